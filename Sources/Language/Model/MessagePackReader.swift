/// Reads one MessagePack value from bytes.
///
/// Safe on any bytes: a length is believed only as far as bytes are left, and depth is bounded.
struct MessagePackReader {
  static let maximumDepth = 64
  /// Places that are set aside before values are seen: a count may lie, at each of the levels.
  private static let reserved = 4096

  private let bytes: ArraySlice<UInt8>
  private var place: Int

  /// - Throws: `ModelError` naming `subject`, where the bytes are no MessagePack or something follows the value.
  static func read(_ bytes: [UInt8], _ subject: String) throws -> MessagePack {
    try read(bytes[...], subject)
  }

  static func read(_ bytes: ArraySlice<UInt8>, _ subject: String) throws -> MessagePack {
    var reader = MessagePackReader(bytes: bytes, place: bytes.startIndex)
    do {
      let value = try reader.value(depth: 0)
      guard reader.place == bytes.endIndex else { throw Failure.trailing }
      return value
    } catch let failure as Failure {
      throw ModelError(
        subject, "no valid MessagePack at byte \(reader.place - bytes.startIndex): \(failure.rawValue)")
    }
  }

  private enum Failure: String, Error {
    case truncated = "it ends inside a value"
    case reserved = "a reserved type"
    case depth = "nested too deep"
    case trailing = "more bytes follow the value"
  }

  private init(bytes: ArraySlice<UInt8>, place: Int) {
    self.bytes = bytes
    self.place = place
  }

  private mutating func value(depth: Int) throws -> MessagePack {
    guard depth < Self.maximumDepth else { throw Failure.depth }
    let type = try byte()
    switch type {
    case 0x00...0x7F: return .integer(Int64(type))
    case 0x80...0x8F: return try map(Int(type & 0x0F), depth)
    case 0x90...0x9F: return try array(Int(type & 0x0F), depth)
    case 0xA0...0xBF: return try string(Int(type & 0x1F))
    case 0xC0: return .null
    case 0xC2: return .bool(false)
    case 0xC3: return .bool(true)
    case 0xC4: return .binary(try take(try length(1)))
    case 0xC5: return .binary(try take(try length(2)))
    case 0xC6: return .binary(try take(try length(4)))
    case 0xCA: return .double(Double(Float(bitPattern: UInt32(try number(4)))))
    case 0xCB: return .double(Double(bitPattern: try number(8)))
    case 0xCC: return .integer(Int64(try number(1)))
    case 0xCD: return .integer(Int64(try number(2)))
    case 0xCE: return .integer(Int64(try number(4)))
    case 0xCF:
      let number = try number(8)
      return Int64(exactly: number).map { .integer($0) } ?? .unsigned(number)
    case 0xD0: return .integer(Int64(Int8(truncatingIfNeeded: try number(1))))
    case 0xD1: return .integer(Int64(Int16(truncatingIfNeeded: try number(2))))
    case 0xD2: return .integer(Int64(Int32(truncatingIfNeeded: try number(4))))
    case 0xD3: return .integer(Int64(bitPattern: try number(8)))
    case 0xD9: return try string(try length(1))
    case 0xDA: return try string(try length(2))
    case 0xDB: return try string(try length(4))
    case 0xDC: return try array(try length(2), depth)
    case 0xDD: return try array(try length(4), depth)
    case 0xDE: return try map(try length(2), depth)
    case 0xDF: return try map(try length(4), depth)
    case 0xE0...0xFF: return .integer(Int64(Int8(bitPattern: type)))
    default: throw Failure.reserved
    }
  }

  private mutating func byte() throws -> UInt8 {
    guard place < bytes.endIndex else { throw Failure.truncated }
    defer { place += 1 }
    return bytes[place]
  }

  /// Big-endian.
  private mutating func number(_ size: Int) throws -> UInt64 {
    guard bytes.endIndex - place >= size else { throw Failure.truncated }
    var value: UInt64 = 0
    for index in place..<place + size { value = value << 8 | UInt64(bytes[index]) }
    place += size
    return value
  }

  private mutating func length(_ size: Int) throws -> Int { Int(try number(size)) }

  private mutating func take(_ count: Int) throws -> ArraySlice<UInt8> {
    guard bytes.endIndex - place >= count else { throw Failure.truncated }
    defer { place += count }
    return bytes[place..<place + count]
  }

  private mutating func string(_ count: Int) throws -> MessagePack {
    .string(String(decoding: try take(count), as: UTF8.self))
  }

  private mutating func array(_ count: Int, _ depth: Int) throws -> MessagePack {
    // Every value takes a byte at least.
    guard bytes.endIndex - place >= count else { throw Failure.truncated }
    var values: [MessagePack] = []
    values.reserveCapacity(min(count, Self.reserved))
    for _ in 0..<count { values.append(try value(depth: depth + 1)) }
    return .array(values)
  }

  private mutating func map(_ count: Int, _ depth: Int) throws -> MessagePack {
    guard bytes.endIndex - place >= 2 * count else { throw Failure.truncated }
    var pairs: [(key: MessagePack, value: MessagePack)] = []
    pairs.reserveCapacity(min(count, Self.reserved))
    for _ in 0..<count { pairs.append((try value(depth: depth + 1), try value(depth: depth + 1))) }
    return .map(pairs)
  }
}
