internal import DequeModule
internal import Foundation

/// A first-in, first-out queue between two stages, bounded in articles and in bytes, for any number of writers and readers.
///
/// **When full, a writer blocks.** Nothing is ever dropped and nothing is kept elsewhere, so a slow writer of records at
/// the end holds back the fetcher at the beginning, and memory does not depend on the number of inputs. An element that is
/// larger than the whole bound in bytes is taken when the queue is empty, since it would otherwise never pass.
///
/// ```
///          close()                 last element taken
///  open ───────────▶ closed ─────────────────────────▶ dequeue() gives nil
///    └── cancel(), fail() ──▶ interrupted: both sides throw, the rest is dropped
/// ```
///
/// `@unchecked Sendable`: all mutable state is guarded by `condition`.
public final class BoundedQueue<Element: Sendable>: @unchecked Sendable {
  private enum State {
    case open
    case closed
    case interrupted(QueueInterruption)
  }

  public let capacity: Int
  public let byteCapacity: Int

  private let condition = NSCondition()
  private var state = State.open
  private var elements: Deque<(element: Element, bytes: Int)> = []
  private var seen = BoundedQueueDepth()

  /// - Parameters:
  ///   - capacity: the most elements, at least 1.
  ///   - byteCapacity: the most bytes, by what writers say of their elements.
  public init(capacity: Int, byteCapacity: Int = .max) {
    self.capacity = max(1, capacity)
    self.byteCapacity = max(1, byteCapacity)
  }

  /// Appends an element; blocks while the queue is full.
  ///
  /// - Parameter bytes: about how much memory the element holds.
  public func enqueue(_ element: Element, bytes: Int = 0) throws(QueueInterruption) {
    condition.lock()
    defer { condition.unlock() }
    while isOpen && !hasRoom(for: bytes) { condition.wait() }
    switch state {
    case .open: break
    case .closed: throw .closed
    case .interrupted(let reason): throw reason
    }
    elements.append((element, bytes))
    seen.elements += 1
    seen.bytes += bytes
    seen.mostElements = max(seen.mostElements, seen.elements)
    seen.mostBytes = max(seen.mostBytes, seen.bytes)
    // Readers and writers wait on the same condition: one signal might wake the wrong side.
    condition.broadcast()
  }

  /// Takes the oldest element; blocks while the queue is empty. Nil once it is closed and empty.
  public func dequeue() throws(QueueInterruption) -> Element? {
    condition.lock()
    defer { condition.unlock() }
    while isOpen && elements.isEmpty { condition.wait() }
    if case .interrupted(let reason) = state { throw reason }
    guard let (element, bytes) = elements.popFirst() else { return nil }
    seen.elements -= 1
    seen.bytes -= bytes
    condition.broadcast()
    return element
  }

  /// Takes the oldest element, and more that stand behind it; blocks while the queue is empty. Empty once it is closed.
  ///
  /// - Parameters:
  ///   - most: elements at most.
  ///   - bytes: of all together at most, but for the first.
  ///   - readers: who take from this queue: no one takes more than its share of what is there.
  public func dequeue(atMost most: Int, bytes limit: Int, readers: Int) throws(QueueInterruption) -> [Element] {
    condition.lock()
    defer { condition.unlock() }
    while isOpen && elements.isEmpty { condition.wait() }
    if case .interrupted(let reason) = state { throw reason }
    let share = min(most, (elements.count + readers - 1) / max(1, readers))
    var taken: [Element] = []
    var sum = 0
    while let next = elements.first, taken.isEmpty || taken.count < share && sum + next.bytes <= limit {
      taken.append(next.element)
      sum += next.bytes
      elements.removeFirst()
    }
    seen.elements -= taken.count
    seen.bytes -= sum
    condition.broadcast()
    return taken
  }

  /// No more will come; what stands in the queue is still given out.
  public func close() {
    condition.lock()
    defer { condition.unlock() }
    if isOpen { state = .closed }
    condition.broadcast()
  }

  /// Drops what stands in the queue and wakes everyone.
  public func cancel() { interrupt(.cancelled) }

  /// Drops what stands in the queue and throws `error` at everyone.
  public func fail(_ error: any Error) { interrupt(.failed(error)) }

  public var depth: BoundedQueueDepth {
    condition.lock()
    defer { condition.unlock() }
    return seen
  }

  private var isOpen: Bool {
    if case .open = state { true } else { false }
  }

  private func hasRoom(for bytes: Int) -> Bool {
    elements.isEmpty || (elements.count < capacity && seen.bytes + bytes <= byteCapacity)
  }

  func interrupt(_ reason: QueueInterruption) {
    condition.lock()
    defer { condition.unlock() }
    if case .interrupted = state { return }  // the first reason stays
    state = .interrupted(reason)
    elements.removeAll()
    seen.elements = 0
    seen.bytes = 0
    condition.broadcast()
  }
}
