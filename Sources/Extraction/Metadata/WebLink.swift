internal import Records

/// Joins links of a page or feed with its address.
enum WebLink {
  /// An absolute http(s) URL without credentials and fragment, nil where there is none.
  static func absolute(_ link: String, base: String?) -> String? {
    let link = link.trimmed
    guard !link.isEmpty, link.utf8.count < 8_192 else { return nil }
    let base = base.flatMap { try? WebURL($0) }
    guard let url = try? WebURL(link, base: base), url.isHTTP, url.host != nil else { return nil }
    return url.withoutCredentials
  }

  /// The host in lower case without `www.`.
  static func host(_ url: String) -> String? {
    guard let host = (try? WebURL(url))?.host?.description, !host.isEmpty else { return nil }
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }
}
