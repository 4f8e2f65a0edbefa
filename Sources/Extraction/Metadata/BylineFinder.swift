/// Finds who wrote the article where only what the reader sees says so: `rel=author`, microdata, elements named as a
/// byline, lines that begin with “By”, and last a signature below the text.
struct BylineFinder {
  let table: NodeTable

  /// Names, and how sure they are: above 15 the page itself calls them the authors.
  struct Byline {
    var rank: Int
    var names: [String]
    fileprivate var place: Int
  }

  func byline(nearBody body: Range<Int>?) -> Byline? {
    if let best = best(named(body)) { return best }
    guard let body else { return nil }
    return opened(body) ?? signature(body)
  }

  /// All that are as good as the best and stand near it: a byline may have one element for each author, and the teasers
  /// of other articles have theirs.
  private func best(_ found: [Byline]) -> Byline? {
    guard let rank = found.map(\.rank).max(), var answer = found.first(where: { $0.rank >= rank - 1 }) else {
      return nil
    }
    for candidate in found where candidate.rank >= rank - 1 && candidate.place - answer.place < 60 {
      answer.place = max(answer.place, candidate.place)
      for name in candidate.names where answer.names.count < 8 {
        if !answer.names.contains(where: { $0.lowercased() == name.lowercased() }) { answer.names.append(name) }
      }
    }
    answer.rank = rank
    return answer
  }

  // MARK: Named elements

  private func named(_ body: Range<Int>?) -> [Byline] {
    var found: [Byline] = []
    for (index, node) in table.nodes.enumerated() where node.tag != .text && node.first < node.last {
      guard var rank = rank(index, node) else { continue }
      let isSure = rank >= 28
      rank -= penalty(index, body)
      if let body {
        if index < body.lowerBound { rank += max(0, 6 - (body.lowerBound - index) / 30) }
        if index > body.upperBound { rank -= 3 + min(10, (index - body.upperBound) / 60) }
      }
      guard rank > 6 else { continue }
      let pieces = microdataName(index).map { [$0] } ?? pieces(index, limit: 240)
      let length = pieces.reduce(0) { $0 + $1.utf8.count }
      guard length > 1, length < 200 else { continue }
      let names = names(in: pieces, takesOneWord: isSure || (rank >= 16 && length < 30))
      if !names.isEmpty { found.append(Byline(rank: rank, names: names, place: index)) }
      if found.count > 40 { break }
    }
    return found
  }

  private func rank(_ index: Int, _ node: NodeTable.Node) -> Int? {
    if table.attribute(.rel, of: index, contains: "author") { return 30 }
    if table.attribute(.itemprop, of: index, contains: "author") { return 28 }
    if node.marks.contains(.byline) || node.marks.contains(.biography) {
      for name in ["author-name", "authorname", "author__name", "author_name", "byline"] as [StaticString]
      where table.attribute(.class, of: index, contains: name) {
        return 20
      }
      return 16
    }
    if node.tag == .a, let link = table.attribute(.href, of: index), leadsToPerson(link) { return 12 }
    return nil
  }

  /// What `itemprop=name` inside says: often a `<meta>` that is not shown.
  private func microdataName(_ index: Int) -> String? {
    guard table.attribute(.itemprop, of: index, contains: "author") else { return nil }
    if let name = table.string(.content, of: index) { return name }
    for inner in table.inside(index).prefix(40) where table.nodes[inner].tag == .meta {
      if table.attribute(.itemprop, of: inner, contains: "name") { return table.string(.content, of: inner) }
    }
    return nil
  }

  private func leadsToPerson(_ link: Range<Int>) -> Bool {
    var place = link.lowerBound
    while true {
      place = table.values.offset(of: 0x2F, from: place, limit: link.upperBound)
      guard place < link.upperBound else { return false }
      for word in Self.personFolders
      where table.values.hasWord(word, at: place) && place + word.utf8CodeUnitCount < link.upperBound {
        return true
      }
      place += 1
    }
  }

