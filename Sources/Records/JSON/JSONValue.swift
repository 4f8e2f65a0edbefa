/// A JSON value as it stood in its text: members keep their order, and numbers keep their digits.
public indirect enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  /// The number's own digits: 12345678901234567890 is no `Double`.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  public struct Member: Hashable, Sendable {
    public var name: String
    public var value: JSONValue

    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }
}

extension JSONValue {
  /// The value of a member; the last one where a name stands twice, as in ECMAScript. Nil for anything but an object.
  /// Linear in the number of members.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name == name }?.value
  }

  public var string: String? {
    if case .string(let value) = self { value } else { nil }
  }

  public var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The number where it is a whole one that fits.
  public var integer: Int? {
    guard case .number(let digits) = self else { return nil }
    if let whole = Int(digits) { return whole }
    guard let value = Double(digits) else { return nil }
    return Int(exactly: value)
  }

  public var double: Double? {
    if case .number(let digits) = self { Double(digits) } else { nil }
  }

  public var array: [JSONValue]? {
    if case .array(let values) = self { values } else { nil }
  }

  public var members: [Member]? {
    if case .object(let members) = self { members } else { nil }
  }

  public var isNull: Bool { self == .null }

  /// What a message calls this kind of value.
  public var kind: String {
    switch self {
    case .null: "null"
    case .bool: "a Boolean"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}
