internal import Attribution
internal import Entities
internal import Language
internal import Records

/// Whether a noun phrase means an outlet, and the relay that it makes.
extension RelayChain {
  /// The one outlet whose name ends in these words, preceded by others.
  func longName(_ short: String) -> String? {
    // “Sarrow” after “the Sarrow News Agency”
    let fitting = outletNames.filter { $0.hasSuffix(" " + short) || $0.hasPrefix(short + " ") && Self.isAgency($0) }
    return fitting.count == 1 ? fitting[0] : nil
  }

  private static func isAgency(_ name: String) -> Bool { name.hasSuffix(" Agency") || name.hasSuffix(" News") }

  /// “told Marketline”: an organization's name without article or noun, which is no assembly, is an outlet where
  /// somebody talks to it.
  func isBareName(_ noun: Int) -> Bool {
    guard reading.tokens[noun].tag == .nnp else { return false }
    var phrase = NounPhrase.tokens(noun, in: reading)
    // “told The Lantern”: an article with a capital belongs to a title.
    let hasTitle = phrase.count > 1 && reading.words[phrase.lowerBound] == "the"
    if hasTitle { phrase = phrase.lowerBound + 1..<phrase.upperBound }
    guard phrase.count <= 3, phrase.allSatisfy({ reading.tokens[$0].tag == .nnp || reading.words[$0] == "&" }),
      !phrase.contains(where: { Self.assemblies.contains(reading.words[$0]) })
    else { return false }
    let kind = reading.entities.reference(for: phrase, speaker: nil).kind
    // “told Canal Meseta”: whatever a word of it may mean.
    if phrase.count > 1, reading.document.entity(at: noun)?.type == .organization { return true }
    if phrase.count == 1, kind != .person, kind != .place, hasInnerCapital(reading.tokens[noun].text) { return true }
    // “told the Circuit”: no person has an article; a body's short form is in capitals.
    let word = reading.tokens[noun].text
    return kind == .organization || hasTitle && kind != .person && kind != .place && word != word.uppercased()
  }

  /// “ShowBuzz”, “BusinessDesk”; not “McCarthy”, “DeLillo”, “NATO”.
  func hasInnerCapital(_ word: String) -> Bool {
    let letters = Array(word.unicodeScalars)
    guard letters.count >= 6,
      let place = letters.indices.dropFirst(3).first(where: { letters[$0].properties.isUppercase })
    else { return false }
    return letters[1..<place].allSatisfy(\.properties.isLowercase) && !word.hasPrefix("Mac") && !word.hasPrefix("Fitz")
  }

  static let assemblies: WordSet = [
    "parliament", "congress", "senate", "house", "council", "committee", "court", "commission", "assembly", "board",
    "police", "ministry", "union", "cabinet", "party", "government", "army", "bank", "agency", "tribunal", "inquiry",
    "commons", "lords", "pentagon", "kremlin", "bundestag", "knesset", "duma", "vatican", "treasury", "crown", "navy",
  ]

  private static let sites: WordSet = ["service", "site", "group", "organization", "organisation", "platform", "daily"]

  /// “The agency” is an outlet where somebody talks to it; a possessive pronoun makes it the source's own website.
  func isOutlet(_ phrase: Range<Int>, _ noun: Int, _ reference: EntityReference) -> Bool {
    if reading.tokens[phrase.lowerBound].tag == .prpPossessive { return false }
    if let entity = reference.entity, outlets.contains(entity) { return true }
    if reading.tokens[noun].lemma == "agency",
      phrase.count <= 2 || phrase.contains(where: { ["news", "wire", "press"].contains(reading.words[$0]) })
        || reading.words[noun - 1] == "state" && phrase.count == 3
        // “told the Norra agency”
        || reading.tokens[noun].pos == .noun && reading.tokens[noun - 1].tag == .nnp
          && reading.words[phrase.lowerBound] == "the" && phrase.count == 3
    {
      return true
    }
    // “the news site Icefile”
    if phrase.contains(where: {
      $0 > phrase.lowerBound && $0 < noun && Self.sites.contains(reading.words[$0])
        && ["news", "wire", "press", "sports", "business", "gossip"].contains(reading.words[$0 - 1])
    }) {
      return true
    }
    // “the Aurora news service”, “a wire service”
    if ["service", "site", "group", "organization", "organisation", "platform", "programme", "show"].contains(
      reading.tokens[noun].lemma), noun > phrase.lowerBound,
      ["news", "wire", "press"].contains(reading.words[noun - 1])
    {
      return true
    }
    if reading.words[noun] == "media", noun > 0, reading.words[noun - 1] == "social" { return false }
    // “said on television”, “on the radio”: where, not by whom.
    if ["television", "radio", "tv"].contains(reading.words[noun]), reading.tokens[noun].pos == .noun,
      phrase.count == 1 || phrase.count == 2 && reading.tokens[phrase.lowerBound].dependency == .det
    {
      return false
    }
    return MediaNames.isOutlet(phrase, name: reference.name, in: reading)
  }

