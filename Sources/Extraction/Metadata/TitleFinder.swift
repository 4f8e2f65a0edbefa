/// Chooses the article's title among what the page offers.
struct TitleFinder {
  let head: HeadReader
  let data: LinkedData
  let table: NodeTable
  let site: String?

  /// The text that the page itself marks as its headline, else JSON-LD's headline, or that part of it which the share card
  /// gives alone; else Open Graph without the site's name; else the `h1` that `<title>` begins with or contains; else `<title>` without the site's name.
  func title() -> String? {
    let headings = headings()
    return chosen(headings).map { $0 == data.headline ? $0 : withoutTail($0, headings) }
  }

  private func chosen(_ headings: [String]) -> String? {
    let document = head.title.map { withoutSite($0, headings) }
    let shared = head.first(
      "og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "headline")
    let graph = shared.map { withoutSite($0, headings) }
    let marked = marked()
    if let headline = data.headline, headline.unicodeScalars.count > 2, !isSite(headline) {
      if let marked { return marked }
      // A headline made for search engines, where page and share card agree on another one.
      // Or one that was cut to the length which search engines allow.
      if let graph, Self.key(graph) != Self.key(headline),
        headings.contains(where: { Self.key($0) == Self.key(graph) }),
        !Self.key(head.title ?? "").hasPrefix(Self.key(headline))
          || graph.unicodeScalars.count * 10 > headline.unicodeScalars.count * 13
      {
        return graph
      }
      if let graph, Self.key(shared ?? "") != Self.key(headline), isCore(graph, of: headline) { return graph }
      return withoutNamedSite(headline)
    }
    if let graph, !isSite(graph) {
      // A share card that only repeats `<title>` was filled in by a program: then what the reader sees goes first.
      if shared == head.title, let visible = marked ?? headings.first(where: { isVariant($0, of: graph) }) {
        return visible
      }
      return graph
    }
    if let marked { return marked }
    let documentKey = Self.key(document ?? "")
    if let heading = headings.first(where: {
      Self.key($0).utf8.count > 8 && documentKey.contains(Self.key($0)) && !isSite($0)
    }) {
      return heading
    }
    if let document {
      if let heading = headings.first(where: { isVariant($0, of: document) }) { return heading }
      // Systems that keep `h1` for the site name the title's element: `<h3 class="entry-title">`.
      if let named = namedTitle(documentKey) { return named }
      if !isSite(document) { return document }
    }
    return headings.first { !isSite($0) } ?? document ?? graph
  }

  /// The element with `itemprop="headline"`. A `<meta>` of that name is for machines, as JSON-LD is.
  private func marked() -> String? {
    for (index, node) in table.nodes.enumerated() where node.tag != .text && node.tag != .meta && node.first < node.last
    {
      guard let value = table.string(.itemprop, of: index), value.contains("eadline"),
        value.split(separator: " ").contains(where: { $0.lowercased() == "headline" })
      else { continue }
      let text = table.plainText(index, limit: 600)
      if text.unicodeScalars.count > 8, text.utf8.count < 600, !isSite(text) { return text }
    }
    return nil
  }

  /// The first lesser heading that is named as a title and stands in `<title>`.
  private func namedTitle(_ documentKey: String) -> String? {
    for (index, node) in table.nodes.enumerated() where node.tag == .h2 || node.tag == .h3 {
      guard node.marks.contains(.title) else { continue }
      let text = table.plainText(index, limit: 600)
      let key = Self.key(text)
      if key.utf8.count > 8, documentKey.contains(key), !isSite(text) { return text }
    }
    return nil
  }

  /// Whether a share card's title is the headline but for a kicker before it (“New School: A, B and C”) or an addition behind it
  /// (“… – and what comes next”): the publisher has parted the two, which a rule over the headline alone could not do safely.
  /// A card that breaks off (“…”) or holds less than three words or a third of the headline only cuts it short.
  private func isCore(_ graph: String, of headline: String) -> Bool {
    guard let last = graph.unicodeScalars.last, last != "…", last != ".",
      graph.utf8.count < headline.utf8.count, graph.utf8.count * 3 > headline.utf8.count,
      graph.split(separator: " ").count > 2
    else { return false }
    if headline.hasPrefix(graph) { return headline.dropFirst(graph.count).first == " " }
    return headline.hasSuffix(graph) && headline.dropLast(graph.count).hasSuffix(": ")
  }

  /// Whether a heading says the same as a title in other words: half of the words of the shorter one are the other's.
  private func isVariant(_ heading: String, of title: String) -> Bool {
    let a = Set(heading.split(separator: " ").map { Self.key(String($0)) }.filter { $0.unicodeScalars.count > 2 })
    let b = Set(title.split(separator: " ").map { Self.key(String($0)) }.filter { $0.unicodeScalars.count > 2 })
    guard a.count > 2, b.count > 1, !isSite(heading) else { return false }
    return a.intersection(b).count * 2 >= min(a.count, b.count)
  }

  /// Without a section or a site at the end, where a heading or `<meta name=headline>` has the title without it.
  private func withoutTail(_ title: String, _ headings: [String]) -> String {
    for other in headings + head.all("headline") {
      guard other.unicodeScalars.count > 9, title.hasPrefix(other) else { continue }
      let tail = title.dropFirst(other.count).drop { $0 == " " }
      guard let first = tail.unicodeScalars.first, first != ":", Self.separators.contains(first) || first == "*",
        tail.count < other.count
      else { continue }
      return other
    }
    return title
  }

  /// Without “ | The Herald”, where that is surely the site's name.
  private func withoutNamedSite(_ title: String) -> String {
    let cut = withoutSite(title)
    guard cut != title, title.hasPrefix(cut) else { return title }
    let tail = Self.key(String(title.dropFirst(cut.count)))
    return site.map { Self.key($0) } == tail ? cut : title
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
  func withoutSite(_ title: String, _ headings: [String] = []) -> String {
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
      guard rest.unicodeScalars.count > 8 || (rest.unicodeScalars.count > 3 && isSite(tail)),
        names(tail)
          || (tail.unicodeScalars.count <= rest.unicodeScalars.count
            && headings.contains(where: { Self.key($0) == Self.key(tail) }))
          || (isBar && tail.unicodeScalars.count < 45 && tail.unicodeScalars.count < rest.unicodeScalars.count)
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
