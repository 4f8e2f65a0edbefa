internal import CInferenceKernels

/// The weights of one token encoder: hash embeddings, mixed by a maxout layer, then four residual convolutions.
///
/// The architecture is spaCy's `HashEmbedCNN` (spacy/ml/models/tok2vec.py): width 96, window 1, 3 maxout pieces. The
/// mixing layer is linear up to its maximum, so that each embedding row is stored already multiplied by it: 288
/// columns in order piece · 96 + output. A word's mixture is then a sum of rows.
@safe public final class EncoderWeights: @unchecked Sendable {
  // Not guarded by a lock: written by `init` alone.
  @safe struct Table {
    let rows: MappedArray<Float>
    let count: UInt32
    let seed: UInt32
  }

  @safe struct Layer {
    let packed: FloatBuffer
    let bias: MappedArray<Float>
    let gain: MappedArray<Float>
    let shift: MappedArray<Float>
  }

  let kernels: Kernels
  let tables: [Table]
  /// Word vectors, multiplied by their projection and the mixing layer; nil where the model has none.
  let vectors: MappedArray<Float>?
  let mixBias: MappedArray<Float>
  let mixGain: MappedArray<Float>
  let mixShift: MappedArray<Float>
  /// The first layer cut in three, 96 → 3 × 288: a word type's shares as left neighbour, centre (with the bias) and
  /// right neighbour.
  let shares: LinearLayer
  let firstGain: MappedArray<Float>
  let firstShift: MappedArray<Float>
  /// The second to fourth layers.
  let layers: [Layer]

  /// The number of hashed features.
  public var features: Int { tables.count }
  /// The number of word vectors.
  public var vectorCount: Int { (vectors?.count ?? 0) / HK_COLUMNS }

  /// Reads the sections `NAME.embedding.I`, `NAME.mix.…` and `NAME.layer.I.…`.
  ///
  /// - Parameter seeds: of the hashed features, in order.
  public init(file: WeightFile, name: String, seeds: [UInt32], kernels: Kernels) throws {
    let columns = HK_COLUMNS
    let width = HK_WIDTH
    let window = HK_WINDOW
    self.kernels = kernels
    tables = try seeds.enumerated().map { index, seed in
      let rows = try file.array("\(name).embedding.\(index)", of: Float.self)
      guard rows.count > 0, rows.count % columns == 0 else {
        throw WeightFileError(path: file.path, reason: "embedding \(index) of \(name) has a wrong size")
      }
      return Table(rows: rows, count: UInt32(rows.count / columns), seed: seed)
    }
    vectors = file.contains("\(name).vectors") ? try file.array("\(name).vectors", of: Float.self) : nil
    guard (vectors?.count ?? 0) % columns == 0 else {
      throw WeightFileError(path: file.path, reason: "the vectors of \(name) have a wrong size")
    }
    mixBias = try file.floats("\(name).mix.bias", count: columns)
    mixGain = try file.floats("\(name).mix.gain", count: width)
    mixShift = try file.floats("\(name).mix.shift", count: width)

    var first: [Float] = []
    var layers: [Layer] = []
    var firstBias: [Float] = []
    for index in 0..<4 {
      let weights = try file.floats("\(name).layer.\(index).weights", count: columns * window)
      if index == 0 {
        first = weights.values
        firstBias = try file.floats("\(name).layer.0.bias", count: columns).values
        continue
      }
      let packed = FloatBuffer(count: HK_PACKED_WINDOW)
      unsafe kernels.table.pointee.pack_window(weights.start, packed.base)
      layers.append(
        Layer(
          packed: packed, bias: try file.floats("\(name).layer.\(index).bias", count: columns),
          gain: try file.floats("\(name).layer.\(index).gain", count: width),
          shift: try file.floats("\(name).layer.\(index).shift", count: width)))
    }
    self.layers = layers
    firstGain = try file.floats("\(name).layer.0.gain", count: width)
    firstShift = try file.floats("\(name).layer.0.shift", count: width)
    var cut: [Float] = []
    cut.reserveCapacity(first.count)
    for part in 0..<3 {
      for column in 0..<columns {
        let start = column * window + part * width
        cut += first[start..<start + width]
      }
    }
    let none = [Float](repeating: 0, count: columns)
    shares = LinearLayer(weights: cut, bias: none + firstBias + none, depth: width, kernels: kernels)
  }
}
