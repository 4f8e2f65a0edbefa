import Language
import Records
import Testing

@testable import Entities

/// A stream of numbers that every run repeats (Marsaglia's xorshift).
private struct Draw {
  var state: UInt64
  mutating func below(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }
}

/// A document of words with whatever tags and heads it is given; ten words a sentence.
private func document(
  _ words: [String], tag: (Int) -> PennTag, pos: (Int) -> PartOfSpeech, head: (Int) -> Int,
  dependency: (Int) -> Dependency,
  entities: [(Range<Int>, EntityType)]
) -> Document {
  var tokens: [Token] = []
  var place = 0
  for (index, word) in words.enumerated() {
    let count = word.unicodeScalars.count
    tokens.append(
      Token(
        text: word, span: TextSpan(place, place + count), lemma: word.lowercased(), pos: pos(index), tag: tag(index),
        morphology: "",
        head: head(index), dependency: dependency(index), sentence: index / 10))
    place += count + 1
  }
  let text = ScalarText(words.joined(separator: " "))
  let sentences = stride(from: 0, to: words.count, by: 10).map { start in
    let range = start..<min(start + 10, words.count)
    return Sentence(
      tokens: range, span: TextSpan(tokens[range.lowerBound].span.start, tokens[range.upperBound - 1].span.end),
      paragraph: 0)
  }
  let whole = TextSpan(0, text.count)
  return Document(
    id: "made", text: text, tokens: tokens, sentences: sentences,
    paragraphs: [Paragraph(sentences: 0..<sentences.count, tokens: 0..<words.count, span: whole)],
    entities: entities.map { range, type in
      NamedEntity(
        tokens: range, span: TextSpan(tokens[range.lowerBound].span.start, tokens[range.upperBound - 1].span.end),
        type: type)
    })
}

@Suite("Whatever the parse says")
struct RobustnessTests {
  private static let words = [
    "Ana", "Reyes", "Okafor", "the", "minister", "he", "She", "it", "they", "who", "said", ",", "“", "”", "'s",
    "Herald", "former", "latter", "I",
    "President", "Mr.", "(", "IMF", "and", "officials", "statement", "of", "army", "-", "🇳🇱", "e\u{301}", "Jr.", "the",
    "his", "brother",
  ]

  @Test("random tags, heads and names: no trap, and mentions in order that do not overlap")
  func random() {
    var draw = Draw(state: 88_172_645_463_325_252)
    for _ in 0..<150 {
      let count = 1 + draw.below(40)
      let words = (0..<count).map { _ in Self.words[draw.below(Self.words.count)] }
      let tags = (0..<count).map { _ in PennTag.allCases[draw.below(PennTag.allCases.count)] }
      let parts = (0..<count).map { _ in PartOfSpeech.allCases[draw.below(PartOfSpeech.allCases.count)] }
      let heads = (0..<count).map { _ in draw.below(count) }
      let relations = (0..<count).map { _ in Dependency.allCases[draw.below(Dependency.allCases.count)] }
      var names: [(Range<Int>, EntityType)] = []
      var start = draw.below(4)
      while start < count {
        let end = min(count, start + 1 + draw.below(4))
        names.append((start..<end, EntityType.allCases[draw.below(EntityType.allCases.count)]))
        start = end + draw.below(3)
      }
      let made = document(
        words, tag: { tags[$0] }, pos: { parts[$0] }, head: { heads[$0] }, dependency: { relations[$0] },
        entities: names)
      let resolved = EntityResolver().resolve(made, headings: [TextSpan(0, 3)])
      var end = 0
      for mention in resolved.mentions {
        #expect(mention.tokens.lowerBound >= end && !mention.tokens.isEmpty)
        end = mention.tokens.upperBound
        if let entity = mention.entity { #expect(resolved.entities.indices.contains(entity)) }
      }
      #expect(end <= count)
      for first in 0..<count {
        let reference = resolved.reference(for: first..<min(count, first + 1 + draw.below(6)), speaker: draw.below(5))
        if let entity = reference.entity { #expect(resolved.entities.indices.contains(entity)) }
      }
    }
  }

  @Test("empty documents and ranges outside")
  func empty() {
    let made = document(
      ["Okafor"], tag: { _ in .nnp }, pos: { _ in .propn }, head: { $0 }, dependency: { _ in .root },
      entities: [(0..<1, .person)])
    let resolved = EntityResolver().resolve(made, headings: [])
    #expect(resolved.reference(for: 0..<0).mention == .none)
    #expect(resolved.reference(for: 5..<9).mention == .none)
    #expect(resolved.reference(for: 0..<9).name == "Okafor")
    #expect(resolved.mention(at: 7) == nil)
    #expect(ResolvedEntities(entities: [], mentions: []).reference(for: 0..<1).mention == .none)
  }

  @Test("10,000 names, all different or all alike, each with a pronoun", arguments: [1, 10_000])
  func names(_ different: Int) {
    var words: [String] = []
    var names: [(Range<Int>, EntityType)] = []
    for number in 0..<10_000 {
      names.append((words.count..<words.count + 2, .person))
      words += ["Ana", "Name\(number % different)", "said", "he"]
    }
    let made = document(
      words, tag: { [.nnp, .nnp, .vbd, .prp][$0 % 4] }, pos: { [.propn, .propn, .verb, .pron][$0 % 4] },
      head: { [$0 + 1, $0 + 1, $0, $0 - 1][$0 % 4] }, dependency: { [.compound, .nsubj, .root, .nsubj][$0 % 4] },
      entities: names)
    let resolved = EntityResolver().resolve(made, headings: [])
    #expect(resolved.entities.count == different)
  }

  @Test("the same answer twice")
  func repeatable() throws {
    let article = try ResolvedArticle("company")
    let again = EntityResolver().resolve(article.document, headings: [])
    #expect(again.entities == article.resolved.entities)
    #expect(again.mentions == article.resolved.mentions)
  }
}
