import Foundation
import Records
import TestSupport
import Testing

@testable import Language

/// spaCy's own answers, where the shared data and an installed model are at hand: every field of every record.
///
/// `HEARSAY_MODELS` names the folder of compiled models (else the default one). A debug build takes every 25th record.
@Suite struct ParityTests {
  private static let store = ModelStore(
    folder: ProcessInfo.processInfo.environment["HEARSAY_MODELS"] ?? ModelStore.defaultFolder)

  static func records(_ name: String) -> String { "language/parity-\(name).jsonl" }
  static func isAtHand(_ name: String) -> Bool { store.contains(name) && SharedData.has(records(name)) }

  @Test(.enabled("needs ../shared/data and a model installed by `hearsay model install`", { isAtHand("sm") }))
  func sm() throws { try compare("sm") }

  @Test(.enabled("needs ../shared/data and a model installed by `hearsay model install`", { isAtHand("md") }))
  func md() throws { try compare("md") }

  private func compare(_ name: String) throws {
    let annotator = Annotator(model: try LanguageModel.open(path: Self.store.path(of: name)))
    #if DEBUG
      let step = 25
    #else
      let step = 1
    #endif
    let lines = try SharedData.text(Self.records(name)).split(separator: "\n")
    for line in stride(from: 0, to: lines.count, by: step).map({ lines[$0] }) {
      let record = try JSONReader.read(String(line))
      let expected = try Document(record: record)
      let found = annotator.annotate(id: expected.id, text: expected.text.string)
      #expect(found.tokens == expected.tokens, "\(expected.id)")
      #expect(found.sentences.map(\.span) == expected.sentences.map(\.span), "\(expected.id)")
      #expect(found.entities == expected.entities, "\(expected.id)")
    }
  }
}
