/// Words as numbers (FNV-1a, Fowler, Noll and Vo): the same in every run, unlike `Hasher`'s.
enum WordHash {
  /// - Parameter field: what the word stands as, so that “deny” the cue is not “deny” the predicate.
  static func of(_ field: UInt32, _ word: String) -> UInt32 {
    var hash = (0x811C_9DC5 ^ field) &* 0x0100_0193
    for byte in word.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return mixed(hash)
  }

  /// Two numbers as one.
  static func join(_ field: UInt32, _ one: UInt32, _ two: UInt32) -> UInt32 {
    mixed((((0x811C_9DC5 ^ field) &* 0x0100_0193) ^ one) &* 0x85EB_CA6B ^ two)
  }

  /// The last bits of FNV-1a tell little of the word's beginning.
  private static func mixed(_ hash: UInt32) -> UInt32 {
    var hash = hash
    hash ^= hash >> 16
    hash = hash &* 0x7FEB_352D
    hash ^= hash >> 15
    return hash
  }

  /// How many numbers two ordered lists share.
  static func shared(_ one: [UInt32], _ two: [UInt32], _ each: (UInt32) -> Void = { _ in }) -> Int {
    var (a, b, shared) = (0, 0, 0)
    while a < one.count, b < two.count {
      if one[a] == two[b] {
        each(one[a])
        shared += 1
        a += 1
        b += 1
      } else if one[a] < two[b] {
        a += 1
      } else {
        b += 1
      }
    }
    return shared
  }
}
