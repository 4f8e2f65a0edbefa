internal import Records

/// Entries of RSS, RDF, Atom and CDF, read by local names: prefixes and name spaces are wrong too often to be trusted.
enum XMLFeed {
  private struct Draft {
    var title: String?
    var link: String?
    var linkRank = 0
    var guid: String?
    var published: String?
    var publishedRank = 0
    var modified: String?
    var language: String?

    mutating func take(link: String?, rank: Int) {
      guard let link, !link.isEmpty, rank > linkRank else { return }
      self.link = link
      linkRank = rank
    }

    mutating func take(published text: String, rank: Int) {
      guard rank > publishedRank, let time = FeedFormat.time(text) else { return }
      published = time
      publishedRank = rank
    }
  }

  /// Fields that hold text alone.
  private static let leaves: Set<String> = [
    "title", "link", "guid", "id", "pubdate", "published", "updated", "date", "author", "category", "comments",
  ]

  static func entries(_ text: [UInt8], url: String?, limits: FeedLimits) -> [FeedEntry] {
    let limit = limits.entries
    var scanner = MarkupScanner(text)
    var entries: [FeedEntry] = []
    var draft: Draft?
    var stack: [(name: String, base: String?)] = []
    var content: [UInt8] = []
    var attributes: [(name: String, value: String)] = []
    var prefix = ""
    var depthOfEntry = 0

    func base() -> String? { stack.last(where: { $0.base != nil })?.base ?? url }
    func finish() {
      if let done = draft {
        let absolute =
          done.link.flatMap { WebLink.absolute($0, base: base()) }
          ?? done.guid.flatMap { WebLink.absolute($0, base: nil) }
        if let absolute = absolute ?? (limits.keepsUnlinked ? "" : nil) {
          entries.append(
            FeedEntry(
              url: absolute, title: done.title, published: done.published ?? done.modified, modified: done.modified,
              language: done.language))
        }
      }
      draft = nil
    }
    while entries.count < limit, let token = scanner.next() {
      switch token {
      case .start(let name, let space, let pairs, let isEmpty):
        attributes = pairs
        prefix = space
        let own = pairs.first { $0.name == "xml:base" }?.value.trimmed
        let inherited = base()
        if name == "item" || name == "entry" {
          if draft != nil { finish() }
          draft = Draft()
          depthOfEntry = stack.count
          draft?.take(link: pairs.first { $0.name == "href" }?.value, rank: 1)  // CDF
          if let time = pairs.first(where: { $0.name == "lastmod" })?.value { draft?.take(published: time, rank: 1) }
        } else if draft != nil {
          // A field that was not closed ends where the next one begins.
          if stack.count == depthOfEntry + 2, let open = stack.last?.name, leaves.contains(open), leaves.contains(name)
          {
            endChild(&draft, open, "", [], content)
            stack.removeLast()
          }
          if stack.count == depthOfEntry + 1 { startChild(&draft, name, prefix, pairs) }
        }
        if !isEmpty, stack.count < 256 {
          let joined = own.flatMap { WebLink.absolute($0, base: inherited) }
          stack.append((name, joined))
        } else if name == "item" || name == "entry" {
          finish()
        }
        if draft == nil || stack.count <= depthOfEntry + 2 { content.removeAll(keepingCapacity: true) }
      case .text(let bytes):
        // In a title of XHTML a script is no words.
        if draft != nil, content.count < 65_536, stack.last?.name != "script", stack.last?.name != "style" {
          content.append(contentsOf: bytes)
        }
      case .end(let name):
        guard let open = stack.lastIndex(where: { $0.name == name }) else { continue }
        if draft != nil {
          if name == "item" || name == "entry" {
            if stack.count == depthOfEntry + 2, let field = stack.last?.name, leaves.contains(field) {
              endChild(&draft, field, "", [], content)
            }
            finish()
          } else if open == depthOfEntry + 1 {
            endChild(&draft, name, prefix, attributes, content)
            content.removeAll(keepingCapacity: true)
          }
        }
        stack.removeLast(stack.count - open)
        if draft != nil, stack.count <= depthOfEntry { finish() }
      }
    }
    finish()
    return entries
  }

  /// Atom's links stand in attributes.
  private static func startChild(
    _ draft: inout Draft?, _ name: String, _ prefix: String, _ attributes: [(name: String, value: String)]
  ) {
    guard name == "link" || name == "a" else {
      if name == "logtarget" || name == "usage" { return }
      return
    }
    guard let link = attributes.first(where: { $0.name == "href" })?.value.trimmed else { return }
    let relation = attributes.first { $0.name == "rel" }?.value.lowercased() ?? "alternate"
    let type = attributes.first { $0.name == "type" }?.value.lowercased() ?? "text/html"
    switch relation {
    case "alternate": draft?.take(link: link, rank: type.contains("html") ? 8 : 6)
    case "self", "related", "via": draft?.take(link: link, rank: 2)
    default: break
    }
  }

  /// The text of an element, undone where it is Base64: by Atom 0.3's `mode` (specification 0.3, section 3.1.2), by the type
  /// of arbitrary bytes in what came after.
  private static func words(_ content: [UInt8], _ attributes: [(name: String, value: String)]) -> String {
    let text = String(decoding: content, as: UTF8.self)
    guard
      attributes.contains(where: {
        ($0.name == "mode" && $0.value.trimmed.lowercased() == "base64")
          || ($0.name == "type" && $0.value.trimmed.lowercased() == "application/octet-stream")
      }),
      let bytes = Base64.decode(text)
    else { return text }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func endChild(
    _ draft: inout Draft?, _ name: String, _ prefix: String, _ attributes: [(name: String, value: String)],
    _ content: [UInt8]
  ) {
    let isMedia = prefix == "media" || prefix == "itunes" || prefix == "image" || prefix == "source"
    let text = words(content, attributes)
    switch name {
    case "title":
      if draft?.title == nil || (!isMedia && prefix.isEmpty), !isMedia || draft?.title == nil,
        let clean = PlainString.clean(text)
      {
        draft?.title = clean
      }
    case "link": if !isMedia { draft?.take(link: text.trimmed, rank: 9) }
    case "guid":
      let isLink = attributes.first { $0.name == "ispermalink" }?.value.lowercased() != "false"
      if isLink { draft?.guid = text.trimmed }
    case "id": if draft?.guid == nil { draft?.guid = text.trimmed }
    case "origlink": draft?.take(link: text.trimmed, rank: 10)  // FeedBurner's link to the article itself
    case "pubdate", "published": draft?.take(published: text, rank: 6)
    case "issued": draft?.take(published: text, rank: 5)
    case "date": draft?.take(published: text, rank: 4)
    case "created", "publicationdate": draft?.take(published: text, rank: 3)
    case "updated", "modified", "lastbuilddate": if let time = FeedFormat.time(text) { draft?.modified = time }
    case "language": draft?.language = PlainString.clean(text)
    default: break
    }
  }
}
