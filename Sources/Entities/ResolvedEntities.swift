internal import Language
internal import Records

/// What the reading knows of a mention beyond its entity.
struct MentionReading: Sendable, Hashable {
  var head: Int
  var kind: EntityKind = .unknown
  var plural: Bool
  var anonymous = false
  /// Role words of the unnamed one that is meant.
  var role: Range<Int>?
  var gender: Gender?
  /// The bare name, without title; nil where the mention is none.
  var name: Range<Int>?

  init(head: Int, plural: Bool) {
    self.head = head
    self.plural = plural
  }
}

/// Whom an article's words mean.
///
/// A class: every claim hands it to several rules.
public final class ResolvedEntities: Sendable {
  /// In the order of first mention.
  public let entities: [Entity]
  /// In text order; none overlaps another. Names cover their title (“President Okafor”), nouns their article.
  public let mentions: [Mention]
  private let readings: [MentionReading]
  private let document: Document?
  /// Index of the mention that covers a token; -1 for none.
  private let mentionAt: [Int32]

  public convenience init(entities: [Entity], mentions: [Mention]) {
    self.init(document: nil, entities: entities, mentions: mentions, readings: [])
  }

  init(document: Document?, entities: [Entity], mentions: [Mention], readings: [MentionReading]) {
    self.document = document
    self.entities = entities
    self.mentions = mentions
    self.readings = readings
    var table = [Int32](repeating: -1, count: max(document?.tokens.count ?? 0, mentions.last?.tokens.upperBound ?? 0))
    for (number, mention) in mentions.enumerated() {
      for token in mention.tokens where table.indices.contains(token) { table[token] = Int32(number) }
    }
    mentionAt = table
  }

  /// The mention that covers a token. Constant time.
  public func mention(at token: Int) -> Mention? { number(at: token).map { mentions[$0] } }

  /// The bare name in a mention at a token, without title, article and possessive: indexes into `Document.tokens`.
  public func name(at token: Int) -> Range<Int>? {
    guard let number = number(at: token), readings.indices.contains(number) else { return nil }
    return readings[number].name
  }

  /// The mentions that touch a range of tokens, in text order. Logarithmic, and linear in the answer.
  public func mentions(in tokens: Range<Int>) -> ArraySlice<Mention> {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].tokens.upperBound > tokens.lowerBound { high = middle } else { low = middle + 1 }
    }
    var end = low
    while end < mentions.count, mentions[end].tokens.lowerBound < tokens.upperBound { end += 1 }
    return mentions[low..<end]
  }

  /// The entity that a phrase means by itself: its head's. Nil where it means several or nobody known.
  public func entity(of tokens: Range<Int>) -> Int? { reference(for: tokens, speaker: nil).entity }

  /// What the words of a source, target or relay mean: the whole phrase with its title and appositives.
  ///
  /// - Parameters:
  ///   - tokens: the phrase; what lies outside the document is left out.
  ///   - speaker: index of the entity that “I” and “we” mean there, where the phrase stands in somebody's quotation.
  public func reference(for tokens: Range<Int>, speaker: Int? = nil) -> EntityReference {
    guard let document else { return EntityReference(mention: .none) }
    let range = tokens.clamped(to: 0..<document.tokens.count)
    guard !range.isEmpty else { return EntityReference(mention: .none) }
    return ReferenceReader(document: document, resolved: self).reference(for: range, speaker: speaker)
  }

  /// The word of a phrase that says whom it means: its head, or the name in apposition to it.
  package func head(of tokens: Range<Int>) -> Int? {
    guard let document else { return nil }
    return ReferenceReader(document: document, resolved: self).head(of: tokens.clamped(to: 0..<document.tokens.count))
  }

  func number(at token: Int) -> Int? {
    guard mentionAt.indices.contains(token), mentionAt[token] >= 0 else { return nil }
    return Int(mentionAt[token])
  }

  func reading(_ number: Int) -> MentionReading? { readings.indices.contains(number) ? readings[number] : nil }
}
