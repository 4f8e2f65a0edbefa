import Attribution
import Language

/// The scorer's main measures, on tokens instead of its own words: near enough to choose by, for training only.
struct Scoring {
  /// Tokens that count, and tokens that can make a source right.
  let counts: [Bool]
  let lexical: [Bool]
  let gold: [(content: Set<Int>, source: Set<Int>, cue: Set<Int>)]
  let ignore: [Bool]

  /// - Parameter inner: whether relations inside others count too.
  init(_ article: GoldArticle, inner: Bool = false) {
    counts = article.document.tokens.map { $0.pos != .punct && $0.pos != .space && $0.tag != .closingQuote }
    lexical = article.document.tokens.map {
      switch $0.pos {
      case .punct, .space, .det, .adp, .cconj, .sconj, .part: false
      default: true
      }
    }
    let counts = counts
    gold = article.relations.compactMap { relation in
      let content = Set(relation.content.filter { counts[$0] })
      if content.isEmpty || relation.isInner && !inner { return nil }
      return (content, Set(relation.source.filter { counts[$0] }), Set(relation.cue))
    }
    ignore = article.ignore
  }

  /// Gold relations that a prediction is right about, content at Jaccard ≥ 0.5 and source.
  func match(content: [Int], source: [Int]) -> Int? {
    let content = Set(content.filter { counts[$0] })
    if content.isEmpty { return nil }
    let source = Set(source.filter { counts[$0] })
    var best: Int? = nil
    var bestOverlap = 0.0
    for (index, relation) in gold.enumerated() {
      let shared = relation.content.intersection(content).count
      if shared == 0 { continue }
      let overlap = Double(shared) / Double(relation.content.count + content.count - shared)
      if overlap < 0.5 || overlap <= bestOverlap { continue }
      let right: Bool
      if relation.source.isEmpty || source.isEmpty {
        right = relation.source.isEmpty && source.isEmpty
      } else {
        let both = relation.source.intersection(source)
        let words = relation.source.filter { lexical[$0] }
        right = words.isEmpty ? !both.isEmpty : both.contains { lexical[$0] }
      }
      if right {
        best = index
        bestOverlap = overlap
      }
    }
    return best
  }

  /// The gold relation that has most of a quotation.
  func speaker(of quotation: Range<Int>) -> Int? {
    let words = quotation.filter { counts[$0] }
    let best = gold.indices.max { a, b in
      words.count { gold[a].content.contains($0) } < words.count { gold[b].content.contains($0) }
    }
    guard let best, words.count(where: { gold[best].content.contains($0) }) * 2 >= words.count else { return nil }
    return best
  }

  func isSource(_ source: [Int], of relation: Int) -> Bool {
    let gold = gold[relation].source
    let words = gold.filter { lexical[$0] }
    return source.contains { words.isEmpty ? gold.contains($0) : words.contains($0) }
  }

  /// Whether a prediction lies in boilerplate, where it does not count.
  func isIgnored(_ content: [Int]) -> Bool {
    let words = content.filter { counts[$0] }
    return !words.isEmpty && words.filter { ignore[$0] }.count * 2 >= words.count
  }
}

/// Matches, predictions and gold, to be added up.
struct Tally {
  var right = 0
  var predicted = 0
  var gold = 0

  var f1: Double { predicted + gold == 0 ? 0 : 2 * Double(right) / Double(predicted + gold) }

  mutating func add(_ scoring: Scoring, _ chosen: [RelationSelection.Scored]) {
    gold += scoring.gold.count
    var used: Set<Int> = []
    for scored in chosen where !scoring.isIgnored(scored.candidate.content) {
      predicted += 1
      if let match = scoring.match(content: scored.candidate.content, source: scored.candidate.source),
        used.insert(match).inserted
      {
        right += 1
      }
    }
  }
}
