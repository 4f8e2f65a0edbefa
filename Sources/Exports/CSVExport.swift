internal import Records

/// Comma-separated values as RFC 4180 has them: UTF-8, CRLF, a head line, quotes doubled. Lists are joined by ` | `.
///
/// A field that a spreadsheet would take for a formula (`=`, `+`, `-`, `@` first) gets an apostrophe before it, as OWASP
/// advises: article text is not ours.
struct CSVExport: ClaimExport {
  var head: [UInt8] {
    Array(FlatColumn.all.map(\.name).joined(separator: ",").utf8) + [0x0D, 0x0A]
  }

  func convert(_ claim: JSONValue) -> [UInt8] {
    var line: [UInt8] = []
    for (index, column) in FlatColumn.all.enumerated() {
      if index > 0 { line.append(0x2C) }
      append(Self.text(column.typed(in: claim)), isText: column.kind == .string || column.kind == .strings, to: &line)
    }
    line.append(contentsOf: [0x0D, 0x0A])
    return line
  }

  private static func text(_ value: JSONValue) -> String {
    switch value {
    case .null, .object: ""
    case .bool(let value): value ? "true" : "false"
    case .number(let digits): digits
    case .string(let value): value
    case .array(let values): values.map(text).joined(separator: " | ")
    }
  }

  private func append(_ field: String, isText: Bool, to line: inout [UInt8]) {
    var bytes = Array(field.utf8)
    if isText, let first = bytes.first, [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D].contains(first) {
      bytes.insert(0x27, at: 0)
    }
    guard bytes.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else {
      line.append(contentsOf: bytes)
      return
    }
    line.append(0x22)
    for byte in bytes {
      if byte == 0x22 { line.append(0x22) }
      line.append(byte)
    }
    line.append(0x22)
  }
}
