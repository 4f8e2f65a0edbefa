internal import Records

extension JSONWriter {
  /// A value as it was read.
  mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .bool(let value): bool(value)
    case .number(let digits): raw(digits.utf8)
    case .string(let text): string(text)
    case .array(let values):
      beginArray()
      for element in values { self.value(element) }
      endArray()
    case .object(let members):
      beginObject()
      for member in members {
        key(member.name)
        self.value(member.value)
      }
      endObject()
    }
  }

  /// A member, where there is a value for it; JSON-LD leaves out what is not known.
  mutating func known(_ name: StaticString, _ value: String?) {
    if let value { field(name, value) }
  }
}
