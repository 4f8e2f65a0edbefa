internal import Attribution
internal import Language
internal import Records

/// A relation in tokens: its three parts and their heads. A class for `ArticleReading`'s reason.
final class RelationReading {
  /// As the finder gave it, its spans in order.
  let given: AttributionRelation
  let source: [Range<Int>]
  let cue: [Range<Int>]
  let content: [Range<Int>]
  let sourceHead: Int?
  /// The cue's verb, noun or other head.
  let cueHead: Int?
  /// The content's tokens whose heads lie outside it, in text order; punctuation is none.
  let contentHeads: [Int]

  /// Linear in the relation's tokens.
  init(_ relation: AttributionRelation, in reading: ArticleReading) {
    given = relation
    source = reading.tokens(in: relation.source)
    cue = reading.tokens(in: relation.cue)
    content = reading.tokens(in: relation.content)
    sourceHead = Self.valid(relation.sourceHead, reading) ?? Self.heads(of: source, in: reading).first
    cueHead = Self.cueHead(relation, cue, reading)
    contentHeads = Self.heads(of: content, in: reading)
  }

  /// Whether a token belongs to the content.
  func contentHolds(_ token: Int) -> Bool { Self.holds(content, token) }

  /// Whether a token belongs to the cue.
  func cueHolds(_ token: Int) -> Bool { Self.holds(cue, token) }

  static func holds(_ ranges: [Range<Int>], _ token: Int) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(token)
  }

  private static func valid(_ token: Int?, _ reading: ArticleReading) -> Int? {
    token.flatMap { reading.tokens.indices.contains($0) ? $0 : nil }
  }

  private static func heads(of ranges: [Range<Int>], in reading: ArticleReading) -> [Int] {
    var heads: [Int] = []
    for range in ranges {
      for token in range {
        let head = reading.tokens[token].head
        if head != token, range.contains(head) || holds(ranges, head) { continue }
        if reading.tokens[token].pos == .punct || reading.tokens[token].pos == .space { continue }
        heads.append(token)
      }
    }
    return heads
  }

  /// The cue's head as the finder says; else its first verb, else its first noun, else its first head.
  private static func cueHead(
    _ relation: AttributionRelation, _ cue: [Range<Int>], _ reading: ArticleReading
  ) -> Int? {
    if let head = valid(relation.cueHead, reading), holds(cue, head) { return head }
    let heads = heads(of: cue, in: reading)
    let verb = heads.first { reading.tokens[$0].pos == .verb }
    let noun = heads.first { reading.tokens[$0].pos == .noun }
    return verb ?? noun ?? heads.first ?? cue.first?.lowerBound
  }
}
