/// What a site's robots.txt says to one robot (RFC 9309).
///
/// Where the RFC leaves room it does as Google's own parser does, by which sites test their files: the longest pattern
/// decides and Allow wins a tie; patterns are compared as written but for non-ASCII characters, which are
/// percent-encoded; some misspelt keys and missing colons are understood.
public struct RobotsPolicy: Sendable, Hashable {
  struct Rule: Sendable, Hashable {
    var pattern: [UInt8]
    var allows: Bool
  }

  var rules: [Rule] = []
  /// Seconds between two requests that the file asks for; null where it says nothing or nothing sensible.
  public internal(set) var crawlDelay: Double?
  /// Sitemaps that the file names, as written.
  public internal(set) var sitemaps: [String] = []

  /// Everything is allowed: what no robots.txt means.
  public init() {}

  /// Whether a path, with its query and percent-encoded as in the request line, may be fetched.
  ///
  /// Time is bounded by the file's size times the path's length; in practice it is a comparison of a few bytes a rule.
  public func allows(_ pathAndQuery: String) -> Bool {
    let path = pathAndQuery.isEmpty ? [UInt8(ascii: "/")] : Array(pathAndQuery.utf8)
    // RFC 9309, section 2.2.2: the file itself is always allowed.
    if path == Self.ownPath { return true }
    var best = 0
    var allowed = true
    for rule in rules {
      let length = rule.pattern.count
      guard length > best || length == best && rule.allows && !allowed,
        length > 0, RobotsPattern.matches(rule.pattern, path)
      else { continue }
      best = length
      allowed = rule.allows
    }
    return allowed
  }

  private static let ownPath = Array("/robots.txt".utf8)
}

/// Matching of one pattern: `*` stands for any bytes, `$` at the end for the path's end.
enum RobotsPattern {
  static func matches(_ pattern: [UInt8], _ path: [UInt8]) -> Bool {
    var pattern = pattern[...]
    var isAnchored = false
    if pattern.last == UInt8(ascii: "$") {
      pattern = pattern.dropLast()
      isAnchored = true
    }
    let pieces = pattern.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
    var position = 0
    for (index, piece) in pieces.enumerated() {
      if index == 0 {
        guard path.starts(with: piece) else { return false }
        position = piece.count
        if pieces.count == 1 { return !isAnchored || position == path.count }
      } else if index == pieces.count - 1, isAnchored {
        // The last piece must end where the path ends.
        return path.count - position >= piece.count && path[(path.count - piece.count)...].elementsEqual(piece)
      } else {
        // The leftmost place leaves the most for the pieces that follow.
        guard let place = find(piece, in: path, from: position) else { return false }
        position = place + piece.count
      }
    }
    return true
  }

  private static func find(_ piece: ArraySlice<UInt8>, in path: [UInt8], from start: Int) -> Int? {
    guard let first = piece.first else { return start }
    var place = start
    while place + piece.count <= path.count {
      if path[place] == first, path[place..<(place + piece.count)].elementsEqual(piece) { return place }
      place += 1
    }
    return nil
  }
}
