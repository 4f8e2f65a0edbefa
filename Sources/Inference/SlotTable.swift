internal import CInferenceKernels

/// What an encoder keeps of word types, in numbered *slots*: the type's vector and its three shares of the first
/// convolution. Slot 0 is the empty row. Several encoders can read one table.
///
/// `@unchecked Sendable` without a lock of its own: whoever uses it lets one worker write a slot, and hands the slot's
/// number to others only afterwards, under a lock (`WordTypeStore` in Language).
@safe public final class SlotTable: @unchecked Sendable {
  public let weights: EncoderWeights
  let rows: FloatBuffer
  /// Slot numbers are 0 ..< count.
  public let count: Int

  /// Memory is taken as slots are written.
  public init(weights: EncoderWeights, slots: Int) {
    self.weights = weights
    count = max(slots, 1)
    rows = FloatBuffer(count: count * HK_SLOT)
    // The empty row: a zero vector, whose only share is the bias of the centre.
    share(of: [0])
  }

  /// A word type's vector → its shares of the first convolution.
  func share(of slots: [Int32]) {
    unsafe slots.withUnsafeBufferPointer { slots in
      unsafe weights.shares.apply(
        rows.base, stride: HK_SLOT, rows: slots.baseAddress, count: slots.count,
        output: rows.base + HK_WIDTH, stride: HK_SLOT, places: slots.baseAddress)
    }
  }
}
