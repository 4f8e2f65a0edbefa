import Foundation
import Language
import Records
import Testing

@testable import Entities

/// A marked article opening of our own: `[words|name|kind|role]`, name `-` for nobody known, kind and role where they are
/// given. The texts stand in `Fixtures/openings.txt` and `nouns.txt`, their documents (`hearsay annotate`, md model) in `openings.jsonl`
/// and `nouns.jsonl`.
struct MarkedOpening: CustomTestStringConvertible {
  struct Mark {
    var words: String
    /// Unicode scalars of the text without marks.
    var span: TextSpan
    var name: String?
    var kind: String?
    var role: String?
  }

  var file: String
  var id: String
  var text: String
  var marks: [Mark]

  var testDescription: String { id }

  static let all = read("openings")
  /// Nouns that take somebody up, a few sentences each.
  static let nouns = read("nouns")

  private static func read(_ file: String) -> [MarkedOpening] {
    guard let text = try? String(contentsOf: folder.appendingPathComponent("\(file).txt"), encoding: .utf8) else {
      return []
    }
    let lines = text.split(separator: "\n").map(String.init)
    return stride(from: 0, to: lines.count - 1, by: 2).map {
      MarkedOpening(file, lines[$0].dropFirst(2), lines[$0 + 1])
    }
  }

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")

  private init(_ file: String, _ id: Substring, _ marked: String) {
    self.file = file
    self.id = String(id)
    text = ""
    marks = []
    var rest = marked[...]
    while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
      text += rest[..<open]
      let fields = rest[rest.index(after: open)..<close].split(separator: "|", omittingEmptySubsequences: false)
      let start = text.unicodeScalars.count
      text += fields[0]
      func field(_ index: Int) -> String? { fields.count > index && fields[index] != "" ? String(fields[index]) : nil }
      marks.append(
        Mark(
          words: String(fields[0]), span: TextSpan(start, text.unicodeScalars.count),
          name: field(1) == "-" ? nil : field(1), kind: field(2), role: field(3)))
      rest = rest[rest.index(after: close)...]
    }
    text += rest
  }

  func document() throws -> Document {
    let line = try #require(
      try Data(contentsOf: Self.folder.appendingPathComponent("\(file).jsonl")).split(separator: UInt8(ascii: "\n"))
        .first { $0.starts(with: Array(#"{"schema":"hearsay.document/1","type":"document","id":"\#(id)""#.utf8)) })
    return try Document(record: JSONReader.read(Array(line)))
  }
}

@Suite("Openings: how news brings people and bodies up, and takes them up again")
struct OpeningTests {
  @Test("every marked phrase means whom the mark says", arguments: MarkedOpening.all + MarkedOpening.nouns)
  func marks(_ opening: MarkedOpening) throws {
    let document = try opening.document()
    #expect(document.text.string == opening.text)
    let resolved = EntityResolver().resolve(document, headings: [])
    for mark in opening.marks {
      let reference = resolved.reference(for: document.tokens(in: mark.span))
      #expect(reference.name == mark.name, "\(mark.words) at \(mark.span.start)")
      if let kind = mark.kind { #expect(reference.kind.rawValue == kind, "\(mark.words)") }
      if let role = mark.role { #expect(reference.role == role, "\(mark.words)") }
    }
  }

  @Test("there are openings")
  func count() {
    #expect(MarkedOpening.all.count == 46)
    #expect(MarkedOpening.nouns.count == 105)
  }

  @Test(
    "one of a people",
    arguments: [
      ("norlander", "norland", true), ("meridian", "meridia", true), ("northlander", "norland", false),
      ("sanders", "sand", false), ("norland", "norland", false),
    ])
  func peoples(_ word: String, _ place: String, _ isOf: Bool) { #expect(Demonyms.isOf(word, place: place) == isOf) }

  @Test("plural builders are people, a builder may be a firm")
  func plurals() {
    #expect(NounLexicon.plural("builder")?.kind == .person)
    #expect(NounLexicon.noun("builder")?.kind == .organization)
    #expect(NounLexicon.plural("paper")?.kind == .document)
  }
}
