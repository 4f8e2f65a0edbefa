extension LinearChain {
  /// Labels, edge classes, slots (u32 each), scale (f32), edges (f32 each), slots (u16 each).
  package var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.number(UInt32(labels))
    writer.number(UInt32(edgeClasses))
    writer.number(UInt32(table.slots.count))
    writer.number(table.scale)
    for edge in edges { writer.number(edge) }
    for slot in table.slots { writer.number(slot) }
    return writer.bytes
  }

  /// - Throws: `ModelFile.Failure` where the sizes are not those of a chain with these labels and classes.
  init(_ reader: ByteReader, labels expected: Int, edgeClasses classes: Int) throws {
    var reader = reader
    let labels = Int(try reader.number() as UInt32)
    let edgeClasses = Int(try reader.number() as UInt32)
    let count = Int(try reader.number() as UInt32)
    let scale = try reader.float()
    guard labels == expected, edgeClasses == classes, count > labels, count % labels == 0
    else { throw ModelFile.Failure("a chain has other sizes than this program knows") }
    let edges = try reader.floats(edgeClasses * labels * labels)
    let slots = try reader.shorts(count)
    // Looking up an unknown feature ends at an empty slot.
    guard stride(from: 0, to: count, by: labels).contains(where: { slots[$0] == 0 }) else {
      throw ModelFile.Failure("a chain's table is full")
    }
    self.init(
      table: FeatureTable(labels: labels, scale: scale, slots: slots), edgeClasses: edgeClasses, edges: edges)
  }
}
