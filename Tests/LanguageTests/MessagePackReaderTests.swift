import TestSupport
import Testing

@testable import Language

@Suite struct MessagePackReaderTests {
  private func read(_ bytes: [UInt8]) throws -> MessagePack { try MessagePackReader.read(bytes, "test") }

  @Test func everyKindIsRead() throws {
    #expect(try read([0x07]).integer == 7)
    #expect(try read([0xE0]).integer == -32)
    #expect(try read([0xC3]).bool == true)
    #expect(try read([0xCC, 200]).integer == 200)
    #expect(try read([0xCD, 1, 0]).integer == 256)
    #expect(try read([0xCE, 0, 1, 0, 0]).integer == 65536)
    #expect(try read([0xCF] + [UInt8](repeating: 0xFF, count: 8)).unsigned == .max)
    #expect(try read([0xD0, 0xFF]).integer == -1)
    #expect(try read([0xD1, 0xFF, 0xFE]).integer == -2)
    #expect(try read([0xD2, 0xFF, 0xFF, 0xFF, 0xFD]).integer == -3)
    #expect(try read([0xD3] + [UInt8](repeating: 0xFF, count: 8)).integer == -1)
    #expect(try read([0xA2, 0x61, 0x62]).string == "ab")
    #expect(try read([0xD9, 1, 0x61]).string == "a")
    #expect(try read([0xDA, 0, 1, 0x61]).string == "a")
    #expect(try read([0xC4, 2, 1, 2]).binary == [1, 2])
    #expect(try read([0xC5, 0, 1, 9]).binary == [9])
    #expect(try read([0x92, 1, 2]).array?.compactMap(\.integer) == [1, 2])
    #expect(try read([0xDC, 0, 1, 5]).array?.count == 1)
    #expect(try read([0x81, 0xA1, 0x61, 0x05])["a"]?.integer == 5)
    // srsly writes some keys as binary.
    #expect(try read([0x81, 0xC4, 1, 0x61, 0x05])["a"]?.integer == 5)
    #expect(try read([0xDE, 0, 1, 0xA1, 0x61, 0x05])["a"]?.integer == 5)
    if case .double(let value) = try read([0xCA, 0x3F, 0x80, 0, 0]) { #expect(value == 1) } else { Issue.record() }
    if case .double(let value) = try read([0xCB, 0x3F, 0xF0, 0, 0, 0, 0, 0, 0]) {
      #expect(value == 1)
    } else {
      Issue.record()
    }
  }

  @Test func damageIsAnError() {
    let deep = [UInt8](repeating: 0x91, count: 100_000) + [0]
    let bombs: [[UInt8]] = [
      [], [0xC1], [0xC7], [1, 1], [0x92, 1], [0xA5, 0x61], deep, [0xDD, 0xFF, 0xFF, 0xFF, 0xFF, 1],
      [0xDF, 0xFF, 0xFF, 0xFF, 0xFF, 1], [0xC6, 0x7F, 0xFF, 0xFF, 0xFF], [0xDB, 0xFF, 0xFF, 0xFF, 0xFF],
    ]
    for bytes in bombs { #expect(throws: ModelError.self) { try read(bytes) } }
  }

  /// No bytes crash the reader: each truncation and 3,000 changes of a value with everything in it.
  @Test func fuzz() throws {
    let sample = SyntheticTokenizer.file + []
    for count in 0..<sample.count { #expect(throws: ModelError.self) { try read(Array(sample.prefix(count))) } }
    var numbers = SeededNumbers(seed: 7)
    for _ in 0..<3000 {
      var bytes = sample
      for _ in 0..<Int.random(in: 1...4, using: &numbers) {
        bytes[Int.random(in: bytes.indices, using: &numbers)] = UInt8.random(in: 0...255, using: &numbers)
      }
      _ = try? read(bytes)
    }
    for length in 0..<500 {
      _ = try? read((0..<length).map { _ in UInt8.random(in: 0...255, using: &numbers) })
    }
  }
}
