import Records

/// Writes MessagePack, for tests: the values that spaCy's files are made of.
enum Pack {
  static func string(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    return [0xDB] + big(bytes.count, 4) + bytes
  }

  static func binary(_ bytes: [UInt8]) -> [UInt8] { [0xC6] + big(bytes.count, 4) + bytes }
  static func number(_ value: UInt64) -> [UInt8] { [0xCF] + big(value, 8) }
  static func bool(_ value: Bool) -> [UInt8] { [value ? 0xC3 : 0xC2] }
  static func array(_ values: [[UInt8]]) -> [UInt8] { [0xDD] + big(values.count, 4) + values.flatMap { $0 } }

  static func map(_ pairs: [(key: [UInt8], value: [UInt8])]) -> [UInt8] {
    [0xDF] + big(pairs.count, 4) + pairs.flatMap { $0.key + $0.value }
  }

  /// A map with string keys.
  static func record(_ pairs: [(String, [UInt8])]) -> [UInt8] { map(pairs.map { (string($0.0), $0.1) }) }

  /// An array of weights as thinc writes it: its keys are binary.
  static func floats(_ shape: [Int], _ values: [Float]) -> [UInt8] {
    var data: [UInt8] = []
    for value in values {
      let bits = value.bitPattern
      for shift: UInt32 in [0, 8, 16, 24] { data.append(UInt8(truncatingIfNeeded: bits >> shift)) }
    }
    return map([
      (binary(Array("nd".utf8)), bool(true)), (binary(Array("type".utf8)), string("<f4")),
      (binary(Array("kind".utf8)), binary([])),
      (binary(Array("shape".utf8)), array(shape.map { number(UInt64($0)) })),
      (binary(Array("data".utf8)), binary(data)),
    ])
  }

  private static func big(_ value: some BinaryInteger, _ size: Int) -> [UInt8] {
    (0..<size).reversed().map { UInt8(truncatingIfNeeded: UInt64(value) >> UInt64(8 * $0)) }
  }
}

extension Pack {
  /// The same value as a JSON text.
  static func json(_ text: String) throws -> [UInt8] {
    func pack(_ value: JSONValue) -> [UInt8] {
      switch value {
      case .null: [0xC0]
      case .bool(let value): bool(value)
      case .number(let digits): number(UInt64(digits) ?? 0)
      case .string(let text): string(text)
      case .array(let values): array(values.map(pack))
      case .object(let members): record(members.map { ($0.name, pack($0.value)) })
      }
    }
    return pack(try JSONReader.read(text))
  }
}
