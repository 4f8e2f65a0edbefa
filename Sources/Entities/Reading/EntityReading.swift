internal import Language
internal import Records

/// One article's resolution in progress: a state that one pass over the mentions, in text order, reads and changes.
///
/// Its steps stand in files of their own, in this order: `EntityReading+Names`, `+Introduction`, `+Pass` with `+Pronouns`, `+Conclusion`.
struct EntityReading {
  let document: Document
  let names: [NameMention]
  let clusters: [NameCluster]
  let model: RankingModel?
  let nounModel: RankingModel?
  /// Index of the name that covers a token, its title included; -1 for none.
  var nameAt: [Int32]
  /// Tokens that say a named one's role: no mention of their own.
  var inRole: [Bool]
  /// Tokens that stand in a heading.
  var heading: [Bool]
  var roleOf: [Range<Int>?]
  var portraits: PortraitTable
  let discourse: Discourse

  init(document: Document, headings: [TextSpan], pronouns: RankingModel?, nouns: RankingModel?) {
    self.document = document
    model = pronouns
    nounModel = nouns
    heading = [Bool](repeating: false, count: document.tokens.count)
    for span in headings {
      for token in document.tokens(in: span) { heading[token] = true }
    }
    let isHeading = heading  // a constant: closures would check a variable's exclusivity at every look
    var names = NameFinder(document: document).names()
    if !headings.isEmpty {
      // “Army denies flights”: a heading's first word has its capital from there.
      names.removeAll { isHeading[$0.tokens.lowerBound] && Self.isBareNoun($0, in: document) }
      let known = Self.words(of: names, outside: isHeading)
      names.removeAll {
        $0.recognised == nil && isHeading[$0.tokens.lowerBound] && $0.title.isEmpty
          && !($0.words.count == 1 && known.contains($0.words[0]))
      }
    }
    // “Farmers, who use half of the water, say”
    names.removeAll { name in
      name.words.count == 1 && (name.type == .organization || name.recognised == nil) && name.title.isEmpty
        && NounLexicon.singularPerson(name.words[0]) != nil && Self.isFirst(name, in: document)
    }
    // “The Dutchman”, “the 52-year-old Norlander”: somebody, not a people.
    let places = Self.places(names)
    names.removeAll { Self.isCompatriot($0, in: document, places: places) }
    let keys = NameKeys(names)
    NameTyper(document: document, inHeading: { isHeading[$0] }).retype(&names, keys)
    let matcher = NameMatcher(document: document, keys)
    matcher.match(&names)
    self.names = names
    clusters = matcher.clusters

    nameAt = [Int32](repeating: -1, count: document.tokens.count)
    for (number, name) in names.enumerated() {
      for token in name.extent where nameAt[token] < 0 { nameAt[token] = Int32(number) }
    }
    portraits = PortraitTable(names: names, clusters: clusters)
    inRole = [Bool](repeating: false, count: document.tokens.count)
    roleOf = Array(repeating: nil, count: clusters.count)
    discourse = Discourse(referents: [])
    introduce()
  }
}
