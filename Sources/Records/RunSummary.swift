/// Counts of one run or one stream; `read` is always `articles + errors`.
public struct RunSummary: Sendable, Hashable {
  public static let schema = "hearsay.summary/1"

  public var articles = 0
  public var claims = 0
  public var errorsByCode: [RejectionCode: Int] = [:]
  /// Of the records written before this one, line ends included.
  public var bytes = 0

  public init() {}

  public var errors: Int { errorsByCode.values.reduce(0, +) }
  public var read: Int { articles + errors }

  /// Writes the summary as one JSON object (`hearsay.summary/1`), without a line's end.
  public func write(to writer: inout JSONWriter, producer: Producer) {
    writer.beginObject()
    writer.field("schema", Self.schema)
    writer.field("type", "summary")
    writer.field("read", read)
    writer.field("articles", articles)
    writer.field("claims", claims)
    writer.field("errors", errors)
    writer.object("errors_by_code") { writer in
      for (code, count) in errorsByCode.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        writer.key(code.rawValue)
        writer.integer(count)
      }
    }
    writer.field("bytes", bytes)
    writer.field("producer", producer)
    writer.endObject()
  }
}