  private static let personFolders: [StaticString] = [
    "/author/", "/authors/", "/autor/", "/autoren/", "/autores/", "/auteur/", "/auteurs/", "/autore/", "/autori/",
    "/by/", "/profile/", "/people/", "/staff/", "/journalist/", "/contributor/", "/contributors/", "/reporter/",
    "/columnist/", "/columnists/", "/redakteur/", "/person/", "/bio/", "/yazar/", "/writers/", "/meet-the-team/",
  ]

  // MARK: Lines that begin with “By”

  /// A short line near the head of the body, or at its end, that begins as a byline does.
  private func opened(_ body: Range<Int>) -> Byline? {
    let above = max(0, body.lowerBound - 160)..<min(table.nodes.count, body.lowerBound + 60)
    let below =
      max(
        above.upperBound, body.upperBound - 40)..<max(
        above.upperBound, min(table.nodes.count, body.upperBound + 20))
    for range in [above, below] {
      for index in range where table.nodes[index].tag == .text {
        guard table.textRange(index).count < 160, penalty(index, body) < 14, !isInHeading(index) else { continue }
        let text = line(index)
        guard let rest = AuthorNames.withoutByOpening(text) else { continue }
        var pieces = [rest]
        if rest.isEmpty {
          // “By” alone: the names stand in the elements behind it, up to the end of the line.
          pieces = []
          for next in (index + 1)..<min(index + 12, table.nodes.count) {
            if TagSet.block.contains(table.nodes[next].tag) { break }
            if table.nodes[next].tag == .text { pieces.append(line(next)) }
          }
        }
        guard pieces.reduce(0, { $0 + $1.utf8.count }) < 100 else { continue }
        let names = names(in: pieces, takesOneWord: false).filter { AuthorNames.looksLikePerson($0) }
        if !names.isEmpty { return Byline(rank: 10, names: names, place: index) }
      }
    }
    return nil
  }

  /// A name alone in a last line that is set apart: in italics, in brackets, behind a dash.
  private func signature(_ body: Range<Int>) -> Byline? {
    var seen = 0
    for index in body.reversed() where table.nodes[index].tag == .text {
      let text = line(index)
      guard !text.isEmpty else { continue }
      seen += 1
      if seen > 4 { break }
      let first = text.unicodeScalars.first
      let isBracketed = first == "(" && text.hasSuffix(")")
      let isDashed = first == "—" || first == "–"
      guard text.utf8.count < 50, isBracketed || isDashed || isItalic(index), penalty(index, body) < 14 else {
        continue
      }
      // “— Ana Reyes, Meridia”: the name ends at the comma.
      let bare = String(
        String.UnicodeScalarView(
          text.unicodeScalars.prefix { $0 != "," }.filter { !"()—–".unicodeScalars.contains($0) })
      ).trimmed
      guard AuthorNames.looksLikePerson(bare), standsAlone(index, text) else { continue }
      return Byline(rank: 5, names: [bare], place: index)
    }
    return nil
  }

  /// Whether the text is all that its line holds.
  private func standsAlone(_ index: Int, _ text: String) -> Bool {
    var node = Int(table.nodes[index].parent)
    while node >= 0, !TagSet.block.contains(table.nodes[node].tag) { node = Int(table.nodes[node].parent) }
    return node >= 0 && table.plainText(node, limit: 120) == text
  }

  private func isItalic(_ index: Int) -> Bool {
    var node = Int(table.nodes[index].parent)
    for _ in 0..<3 where node >= 0 {
      switch table.nodes[node].tag {
      case .em, .i: return true
      case .font, .span, .a, .strong, .b: node = Int(table.nodes[node].parent)
      default: return false
      }
    }
    return false
  }

  // MARK: Text

  private func line(_ index: Int) -> String {
    var line = TextLine()
    line.append(table.text, table.textRange(index))
    return line.string
  }

  private static let inside = TagSet(.b, .strong, .em, .i, .u, .font, .mark, .wbr, .bdi, .sup, .small)

