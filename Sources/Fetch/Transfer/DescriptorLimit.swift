internal import Glibc

/// How many descriptors transfers take, and how many this process may have.
enum DescriptorLimit {
  /// For one transfer: its socket and the duplicate that is watched, or before that a resolver's pair with its own
  /// duplicate; and as much again for a connection that is kept for the next.
  static let perTransfer = 4
  /// For all else: journal, parts, input, standard streams, Dispatch.
  static let others = 128

  /// Raises this process' soft limit to what so many transfers need, as far as the hard limit allows.
  ///
  /// C: `getrlimit`, `setrlimit`.
  ///
  /// - Returns: how many transfers may be in flight; less than asked for where the limit is low, and at least 1.
  static func transfers(_ wanted: Int) -> Int {
    var limit = rlimit()
    guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return wanted }
    let needed = rlim_t(others + perTransfer * wanted)
    if limit.rlim_cur < needed {
      let old = limit.rlim_cur
      limit.rlim_cur = min(needed, limit.rlim_max)
      if unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) != 0 { limit.rlim_cur = old }
    }
    return transfers(wanted, within: limit.rlim_cur)
  }

  /// How many transfers fit within a limit.
  static func transfers(_ wanted: Int, within limit: rlim_t) -> Int {
    guard limit < rlim_t(others + perTransfer * wanted) else { return wanted }
    return max(1, (Int(limit) - others) / perTransfer)
  }
}
