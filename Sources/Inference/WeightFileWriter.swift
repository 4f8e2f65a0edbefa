internal import Foundation

/// Collects sections and writes them as one `WeightFile`.
public struct WeightFileWriter {
  private var sections: [(name: String, bytes: [UInt8])] = []

  public init() {}

  /// A section's name has at most 47 bytes.
  public mutating func add(_ name: String, bytes: [UInt8]) {
    precondition(name.utf8.count < WeightFile.nameSize)
    sections.append((name, bytes))
  }

  public mutating func add<Element: BitwiseCopyable>(_ name: String, _ values: [Element]) {
    add(name, bytes: unsafe values.withUnsafeBytes { unsafe Array($0) })
  }

  /// The file's bytes. Little-endian machines only, as every one that Swift runs on.
  public func file() -> [UInt8] {
    func align(_ offset: Int) -> Int { (offset + 63) & ~63 }
    var offset = align(WeightFile.headerSize + sections.count * WeightFile.entrySize)
    var table: [UInt8] = []
    var body: [UInt8] = []
    func append(_ value: UInt64, to bytes: inout [UInt8]) {
      for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(shift))) }
    }
    let start = offset
    for section in sections {
      table += section.name.utf8
      table += [UInt8](repeating: 0, count: WeightFile.nameSize - section.name.utf8.count)
      append(UInt64(offset), to: &table)
      append(UInt64(section.bytes.count), to: &table)
      body += section.bytes
      let next = align(offset + section.bytes.count)
      body += [UInt8](repeating: 0, count: next - offset - section.bytes.count)
      offset = next
    }
    table += [UInt8](repeating: 0, count: start - WeightFile.headerSize - table.count)
    let rest = table + body
    var file = WeightFile.magic
    append(UInt64(WeightFile.format) | UInt64(sections.count) << 32, to: &file)
    append(UInt64(WeightFile.headerSize + rest.count), to: &file)
    append(checksum(rest), to: &file)
    file += [UInt8](repeating: 0, count: WeightFile.headerSize - file.count)
    return file + rest
  }

  /// Writes the file whole or not at all: beside its place, then renamed.
  public func write(to path: String) throws {
    try Data(file()).write(to: URL(fileURLWithPath: path), options: .atomic)
  }
}
