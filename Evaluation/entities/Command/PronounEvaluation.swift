internal import Entities
internal import EntityCorpora
internal import Foundation
internal import Language

/// GAP in the snippet setting: the system finds its own mentions; the table's names serve to score alone.
enum PronounEvaluation {
  static func run(documents path: String, table: String) throws {
    let corpus = try GAPCorpus(table: DocumentRecords.text(table))
    let documents = Dictionary(
      try DocumentRecords.read(path).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var score = GAPScore()
    for pair in corpus.pairs {
      guard let document = documents[pair.id] else {
        throw EvaluationFailure(description: "\(path): no document \(pair.id)")
      }
      score.add(pair, predicted: GAPCorpus.answer(pair, document, nil))
    }
    func percent(_ value: Double) -> String { String(format: "%.1f", value * 100) }
    print(
      "GAP, \(corpus.pairs.count) pronouns: F1 \(percent(score.overall)), precision \(percent(score.precision)), recall \(percent(score.recall))"
    )
    print(
      "masculine \(percent(score.masculine)), feminine \(percent(score.feminine)), ratio \(String(format: "%.3f", score.ratio))"
    )
  }
}
