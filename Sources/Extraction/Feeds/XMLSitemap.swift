/// Entries of sitemaps and sitemap indexes (sitemaps.org), with Google's news extension, read by local names.
enum XMLSitemap {
  static func entries(_ text: [UInt8], url: String?, limit: Int) -> [FeedEntry] {
    var scanner = MarkupScanner(text)
    var entries: [FeedEntry] = []
    var names: [String] = []
    var content: [UInt8] = []
    var draft: FeedEntry?
    func finish() {
      if let done = draft, let absolute = WebLink.absolute(done.url, base: url), entries.count < limit {
        var entry = done
        entry.url = absolute
        entries.append(entry)
      }
      draft = nil
    }
    while entries.count < limit, let token = scanner.next() {
      switch token {
      case .start(let name, _, _, let isEmpty):
        content.removeAll(keepingCapacity: true)
        if name == "url" || name == "sitemap" {
          finish()
          draft = FeedEntry(url: "", isSitemap: name == "sitemap")
        }
        if !isEmpty, names.count < 256 { names.append(name) }
      case .text(let bytes): if content.count < 65_536 { content.append(contentsOf: bytes) }
      case .end(let name):
        let parent = names.lastIndex(of: name).flatMap { $0 > 0 ? names[$0 - 1] : nil }
        if let open = names.lastIndex(of: name) { names.removeLast(names.count - open) }
        let text = String(decoding: content, as: UTF8.self).trimmed
        content.removeAll(keepingCapacity: true)
        switch name {
        case "url", "sitemap":
          // The address without its `loc`.
          if draft?.url.isEmpty ?? false, text.hasPrefix("http") { draft?.url = text }
          finish()
        case "loc":
          // Images and videos have a `loc` of their own.
          if parent != "image", parent != "video", !text.isEmpty {
            if draft == nil { draft = FeedEntry(url: "") }
            if draft?.url.isEmpty ?? false { draft?.url = text }
          }
        case "lastmod": draft?.modified = FeedFormat.time(text)
        case "publication_date": if parent != "video" { draft?.published = FeedFormat.time(text) }
        case "title": if parent != "image", parent != "video" { draft?.title = PlainString.clean(text) }
        case "language": draft?.language = PlainString.clean(text)
        default: break
        }
      }
    }
    finish()
    return entries
  }
}
