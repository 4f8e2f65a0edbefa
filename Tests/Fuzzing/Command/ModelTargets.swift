import CInferenceKernels
import Inference
@testable import Language

enum ModelTargets {
  static func zip(_ bytes: [UInt8]) {
    guard let archive = try? ZIPArchive(bytes, "fuzz") else { return }
    for entry in archive.entries.prefix(64) { _ = try? archive.contents(of: entry) }
  }

  static func messagePack(_ bytes: [UInt8]) {
    guard let value = try? MessagePackReader.read(bytes, "fuzz") else { return }
    _ = try? TokenizerRules(value, "fuzz")
    _ = try? AttributeRules(value, "fuzz")
  }

  private static let file = MemoryFile()

  /// A compiled model begins with its magic, format, size and checksum, which no random change would get right.
  static func weights(_ bytes: [UInt8]) {
    var bytes = bytes
    if bytes.count >= 64 {
      func put(_ word: UInt64, at place: Int) {
        for index in 0..<8 { bytes[place + index] = UInt8(truncatingIfNeeded: word >> (8 * UInt64(index))) }
      }
      bytes.replaceSubrange(0..<8, with: "HEARSAYW".utf8)
      put(UInt64(bytes.count), at: 16)
      put(
        unsafe bytes.withUnsafeBufferPointer {
          unsafe hk_checksum($0.baseAddress.map { unsafe $0 + 64 }, $0.count - 64)
        },
        at: 24)
    }
    file.hold(bytes)
    guard let weights = try? WeightFile(path: file.path) else { return }
    for name in ["description", "tokenizer", "a", "b"] {
      _ = try? weights.bytes(name)
      if let numbers = try? weights.array(name, of: Float.self) { _ = numbers.values.reduce(0, +) }
      if let numbers = try? weights.array(name, of: UInt32.self) { _ = numbers.values.last }
    }
    _ = try? LanguageModel.open(path: file.path)
  }
}
