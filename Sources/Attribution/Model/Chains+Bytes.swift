extension FeatureTable {
  /// Columns, numbers in all slots (u32 each), scale (f32), slots (u16 each), filter (u64 each).
  var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.number(UInt32(columns))
    writer.number(UInt32(slots.count))
    writer.number(scale)
    for slot in slots { writer.number(slot) }
    for word in filter { writer.number(word) }
    return writer.bytes
  }

  /// - Throws: `ModelFile.Failure` where the sizes do not fit.
  init(_ reader: ByteReader, columns expected: Int) throws {
    var reader = reader
    let columns = Int(try reader.number() as UInt32)
    let count = Int(try reader.number() as UInt32)
    let scale = try reader.float()
    guard columns == expected, count > columns, count % columns == 0 else {
      throw ModelFile.Failure("a table has other sizes than this program knows")
    }
    let slots = try reader.shorts(count)
    // Looking up an unknown feature ends at an empty slot.
    guard stride(from: 0, to: count, by: columns).contains(where: { slots[$0] == 0 }) else {
      throw ModelFile.Failure("a table is full")
    }
    self.init(
      columns: columns, scale: scale, slots: slots,
      filter: try (0..<FeatureTable.filterWords).map { _ in try reader.number() })
  }
}

extension LinearChain {
  /// The edges, f32 each.
  var encoded: [UInt8] {
    var writer = ByteWriter()
    for edge in edges { writer.number(edge) }
    return writer.bytes
  }

  /// - Throws: `ModelFile.Failure` where the section is too short.
  init(_ reader: ByteReader, labels: Int, edgeClasses: Int, column: Int) throws {
    var reader = reader
    self.init(
      labels: labels, edgeClasses: edgeClasses, column: column,
      edges: try reader.floats(edgeClasses * labels * labels))
  }
}
