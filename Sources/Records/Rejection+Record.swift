extension Rejection {
  public static let schema = "hearsay.error/1"

  /// Writes the rejection as one JSON object (`hearsay.error/1`), without a line's end.
  public func write(to writer: inout JSONWriter, producer: Producer) {
    writer.beginObject()
    writer.field("schema", Self.schema)
    writer.field("type", "error")
    writer.field("id", id)
    writer.field("input", input)
    writer.field("url", url)
    writer.field("stage", stage)
    writer.field("code", code)
    writer.field("reason", reason)
    writer.field("attempts", attempts)
    writer.field("retriable", retriable)
    writer.field("producer", producer)
    writer.endObject()
  }

  /// Reads an error record.
  ///
  /// - Throws: `RecordFields.Failure`.
  public init(record: RecordFields) throws {
    guard let input = try record.string("input"),
      let stage = try record.string("stage").flatMap(StageName.init(rawValue:)),
      let code = try record.string("code").flatMap(RejectionCode.init(rawValue:))
    else { throw RecordFields.Failure("an error record needs “input”, and a “stage” and “code” that are known") }
    self.init(
      id: try record.string("id"), input: input, url: try record.string("url"), stage: stage, code: code,
      reason: try record.string("reason") ?? code.meaning, attempts: try record.integer("attempts") ?? 1,
      retriable: try record.bool("retriable"))
  }
}
