internal import Boosting
internal import Entities
internal import EntityCorpora
internal import Foundation
internal import Language
internal import Records

// train-nouns MODEL.bin --author DOCUMENTS.jsonl PHRASES.jsonl … [--read DOCUMENTS.jsonl PHRASES.jsonl …]
//   [--check DOCUMENTS.jsonl PHRASES.jsonl …] [--trees N] …
//
// DOCUMENTS are document records (`hearsay annotate`), PHRASES what `score_references.py --phrases` writes. Over the articles
// of `--author` no rule was written: each is a fold of its own, whose figures tell what the model is worth on the next author.
// Over those of `--read` rules were written, so that what the rules found is hidden there. Two rounds: the second sees
// nouns as models of other authors resolve them. `--check` prints figures and teaches nothing. Draws are seeded: the same input gives the same bytes.

struct Part {
  var documents: [String: Document]
  var phrases: [JSONValue]

  init(_ documents: String, _ phrases: String) throws {
    self.documents = Dictionary(
      try DocumentRecords.read(documents).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.phrases = try DocumentRecords.text(phrases).split(separator: "\n").map { try JSONReader.read(String($0)) }
  }

  func lessons(_ model: RankingModel?) throws -> [Lesson] { try Lesson.read(documents, phrases: phrases, model) }
}

func train(_ lessons: [Lesson], read: [Lesson], _ booster: Booster, threshold: Float) -> RankingModel {
  var rows: [Float] = []
  var groups: [Booster.Group] = []
  func add(_ lesson: Lesson, _ more: [Float]) {
    groups.append(
      Booster.Group(
        first: rows.count / RankingModel.nounWidth, allowed: lesson.right,
        nobodyAllowed: !lesson.isNamed || !lesson.right.contains(true)))
    rows += more
  }
  for lesson in lessons { add(lesson, lesson.observation.rows) }
  for lesson in read { add(lesson, lesson.observation.rowsWithoutRules) }
  let result = booster.train(rows: rows, width: RankingModel.nounWidth, groups: groups)
  return RankingModel(
    featureCount: RankingModel.nounWidth, depth: booster.depth, threshold: threshold, features: result.features,
    thresholds: result.thresholds, leaves: result.leaves)
}

func answer(_ lesson: Lesson, _ model: RankingModel?) -> Int? {
  let answer = model.map { lesson.observation.answer(by: $0) } ?? lesson.observation.rule
  return answer >= 0 ? answer : nil
}

do {
  var arguments = Array(CommandLine.arguments.dropFirst())
  func option(_ name: String, _ values: Int) -> [String]? {
    guard let place = arguments.firstIndex(of: name), place + values < arguments.count else { return nil }
    let found = Array(arguments[place + 1...place + values])
    arguments.removeSubrange(place...place + values)
    return found
  }
  var authors: [Part] = []
  var others: [Part] = []
  while let paths = option("--author", 2) { authors.append(try Part(paths[0], paths[1])) }
  while let paths = option("--read", 2) { others.append(try Part(paths[0], paths[1])) }
  var checks: [(name: String, part: Part)] = []
  while let paths = option("--check", 2) { checks.append((paths[1], try Part(paths[0], paths[1]))) }
  var booster = Booster()
  booster.trees = option("--trees", 1)?.first.flatMap { Int($0) } ?? 100
  booster.depth = option("--depth", 1)?.first.flatMap { Int($0) } ?? 3
  booster.rate = option("--rate", 1)?.first.flatMap { Float($0) } ?? 0.1
  booster.ridge = option("--ridge", 1)?.first.flatMap { Float($0) } ?? 5
  booster.minimumHessian = option("--leaf", 1)?.first.flatMap { Float($0) } ?? 1
  booster.featureShare = option("--features", 1)?.first.flatMap { UInt64($0) } ?? 50
  booster.groupShare = option("--nouns", 1)?.first.flatMap { UInt64($0) } ?? 70
  if let value = option("--without", 1)?.first {
    booster.without = Set(value.split(separator: ",").compactMap { Int($0) })
  }
  if let value = option("--seed", 1)?.first.flatMap({ UInt64($0) }) { booster.seed &+= value }
  let rounds = option("--rounds", 1)?.first.flatMap { Int($0) } ?? 2
  guard arguments.count == 1, authors.count > 1 else {
    throw EvaluationFailure(
      description: "usage: train-nouns MODEL.bin --author DOCUMENTS PHRASES … [--read DOCUMENTS PHRASES …]")
  }
  let read = try others.flatMap { try $0.lessons(nil) }
  var models: [RankingModel?] = Array(repeating: nil, count: authors.count)
  var lessons: [[Lesson]] = []
  var threshold: Float = 0.35
  for round in 1...rounds {
    lessons = try authors.indices.map { try authors[$0].lessons(models[$0]) }
    if round == 1 {
      var all = Tally()
      for (author, own) in lessons.enumerated() {
        var tally = Tally()
        for lesson in own {
          tally.add(lesson, answer(lesson, nil))
          all.add(lesson, answer(lesson, nil))
        }
        print("rules, author \(author + 1): \(tally)")
      }
      print("rules: \(all)")
    }
    for fold in authors.indices {
      models[fold] = train(
        lessons.enumerated().filter { $0.offset != fold }.flatMap(\.element), read: read, booster, threshold: threshold)
    }
    var best: (right: Int, tallies: [Tally])?
    for bound: Float in [0.25, 0.3, 0.35, 0.4, 0.45, 0.5] {
      var all = Tally()
      var tallies: [Tally] = []
      for (author, own) in lessons.enumerated() {
        var model = models[author]
        model?.threshold = bound
        var tally = Tally()
        for lesson in own {
          tally.add(lesson, answer(lesson, model))
          all.add(lesson, answer(lesson, model))
        }
        tallies.append(tally)
      }
      print("round \(round), threshold \(bound): \(all)")
      if all.all >= best?.right ?? -1 {
        best = (all.all, tallies)
        threshold = bound
      }
    }
    for fold in authors.indices { models[fold]?.threshold = threshold }
    for (author, tally) in (best?.tallies ?? []).enumerated() {
      print("round \(round), author \(author + 1) left out: \(tally)")
    }
  }
  let model = train(lessons.flatMap { $0 }, read: read, booster, threshold: threshold)
  for (name, part) in checks {
    var tallies = (rules: Tally(), model: Tally())
    for lesson in try part.lessons(nil) { tallies.rules.add(lesson, answer(lesson, nil)) }
    for lesson in try part.lessons(model) { tallies.model.add(lesson, answer(lesson, model)) }
    print("check \(name), rules: \(tallies.rules)")
    print("check \(name), model: \(tallies.model)")
  }
  try Data(model.bytes).write(to: URL(fileURLWithPath: arguments[0]))
  print("\(model.treeCount) trees, threshold \(threshold), \(model.bytes.count) bytes")
} catch {
  FileHandle.standardError.write(Data("train-nouns: \(error)\n".utf8))
  exit(1)
}
