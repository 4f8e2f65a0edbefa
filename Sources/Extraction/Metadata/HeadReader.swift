/// What `<meta>`, `<link>`, `<title>` and `<html>` say, in the page's order.
struct HeadReader {
  /// By lower-case `property` or `name`.
  private(set) var metas: [String: [String]] = [:]
  /// By lower-case `itemprop`, of elements with `content`.
  private(set) var canonical: String?
  private(set) var title: String?
  private(set) var language: String?
  private(set) var base: String?

  init(_ table: NodeTable) {
    for (index, node) in table.nodes.enumerated() {
      switch node.tag {
      case .meta: meta(table, index)
      case .link:
        if canonical == nil, let rel = table.string(.rel, of: index), rel.lowercased() == "canonical" {
          canonical = table.string(.href, of: index).flatMap { PlainString.clean($0) }
        }
      case .title:
        if title == nil { title = PlainString.clean(table.plainText(index)) }
      case .html:
        if language == nil { language = table.string(.lang, of: index) }
      case .base:
        if base == nil { base = table.string(.href, of: index) }
      default: break
      }
    }
  }

  private mutating func meta(_ table: NodeTable, _ index: Int) {
    guard let content = table.attribute(.content, of: index), !content.isEmpty else { return }
    var value: String?
    for name in [AttributeName.property, .name, .itemprop] {
      guard let key = table.attribute(name, of: index), !key.isEmpty, key.count < 64 else { continue }
      let text = value ?? String(decoding: table.values[content], as: UTF8.self)
      value = text
      let lower = String(decoding: table.values[key].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
      let bare = name == .itemprop ? "itemprop:" + lower : lower
      if metas[bare, default: []].count < 64 { metas[bare, default: []].append(text) }
    }
  }

  /// The first value of the first of these names that has one, as clean text.
  func first(_ names: String...) -> String? {
    for name in names {
      for value in metas[name] ?? [] {
        if let text = PlainString.clean(value) { return text }
      }
    }
    return nil
  }

  func all(_ names: String...) -> [String] {
    names.flatMap { metas[$0] ?? [] }.compactMap { PlainString.clean($0) }
  }
}
