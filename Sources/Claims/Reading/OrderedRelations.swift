internal import Attribution
internal import Language
internal import Records

/// An article's relations in the order of the records: by the content's first word, outer before inner.
struct OrderedRelations {
  /// A class for `ArticleReading`'s reason.
  final class Claim {
    let id: String
    let relation: RelationReading
    /// Index, in the new order, of the claim whose content holds this one; always smaller than its own.
    let outer: Int?

    init(id: String, relation: RelationReading, outer: Int?) {
      self.id = id
      self.relation = relation
      self.outer = outer
    }
  }

  let claims: [Claim]

  /// `n log n` in the relations.
  init(_ relations: [AttributionRelation], document: String, in reading: ArticleReading) {
    var readings: [RelationReading?] = []
    readings.reserveCapacity(relations.count)
    var depths: [Int] = []
    depths.reserveCapacity(relations.count)
    for index in relations.indices {
      let cleaned = Self.cleaned(relations[index], limit: reading.document.text.count)
      readings.append(cleaned.content.isEmpty ? nil : RelationReading(cleaned, in: reading))
      depths.append(Self.depth(of: index, in: relations))
    }
    let order = relations.indices.filter { readings[$0] != nil }.sorted { a, b in
      let start = (relations[a].content.first?.start ?? 0, relations[b].content.first?.start ?? 0)
      if start.0 != start.1 { return start.0 < start.1 }
      if depths[a] != depths[b] { return depths[a] < depths[b] }
      let end = (relations[a].content.last?.end ?? 0, relations[b].content.last?.end ?? 0)
      return end.0 != end.1 ? end.0 > end.1 : a < b
    }
    var place = [Int?](repeating: nil, count: relations.count)
    var seen: [String: Int] = [:]
    seen.reserveCapacity(order.count)
    var claims: [Claim] = []
    claims.reserveCapacity(order.count)
    for index in order {
      guard let relation = readings[index] else { continue }
      let id = ClaimIdentity.id(
        document: document, content: relation.given.content, source: relation.given.source,
        cue: relation.given.cue)
      if let same = seen[id] {
        place[index] = same
        continue
      }
      seen[id] = claims.count
      place[index] = claims.count
      let outer = Self.outer(of: index, in: relations).flatMap { place[$0] }
      claims.append(Claim(id: id, relation: relation, outer: outer))
    }
    self.claims = claims
  }

  private static func outer(of index: Int, in relations: [AttributionRelation]) -> Int? {
    relations[index].outer.flatMap { relations.indices.contains($0) && $0 != index ? $0 : nil }
  }

  /// How many relations hold one; a cycle, which no finder should make, counts as deep.
  private static func depth(of index: Int, in relations: [AttributionRelation]) -> Int {
    var depth = 0
    var place = index
    while depth < 64, let outer = outer(of: place, in: relations) {
      depth += 1
      place = outer
    }
    return depth
  }

  /// The relation with its spans in text order, inside the text and not empty.
  private static func cleaned(_ relation: AttributionRelation, limit: Int) -> AttributionRelation {
    func clean(_ spans: [TextSpan]) -> [TextSpan] {
      let inside = spans.map { TextSpan(max(0, $0.start), min(limit, $0.end)) }.filter { !$0.isEmpty }
      return inside.sorted()
    }
    // What a finder gives is clean already.
    if isClean(relation.source, limit), isClean(relation.cue, limit), isClean(relation.content, limit),
      isClean(relation.quotations, limit)
    {
      return relation
    }
    var cleaned = relation
    cleaned.source = clean(relation.source)
    cleaned.cue = clean(relation.cue)
    cleaned.content = clean(relation.content)
    cleaned.quotations = clean(relation.quotations)
    return cleaned
  }

  /// Whether spans are in text order, inside the text and not empty.
  private static func isClean(_ spans: [TextSpan], _ limit: Int) -> Bool {
    var last = TextSpan(0, 0)
    for span in spans {
      guard !span.isEmpty, span.start >= 0, span.end <= limit, last <= span else { return false }
      last = span
    }
    return true
  }
}
