internal import Records

/// One INPUT as the user named it.
public enum InputArgument: Sendable, Hashable {
  /// `-`
  case standardInput
  /// Something with a scheme: fetched, and read as a feed, sitemap or page by what it turns out to be.
  case url(String)
  /// A file or a folder.
  case path(String)
  /// A file with one URL a line (`--urls`).
  case urlList(String)

  public init(_ argument: String) {
    if argument == "-" {
      self = .standardInput
    } else if Self.hasScheme(argument) {
      self = .url(argument)
    } else {
      self = .path(argument)
    }
  }

  /// Letters, digits, “+”, “-” and “.”, then “://”.
  private static func hasScheme(_ argument: String) -> Bool {
    guard let colon = argument.utf8.firstIndex(of: 0x3A), colon > argument.utf8.startIndex else { return false }
    let scheme = argument.utf8[..<colon]
    let isName = scheme.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte == 0x2B || byte == 0x2D
        || byte == 0x2E
    }
    return isName && argument.utf8[colon...].starts(with: "://".utf8)
  }
}