  /// The element's text, parted where an element begins or ends: name and role often touch without a blank.
  private func pieces(_ node: Int, limit: Int) -> [String] {
    var pieces: [String] = []
    var line = TextLine()
    var length = 0
    var open: [Int] = []
    var isInWord = false  // the piece ended without a blank
    func flush() {
      if !line.isEmpty { pieces.append(line.string) }
      line.removeAll()
    }
    for index in table.inside(node) {
      while let end = open.last, end <= index {
        open.removeLast()
        flush()
      }
      let tag = table.nodes[index].tag
      if tag == .text {
        let range = table.textRange(index)
        length += range.count
        if length > limit * 8 { break }
        let first = table.text[range.lowerBound]
        // Bold and italic touch: name and place.
        if isInWord, range.count > 2, line.bytes.count > 2, !isSpace(first) { flush() }
        // A letter that is set apart, at the end or the beginning of a name.
        if line.isEmpty, isInWord, first &- 0x61 < 26, let last = pieces.last,
          range.count <= 2 || last.utf8.count == 1
        {
          pieces.removeLast()
          line.append(last)
        }
        line.append(table.text, range)
        isInWord = !isSpace(table.text[range.upperBound - 1])
      } else if !Self.inside.contains(tag) {
        flush()
        open.append(Int(table.nodes[index].end))
      }
    }
    flush()
    return pieces
  }

  /// Whether a line names a photographer.
  private func isCredit(_ piece: String) -> Bool {
    PagePhrases.verdict(Array(piece.utf8), linkDensity: 0, isTail: false) == .caption
  }

  /// Persons; where there is none, the organisations that sign.
  private func names(in pieces: [String], takesOneWord: Bool) -> [String] {
    var persons: [String] = []
    var others: [String] = []
    for piece in pieces where !piece.hasPrefix(",") && !isCredit(piece) {
      for name in AuthorNames.names(in: piece) {
        if AuthorNames.looksLikePerson(name) {
          if !persons.contains(name) { persons.append(name) }
        } else if AuthorNames.looksLikeName(name), name.contains(" ") || takesOneWord {
          others.append(name)
        }
      }
    }
    if persons.isEmpty {
      // A name in parts: `<span>Ana</span> <span>Reyes</span>`.
      let whole = pieces.joined(separator: " ")
      if pieces.count < 4, let name = AuthorNames.names(in: whole).first, AuthorNames.looksLikePerson(name) {
        return [name]
      }
      return Array(others.prefix(1))
    }
    return persons
  }

  // MARK: Around

  /// Where an author's box may stand as well.
  private static let aside: Marks = [.sidebar, .caption]

  /// What counts against a place: 14 or more in what is not the article's, 7 beside it. What is around the body as well says
  /// nothing.
  private func penalty(_ index: Int, _ body: Range<Int>?) -> Int {
    var node = index
    var isInFooter = false
    var penalty = 0
    for _ in 0..<8 where node >= 0 {
      let element = table.nodes[node]
      if let body, node <= body.lowerBound, Int(element.end) >= body.upperBound {
        // A footer below all is the page's, one above the text the article's own.
        return isInFooter && index > body.lowerBound && element.tag == .body ? 14 : penalty
      }
      switch element.tag {
      case .article, .main: return penalty  // also from a footer: the article's own
      case .header: isInFooter = false
      case .footer: isInFooter = true
      case .nav, .figure, .figcaption: return 14
      case .aside: penalty = 7
      default: break
      }
      if !element.marks.isDisjoint(with: [.comments, .related]) { return 20 }
      if !element.marks.isDisjoint(with: [.footer, .navigation, .advertisement]) { return 14 }
      if !element.marks.isDisjoint(with: Self.aside) { penalty = 7 }
      node = Int(element.parent)
    }
    return isInFooter ? 14 : penalty
  }

  private func isInHeading(_ index: Int) -> Bool {
    var node = Int(table.nodes[index].parent)
    for _ in 0..<3 where node >= 0 {
      if TagSet.heading.contains(table.nodes[node].tag) || table.nodes[node].tag == .title { return true }
      node = Int(table.nodes[node].parent)
    }
    return false
  }
}
