internal import Records

/// Entries of a JSON Feed (jsonfeed.org, 1.0 and 1.1).
enum JSONFeed {
  static func entries(_ text: [UInt8], url: String?, limits: FeedLimits) -> [FeedEntry] {
    guard let feed = LenientJSON.read(text, 0..<text.count) else { return [] }
    return (feed["items"]?.array ?? []).compactMap { entry in
      let links = [entry["url"], entry["external_url"]].compactMap { $0?.string }
      // An id counts where it is an address of itself.
      let absolute =
        links.lazy.compactMap { WebLink.absolute($0, base: url) }.first
        ?? entry["id"]?.string.flatMap { WebLink.absolute($0, base: nil) }
      guard let link = absolute ?? (limits.keepsUnlinked ? "" : nil) else { return nil }
      return FeedEntry(
        url: link, title: entry["title"]?.string.flatMap { PlainString.clean($0) },
        published: FeedFormat.time(entry["date_published"]?.string) ?? FeedFormat.time(entry["date_modified"]?.string),
        modified: FeedFormat.time(entry["date_modified"]?.string), language: entry["language"]?.string)
    }
  }
}
