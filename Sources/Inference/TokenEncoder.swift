internal import CInferenceKernels

/// Turns tokens into vectors of 96 floats. One per worker.
///
/// Work that depends on a word type alone is kept in the slots of a `SlotTable`. Who uses an encoder decides which type lies
/// in which slot.
@safe public final class TokenEncoder {
  private static let slotSize = HK_SLOT
  private static let width = HK_WIDTH

  private let weights: EncoderWeights
  private let slots: SlotTable
  /// The slots' rows.
  private let table: FloatBuffer
  private var one: FloatBuffer
  private var other: FloatBuffer
  /// Pointers to the rows whose sum is a word's mixture.
  private let sources: UnsafeMutablePointer<UnsafePointer<Float>?>

  public init(_ slots: SlotTable) {
    self.slots = slots
    weights = slots.weights
    table = slots.rows
    one = FloatBuffer(count: 0)
    other = FloatBuffer(count: 0)
    unsafe sources = .allocate(capacity: weights.features * 4 + 1)
    unsafe sources.initialize(repeating: nil, count: weights.features * 4 + 1)
  }

  deinit { unsafe sources.deallocate() }

  /// Computes word types into their slots.
  ///
  /// - Parameters:
  ///   - slots: where to.
  ///   - features: for each slot, one hashed value per feature, in the model's order.
  ///   - vectors: for each slot, its word vector's row, or −1.
  public func fill(slots: [Int32], features: [UInt64], vectors: [Int32]) {
    guard !slots.isEmpty else { return }
    let each = weights.features
    precondition(features.count == slots.count * each && vectors.count == slots.count)
    let columns = HK_COLUMNS
    for (index, slot) in slots.enumerated() {
      precondition(slot > 0 && (Int(slot) + 1) * Self.slotSize <= table.count)
      var count = 0
      for (number, embedding) in weights.tables.enumerated() {
        let rows = HashEmbedding.rows(
          of: features[index * each + number], seed: embedding.seed, rows: embedding.count)
        let start = unsafe embedding.rows.start
        unsafe sources[count] = start + Int(rows.0) * columns
        unsafe sources[count + 1] = start + Int(rows.1) * columns
        unsafe sources[count + 2] = start + Int(rows.2) * columns
        unsafe sources[count + 3] = start + Int(rows.3) * columns
        count += 4
      }
      if vectors[index] >= 0, let table = weights.vectors {
        precondition((Int(vectors[index]) + 1) * columns <= table.count)
        unsafe sources[count] = table.start + Int(vectors[index]) * columns
        count += 1
      }
      unsafe weights.kernels.table.pointee.mix(
        sources, count, weights.mixBias.start, weights.mixGain.start, weights.mixShift.start,
        table.base + Int(slot) * Self.slotSize)
    }
    self.slots.share(of: slots)
  }

  /// The four convolutions. Afterwards the vectors of `plan`'s tokens can be read by `project` and `vector`.
  public func encode(_ plan: RowPlan) {
    let rows = plan.slots.count
    guard rows > 2 else { return }
    if one.count < rows * Self.width {
      one = FloatBuffer(count: (rows + rows / 4) * Self.width)
      other = FloatBuffer(count: one.count)
    }
    let most = plan.slots.max() ?? 0
    precondition(Int(most) * Self.slotSize < table.count && plan.slots.allSatisfy { $0 >= 0 })
    let kernels = unsafe weights.kernels.table
    unsafe plan.slots.withUnsafeBufferPointer { slots in
      unsafe kernels.pointee.first(
        table.base, slots.baseAddress, 1, rows - 1, weights.firstGain.start, weights.firstShift.start, one.base)
    }
    convolve(weights.layers[0], plan.second, from: one, to: other)
    convolve(weights.layers[1], plan.third, from: other, to: one)
    convolve(weights.layers[2], plan.fourth, from: one, to: other)
  }

  private func convolve(_ layer: EncoderWeights.Layer, _ rows: [Int32], from: FloatBuffer, to: FloatBuffer) {
    unsafe rows.withUnsafeBufferPointer { rows in
      unsafe weights.kernels.table.pointee.window(
        from.base, rows.baseAddress, rows.count, layer.packed.base, layer.bias.start, layer.gain.start,
        layer.shift.start, to.base)
    }
  }

  /// Applies a linear layer to the vectors of a plan's tokens; token i's outputs are written to row `row + i` of
  /// `output`, of `layer.columns` floats.
  public func project(_ plan: RowPlan, by layer: LinearLayer, to output: FloatBuffer, row: Int = 0) {
    precondition((row + plan.count) * layer.columns <= output.count && layer.depth == Self.width)
    unsafe plan.last.withUnsafeBufferPointer { rows in
      unsafe layer.apply(
        other.base, stride: Self.width, rows: rows.baseAddress, count: rows.count,
        output: output.base + row * layer.columns, stride: layer.columns)
    }
  }

  /// For each token of a plan, the best class of a linear layer (a tagger): appended to `classes`.
  public func classify(_ plan: RowPlan, by layer: LinearLayer, scores: FloatBuffer, into classes: inout [UInt8]) {
    project(plan, by: layer, to: scores)
    for token in 0..<plan.count {
      let best = unsafe weights.kernels.table.pointee.best(scores.base + token * layer.columns, layer.columns)
      classes.append(UInt8(truncatingIfNeeded: best))
    }
  }

  /// The vector of a plan's token: 96 floats.
  public func vector(_ plan: RowPlan, _ token: Int) -> [Float] {
    let start = Int(plan.last[token]) * Self.width
    return (start..<start + Self.width).map { other[$0] }
  }
}
