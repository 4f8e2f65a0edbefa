/// Chooses the article's title among what the page offers.
struct TitleFinder {
  let head: HeadReader
  let data: LinkedData
  let table: NodeTable
  let site: String?

  /// JSON-LD's headline; else Open Graph without the site's name; else the `h1` that `<title>` begins with or contains;
  /// else `<title>` without the site's name.
  func title() -> String? {
    let headings = headings()
    let document = head.title.map { withoutSite($0) }
    let graph = head.first("og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title")
      .map { withoutSite($0) }
    if let headline = data.headline, headline.unicodeScalars.count > 2, !isSite(headline) {
      // A headline made for search engines, where page and share card agree on another one.
      // Or one that was cut to the length which search engines allow.
      if let graph, Self.key(graph) != Self.key(headline),
        headings.contains(where: { Self.key($0) == Self.key(graph) }),
        !Self.key(head.title ?? "").hasPrefix(Self.key(headline))
          || graph.unicodeScalars.count * 10 > headline.unicodeScalars.count * 13
      {
        return graph
      }
      return headline
    }
    if let graph, !isSite(graph) { return graph }
    let documentKey = Self.key(head.title ?? "")
    if let heading = headings.first(where: {
      Self.key($0).utf8.count > 8 && documentKey.contains(Self.key($0)) && !isSite($0)
    }) {
      return heading
    }
    if let document, !isSite(document) { return document }
    return headings.first { !isSite($0) } ?? document ?? graph
  }

  /// Texts of the first `h1` elements.
  private func headings() -> [String] {
    var answer: [String] = []
    for (index, node) in table.nodes.enumerated() where node.tag == .h1 {
      let text = table.plainText(index, limit: 600)
      if !text.isEmpty { answer.append(text) }
      if answer.count == 5 { break }
    }
    return answer
  }

  private func isSite(_ text: String) -> Bool {
    guard let site else { return false }
    return Self.key(text) == Self.key(site)
  }

  /// Letters and digits alone, in lower case.
  static func key(_ text: String) -> String {
    var key = ""
    for scalar in text.unicodeScalars where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      key += scalar.properties.lowercaseMapping
    }
    return key
  }

  /// Cuts “ | The Herald”, “ - The Herald” from the end, and “The Herald: ” from the beginning, where that is the site's
  /// name or, after a bar, short.
  func withoutSite(_ title: String) -> String {
    let scalars = Array(title.unicodeScalars)
    var text = scalars[...]
    for _ in 0..<2 {
      guard
        let cut = text.indices.reversed().first(where: { index in
          index > text.startIndex && index + 1 < text.endIndex && Self.separators.contains(text[index])
            && (text[index] == "|" || text[index] == "«" || text[index] == "»" || text[index] == "ㅣ"
              || (text[index - 1] == " " && text[index + 1] == " "))
        })
      else { break }
      let tail = Self.string(text[(cut + 1)...]).trimmed
      let rest = Self.string(text[..<cut]).trimmed
      let isBar = text[cut] == "|" || text[cut] == "»" || text[cut] == "«" || text[cut] == "ㅣ"
      guard rest.unicodeScalars.count > 8,
        names(tail)
          || (isBar && tail.unicodeScalars.count < 35 && tail.unicodeScalars.count < rest.unicodeScalars.count)
      else { break }
      text = Array(rest.unicodeScalars)[...]
    }
    return Self.string(text).trimmed
  }

  private static let separators: Set<Unicode.Scalar> = ["|", "-", "–", "—", "·", "•", "«", "»", ":", "ㅣ", "/"]

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Whether a text names the site.
  private func names(_ text: String) -> Bool {
    let key = Self.key(text)
    guard key.utf8.count > 1, let site else { return false }
    let own = Self.key(site)
    return key == own || (own.utf8.count > 3 && key.contains(own)) || (key.utf8.count > 3 && own.contains(key))
  }
}
