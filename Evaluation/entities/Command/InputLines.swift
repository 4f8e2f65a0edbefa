internal import EntityCorpora
internal import Foundation
internal import Records

/// A table's texts as input lines (`id`, `text`), for `hearsay annotate`.
enum InputLines {
  static func write(_ corpus: String, table: String) throws {
    let texts: [(id: String, text: String)]
    switch corpus {
    case "gap": texts = try GAPCorpus(table: DocumentRecords.text(table)).pairs.map { ($0.id, $0.text) }
    case "names": texts = try NameCorpus(table: DocumentRecords.text(table)).texts.map { ($0.id, $0.text) }
    default: throw EvaluationFailure(description: "“\(corpus)” is neither gap nor names")
    }
    for text in texts {
      var writer = JSONWriter()
      writer.beginObject()
      writer.field("id", text.id)
      writer.field("text", text.text)
      writer.endObject()
      FileHandle.standardOutput.write(Data(writer.bytes + [UInt8(ascii: "\n")]))
    }
  }
}
