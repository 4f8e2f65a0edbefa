internal import Entities
internal import Language
internal import Records

/// Relays that open the sentence, read by their words: “*In an interview with Reuters,* the mayor, Orla Marsh, said”, “*Speaking to the local
/// newspaper,* she said”. Parsers make of who speaks an apposition to the outlet.
extension RelayChain {
  func openingWords(_ link: Link) -> [ClaimRecord.Relay] {
    guard let head = link.cue.head, let source = link.relation.source.first?.lowerBound else { return [] }
    let opening = reading.document.sentences[reading.tokens[head].sentence].tokens.lowerBound
    guard source > opening + 2, source - opening <= Self.longestOpening,
      let comma = (opening..<source).first(where: { reading.tokens[$0].tag == .comma }),
      let preposition = Self.preposition(opening..<comma, in: reading), preposition + 1 < comma,
      case let phrase = preposition + 1..<comma,
      !phrase.contains(where: { [.verb, .aux, .sconj, .adp, .punct].contains(reading.tokens[$0].pos) })
    else { return [] }
    var found: [ClaimRecord.Relay] = []
    append(
      comma - 1, phrase: phrase, cue: Array(opening...preposition), link, anyone: speaksForOthers(comma - 1, phrase),
      to: &found)
    return found
  }

  /// The word behind which an outlet may stand: “to” of “Speaking to”, “with” of “In an interview with”, “by” of “In remarks carried by”.
  private static func preposition(_ words: Range<Int>, in reading: ArticleReading) -> Int? {
    let first = words.lowerBound
    switch reading.words[first] {
    case "speaking", "talking", "writing", "appearing":
      return (first + 1..<min(first + 4, words.upperBound)).first {
        ["to", "with", "in", "for", "on"].contains(reading.words[$0])
      }
    case "in", "during":
      guard let occasion = (first + 1..<words.upperBound).first(where: { occasions.contains(reading.tokens[$0].lemma) })
      else { return nil }
      return (occasion + 1..<words.upperBound).last {
        ["to", "with", "in", "for", "on", "by"].contains(reading.words[$0])
      }
    default: return nil
    }
  }

  private static let longestOpening = 24
}
