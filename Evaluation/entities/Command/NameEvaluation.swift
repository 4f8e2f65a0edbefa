internal import Entities
internal import EntityCorpora
internal import Foundation
internal import Language
internal import Records

/// Strict F1 of names by type, as the model gives them and as `Entities` leaves them. Leading articles and trailing
/// possessive marks are no part of a name.
enum NameEvaluation {
  static func run(documents path: String, table: String) throws {
    let corpus = try NameCorpus(table: DocumentRecords.text(table))
    let documents = Dictionary(
      try DocumentRecords.read(path).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var before = Counts()
    var after = Counts()
    for text in corpus.texts {
      guard let document = documents[text.id] else {
        throw EvaluationFailure(description: "\(path): no document \(text.id)")
      }
      let resolved = EntityResolver().resolve(document, headings: [])
      let gold = Set(text.names.map { NameCorpus.Name(span: bare($0.span, document), type: $0.type) })
      let model = document.entities.compactMap { entity in
        NameCorpus.type(entity.type.rawValue).map { NameCorpus.Name(span: bare(entity.span, document), type: $0) }
      }
      let own = resolved.mentions.compactMap { mention -> NameCorpus.Name? in
        guard mention.kind == .named, let type = mention.type.flatMap(NameCorpus.type),
          let name = resolved.name(at: mention.tokens.lowerBound)
        else { return nil }
        return NameCorpus.Name(span: bare(document.span(of: name), document), type: type)
      }
      before.add(gold, Set(model))
      after.add(gold, Set(own))
      if CommandLine.arguments.contains("--differences")
        || ProcessInfo.processInfo.environment["SHOW_DIFFERENCES"] != nil
      {
        for name in gold.symmetricDifference(Set(own)).sorted(by: { $0.span < $1.span }) {
          print("LEFT \(gold.contains(name) ? "gold" : "ours") \(name.type) “\(document.words(name.span))” \(text.id)")
        }
        for name in Set(own).symmetricDifference(Set(model)).sorted(by: { $0.span < $1.span }) {
          let good = gold.contains(name)
          let mine = own.contains(name)
          print(
            "\(good == mine ? "GOOD" : "BAD ") \(mine ? "now " : "was ") \(name.type) “\(document.words(name.span))” \(text.id)"
          )
        }
      }
    }
    print("before: \(before)")
    print("after:  \(after)")
  }

  private static func bare(_ span: TextSpan, _ document: Document) -> TextSpan {
    var tokens = document.tokens(in: span)
    while tokens.count > 1, ["the", "a", "an"].contains(document.tokens[tokens.lowerBound].text.lowercased()) {
      tokens.removeFirst()
    }
    while tokens.count > 1, document.tokens[tokens.upperBound - 1].tag == .pos { tokens.removeLast() }
    return document.span(of: tokens)
  }
}

/// Right, predicted and gold by type.
private struct Counts: CustomStringConvertible {
  private var counts: [String: [Int]] = [:]

  mutating func add(_ gold: Set<NameCorpus.Name>, _ predicted: Set<NameCorpus.Name>) {
    for name in gold { counts[name.type, default: [0, 0, 0]][2] += 1 }
    for name in predicted {
      counts[name.type, default: [0, 0, 0]][1] += 1
      if gold.contains(name) { counts[name.type, default: [0, 0, 0]][0] += 1 }
    }
  }

  var description: String {
    var parts: [String] = []
    var all = [0, 0, 0]
    for type in ["PER", "LOC", "ORG"] {
      let count = counts[type] ?? [0, 0, 0]
      for index in 0..<3 { all[index] += count[index] }
      parts.append("\(type) \(Self.f1(count))")
    }
    return parts.joined(separator: " · ") + " · all \(Self.f1(all))"
  }

  private static func f1(_ count: [Int]) -> String {
    let f1 = 200 * Double(count[0]) / Double(max(1, count[1] + count[2]))
    return String(format: "%.1f", f1)
  }
}
