/// Floats in memory of their own, aligned to a cache line, zero at first.
///
/// The owner of every matrix that a kernel writes: an array would be checked for uniqueness at each call and is not
/// aligned.
@safe public final class FloatBuffer {
  let base: UnsafeMutablePointer<Float>
  public let count: Int

  public init(count: Int) {
    self.count = count
    let memory = UnsafeMutableRawPointer.allocate(byteCount: max(count, 16) * 4, alignment: 64)
    unsafe base = memory.bindMemory(to: Float.self, capacity: max(count, 16))
    unsafe base.initialize(repeating: 0, count: max(count, 16))
  }

  public convenience init(_ values: [Float]) {
    self.init(count: values.count)
    for (index, value) in values.enumerated() { unsafe base[index] = value }
  }

  deinit { unsafe base.deallocate() }

  public subscript(index: Int) -> Float {
    get {
      precondition(index >= 0 && index < count)
      return unsafe base[index]
    }
    set {
      precondition(index >= 0 && index < count)
      unsafe base[index] = newValue
    }
  }
}
