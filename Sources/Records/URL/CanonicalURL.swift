/// One form for all the URLs that mean one page: the key by which articles are told apart, and the `id` of what was
/// fetched.
///
/// Beyond what `WebURL` does to every URL (lower-case host, IDN as `xn--`, default port dropped, dot segments
/// resolved): no credentials, no fragment, no trailing dot of the host, no doubled slashes; unreserved characters are
/// never percent-encoded, others always, with capitals (RFC 3986, section 6.2.2.2); query parameters without name, and
/// those that only say where a reader came from (`utm_source`, `fbclid`, …), are dropped and the rest sorted. The
/// scheme stays as it is: that http and https serve the same page is for the server to say. Linear but for the sort.
public struct CanonicalURL: Sendable, Hashable, CustomStringConvertible {
  public let description: String

  public init(_ url: WebURL) {
    var text = url.scheme + ":"
    if let host = url.host {
      text += "//" + Self.withoutTrailingDot(host.description)
      if let port = url.port { text += ":\(port)" }
    }
    if url.hasOpaquePath {
      text += url.path
      if let query = url.query { text += "?" + query }
    } else {
      text += Self.path(url.path)
      if let query = url.query.flatMap(Self.query) { text += "?" + query }
    }
    description = text
  }

  private static func withoutTrailingDot(_ host: String) -> String {
    var host = Substring(host)
    while host.utf8.last == UInt8(ascii: "."), host.utf8.count > 1 { host.removeLast() }
    return String(host)
  }

  private static func path(_ path: String) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(path.utf8.count)
    for byte in normalized(Array(path.utf8), encoding: .canonicalPath) {
      if byte == UInt8(ascii: "/"), output.last == byte { continue }
      output.append(byte)
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// The parameters that matter, sorted; null where none is left.
  private static func query(_ query: String) -> String? {
    var parameters: [[UInt8]] = []
    for parameter in query.utf8.split(separator: UInt8(ascii: "&")) {
      var bytes = normalized(Array(parameter), encoding: .canonicalQuery)
      let equals = bytes.firstIndex(of: UInt8(ascii: "="))
      if equals == 0 || isTracking(String(decoding: bytes[..<(equals ?? bytes.count)], as: UTF8.self)) { continue }
      if equals == bytes.count - 1 { bytes.removeLast() }
      parameters.append(bytes)
    }
    if parameters.isEmpty { return nil }
    parameters.sort { $0.lexicographicallyPrecedes($1) }
    return parameters.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "&")
  }

  /// Undoes the encoding of unreserved characters, and encodes what should be.
  private static func normalized(_ bytes: [UInt8], encoding set: ByteSet) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte != UInt8(ascii: "%") {
        PercentEncoding.append(byte, to: &output, set)
        position += 1
      } else if position + 2 < bytes.count, let high = hexValue(bytes[position + 1]),
        let low = hexValue(bytes[position + 2])
      {
        let value = high << 4 | low
        if ByteSet.unreserved.contains(value) {
          output.append(value)
        } else {
          output += [byte, PercentEncoding.hexDigit(high), PercentEncoding.hexDigit(low)]
        }
        position += 3
      } else {
        output += [byte, UInt8(ascii: "2"), UInt8(ascii: "5")]
        position += 1
      }
    }
    return output
  }

  /// Whether a query parameter says where the reader came from, or in which session, and not what is read.
  static func isTracking(_ name: String) -> Bool {
    let name = name.lowercased()
    return trackingNames.contains(name) || trackingPrefixes.contains { name.utf8.starts(with: $0.utf8) }
  }

  private static let trackingPrefixes = ["utm_", "mtm_", "pk_", "at_campaign", "at_medium", "aspsessionid"]

  private static let trackingNames: Set<String> = [
    "_ga", "_gl", "_hsenc", "_hsmi", "cmpid", "dclid", "fbclid", "gbraid", "gclid", "gclsrc", "guccounter",
    "guce_referrer", "guce_referrer_sig", "icid", "igsh", "igshid", "jsessionid", "li_fat_id", "mc_cid", "mc_eid",
    "mkt_tok",
    "msclkid", "ncid", "phpsessid", "ref_src", "ref_url", "smid", "srnd", "ttclid", "twclid", "wbraid", "wt_mc",
    "yclid",
    "xtor",
  ]
}

extension ByteSet {
  /// RFC 3986, section 2.3.
  static let unreserved = ByteSet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
  fileprivate static let canonicalPath = ByteSet("[]|", including: .path)
  fileprivate static let canonicalQuery = ByteSet("[]^`{|}\\'", including: .query)
}
