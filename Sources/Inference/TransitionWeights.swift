internal import CInferenceKernels

/// The weights of a transition system's scorer: spaCy's `TransitionBasedParser` with one hidden layer of 64 maxout
/// units of two pieces.
///
/// A token's vector of 64 is multiplied once by the lower layer for every feature that it can be (*the precomputation*,
/// [features × 128] a token, columns in order piece · 64 + unit); a state is then a sum of such rows.
public final class TransitionWeights: @unchecked Sendable {
  // Not guarded by a lock: written by `init` alone.
  /// 96 → 64, applied to the encoder's vectors.
  public let projection: LinearLayer
  let kernels: Kernels
  let lower: LinearLayer
  let lowerBias: FloatBuffer
  /// One row of 128 per feature, for a state that lacks it.
  let missing: FloatBuffer
  /// [64 × classes], transposed.
  let upper: FloatBuffer
  let upperBias: FloatBuffer
  public let features: Int
  /// Filled up to a multiple of 16.
  public let classes: Int

  /// Reads the sections `NAME.projection…`, `NAME.lower…`, `NAME.missing` and `NAME.upper…`.
  public init(file: WeightFile, name: String, features: Int, classes: Int, kernels: Kernels) throws {
    let width = HK_WIDTH
    let hidden = HK_HIDDEN
    let columns = HK_LOWER
    let unit = HK_UNIT
    let padded = (classes + unit - 1) / unit * unit
    guard features > 0, classes > 0, padded <= HK_CLASSES else {
      throw WeightFileError(path: file.path, reason: "\(name) has \(classes) classes")
    }
    self.kernels = kernels
    self.features = features
    self.classes = padded
    projection = LinearLayer(
      weights: try file.floats("\(name).projection.weights", count: hidden * width).values,
      bias: try file.floats("\(name).projection.bias", count: hidden).values, depth: width, kernels: kernels)
    lower = LinearLayer(
      weights: try file.floats("\(name).lower.weights", count: features * columns * hidden).values,
      bias: [Float](repeating: 0, count: features * columns), depth: hidden, kernels: kernels)
    lowerBias = FloatBuffer(try file.floats("\(name).lower.bias", count: columns).values)
    missing = FloatBuffer(try file.floats("\(name).missing", count: features * columns).values)
    let weights = try file.floats("\(name).upper.weights", count: classes * hidden).values
    let bias = try file.floats("\(name).upper.bias", count: classes).values
    upper = FloatBuffer(count: hidden * padded)
    upperBias = FloatBuffer(count: padded)
    for clas in 0..<padded {
      upperBias[clas] = clas < classes ? bias[clas] : -.infinity
      for unit in 0..<hidden { upper[unit * padded + clas] = clas < classes ? weights[clas * hidden + unit] : 0 }
    }
  }
}
