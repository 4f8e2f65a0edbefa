/// A value of MessagePack (https://github.com/msgpack/msgpack/blob/master/spec.md), the format of spaCy's model files.
indirect enum MessagePack: Sendable {
  case null
  case bool(Bool)
  case integer(Int64)
  /// A whole number beyond `Int64.max`: string identifiers are 64-bit hashes.
  case unsigned(UInt64)
  case double(Double)
  case string(String)
  case binary(ArraySlice<UInt8>)
  case array([MessagePack])
  case map([(key: MessagePack, value: MessagePack)])
}

extension MessagePack {
  /// A string, or binary data read as one: srsly writes some keys as binary.
  var string: String? {
    switch self {
    case .string(let text): text
    case .binary(let bytes): String(decoding: bytes, as: UTF8.self)
    default: nil
    }
  }

  var unsigned: UInt64? {
    switch self {
    case .unsigned(let number): number
    case .integer(let number): number >= 0 ? UInt64(number) : nil
    default: nil
    }
  }

  var integer: Int? {
    switch self {
    case .integer(let number): Int(number)
    case .unsigned(let number): Int(exactly: number)
    default: nil
    }
  }

  var binary: ArraySlice<UInt8>? {
    if case .binary(let bytes) = self { bytes } else { nil }
  }

  var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  var array: [MessagePack]? {
    if case .array(let values) = self { values } else { nil }
  }

  var map: [(key: MessagePack, value: MessagePack)]? {
    if case .map(let pairs) = self { pairs } else { nil }
  }

  /// The value of a key that is a string. Linear in the number of keys.
  subscript(key: String) -> MessagePack? {
    map?.last { $0.key.string == key }?.value
  }
}
