internal import Foundation

/// Floats in memory of their own, aligned to a cache line, zero at first.
///
/// The owner of every matrix that a kernel writes: an array would be checked for uniqueness at each call and is not
/// aligned.
@safe public final class FloatBuffer {
  let base: UnsafeMutablePointer<Float>
  public let count: Int
  private let memory: UnsafeMutableRawPointer

  /// Large buffers cost nothing until they are written: `calloc` takes pages that the system has zeroed.
  public init(count: Int) {
    self.count = count
    let size = max(count, 16) * 4 + 64
    guard let memory = unsafe calloc(size, 1) else { preconditionFailure("no memory for \(size) bytes of numbers") }
    unsafe self.memory = memory
    unsafe base = memory.alignedUp(toMultipleOf: 64).bindMemory(to: Float.self, capacity: max(count, 16))
  }

  public convenience init(_ values: [Float]) {
    self.init(count: values.count)
    for (index, value) in values.enumerated() { unsafe base[index] = value }
  }

  deinit { unsafe free(memory) }

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
