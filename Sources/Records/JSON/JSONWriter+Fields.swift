/// Shorthands for the fields of records: null where there is no value.
extension JSONWriter {
  public mutating func field(_ name: StaticString, _ value: String?) {
    key(name)
    if let value { string(value) } else { null() }
  }

  public mutating func field(_ name: StaticString, _ value: Int?) {
    key(name)
    if let value { integer(value) } else { null() }
  }

  public mutating func field(_ name: StaticString, _ value: Bool?) {
    key(name)
    if let value { bool(value) } else { null() }
  }

  public mutating func field(_ name: StaticString, number value: Double?, decimals: Int = 6) {
    key(name)
    if let value { number(value, decimals: decimals) } else { null() }
  }

  public mutating func field<Value: RawRepresentable<String>>(_ name: StaticString, _ value: Value?) {
    key(name)
    if let value { string(value.rawValue) } else { null() }
  }

  public mutating func field(_ name: StaticString, _ values: [String]) {
    array(name, values) { $0.string($1) }
  }

  /// `[[start,end]…]`, in Unicode scalars.
  public mutating func field(_ name: StaticString, _ spans: [TextSpan]) {
    array(name, spans) { writer, span in
      writer.beginArray()
      writer.integer(span.start)
      writer.integer(span.end)
      writer.endArray()
    }
  }

  public mutating func array<Element>(
    _ name: StaticString, _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void
  ) {
    key(name)
    beginArray()
    for element in elements { write(&self, element) }
    endArray()
  }

  public mutating func object(_ name: StaticString, _ write: (inout JSONWriter) -> Void) {
    key(name)
    beginObject()
    write(&self)
    endObject()
  }
}
