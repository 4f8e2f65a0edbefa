internal import Entities
internal import Language
internal import Records

/// The names, numbers and times of a content, under their canonical names.
struct ContentEntities {
  let reading: ArticleReading
  /// The resolver's named mentions and the model's entities that overlap none of them, in text order.
  private let found: [(tokens: Range<Int>, entity: ClaimRecord.ContentEntity)]

  /// Linear in the article's mentions and entities.
  init(_ reading: ArticleReading) {
    self.reading = reading
    let mentions = reading.entities.mentions.filter { $0.kind == .named && $0.type != nil }
    var found: [(tokens: Range<Int>, entity: ClaimRecord.ContentEntity)] = []
    func add(_ tokens: Range<Int>, _ type: String, _ entity: Int?) {
      guard !tokens.isEmpty, tokens.upperBound <= reading.tokens.count else { return }
      let span = reading.document.span(of: tokens)
      let known = entity.flatMap { reading.entities.entities.indices.contains($0) ? $0 : nil }
      found.append(
        (
          tokens,
          ClaimRecord.ContentEntity(
            text: reading.document.words(span), type: type, name: known.map { reading.entities.entities[$0].name },
            entity: known.map { reading.entities.entities[$0].id }, span: span)
        ))
    }
    var next = 0
    for entity in reading.document.entities {
      while next < mentions.count && mentions[next].tokens.upperBound <= entity.tokens.lowerBound {
        add(mentions[next].tokens, mentions[next].type ?? "", mentions[next].entity)
        next += 1
      }
      if next < mentions.count && mentions[next].tokens.overlaps(entity.tokens) { continue }
      add(entity.tokens, entity.type.rawValue, nil)
    }
    for mention in mentions[next...] { add(mention.tokens, mention.type ?? "", mention.entity) }
    self.found = found
  }

  /// Those that lie wholly in one of the spans. Logarithmic, and linear in the answer.
  func entities(in spans: [TextSpan]) -> [ClaimRecord.ContentEntity] {
    var answer: [ClaimRecord.ContentEntity] = []
    for span in spans {
      var low = 0
      var high = found.count
      while low < high {
        let middle = (low + high) / 2
        if found[middle].entity.span.start < span.start { low = middle + 1 } else { high = middle }
      }
      while low < found.count, found[low].entity.span.start < span.end {
        if found[low].entity.span.end <= span.end { answer.append(found[low].entity) }
        low += 1
      }
    }
    return answer
  }
}
