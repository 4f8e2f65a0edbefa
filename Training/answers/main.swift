internal import Attribution
internal import Boosting
internal import Claims
internal import Entities
internal import Foundation
internal import Language
internal import Records

// train-answers claims ARTICLES.jsonl DOCUMENTS.jsonl [MODEL]            claim records, by a model or by the rules alone
// train-answers learn ARTICLES.jsonl DOCUMENTS.jsonl LESSONS.jsonl MODEL [--authors N] [--trees N] …
//
// ARTICLES and DOCUMENTS are the records of `hearsay extract` and `hearsay annotate`, LESSONS those of lessons.py. Draws are seeded: the
// same input gives the same bytes.

func lines(_ path: String) throws -> [JSONValue] {
  try Data(contentsOf: URL(fileURLWithPath: path)).split(separator: 0x0A).map { try JSONReader.read(Array($0)) }
}

func number(_ name: String, _ otherwise: Double) -> Double {
  guard let place = CommandLine.arguments.firstIndex(of: name), place + 1 < CommandLine.arguments.count else {
    return otherwise
  }
  return Double(CommandLine.arguments[place + 1]) ?? otherwise
}

func read(
  _ assembler: ClaimAssembler, _ observe: ((String, AnswerLesson) -> Void)?, _ each: ([ClaimRecord]) -> Void = { _ in }
) throws {
  let finder = try AttributionFinder()
  let documents = Dictionary(
    try lines(CommandLine.arguments[3]).map { try Document(record: $0) }.map { ($0.id, $0) },
    uniquingKeysWith: { a, _ in a })
  for value in try lines(CommandLine.arguments[2]) {
    let article = try Article(record: RecordFields(value), place: "-")
    guard let document = documents[article.id] else { continue }
    let entities = EntityResolver().resolve(document, headings: article.headings)
    let relations = finder.relations(in: document, headings: article.headings, title: article.title)
    each(
      assembler.claims(
        article: article, document: document, relations: relations, entities: entities,
        observe: observe.map { observe in { observe(article.id, $0) } }))
  }
}

/// Trains without one author at a time, and tells what the model makes of him.
func heldOut(_ lessons: [Lesson], _ trainer: AnswerTrainer, authors: Int) {
  var rules = Tally()
  let bounds: [Float] = [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5]
  var tallies = [[Tally]](repeating: [Tally](repeating: Tally(), count: bounds.count), count: bounds.count)
  var kept: [Float: (right: Int, all: Int)] = [:]
  for author in 0..<authors {
    let model = trainer.train(lessons.filter { $0.author != author })
    let own = lessons.filter { $0.author == author }
    let filled = AnswerTrainer.filled(own, model.answers, model.answered)
    for (lesson, known) in zip(own, filled) {
      rules.add(lesson, known.ruled)
      let ruled = known.ruled.flatMap { known.candidates.firstIndex(of: $0) }
      if known.ruled != nil, lesson.isJudged, !known.rows.isEmpty {
        let reader = known.rows[1]
        kept[reader, default: (0, 0)].all += 1
        if known.ruled == lesson.wanted { kept[reader, default: (0, 0)].right += 1 }
      }
      let probabilities = known.candidates.isEmpty ? [] : model.probabilities(known.rows)
      for (first, keeps) in bounds.enumerated() {
        for (second, finds) in bounds.enumerated() {
          var model = model
          model.keeps = keeps
          model.finds = finds
          let choice = model.choice(probabilities, ruled: ruled)
          tallies[first][second].add(lesson, choice.map { known.candidates[$0] })
        }
      }
    }
  }
  print("rules: \(rules.text)")
  for (reader, tally) in kept.sorted(by: { $0.key < $1.key }) { print("reader \(reader): \(tally.right) of \(tally.all)") }
  for (first, keeps) in bounds.enumerated() {
    for (second, finds) in bounds.enumerated() where keeps <= finds {
      print("keeps \(keeps) finds \(finds): \(tallies[first][second].text)")
    }
  }
}

do {
  switch CommandLine.arguments.dropFirst().first {
  case "claims" where CommandLine.arguments.count >= 4:
    let path = CommandLine.arguments.count > 4 ? CommandLine.arguments[4] : ""
    let model = try path.isEmpty ? nil : AnswerModel(bytes: Array(Data(contentsOf: URL(fileURLWithPath: path))))
    try read(ClaimAssembler(answers: model), nil) { claims in
      for claim in claims {
        var writer = JSONWriter()
        claim.write(to: &writer, producer: Producer())
        print(String(decoding: writer.bytes, as: UTF8.self))
      }
    }
  case "learn" where CommandLine.arguments.count >= 6:
    var gold: [String: JSONValue] = [:]
    for line in try lines(CommandLine.arguments[4]) { if let id = line["claim"]?.string { gold[id] = line } }
    var lessons: [Lesson] = []
    try read(
      ClaimAssembler(answers: nil),
      { _, known in if let line = gold[known.id], let lesson = Lesson(line, known) { lessons.append(lesson) } })
    let wanted = Set(lessons.compactMap(\.wanted))
    for index in lessons.indices { lessons[index].isAnswered = wanted.contains(lessons[index].known.id) }
    var trainer = AnswerTrainer()
    trainer.booster.trees = Int(number("--trees", Double(trainer.booster.trees)))
    trainer.booster.depth = Int(number("--depth", Double(trainer.booster.depth)))
    trainer.booster.rate = Float(number("--rate", Double(trainer.booster.rate)))
    trainer.booster.minimumHessian = Float(number("--leaf", Double(trainer.booster.minimumHessian)))
    trainer.booster.ridge = Float(number("--ridge", Double(trainer.booster.ridge)))
    trainer.words.decay = Float(number("--decay", Double(trainer.words.decay)))
    trainer.words.rounds = Int(number("--rounds", Double(trainer.words.rounds)))
    trainer.keeps = Float(number("--keeps", Double(trainer.keeps)))
    trainer.finds = Float(number("--finds", Double(trainer.finds)))
    print("\(lessons.count) claims, \(lessons.count { $0.answers }) answers")
    let authors = Int(number("--authors", 0))
    if authors > 0 { heldOut(lessons, trainer, authors: authors) }
    let model = trainer.train(lessons)
    try Data(model.bytes).write(to: URL(fileURLWithPath: CommandLine.arguments[5]))
    print("\(model.bytes.count) bytes")
  default:
    throw RecordFields.Failure("usage: train-answers claims|learn ARTICLES DOCUMENTS [LESSONS] [MODEL]")
  }
} catch {
  FileHandle.standardError.write(Data("train-answers: \(error)\n".utf8))
  exit(1)
}
