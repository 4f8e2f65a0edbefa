internal import CInferenceKernels

/// y = W x + b for many rows, its weights packed for one processor's registers.
public final class LinearLayer: @unchecked Sendable {
  // Not guarded by a lock: written by `init` alone.
  let kernels: Kernels
  let packed: FloatBuffer
  let bias: FloatBuffer
  /// Outputs a row, a multiple of 16; the model's, filled up with columns of weight 0.
  public let columns: Int
  /// Inputs a row.
  public let depth: Int

  /// - Parameters:
  ///   - weights: [columns × depth], row-major.
  ///   - bias: [columns].
  ///   - filler: bias of the columns that fill up a multiple of 16.
  public init(weights: [Float], bias: [Float], depth: Int, filler: Float = 0, kernels: Kernels) {
    let unit = HK_UNIT
    let columns = (bias.count + unit - 1) / unit * unit
    precondition(weights.count == bias.count * depth)
    self.kernels = kernels
    self.columns = columns
    self.depth = depth
    self.bias = FloatBuffer(bias + [Float](repeating: filler, count: columns - bias.count))
    let padded = weights + [Float](repeating: 0, count: (columns - bias.count) * depth)
    packed = FloatBuffer(count: unsafe kernels.table.pointee.packed_size(columns, depth))
    unsafe padded.withUnsafeBufferPointer {
      unsafe kernels.table.pointee.pack_linear($0.baseAddress, columns, depth, packed.base)
    }
  }

  /// - Parameters:
  ///   - input: rows of `inputStride` floats; `rows` names those to take.
  ///   - output: row i of `rows` goes to row `places?[i] ?? i` of `outputStride` floats, `outputOffset` floats in.
  func apply(
    _ input: UnsafePointer<Float>, stride inputStride: Int, rows: UnsafePointer<Int32>?, count: Int,
    output: UnsafeMutablePointer<Float>, stride outputStride: Int, places: UnsafePointer<Int32>? = nil
  ) {
    unsafe kernels.table.pointee.linear(
      input, inputStride, rows, count, packed.base, bias.base, columns, depth, output, outputStride, places)
  }

  /// The same on arrays, for small cases: [count × depth] → [count × columns].
  public func apply(_ input: [Float]) -> [Float] {
    let count = input.count / depth
    precondition(input.count == count * depth)
    let output = FloatBuffer(count: count * columns)
    unsafe input.withUnsafeBufferPointer { buffer in
      if let start = buffer.baseAddress {
        unsafe apply(start, stride: depth, rows: nil, count: count, output: output.base, stride: columns)
      }
    }
    return (0..<count * columns).map { output[$0] }
  }
}
