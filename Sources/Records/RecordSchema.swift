internal import CSchemas

/// The kinds of records that Hearsay writes, with the JSON Schema (2020-12) of each.
///
/// The schemas are `docs/<kind>.schema.json`, compiled into the program.
public enum RecordSchema: String, Sendable, CaseIterable {
  case claim, article, document, page, error, summary

  /// The schema as JSON text, with a line feed at its end.
  public var text: String {
    let kind: Int32 =
      switch self {
      case .claim: 0
      case .article: 1
      case .document: 2
      case .page: 3
      case .error: 4
      case .summary: 5
      }
    // The bytes are constants of the program: the pointer outlives every use.
    let bytes = unsafe UnsafeBufferPointer(start: hearsay_schema(kind), count: hearsay_schema_size(kind))
    return unsafe String(decoding: bytes, as: UTF8.self)
  }
}
