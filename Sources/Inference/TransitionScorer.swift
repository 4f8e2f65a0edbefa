internal import CInferenceKernels

/// Scores the states of one transition system over one sequence at a time. One per worker.
///
/// Precomputed rows lie in a table of bounded size, so that a sequence of any length takes bounded memory: a short one
/// is computed at once, a long one in blocks as the states reach it, and a row that was overwritten is computed again.
@safe public final class TransitionScorer {
  private static let capacity = 1024
  private static let block = 64

  private let weights: TransitionWeights
  private let rowSize: Int
  private let table: FloatBuffer
  private var tokens: [Int32]
  /// [tokens × 64]; the sequence begins at row `first`.
  private var input: FloatBuffer
  private var first = 0
  private var count = 0
  private let sources: UnsafeMutablePointer<UnsafePointer<Float>?>
  private let masks: FloatBuffer
  private let copies: FloatBuffer

  /// - Parameter masks: each a set of allowed classes; `best` takes the index of one.
  public init(weights: TransitionWeights, masks: [[Bool]]) {
    self.weights = weights
    rowSize = weights.lower.columns
    table = FloatBuffer(count: Self.capacity * rowSize)
    tokens = [Int32](repeating: -1, count: Self.capacity)
    input = FloatBuffer(count: 0)
    unsafe sources = .allocate(capacity: weights.features)
    unsafe sources.initialize(repeating: nil, count: weights.features)
    copies = FloatBuffer(count: weights.features * HK_LOWER)
    self.masks = FloatBuffer(count: masks.count * weights.classes)
    for (number, mask) in masks.enumerated() {
      for clas in 0..<weights.classes {
        self.masks[number * weights.classes + clas] = clas < mask.count && mask[clas] ? 0 : -.infinity
      }
    }
  }

  deinit { unsafe sources.deallocate() }

  /// Takes up a sequence whose projected vectors are `count` rows of `input` from row `first` on.
  public func begin(_ input: FloatBuffer, first: Int, count: Int) {
    precondition(first >= 0 && (first + count) * weights.lower.depth <= input.count)
    self.input = input
    self.first = first
    self.count = count
    if count <= Self.capacity {
      compute(0, count)
    } else {
      for index in tokens.indices { tokens[index] = -1 }
    }
  }

  private func compute(_ start: Int, _ rows: Int) {
    var start = start
    var rows = rows
    while rows > 0 {
      let place = start % Self.capacity
      let many = min(rows, Self.capacity - place)
      unsafe weights.lower.apply(
        input.base + (first + start) * weights.lower.depth, stride: weights.lower.depth, rows: nil, count: many,
        output: table.base + place * rowSize, stride: rowSize)
      start += many
      rows -= many
    }
  }

  private func row(of token: Int32) -> Int {
    if count <= Self.capacity { return Int(token) }
    let place = Int(token) % Self.capacity
    if tokens[place] != token {
      // Going forward, whole blocks at a time; back, one row.
      let many = Int(token) % Self.block == 0 ? min(Self.block, count - Int(token)) : 1
      compute(Int(token), many)
      for index in 0..<many { tokens[(place + index) % Self.capacity] = token + Int32(index) }
    }
    return place
  }

  /// Sets one feature of the state that `step` scores.
  public func use(_ token: Int32, as feature: Int) {
    precondition(feature < weights.features && token < count)
    let size = HK_LOWER
    if token < 0 {
      unsafe sources[feature] = UnsafePointer(weights.missing.base + feature * size)
    } else {
      let row = unsafe table.base + row(of: token) * rowSize + feature * size
      if count <= Self.capacity {
        unsafe sources[feature] = UnsafePointer(row)
      } else {
        // The next feature may overwrite this row.
        unsafe (copies.base + feature * size).update(from: row, count: size)
        unsafe sources[feature] = UnsafePointer(copies.base + feature * size)
      }
    }
  }

  /// The best class that mask allows, for the features last set.
  public func step(mask: Int) -> Int {
    precondition(mask >= 0 && (mask + 1) * weights.classes <= masks.count)
    return Int(
      unsafe weights.kernels.table.pointee.step(
        sources, weights.features, weights.lowerBias.base, weights.upper.base, weights.upperBias.base,
        masks.base + mask * weights.classes, weights.classes))
  }
}
