/// Gives out numbered values in the order of their numbers 0, 1, 2, …, whatever the order in which they come.
///
/// A plain value, without a lock: it belongs to the one loop that uses it. How much can wait in it is bounded by the
/// pipeline's `AdmissionWindow`.
public struct ReorderBuffer<Value> {
  private var waiting: [Int: Value] = [:]
  private var nextNumber: Int

  public init(first: Int = 0) { nextNumber = first }

  /// How many values wait for one before them.
  public var count: Int { waiting.count }

  /// Takes a value in. Each number comes once.
  public mutating func insert(_ value: Value, number: Int) { waiting[number] = value }

  /// The value whose turn it is; nil while it has not come.
  public mutating func next() -> Value? {
    guard let value = waiting.removeValue(forKey: nextNumber) else { return nil }
    nextNumber += 1
    return value
  }
}
