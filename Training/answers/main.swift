internal import Attribution
internal import Boosting
internal import Claims
internal import Entities
internal import Foundation
internal import Language
internal import Records

// train-answers claims ARTICLES.jsonl DOCUMENTS.jsonl [MODEL]            claim records, by a model or by the rules alone
// train-answers learn ARTICLES.jsonl DOCUMENTS.jsonl LESSONS.jsonl MODEL [--authors N] [--learns N] [--trees N] …
//   learns from the first sets of the lessons, as many as --learns says, and tells what each is worth without it
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

/// Trains without one set at a time, and tells what the model makes of it; the authors' sets are told as one.
func heldOut(_ lessons: [Lesson], _ trainer: AnswerTrainer, sets: Int, authors: Int) {
  var together = Bounds()
  for left in 0..<sets {
    let model = trainer.train(lessons.filter { $0.author != left })
    var alone = Bounds()
    alone.add(lessons.filter { $0.author == left }, model)
    if left < authors { together.add(lessons.filter { $0.author == left }, model) }
    print(left < authors ? "author \(left), \(alone.best)" : "set \(left), held out:\n\(alone.text)")
  }
  print("authors, held out:\n\(together.text)")
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
    let sets = (lessons.map(\.author).max() ?? 0) + 1
    let authors = Int(number("--authors", Double(sets)))
    let learns = number("--learns", Double(authors))
    let learned = lessons.filter { $0.author < Int(learns) }
    if number("--check", 1) > 0 { heldOut(learned, trainer, sets: Int(learns), authors: authors) }
    let model = trainer.train(learned)
    for other in Int(learns)..<max(Int(learns), sets) {
      var bounds = Bounds()
      bounds.add(lessons.filter { $0.author == other }, model)
      print("set \(other):\n\(bounds.text)")
    }
    try Data(model.bytes).write(to: URL(fileURLWithPath: CommandLine.arguments[5]))
    print("\(model.bytes.count) bytes")
  default:
    throw RecordFields.Failure("usage: train-answers claims|learn ARTICLES DOCUMENTS [LESSONS] [MODEL]")
  }
} catch {
  FileHandle.standardError.write(Data("train-answers: \(error)\n".utf8))
  exit(1)
}
