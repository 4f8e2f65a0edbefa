/// A URL as browsers understand it, by the [URL standard](https://url.spec.whatwg.org) of the WHATWG.
///
/// An address check is worth only as much as the parser's agreement with what is then connected to: `http://0x7f.1/`,
/// `http://2130706433/` and `http://[::ffff:7f00:1]/` all have the host that they really mean here. All components are
/// ASCII: other characters are percent-encoded, and in the host mapped by UTS #46.
public struct WebURL: Sendable, Hashable {
  /// Lower case, without the colon.
  public internal(set) var scheme: String
  /// Percent-encoded; empty where there is none.
  public internal(set) var username: String = ""
  /// Percent-encoded; empty where there is none.
  public internal(set) var password: String = ""
  /// Null for a URL without authority, such as `mailto:`.
  public internal(set) var host: Host?
  /// Null where it is the scheme's default.
  public internal(set) var port: UInt16?
  /// Begins with `/` for http and https.
  public internal(set) var path: String = ""
  /// Without the question mark; null where there is none.
  public internal(set) var query: String?
  /// Without the number sign; null where there is none.
  public internal(set) var fragment: String?
  /// Whether the path is one opaque string (`mailto:`, `data:`), which nothing can be resolved against.
  public internal(set) var hasOpaquePath = false

  /// Parses `string`, relative to `base` where one is given. Linear in the length.
  public init(_ string: String, base: WebURL? = nil) throws(WebURLError) {
    self = try WebURL(utf8: Array(string.utf8), base: base)
  }

  /// Parses the UTF-8 bytes of a URL.
  public init(utf8 bytes: [UInt8], base: WebURL? = nil) throws(WebURLError) {
    var parser = WebURLParser(bytes)
    self = try parser.parse(base: base)
  }

  init(scheme: String) { self.scheme = scheme }

  /// Whether the scheme is http or https, the only ones that Hearsay connects to.
  public var isHTTP: Bool { scheme == "http" || scheme == "https" }

  /// The port to connect to: the URL's own, else the scheme's default; null where the scheme has none.
  public var effectivePort: UInt16? { port ?? WebURL.defaultPort(of: scheme) }

  /// The URL as text.
  public var href: String { text(includingCredentials: true, query: true, fragment: true) }

  /// What goes into records and logs: no user name, no password, no fragment.
  public var withoutCredentials: String { text(includingCredentials: false, query: true, fragment: false) }

  /// What goes into error messages: no credentials, no query (which may hold a token), no fragment.
  public var withoutQuery: String { text(includingCredentials: false, query: false, fragment: false) }

  /// Scheme, host and port: the key of robots.txt files and of connections.
  public var origin: String {
    var text = scheme + "://" + (host?.description ?? "")
    if let port { text += ":\(port)" }
    return text
  }

  /// The path with the query, as the request line has it.
  public var pathAndQuery: String { query.map { path + "?" + $0 } ?? path }

  private func text(includingCredentials: Bool, query includesQuery: Bool, fragment includesFragment: Bool) -> String {
    var text = scheme + ":"
    if let host {
      text += "//"
      if includingCredentials, !(username.isEmpty && password.isEmpty) {
        text += username
        if !password.isEmpty { text += ":" + password }
        text += "@"
      }
      text += host.description
      if let port { text += ":\(port)" }
    } else if !hasOpaquePath, path.utf8.starts(with: "//".utf8) {
      // Without it the path would be read as an authority.
      text += "/."
    }
    text += path
    if includesQuery, let query { text += "?" + query }
    if includesFragment, let fragment { text += "#" + fragment }
    return text
  }

  /// The schemes that the standard calls special, with their default ports.
  static func defaultPort(of scheme: String) -> UInt16? {
    switch scheme {
    case "http", "ws": 80
    case "https", "wss": 443
    case "ftp": 21
    default: nil
    }
  }

  static func isSpecial(_ scheme: String) -> Bool { scheme == "file" || defaultPort(of: scheme) != nil }
}

extension WebURL: CustomStringConvertible {
  public var description: String { href }
}

/// Why a text is not a URL.
public enum WebURLError: Error, Sendable, Hashable {
  case relativeWithoutBase
  case missingHost
  case invalidHost
  case invalidPort

  /// For a person.
  public var reason: String {
    switch self {
    case .relativeWithoutBase: "it has no scheme; an absolute URL begins with http:// or https://"
    case .missingHost: "it names no host"
    case .invalidHost: "its host is not a valid name or address"
    case .invalidPort: "its port is not a number below 65536"
    }
  }
}
