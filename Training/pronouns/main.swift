internal import Boosting
internal import Entities
internal import EntityCorpora
internal import Foundation
internal import Language
internal import Records

// train-pronouns DOCUMENTS.jsonl GAP.tsv MODEL.bin [--check DOCUMENTS.jsonl GAP.tsv] [--trees N] [--depth N] …
//
// DOCUMENTS are the document records of the table's texts (`evaluate-entities inputs gap`, then `hearsay annotate`). Three
// rounds: the first knows no earlier pronoun's answer; the others take it from models trained on the other folds, so that
// no answer that the model sees in training was learned from its own text. Draws are seeded: the same input
// gives the same bytes.

struct Sample {
  var pair: GAPCorpus.Pair
  var document: Document
}

/// What one resolved text teaches.
struct Lesson {
  var rows: [Float]
  var candidates: [Int]
  var entities: [Int?]
}

func observe(_ sample: Sample, _ model: RankingModel?) -> Lesson {
  let token = sample.document.tokens(in: sample.pair.pronoun).lowerBound
  var seen: PronounObservation?
  let resolved = EntityResolver().resolve(
    sample.document, headings: [], pronouns: model, nouns: .nouns,
    record: {
      if $0.token == token { seen = $0 }
    })
  return Lesson(
    rows: seen?.rows ?? [], candidates: seen?.candidates ?? [],
    entities: sample.pair.names.map { GAPCorpus.entity($0, in: sample.document, resolved) })
}

func train(_ lessons: [(Sample, Lesson)], _ booster: Booster, threshold: Float) -> RankingModel {
  var rows: [Float] = []
  var groups: [Booster.Group] = []
  for (sample, lesson) in lessons where !lesson.candidates.isEmpty {
    var allowed = [Bool](repeating: true, count: lesson.candidates.count)
    var nobody = true
    if let right = sample.pair.coreferent.firstIndex(of: true) {
      guard let entity = lesson.entities[right], lesson.candidates.contains(entity) else { continue }
      allowed = lesson.candidates.map { $0 == entity }
      nobody = false
    } else {
      for case let wrong? in lesson.entities {
        for index in allowed.indices where lesson.candidates[index] == wrong { allowed[index] = false }
      }
    }
    groups.append(Booster.Group(first: rows.count / RankingModel.pronounWidth, allowed: allowed, nobodyAllowed: nobody))
    rows += lesson.rows
  }
  let result = booster.train(rows: rows, width: RankingModel.pronounWidth, groups: groups)
  return RankingModel(
    featureCount: RankingModel.pronounWidth, depth: booster.depth, threshold: threshold, features: result.features,
    thresholds: result.thresholds, leaves: result.leaves)
}

