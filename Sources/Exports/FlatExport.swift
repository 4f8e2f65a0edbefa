internal import Records

/// One flat object a line, each column of one type, lists as arrays of strings: what a Parquet writer takes without a
/// schema of its own.
struct FlatExport: ClaimExport {
  func convert(_ claim: JSONValue) -> [UInt8] {
    var writer = JSONWriter(capacity: 2048)
    writer.beginObject()
    for column in FlatColumn.all {
      writer.key(column.name)
      writer.value(column.typed(in: claim))
    }
    writer.endObject()
    writer.newline()
    return writer.bytes
  }
}
