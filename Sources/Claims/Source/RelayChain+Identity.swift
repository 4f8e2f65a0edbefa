internal import Attribution
internal import Entities
internal import Language
internal import Records

/// Whether a claim's source is whoever says the claim around it: nobody relays himself.
extension RelayChain {
  /// Nobody relays himself: the same entity, the same words, or one source of two cues.
  func isSame(_ a: ClaimSource, _ b: ClaimSource) -> Bool {
    if let entity = a.entity, entity == b.entity { return true }
    if isApposed(a.record.name, in: b) || isApposed(b.record.name, in: a) { return true }
    if let name = a.record.name, name == b.record.name { return true }
    if let one = a.record.text, let two = b.record.text, ArticleReading.plain(one) == ArticleReading.plain(two) {
      return true
    }
    return a.record.spans.contains { span in b.record.spans.contains { $0.overlaps(span) } }
  }

  /// “The ministry said it had no plans”: a pronoun that nobody resolved, at the beginning of what somebody says, is who says it.
  func isSelf(_ own: Link, in link: Link) -> Bool {
    guard own.source.entity == nil, own.source.record.name == nil, own.source.record.mention == .pronoun,
      let head = own.relation.sourceHead, ["it", "they", "he", "she"].contains(reading.words[head]),
      ["he", "she"].contains(reading.words[head])
        ? !link.source.record.plural && link.source.record.name == nil
        : !isOnePerson(link, "it" == reading.words[head]),
      !["he", "she"].contains(reading.words[head]) || link.source.record.gender == nil
        || own.source.record.gender == nil || link.source.record.gender == own.source.record.gender,
      let first = link.relation.content.first?.lowerBound,
      // “A person close to *the senator* said he”, “*Her* lawyer said she”: somebody else may be meant.
      link.relation.source.allSatisfy({
        $0.allSatisfy {
          !["to", "of", "her", "his", "their", "'s", "’s"].contains(reading.words[$0])
            // “A reviewer, who asked not *to* be named, said she”
            || reading.words[$0] == "to"
              && [.verb, .aux].contains(reading.tokens[min($0 + 1, reading.tokens.count - 1)].pos)
        }
      })
        || ["it", "they"].contains(reading.words[head])
    else { return false }
    return head == first || head == first + 1 && reading.words[first] == "that"
  }

  func isFirstPerson(_ relation: RelationReading) -> Bool {
    guard let head = relation.sourceHead else { return false }
    return Self.firstPerson.contains(reading.words[head])
  }

  private static let firstPerson: WordSet = ["i", "we", "me", "us", "my", "our"]

  /// “*Its chair, Ilke van Roosen, who has translated them both,* admitted that she had wondered”: a name that stands as an apposition in a
  /// source is its bearer's, though nobody gave it to the whole phrase.
  private func isApposed(_ name: String?, in source: ClaimSource) -> Bool {
    guard let name, source.record.name == nil, source.record.kind == .person || source.record.kind == .unknown,
      let parts = source.record.text?.split(separator: ",", omittingEmptySubsequences: true), parts.count > 1
    else { return false }
    return parts[1] == " " + name
  }

  /// “A spokesman for the family said *they* believed in him”, “her adviser said *it* would pay”: one person is no “they” and no “it”.
  private func isOnePerson(_ link: Link, _ isIt: Bool) -> Bool {
    guard link.source.record.kind == .person, !link.source.record.plural else { return false }
    return isIt || link.relation.sourceHead.map { SpokenFor.isMouthpiece($0, in: reading) } ?? false
      || link.source.record.gender != nil
  }

  /// ““*He* asked us to bury them quietly,” the elder said”: whom words in quotation marks call “he”, and a turn of a transcript calls “she”,
  /// is somebody else than who utters them, whoever the pronoun is taken for. A quotation that goes on with a sentence (“said he “would
  /// fight””) leaves it open.
  func isSpokenOf(_ own: Link, in link: Link) -> Bool {
    guard own.source.record.mention == .pronoun, let head = own.relation.sourceHead,
      Self.thirdPerson.contains(reading.words[head]), link.relation.contentHolds(head)
    else { return false }
    if link.relation.given.rule == "turn" { return true }
    guard let place = link.relation.content.first(where: { $0.contains(head) }) else { return false }
    // Back to the mark that opens the quotation, over whole sentences and quotations inside.
    var isFirst = true
    var closed = 0
    for token in stride(from: head - 1, through: max(place.lowerBound, head - Self.longestQuotation), by: -1) {
      switch reading.tokens[token].tag {
      case .closingQuote: closed += 1
      case .openingQuote where closed > 0: closed -= 1
      case .openingQuote:
        let next = reading.tokens[token + 1]
        return next.text.unicodeScalars.first?.properties.isUppercase == true
          && (token == place.lowerBound || !isFirst
            || reading.tokens[token].sentence != reading.tokens[max(0, token - 1)].sentence)
      default:
        if reading.tokens[token].sentence != reading.tokens[token + 1].sentence { isFirst = false }
      }
    }
    return false
  }

  private static let thirdPerson: WordSet = ["he", "she", "they", "it"]
  private static let longestQuotation = 200

  /// ““Now everyone tells me to check the clock,” he *grumbled*”: who utters a quotation passes on what stands in it, however he does it.
  func utters(_ link: Link) -> Bool {
    guard Self.uttering.contains(link.cue.lemma), let first = link.relation.content.first?.lowerBound else {
      return false
    }
    return reading.tokens[first].tag == .openingQuote
  }

  private static let uttering: WordSet = [
    "grumble", "fume", "fumed", "moan", "groan", "rue", "sigh", "lament", "rage", "sob", "wail", "recite", "growl",
    "thunder",
    "storm", "sneer", "muse", "gush", "rave", "enthuse", "whine", "gripe", "bellow", "snarl", "laugh",
  ]
}
