internal import Records

/// One article's records as lines of JSON, ready to be appended.
struct WrittenRecords: Sendable {
  var origin: Origin
  /// The journal knew the article already: there are no lines.
  var isUnchanged = false
  /// The lines of each kind that was asked for, in the order of `RecordKind`.
  var lines: [(kind: RecordKind, bytes: [UInt8])] = []
  var claims = 0
  /// Of the article's text, for the journal; null where it was not looked for.
  var signature: UInt64?
  var nearDuplicateOf: String?

  var bytes: Int { lines.reduce(512) { $0 + $1.bytes.count } }
}