func samples(_ documents: String, _ table: String) throws -> [Sample] {
  let corpus = try GAPCorpus(table: DocumentRecords.text(table))
  let documents = Dictionary(try DocumentRecords.read(documents).map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
  return try corpus.pairs.map { pair in
    guard let document = documents[pair.id] else {
      throw EvaluationFailure(description: "no document record for \(pair.id)")
    }
    return Sample(pair: pair, document: document)
  }
}

func score(_ samples: [Sample], _ model: (Int) -> RankingModel) -> GAPScore {
  var score = GAPScore()
  for (index, sample) in samples.enumerated() {
    score.add(sample.pair, predicted: GAPCorpus.answer(sample.pair, sample.document, model(index)))
  }
  return score
}

func show(_ name: String, _ score: GAPScore) {
  func percent(_ value: Double) -> String { String(format: "%.1f", value * 100) }
  print(
    "\(name): F1 \(percent(score.overall)) (P \(percent(score.precision)) R \(percent(score.recall))), masculine \(percent(score.masculine)), "
      + "feminine \(percent(score.feminine)), ratio \(String(format: "%.3f", score.ratio))")
}

/// Prints a wrong answer with the candidates' probabilities.
func tell(_ sample: Sample, _ model: RankingModel) {
  let answer = GAPCorpus.answer(sample.pair, sample.document, model)
  if answer == sample.pair.coreferent { return }
  let lesson = observe(sample, model)
  let token = sample.document.tokens(in: sample.pair.pronoun).lowerBound
  var seen: PronounObservation?
  let resolved = EntityResolver().resolve(
    sample.document, headings: [], pronouns: model, nouns: .nouns,
    record: {
      if $0.token == token { seen = $0 }
    })
  let candidates = zip(seen?.candidates ?? [], seen?.probabilities ?? []).sorted { $0.1 > $1.1 }.prefix(4).map {
    "\($0.0 < 0 ? "(unnamed)" : resolved.entities[$0.0].name) \($0.0 >= 0 ? "\(resolved.entities[$0.0].gender.map { "\($0)" } ?? "?")" : "") \(Int($0.1 * 100))"
  }
  let names = zip(sample.pair.names, zip(sample.pair.coreferent, lesson.entities)).map {
    "\(sample.document.words($0)) \($1.0 ? "YES" : "no") \($1.1.map { resolved.entities[$0].name } ?? "NONE")"
  }
  let text = sample.document.text
  print("ERROR \(sample.pair.id) \(names) :: \(candidates)")
  print(
    "   \(text[TextSpan(max(0, sample.pair.pronoun.start - 330), sample.pair.pronoun.start)])<<\(sample.document.words(sample.pair.pronoun))>>\(text[TextSpan(sample.pair.pronoun.end, min(text.count, sample.pair.pronoun.end + 100))])"
  )
}

do {
  var arguments = Array(CommandLine.arguments.dropFirst())
  var check: [Sample] = []
  func option(_ name: String, _ values: Int) -> [String]? {
    guard let place = arguments.firstIndex(of: name), place + values < arguments.count else { return nil }
    let found = Array(arguments[place + 1...place + values])
    arguments.removeSubrange(place...place + values)
    return found
  }
  if let paths = option("--check", 2) { check = try samples(paths[0], paths[1]) }
  var booster = Booster()
  if let value = option("--trees", 1)?.first.flatMap({ Int($0) }) { booster.trees = value }
  if let value = option("--depth", 1)?.first.flatMap({ Int($0) }) { booster.depth = value }
  if let value = option("--rate", 1)?.first.flatMap({ Float($0) }) { booster.rate = value }
  if let value = option("--ridge", 1)?.first.flatMap({ Float($0) }) { booster.ridge = value }
  if let value = option("--leaf", 1)?.first.flatMap({ Float($0) }) { booster.minimumHessian = value }
  if let value = option("--features", 1)?.first.flatMap({ UInt64($0) }) { booster.featureShare = value }
  if let value = option("--pronouns", 1)?.first.flatMap({ UInt64($0) }) { booster.groupShare = value }
  if let value = option("--without", 1)?.first {
    booster.without = Set(value.split(separator: ",").compactMap { Int($0) })
  }
  if let value = option("--seed", 1)?.first.flatMap({ UInt64($0) }) { booster.seed &+= value }
  let rounds = option("--rounds", 1)?.first.flatMap { Int($0) } ?? 3
  let threshold = option("--threshold", 1)?.first.flatMap { Float($0) } ?? 0.3
  guard arguments.count == 3 else {
    throw EvaluationFailure(
      description: "usage: train-pronouns DOCUMENTS.jsonl GAP.tsv MODEL.bin [--check DOCUMENTS.jsonl GAP.tsv]")
  }
  let all = try samples(arguments[0], arguments[1])
  let folds = 5
  var models: [RankingModel?] = Array(repeating: nil, count: folds)
  var final: RankingModel?
  for round in 1...rounds {
    let lessons = all.enumerated().map { ($0.element, observe($0.element, models[$0.offset % folds])) }
    if round == 1 {
      var reached = 0
      var wanted = 0
      for (sample, lesson) in lessons {
        guard let right = sample.pair.coreferent.firstIndex(of: true) else { continue }
        wanted += 1
        if let entity = lesson.entities[right], lesson.candidates.contains(entity) {
          reached += 1
        } else if ProcessInfo.processInfo.environment["SHOW_MISSED"] != nil {
          print(
            "missed", sample.pair.id, sample.document.words(sample.pair.pronoun),
            sample.document.words(sample.pair.names[right]), lesson.entities[right] ?? -1)
        }
      }
      print("the coreferent name is a candidate in \(reached) of \(wanted)")
    }
    for fold in 0..<folds {
      models[fold] = train(
        lessons.enumerated().filter { $0.offset % folds != fold }.map(\.element), booster, threshold: threshold)
    }
    show("round \(round), \(folds) folds", score(all) { models[$0 % folds]! })
    if round == rounds { final = train(lessons, booster, threshold: threshold) }
  }
  guard let final else { throw EvaluationFailure(description: "--rounds must be at least 1") }
  for bound: Float in [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5] {
    show(
      "threshold \(bound)",
      score(all) {
        var model = models[$0 % folds]!
        model.threshold = bound
        return model
      })
  }
  if ProcessInfo.processInfo.environment["SHOW_ERRORS"] != nil {
    for (index, sample) in all.enumerated() { tell(sample, models[index % folds]!) }
  }
  if !check.isEmpty {
    for fold in 0..<folds { show("check, without fold \(fold)", score(check) { _ in models[fold]! }) }
    show("check", score(check) { _ in final })
  }
  try Data(final.bytes).write(to: URL(fileURLWithPath: arguments[2]))
  print("\(final.treeCount) trees, \(final.bytes.count) bytes")
} catch {
  FileHandle.standardError.write(Data("train-pronouns: \(error)\n".utf8))
  exit(1)
}
