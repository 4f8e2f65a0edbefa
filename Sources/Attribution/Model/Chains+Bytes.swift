internal import CInferenceKernels

extension FeatureTable {
  /// Columns, buckets (u32 each), scale (f32), the buckets' numbers (u16 each).
  var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.number(UInt32(columns))
    writer.number(UInt32(buckets.count))
    writer.number(scale)
    for number in buckets.numbers { writer.number(number) }
    return writer.bytes
  }

  /// - Throws: `ModelFile.Failure` where the sizes do not fit.
  init(_ reader: ByteReader, columns expected: Int) throws {
    var reader = reader
    let columns = Int(try reader.number() as UInt32)
    let count = Int(try reader.number() as UInt32)
    let scale = try reader.float()
    guard columns == expected, count > 0 else {
      throw ModelFile.Failure("a table has other sizes than this program knows")
    }
    let numbers = try reader.shorts(count * HK_FEATURE_NUMBERS)
    // A search ends at a bucket that does not overflow.
    let overflows = stride(from: HK_FEATURE_BUCKET, to: numbers.count, by: HK_FEATURE_NUMBERS)
    guard overflows.contains(where: { numbers[$0] == 0 }) else { throw ModelFile.Failure("a table is full") }
    self.init(columns: columns, scale: scale, numbers: numbers)
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
