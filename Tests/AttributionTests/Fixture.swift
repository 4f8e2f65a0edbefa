import Foundation
import Language
import Records

/// Documents beside the tests.
enum Fixture {
  static func documents(file: String = #filePath) throws -> [String: Document] {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent("Fixtures")
    let data = try Data(contentsOf: folder.appendingPathComponent("documents.jsonl"))
    var documents: [String: Document] = [:]
    for line in data.split(separator: 0x0A) {
      let document = try Document(record: JSONReader.read(Array(line)))
      documents[document.id] = document
    }
    return documents
  }
}
