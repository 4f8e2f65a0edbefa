/// The members of one JSON object, asked for by name and type. A member that is null counts as absent.
public struct RecordFields {
  /// Why an object is no record of the kind that was asked for.
  public struct Failure: Error, Hashable, CustomStringConvertible {
    public var description: String

    public init(_ description: String) { self.description = description }
  }

  private let values: [String: JSONValue]

  /// - Throws: `Failure` where the value is no object.
  public init(_ value: JSONValue) throws(Failure) {
    guard let members = value.members else { throw Failure("an object is expected, this is \(value.kind)") }
    var values: [String: JSONValue] = [:]
    for member in members where !member.value.isNull { values[member.name] = member.value }
    self.values = values
  }

  public subscript(name: String) -> JSONValue? { values[name] }

  public func string(_ name: String) throws(Failure) -> String? {
    guard let value = values[name] else { return nil }
    guard let string = value.string else { throw wrong(name, "a string", value) }
    return string
  }

  public func integer(_ name: String) throws(Failure) -> Int? {
    guard let value = values[name] else { return nil }
    guard let integer = value.integer else { throw wrong(name, "a whole number", value) }
    return integer
  }

  public func bool(_ name: String) throws(Failure) -> Bool? {
    guard let value = values[name] else { return nil }
    guard let bool = value.bool else { throw wrong(name, "a Boolean", value) }
    return bool
  }

  /// A list of strings; empty where it is absent.
  public func strings(_ name: String) throws(Failure) -> [String] {
    guard let value = values[name] else { return [] }
    guard let elements = value.array else { throw wrong(name, "a list of strings", value) }
    var strings: [String] = []
    for element in elements {
      guard let string = element.string else { throw wrong(name, "a list of strings", element) }
      strings.append(string)
    }
    return strings
  }

  /// A list `[[start, end]…]` within a text of `length` scalars; empty where it is absent.
  public func spans(_ name: String, within length: Int) throws(Failure) -> [TextSpan] {
    guard let value = values[name] else { return [] }
    guard let pairs = value.array else { throw wrong(name, "a list of [start, end]", value) }
    var spans: [TextSpan] = []
    for pair in pairs {
      guard let ends = pair.array, ends.count == 2, let start = ends[0].integer, let end = ends[1].integer else {
        throw wrong(name, "a list of [start, end]", pair)
      }
      guard start >= 0, start <= end, end <= length else {
        throw Failure("“\(name)” has the span [\(start), \(end)], outside the text of \(length) scalars")
      }
      spans.append(TextSpan(start, end))
    }
    return spans
  }

  private func wrong(_ name: String, _ expected: String, _ value: JSONValue) -> Failure {
    Failure("“\(name)” should be \(expected), but is \(value.kind)")
  }
}
