/// Joins links of a page with the page's address, as far as metadata needs it (RFC 3986, 5.2, without dot segments).
enum WebLink {
  /// An absolute http(s) URL, nil where there is none.
  static func absolute(_ link: String, base: String?) -> String? {
    let link = link.trimmed
    guard !link.isEmpty, link.utf8.count < 4_096, !link.unicodeScalars.contains(where: { $0.value < 0x21 }) else {
      return nil
    }
    let lower = link.lowercased()
    if lower.hasPrefix("http://") || lower.hasPrefix("https://") { return link }
    guard let base, let origin = origin(base) else { return nil }
    if link.hasPrefix("//") { return (base.lowercased().hasPrefix("http:") ? "http:" : "https:") + link }
    if link.hasPrefix("/") { return origin + link }
    // `javascript:`, `data:`, `mailto:` and the like.
    if let colon = link.firstIndex(of: ":"), !link[..<colon].contains("/"), !link[..<colon].contains("?") { return nil }
    if link.hasPrefix("#") { return nil }
    let path = base.dropFirst(origin.count).prefix { $0 != "?" && $0 != "#" }
    guard let slash = path.lastIndex(of: "/") else { return origin + "/" + link }
    return origin + path[...slash] + link
  }

  /// `https://host:port`.
  static func origin(_ url: String) -> String? {
    guard let scheme = url.range(of: "://") else { return nil }
    let rest = url[scheme...]
    let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return host.isEmpty ? nil : String(url[..<scheme]) + host
  }

  /// The host in lower case without `www.`.
  static func host(_ url: String) -> String? {
    guard let scheme = url.range(of: "://") else { return nil }
    var host = url[scheme...].prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != ":" }.lowercased()
    if let at = host.lastIndex(of: "@") { host = String(host[host.index(after: at)...]) }
    if host.hasPrefix("www.") { host.removeFirst(4) }
    return host.isEmpty ? nil : host
  }
}

extension String {
  /// The index after the first `://`.
  fileprivate func range(of mark: String) -> String.Index? {
    guard let colon = utf8.firstIndex(of: 0x3A) else { return nil }
    let after = self[colon...]
    guard after.hasPrefix(mark) else { return nil }
    return index(colon, offsetBy: mark.count)
  }
}
