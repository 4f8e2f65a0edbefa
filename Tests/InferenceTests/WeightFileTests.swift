import Foundation
import TestSupport
import Testing

@testable import Inference

@Suite struct WeightFileTests {
  private func sample() -> [UInt8] {
    var writer = WeightFileWriter()
    writer.add("numbers", [Float(1.5), -2, 3])
    writer.add("empty", [UInt64]())
    writer.add("bytes", bytes: Array("Norland".utf8))
    return writer.file()
  }

  private func open(_ bytes: [UInt8], _ folder: TemporaryDirectory) throws -> WeightFile {
    try WeightFile(path: folder.write(Data(bytes), to: "model"))
  }

  @Test func whatIsWrittenIsRead() throws {
    let folder = try TemporaryDirectory()
    let file = try open(sample(), folder)
    #expect(try file.array("numbers", of: Float.self).values == [1.5, -2, 3])
    #expect(try file.array("empty", of: UInt64.self).values.isEmpty)
    #expect(try file.bytes("bytes") == Array("Norland".utf8))
    #expect(file.contains("bytes") && !file.contains("other"))
    #expect(throws: WeightFileError.self) { try file.bytes("other") }
    #expect(throws: WeightFileError.self) { try file.array("bytes", of: Float.self) }
    #expect(throws: WeightFileError.self) { try file.floats("numbers", count: 4) }
  }

  @Test func everyTruncationIsAnError() throws {
    let folder = try TemporaryDirectory()
    let bytes = sample()
    for count in 0..<bytes.count {
      #expect(throws: WeightFileError.self) { try open(Array(bytes.prefix(count)), folder) }
    }
    #expect(throws: WeightFileError.self) { try open(bytes + [0], folder) }
  }

  /// But for the unused end of the header, every byte counts.
  @Test func everyChangedByteIsAnError() throws {
    let folder = try TemporaryDirectory()
    let bytes = sample()
    for place in Array(0..<32) + Array(64..<bytes.count) {
      var damaged = bytes
      damaged[place] ^= 0x10
      #expect(throws: WeightFileError.self, "byte \(place)") { try open(damaged, folder) }
    }
  }

  @Test func aSectionOutsideTheFileIsAnError() throws {
    let folder = try TemporaryDirectory()
    for field in [112, 120] {
      for value: UInt8 in [0x40, 0xFF] {
        var damaged = sample()
        for byte in 0..<8 { damaged[field + byte] = byte == 7 ? 0 : value }
        // With a checksum that agrees, as a hostile file would have.
        let sum = checksum(Array(damaged[64...]))
        for byte in 0..<8 { damaged[24 + byte] = UInt8(truncatingIfNeeded: sum >> UInt64(8 * byte)) }
        #expect(throws: WeightFileError.self) { try open(damaged, folder) }
      }
    }
  }

  @Test func missingFilesAndFoldersAreErrors() throws {
    let folder = try TemporaryDirectory()
    #expect(throws: WeightFileError.self) { try WeightFile(path: folder.path + "/none") }
    #expect(throws: WeightFileError.self) { try WeightFile(path: folder.path) }
    // A pipe that nobody writes into would be waited for.
    let pipe = folder.path + "/pipe"
    #expect(unsafe mkfifo(pipe, 0o600) == 0)
    #expect(throws: WeightFileError.self) { try WeightFile(path: pipe) }
  }
}
