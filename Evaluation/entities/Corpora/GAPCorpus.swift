package import Entities
package import Language
package import Records

/// GAP: ambiguous pronoun–name pairs of Wikipedia (Webster et al., TACL 2018), read from its table.
package struct GAPCorpus {
  package struct Pair {
    package var id: String
    package var text: String
    /// Unicode scalars.
    package var pronoun: TextSpan
    package var isFeminine: Bool
    package var names: [TextSpan]
    package var coreferent: [Bool]
  }

  package var pairs: [Pair]

  /// - Throws: `EvaluationFailure` where a line is none of the table.
  package init(table: String) throws {
    var pairs: [Pair] = []
    for (number, line) in table.split(whereSeparator: { $0 == "\n" || $0 == "\r\n" }).enumerated() where number > 0 {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count >= 10, let pronoun = Int(fields[3]), let a = Int(fields[5]), let b = Int(fields[8]) else {
        throw EvaluationFailure(description: "GAP table: line \(number + 1) has not the eleven fields of the corpus")
      }
      func span(_ start: Int, _ words: String) -> TextSpan { TextSpan(start, start + words.unicodeScalars.count) }
      pairs.append(
        Pair(
          id: fields[0], text: fields[1], pronoun: span(pronoun, fields[2]),
          isFeminine: ["she", "her", "hers"].contains(fields[2].lowercased()),
          names: [span(a, fields[4]), span(b, fields[7])],
          coreferent: [fields[6].uppercased() == "TRUE", fields[9].uppercased() == "TRUE"]))
    }
    self.pairs = pairs
  }

  /// Which of the two names a model says the pronoun means; nil takes the model that is built in.
  package static func answer(_ pair: Pair, _ document: Document, _ model: RankingModel?) -> [Bool] {
    let resolver = EntityResolver()
    let resolved =
      model == nil
      ? resolver.resolve(document, headings: [])
      : resolver.resolve(document, headings: [], pronouns: model, nouns: .nouns)
    guard let token = document.tokens(in: pair.pronoun).first, let meant = resolved.mention(at: token)?.entity else {
      return [false, false]
    }
    return pair.names.map { entity($0, in: document, resolved) == meant }
  }

  /// The entity that a resolved document gives to a span: its last word's, else any word's.
  package static func entity(_ span: TextSpan, in document: Document, _ resolved: ResolvedEntities) -> Int? {
    for token in document.tokens(in: span).reversed() {
      if let entity = resolved.mention(at: token)?.entity { return entity }
    }
    return nil
  }
}

/// What stands in the way of an evaluation.
package struct EvaluationFailure: Error, CustomStringConvertible {
  package var description: String
  package init(description: String) { self.description = description }
}

/// GAP's measure: F1 over the pairs, overall and by the pronoun's gender.
package struct GAPScore {
  private var right = [0, 0]
  private var predicted = [0, 0]
  private var gold = [0, 0]

  package init() {}

  package mutating func add(_ pair: GAPCorpus.Pair, predicted answer: [Bool]) {
    let group = pair.isFeminine ? 1 : 0
    for name in 0..<2 {
      if answer[name] { predicted[group] += 1 }
      if pair.coreferent[name] { gold[group] += 1 }
      if answer[name] && pair.coreferent[name] { right[group] += 1 }
    }
  }

  private func f1(_ right: Int, _ predicted: Int, _ gold: Int) -> Double {
    predicted + gold == 0 ? 0 : 2 * Double(right) / Double(predicted + gold)
  }
  package var masculine: Double { f1(right[0], predicted[0], gold[0]) }
  package var feminine: Double { f1(right[1], predicted[1], gold[1]) }
  package var overall: Double { f1(right[0] + right[1], predicted[0] + predicted[1], gold[0] + gold[1]) }
  package var ratio: Double { masculine == 0 ? 0 : feminine / masculine }
  package var precision: Double {
    predicted[0] + predicted[1] == 0 ? 0 : Double(right[0] + right[1]) / Double(predicted[0] + predicted[1])
  }
  package var recall: Double { gold[0] + gold[1] == 0 ? 0 : Double(right[0] + right[1]) / Double(gold[0] + gold[1]) }
}
