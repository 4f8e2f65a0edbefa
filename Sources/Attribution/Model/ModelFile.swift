/// The model as bytes: sections of little-endian numbers, with a format number and a checksum.
///
/// Layout: the eight letters `HSAYATTR`, format (u32), number of sections (u32); for each section its name (eight
/// bytes, padded with zeros) and length (u64); the sections; FNV-1a (u64) of all bytes before it.
package struct ModelFile {
  package static let format: UInt32 = 4
  private static let magic: [UInt8] = Array("HSAYATTR".utf8)

  /// Why bytes are no model of this program.
  package struct Failure: Error, CustomStringConvertible {
    package var description: String

    init(_ reason: String) {
      description = "attribution model: \(reason); train it anew as docs/attribution-model-card.md tells"
    }
  }

  package private(set) var sections: [(name: String, bytes: [UInt8])] = []

  package init() {}

  package mutating func append(_ name: String, _ bytes: [UInt8]) { sections.append((name, bytes)) }

  /// The whole file.
  package var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.bytes = Self.magic
    writer.number(Self.format)
    writer.number(UInt32(sections.count))
    for section in sections {
      writer.bytes += (Array(section.name.utf8) + [UInt8](repeating: 0, count: 8)).prefix(8)
      writer.number(UInt64(section.bytes.count))
    }
    for section in sections { writer.bytes += section.bytes }
    writer.number(Self.checksum(writer.bytes[...]))
    return writer.bytes
  }

  /// - Throws: `Failure` where the bytes are cut short, of another format, or damaged. Linear.
  package init(_ bytes: [UInt8]) throws {
    guard bytes.count >= 24, Array(bytes[0..<8]) == Self.magic else { throw Failure("these bytes are none") }
    var reader = ByteReader(bytes: bytes, place: 8)
    let format: UInt32 = try reader.number()
    guard format == Self.format else { throw Failure("its format is \(format), not \(Self.format)") }
    var tail = ByteReader(bytes: bytes, place: bytes.count - 8)
    let expected: UInt64 = try tail.number()
    guard expected == Self.checksum(bytes[0..<bytes.count - 8]) else { throw Failure("its checksum is wrong") }
    let count: UInt32 = try reader.number()
    var table: [(String, Int)] = []
    for _ in 0..<count {
      let name = String(decoding: try reader.take(8).prefix { $0 != 0 }, as: UTF8.self)
      let length: UInt64 = try reader.number()
      table.append((name, Int(truncatingIfNeeded: length)))
    }
    for (name, length) in table { append(name, Array(try reader.take(length))) }
  }

  /// - Throws: `Failure` where there is no such section.
  package func section(_ name: String) throws -> ByteReader {
    guard let found = sections.first(where: { $0.name == name }) else { throw Failure("it has no section “\(name)”") }
    return ByteReader(bytes: found.bytes, place: 0)
  }

  private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    unsafe bytes.withUnsafeBufferPointer { bytes in
      var place = 0
      while place < bytes.count {
        value = (value ^ UInt64(unsafe bytes[place])) &* 0x0000_0100_0000_01B3
        place += 1
      }
    }
    return value
  }
}

/// Appends little-endian numbers.
package struct ByteWriter {
  package var bytes: [UInt8] = []

  package init() {}

  package mutating func number<Number: FixedWidthInteger>(_ value: Number) {
    for shift in stride(from: 0, to: Number.bitWidth, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: value >> Number(shift)))
    }
  }

  package mutating func number(_ value: Float) { number(value.bitPattern) }
}

/// Takes little-endian numbers from the front.
package struct ByteReader {
  let bytes: [UInt8]
  var place: Int

  /// The bytes that are left.
  var rest: Int { bytes.count - place }

  mutating func take(_ count: Int) throws -> ArraySlice<UInt8> {
    guard count >= 0, count <= bytes.count - place else { throw ModelFile.Failure("it is cut short") }
    defer { place += count }
    return bytes[place..<place + count]
  }

  mutating func number<Number: FixedWidthInteger>() throws -> Number {
    var value: Number = 0
    for (index, byte) in try take(Number.bitWidth / 8).enumerated() {
      value |= Number(truncatingIfNeeded: byte) << Number(index * 8)
    }
    return value
  }

  mutating func float() throws -> Float { Float(bitPattern: try number()) }

  mutating func floats(_ count: Int) throws -> [Float] { try (0..<count).map { _ in try float() } }

  /// `count` 16-bit numbers.
  mutating func shorts(_ count: Int) throws -> [UInt16] {
    let slice = try take(count * 2)
    let numbers = unsafe [UInt16](unsafeUninitializedCapacity: count) { buffer, filled in
      unsafe slice.withUnsafeBytes { unsafe UnsafeMutableRawBufferPointer(buffer).copyMemory(from: $0) }
      filled = count
    }
    return 1.littleEndian == 1 ? numbers : numbers.map(\.byteSwapped)
  }
}
