internal import Inference

/// Compiles spaCy's `tok2vec` into the sections that `EncoderWeights` reads.
struct EncoderCompiler {
  static let width = 96
  static let pieces = 3
  static let columns = width * pieces

  let network: ThincModel

  /// Adds the sections `NAME.…`.
  ///
  /// - Parameters:
  ///   - projection: of word vectors, [96 × their width]; nil where the model has none.
  ///   - vectors: [rows × width].
  func add(to writer: inout WeightFileWriter, name: String, vectors: NumberArray?) throws {
    let width = Self.width
    let tables = network.all("E", axes: 2)
    guard !tables.isEmpty, tables.count == network.columns.count, tables.count == network.seeds.count,
      tables.allSatisfy({ $0.shape[1] == width && $0.shape[0] > 0 })
    else { throw ModelError(network.subject, "its hash embeddings are not those of this architecture") }
    let hasVectors = vectors.map { !$0.values.isEmpty } ?? false
    let inputs = width * (tables.count + (hasVectors ? 1 : 0))
    let maxouts = network.all("W", axes: 3)
    let maxoutBiases = network.all("b", axes: 2).filter { $0.shape == [width, Self.pieces] }
    let gains = network.all("G", axes: 1)
    let shifts = network.all("b", axes: 1).filter { $0.shape == [width] }
    guard maxouts.count == 5, maxoutBiases.count == 5, gains.count == 5, shifts.count == 5,
      maxouts[0].shape == [width, Self.pieces, inputs],
      maxouts[1...].allSatisfy({ $0.shape == [width, Self.pieces, Self.columns] }),
      gains.allSatisfy({ $0.shape == [width] })
    else { throw ModelError(network.subject, "its layers are not those of this architecture") }

    let mix = maxouts[0]
    for (index, table) in tables.enumerated() {
      let part = slice(of: mix, inputs: inputs, from: index * width)
      writer.add("\(name).embedding.\(index)", product(table.values, part, depth: width))
    }
    if let vectors, hasVectors {
      let projection = try network.one("W", [width, vectors.shape[1]])
      let part = slice(of: mix, inputs: inputs, from: tables.count * width)
      let projected = product(vectors.values, projection.values, depth: vectors.shape[1])
      writer.add("\(name).vectors", product(projected, part, depth: width))
    }
    writer.add("\(name).mix.bias", byPiece(maxoutBiases[0].values, each: 1))
    writer.add("\(name).mix.gain", gains[0].values)
    writer.add("\(name).mix.shift", shifts[0].values)
    for layer in 0..<4 {
      writer.add("\(name).layer.\(layer).weights", byPiece(maxouts[layer + 1].values, each: Self.columns))
      writer.add("\(name).layer.\(layer).bias", byPiece(maxoutBiases[layer + 1].values, each: 1))
      writer.add("\(name).layer.\(layer).gain", gains[layer + 1].values)
      writer.add("\(name).layer.\(layer).shift", shifts[layer + 1].values)
    }
  }

  /// [96 × 3 × each] → [3 × 96 × each].
  private func byPiece(_ values: [Float], each: Int) -> [Float] {
    var result: [Float] = []
    result.reserveCapacity(values.count)
    for piece in 0..<Self.pieces {
      for output in 0..<Self.width {
        let start = (output * Self.pieces + piece) * each
        result += values[start..<start + each]
      }
    }
    return result
  }

  /// The 96 inputs of the mixing layer that one embedding feeds: [288 × 96], rows by piece.
  private func slice(of mix: NumberArray, inputs: Int, from first: Int) -> [Float] {
    let rows = byPiece(mix.values, each: inputs)
    var result: [Float] = []
    result.reserveCapacity(Self.columns * Self.width)
    for row in 0..<Self.columns {
      result += rows[row * inputs + first..<row * inputs + first + Self.width]
    }
    return result
  }

  /// rows [n × depth] times weights [columns × depth], transposed → [n × columns].
  private func product(_ rows: [Float], _ weights: [Float], depth: Int) -> [Float] {
    let columns = weights.count / depth
    let layer = LinearLayer(
      weights: weights, bias: [Float](repeating: 0, count: columns), depth: depth, kernels: .chosen)
    return layer.apply(rows)
  }
}
