internal import Entities
internal import EntityCorpora
internal import Foundation
internal import Language
internal import Records

/// What given source and target phrases mean: for the gold set, so that Attribution's errors do not count.
///
/// One line a document: `{"id": …, "headings": [[start, end]…], "phrases": [{"span": [start, end], "outer": n}…]}`, written by
/// `score_references.py`. `outer` is the number of an earlier phrase whose entity says the words in which this one
/// stands. One line of answers a document, in the same order.
enum PhraseReferences {
  static func write(documents path: String, phrases table: String) throws {
    let documents = Dictionary(
      try DocumentRecords.read(path).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for line in try DocumentRecords.text(table).split(separator: "\n") {
      let record = try JSONReader.read(String(line))
      guard let id = record["id"]?.string, let document = documents[id] else {
        throw EvaluationFailure(description: "\(table): a line without id, or of no document")
      }
      let resolved = EntityResolver().resolve(
        document, headings: (record["headings"]?.array ?? []).compactMap(Self.span))
      var answers: [EntityReference] = []
      for phrase in record["phrases"]?.array ?? [] {
        guard let span = phrase["span"].flatMap(Self.span) else {
          throw EvaluationFailure(description: "\(table): \(id): a phrase without span")
        }
        let speaker = phrase["outer"]?.integer.flatMap { answers.indices.contains($0) ? answers[$0].entity : nil }
        answers.append(resolved.reference(for: document.tokens(in: span), speaker: speaker))
      }
      FileHandle.standardOutput.write(Data(bytes(id, answers) + [UInt8(ascii: "\n")]))
    }
  }

  private static func span(_ value: JSONValue) -> TextSpan? {
    guard let pair = value.array, pair.count == 2, let start = pair[0].integer, let end = pair[1].integer else {
      return nil
    }
    return TextSpan(start, end)
  }

  private static func bytes(_ id: String, _ answers: [EntityReference]) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.field("id", id)
    writer.key("answers")
    writer.beginArray()
    for answer in answers {
      writer.beginObject()
      if let name = answer.name { writer.field("name", name) }
      writer.field("kind", answer.kind.rawValue)
      writer.field("mention", answer.mention.rawValue)
      if let role = answer.role { writer.field("role", role) }
      writer.field("anonymous", answer.anonymous)
      writer.field("plural", answer.plural)
      if let gender = answer.gender { writer.field("gender", gender.rawValue) }
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    return writer.bytes
  }
}
