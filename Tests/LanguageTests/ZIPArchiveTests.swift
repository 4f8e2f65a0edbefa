import TestSupport
import Testing

@testable import Language

@Suite struct ZIPArchiveTests {
  /// Written by Python's `zipfile`: stored.txt “Norland”, folder/deflated.txt “There were no flights. ” twenty times,
  /// empty.
  static let sample: [UInt8] = [
    80, 75, 3, 4, 20, 0, 0, 0, 0, 0, 0, 0, 174, 102, 190, 213, 172, 122, 7, 0, 0, 0, 7, 0, 0, 0, 10, 0, 0, 0,
    115, 116, 111, 114, 101, 100, 46, 116, 120, 116, 78, 111, 114, 108, 97, 110, 100, 80, 75, 3, 4, 20, 0, 0, 0,
    8, 0, 0, 0, 174, 102, 113, 181, 228, 109, 28, 0, 0, 0, 204, 1, 0, 0, 19, 0, 0, 0, 102, 111, 108, 100, 101,
    114, 47, 100, 101, 102, 108, 97, 116, 101, 100, 46, 116, 120, 116, 11, 201, 72, 45, 74, 85, 40, 7, 17, 121,
    249, 10, 105, 57, 153, 233, 25, 37, 197, 122, 10, 33, 163, 194, 67, 79, 24, 0, 80, 75, 3, 4, 20, 0, 0, 0, 0,
    0, 0, 0, 174, 102, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 101, 109, 112, 116, 121, 80, 75, 1, 2,
    20, 3, 20, 0, 0, 0, 0, 0, 0, 0, 174, 102, 190, 213, 172, 122, 7, 0, 0, 0, 7, 0, 0, 0, 10, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 128, 1, 0, 0, 0, 0, 115, 116, 111, 114, 101, 100, 46, 116, 120, 116, 80, 75, 1, 2, 20, 3, 20,
    0, 0, 0, 8, 0, 0, 0, 174, 102, 113, 181, 228, 109, 28, 0, 0, 0, 204, 1, 0, 0, 19, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 128, 1, 47, 0, 0, 0, 102, 111, 108, 100, 101, 114, 47, 100, 101, 102, 108, 97, 116, 101, 100, 46, 116,
    120, 116, 80, 75, 1, 2, 20, 3, 20, 0, 0, 0, 0, 0, 0, 0, 174, 102, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 128, 1, 124, 0, 0, 0, 101, 109, 112, 116, 121, 80, 75, 5, 6, 0, 0, 0, 0, 3, 0,
    3, 0, 172, 0, 0, 0, 159, 0, 0, 0, 0, 0,
  ]

  private func contents(_ bytes: [UInt8]) throws -> [String: [UInt8]] {
    let archive = try ZIPArchive(bytes, "test")
    var contents: [String: [UInt8]] = [:]
    for entry in archive.entries { contents[entry.name] = try archive.contents(of: entry) }
    return contents
  }

  @Test func entriesAreRead() throws {
    let contents = try contents(Self.sample)
    #expect(contents.keys.sorted() == ["empty", "folder/deflated.txt", "stored.txt"])
    #expect(contents["stored.txt"] == Array("Norland".utf8))
    #expect(contents["folder/deflated.txt"] == Array(String(repeating: "There were no flights. ", count: 20).utf8))
    #expect(contents["empty"] == [])
  }

  @Test func truncationsAreErrors() {
    for count in 0..<Self.sample.count {
      #expect(throws: ModelError.self) { try contents(Array(Self.sample.prefix(count))) }
    }
  }

  /// Every byte changed in three ways: an error, or the same contents (a date was hit), or other names.
  @Test func fuzz() throws {
    let whole = try Set(contents(Self.sample).values)
    for place in Self.sample.indices {
      for change: UInt8 in [0x01, 0x80, 0xFF] {
        var bytes = Self.sample
        bytes[place] ^= change
        if let found = try? contents(bytes) { #expect(Set(found.values).isSubset(of: whole), "byte \(place)") }
      }
    }
    var numbers = SeededNumbers(seed: 1)
    for length in 0..<400 { _ = try? contents((0..<length).map { _ in UInt8.random(in: 0...255, using: &numbers) }) }
  }
}
