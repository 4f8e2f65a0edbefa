/// Which rows an encoder computes at each layer, for sequences laid one after the other.
///
/// spaCy pads every document with four rows before and after it that pass through every layer like tokens; a vector of
/// layer 4 looks at most four rows far. So sequences lie apart by four empty rows, and of these each layer needs only
/// those that a later layer can see: two at the second, one at the third, none at the fourth. (At the first all are
/// computed, from word types' shares, for the price of a few additions.) Kernels compute rows by pairs; where a run is
/// odd, the row after it is computed too and means nothing.
public struct RowPlan {
  static let margin = 4

  /// The word type's slot of each row; 0 for an empty row.
  private(set) var slots: [Int32] = []
  /// The first rows of pairs, of the second to fourth layer.
  private(set) var second: [Int32] = []
  private(set) var third: [Int32] = []
  private(set) var fourth: [Int32] = []
  /// The rows of tokens, in order.
  private(set) var last: [Int32] = []

  public init() {}

  public var isEmpty: Bool { last.isEmpty }

  /// The number of tokens.
  public var count: Int { last.count }

  public mutating func removeAll() {
    slots.removeAll(keepingCapacity: true)
    second.removeAll(keepingCapacity: true)
    third.removeAll(keepingCapacity: true)
    fourth.removeAll(keepingCapacity: true)
    last.removeAll(keepingCapacity: true)
  }

  /// Adds a whole sequence.
  public mutating func append(_ sequence: ArraySlice<Int32>) {
    append(sequence, before: [], after: [])
  }

  /// Adds a slice of a longer sequence, with up to four slots of what stands before and after it. A slice with
  /// neighbours must be alone in its plan.
  public mutating func append(_ slice: ArraySlice<Int32>, before: ArraySlice<Int32>, after: ArraySlice<Int32>) {
    guard !slice.isEmpty else { return }
    precondition(before.count <= Self.margin && after.count <= Self.margin)
    precondition(slots.isEmpty || (before.isEmpty && after.isEmpty))
    if slots.isEmpty {
      for _ in before.count..<Self.margin { slots.append(0) }
      slots += before
    }
    let first = slots.count
    slots += slice
    slots += after
    for _ in after.count..<Self.margin { slots.append(0) }
    let end = first + slice.count
    // At the second layer neighbouring sequences' rows touch: one run, continued.
    let next = second.last.map { Int($0) + 2 } ?? first - 2
    for row in stride(from: next, to: end + 2, by: 2) { second.append(Int32(row)) }
    for row in stride(from: first - 1, to: end + 1, by: 2) { third.append(Int32(row)) }
    for row in stride(from: first, to: end, by: 2) { fourth.append(Int32(row)) }
    for row in first..<end { last.append(Int32(row)) }
  }
}