  /// “the Courier-Ledger”, “the Pelham Gazette”: where the recognizer knows the last word alone, the capitals before it belong
  /// to the name.
  func wholeName(_ name: String?, _ phrase: Range<Int>, _ noun: Int) -> String? {
    guard let name, name == reading.tokens[noun].text, noun > phrase.lowerBound else { return name }
    var first = noun
    while first > phrase.lowerBound, reading.tokens[first - 1].pos == .propn || reading.tokens[first - 1].text == "-" {
      first -= 1
    }
    return first < noun ? reading.document.words(reading.document.span(of: first..<noun + 1)) : name
  }

  /// “two people *who attended the meeting*”, “an indictment *seen by the agency*”: whoever has no name is known by all the words that
  /// tell who it is, up to what the claim itself holds.
  func whole(_ phrase: Range<Int>, _ noun: Int, _ link: Link) -> Range<Int> {
    var end = phrase.upperBound
    let limit = min(reading.document.subtree(of: noun).upperBound, phrase.upperBound + Self.longestPhrase)
    while end < limit, !link.relation.contentHolds(end), !link.relation.cueHolds(end) {
      // “the state news agency, *which in turn named bankers*”: what is told besides, no part of who it is.
      if reading.tokens[end].tag == .comma, end + 1 < limit, ["which", "whose"].contains(reading.words[end + 1]) {
        break
      }
      end += 1
    }
    while end > phrase.upperBound, [.punct, .space].contains(reading.tokens[end - 1].pos),
      reading.tokens[end - 1].tag != .closingQuote
    {
      end -= 1
    }
    return phrase.lowerBound..<end
  }

  private static let longestPhrase = 20

  /// “the Argus reported, citing *a police signal*”: what a paper cites for its report, be it nobody and no document by name, is whom
  /// it has it from. “Citing a lack of funds” tells why: words for deeds and states are no sources.
  private func isCited(_ noun: Int, by link: Link) -> Bool {
    guard link.cue.lemma == "report" || link.source.entity.map(outlets.contains) ?? false else { return false }
    let lemma = reading.tokens[noun].lemma
    return reading.tokens[noun].pos == .noun && !Self.reasons.contains(lemma)
      && !["ion", "ity", "nce", "ess", "ism"].contains(where: { lemma.hasSuffix($0) })
  }

  private static let reasons: WordSet = [
    "lack", "concern", "reason", "weather", "need", "risk", "cost", "law", "rule", "fear", "threat", "problem", "issue",
    "case", "example", "figure", "growth", "demand", "want", "delay", "health", "privacy", "right", "war", "crisis",
  ]

  /// Adds a noun phrase to the relays where it means an outlet, or, with `anyone`, whoever it means.
  ///
  /// - Parameter given: the phrase's tokens, where its words tell them better than the parse.
  func append(
    _ noun: Int, phrase given: Range<Int>? = nil, cue: [Int], _ link: Link, anyone: Bool = false,
    inSource: Bool = false,
    to found: inout [ClaimRecord.Relay]
  ) {
    // “citing two of his advisers”
    let isCounted =
      anyone && reading.tokens[noun].tag == .cd
      && reading.child(of: noun, [.prep], where: { $0 == noun + 1 && reading.words[$0] == "of" }) != nil
    guard !link.relation.contentHolds(noun), isCounted || [.noun, .propn, .x].contains(reading.tokens[noun].pos) else {
      return
    }
    var phrase = given ?? NounPhrase.tokens(noun, in: reading)
    if let last = phrase.last, reading.words[last] == "'s" || reading.words[last] == "'" {
      phrase = phrase.lowerBound..<last
    }
    guard !phrase.isEmpty, inSource || !link.relation.source.contains(where: { $0.overlaps(phrase) }) else { return }
    let reference = reading.entities.reference(for: phrase, speaker: nil)
    let isTitle = reading.words[phrase.lowerBound] == "the" && reading.tokens[noun].tag == .nnp
    let own = wholeName(reference.name, phrase, noun)
    let long = longName(own ?? reading.tokens[noun].text)
    let name = long ?? own
    guard
      long != nil || anyone && (reference.kind != .unknown || isTitle || isCited(noun, by: link))
        || isOutlet(phrase, noun, reference)
    else {
      return
    }
    if name == nil, given == nil { phrase = whole(phrase, noun, link) }
    let span = reading.document.span(of: phrase)
    let words = cue.map { reading.tokens[$0].text }.joined(separator: " ")
    // “state broadcaster KTR”, which the parser takes for two objects, is one outlet.
    if let last = found.last?.spans.last, last.end + 1 == span.start {
      let whole = TextSpan(last.start, span.end)
      found[found.count - 1] = ClaimRecord.Relay(
        name: name, text: reading.document.words(whole), spans: [whole], cue: words)
      return
    }
    found.append(
      ClaimRecord.Relay(name: name, text: reading.document.words(span), spans: [span], cue: words))
  }
}
