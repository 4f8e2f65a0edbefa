internal import Foundation
package import Language
internal import Records

/// Reads document records, one a line.
package enum DocumentRecords {
  /// - Throws: `EvaluationFailure` where the file cannot be read or a line is no document record.
  package static func read(_ path: String) throws -> [Document] {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw EvaluationFailure(
        description: "\(path): cannot be read; give a file of document records (hearsay annotate)")
    }
    return try bytes.split(separator: UInt8(ascii: "\n")).enumerated().map { number, line in
      do {
        return try Document(record: JSONReader.read(Array(line)))
      } catch {
        throw EvaluationFailure(description: "\(path), line \(number + 1): \(error)")
      }
    }
  }

  package static func text(_ path: String) throws -> String {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw EvaluationFailure(description: "\(path): cannot be read")
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
