import Foundation
import Language
import Records
import Testing

@testable import Entities

/// One of our own articles (`Fixtures/articles.jsonl`, annotated by spaCy's md model), resolved.
struct ResolvedArticle {
  let document: Document
  let resolved: ResolvedEntities

  /// - Parameter heading: words that stand in a heading at the text's begin.
  init(_ id: String, heading: String = "") throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "Fixtures/articles.jsonl")
    let line = try #require(
      try Data(contentsOf: path).split(separator: UInt8(ascii: "\n")).first {
        $0.starts(with: Array(#"{"schema":"hearsay.document/1","type":"document","id":"\#(id)""#.utf8))
      }
    )
    document = try Document(record: JSONReader.read(Array(line)))
    resolved = EntityResolver().resolve(
      document,
      headings: heading.isEmpty ? [] : [TextSpan(0, heading.unicodeScalars.count)])
  }

  /// The tokens of the n-th place of some words, from 1.
  func tokens(_ words: String, _ number: Int = 1) throws -> Range<Int> {
    let text = Array(document.text.string.unicodeScalars)
    let wanted = Array(words.unicodeScalars)
    var left = number
    var place = 0
    while place + wanted.count <= text.count {
      if text[place..<place + wanted.count].elementsEqual(wanted) {
        let tokens = document.tokens(in: TextSpan(place, place + wanted.count))
        // “her” must not be found in “other”.
        if document.span(of: tokens) == TextSpan(place, place + wanted.count) {
          left -= 1
          if left == 0 { return tokens }
        }
      }
      place += 1
    }
    return try #require(nil, "“\(words)” stands fewer than \(number) times in \(document.id)")
  }

  /// What some words mean.
  func reference(_ words: String, _ number: Int = 1, speaker: Int? = nil) throws -> EntityReference {
    try resolved.reference(for: tokens(words, number), speaker: speaker)
  }

  /// The canonical name that some words mean.
  func name(_ words: String, _ number: Int = 1) throws -> String? { try reference(words, number).name }

  func entity(_ name: String) throws -> Entity {
    try #require(resolved.entities.first { $0.name == name }, "no entity \(name)")
  }
}
