import Dispatch
import Foundation
import Testing

@testable import Pipeline

/// Runs every body on a serial queue of its own and waits for all.
func together(_ bodies: [@Sendable () -> Void]) {
  let group = DispatchGroup()
  for (index, body) in bodies.enumerated() {
    DispatchQueue(label: "test-\(index)").async(group: group, execute: body)
  }
  group.wait()
}

/// Guarded by `lock`.
final class Gathered<Value: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private var gathered: [Value] = []
  func append(_ value: Value) { lock.withLock { gathered.append(value) } }
  var values: [Value] { lock.withLock { gathered } }
}

/// The small cases: capacities 1–3, 1–3 writers, 1–3 readers.
let smallCases: [(capacity: Int, writers: Int, readers: Int)] = (1...3).flatMap { capacity in
  (1...3).flatMap { writers in (1...3).map { (capacity, writers, $0) } }
}

@Suite struct BoundedQueueTests {
  @Test(arguments: smallCases)
  func everyElementPassesOnce(capacity: Int, writers: Int, readers: Int) {
    let queue = BoundedQueue<Int>(capacity: capacity)
    let gathered = Gathered<Int>()
    let writing = Countdown(writers) { queue.close() }
    together(
      (0..<writers).map { writer in
        { @Sendable () -> Void in
          for index in 0..<50 { try? queue.enqueue(writer * 1000 + index, bytes: 1) }
          writing.countDown()
        }
      }
        + (0..<readers).map { _ in
          { @Sendable () -> Void in while let value = try? queue.dequeue() { gathered.append(value) } }
        })
    #expect(gathered.values.sorted() == (0..<writers).flatMap { writer in (0..<50).map { writer * 1000 + $0 } })
    #expect(queue.depth.elements == 0)
    #expect(queue.depth.bytes == 0)
    #expect((1...capacity).contains(queue.depth.mostElements))
  }

  @Test(arguments: 1...3)
  func oneWritersOrderIsKept(capacity: Int) throws {
    let queue = BoundedQueue<Int>(capacity: capacity)
    let gathered = Gathered<Int>()
    together([
      {
        for index in 0..<200 { try? queue.enqueue(index) }
        queue.close()
      },
      { @Sendable () -> Void in while let value = try? queue.dequeue() { gathered.append(value) } },
    ])
    #expect(gathered.values == Array(0..<200))
  }

  @Test(arguments: 1...3)
  func aFullQueueHoldsItsWriterBack(capacity: Int) throws {
    let queue = BoundedQueue<Int>(capacity: capacity)
    let written = Gathered<Int>()
    let group = DispatchGroup()
    DispatchQueue(label: "writer").async(group: group) {
      for index in 0...capacity {
        try? queue.enqueue(index)
        written.append(index)
      }
    }
    while written.values.count < capacity { usleep(200) }
    usleep(20_000)
    #expect(written.values.count == capacity)
    #expect(try queue.dequeue() == 0)
    group.wait()
    #expect(written.values.count == capacity + 1)
  }

  @Test func bytesBoundTheQueue() throws {
    let queue = BoundedQueue<Int>(capacity: 10, byteCapacity: 100)
    try queue.enqueue(1, bytes: 60)
    let group = DispatchGroup()
    DispatchQueue(label: "writer").async(group: group) { try? queue.enqueue(2, bytes: 60) }
    usleep(20_000)
    #expect(queue.depth.elements == 1)
    #expect(try queue.dequeue() == 1)
    group.wait()
    #expect(queue.depth.bytes == 60)
  }

  @Test func anElementLargerThanTheBoundPassesThroughAnEmptyQueue() throws {
    let queue = BoundedQueue<Int>(capacity: 2, byteCapacity: 10)
    try queue.enqueue(1, bytes: 1000)
    #expect(try queue.dequeue() == 1)
  }

  /// What one reader takes at a time: what is there, its share of it, and no more than it asks for in number and bytes.
  @Test(arguments: [
    (waiting: 1, most: 4, limit: 100, readers: 1, taken: 1), (waiting: 6, most: 4, limit: 100, readers: 1, taken: 4),
    (waiting: 6, most: 4, limit: 100, readers: 2, taken: 3), (waiting: 5, most: 4, limit: 100, readers: 2, taken: 3),
    (waiting: 6, most: 4, limit: 100, readers: 9, taken: 1), (waiting: 6, most: 4, limit: 35, readers: 1, taken: 3),
    (waiting: 6, most: 4, limit: 5, readers: 1, taken: 1),
  ])
  func aBatchIsWhatIsThere(waiting: Int, most: Int, limit: Int, readers: Int, taken: Int) throws {
    let queue = BoundedQueue<Int>(capacity: 10)
    for index in 0..<waiting { try queue.enqueue(index, bytes: 10) }
    #expect(try queue.dequeue(atMost: most, bytes: limit, readers: readers) == Array(0..<taken))
    #expect(queue.depth.elements == waiting - taken && queue.depth.bytes == 10 * (waiting - taken))
    queue.close()
    while try !queue.dequeue(atMost: most, bytes: limit, readers: readers).isEmpty {}
    #expect(queue.depth.elements == 0)
  }

  /// Closed after each number of elements, with readers that wait or not.
  @Test(arguments: smallCases, 0...3)
  func closingKeepsWhatStandsInTheQueue(small: (capacity: Int, writers: Int, readers: Int), elements: Int) throws {
    let queue = BoundedQueue<Int>(capacity: max(small.capacity, elements))
    for index in 0..<elements { try queue.enqueue(index) }
    queue.close()
    let gathered = Gathered<Int>()
    together(
      (0..<small.readers).map { _ in
        { @Sendable () -> Void in while let value = try? queue.dequeue() { gathered.append(value) } }
      }
        + (0..<small.writers).map { _ in
          { @Sendable () -> Void in #expect(throws: QueueInterruption.self) { try queue.enqueue(99) } }
        })
    #expect(gathered.values.sorted() == Array(0..<elements))
  }

  /// Closed, cancelled or failed while readers wait.
  @Test(arguments: 1...3, [0, 1, 2])
  func waitingReadersWakeUp(readers: Int, end: Int) {
    struct Broken: Error {}
    let queue = BoundedQueue<Int>(capacity: 1)
    let ends = Gathered<String>()
    together(
      (0..<readers).map { _ in
        { @Sendable () -> Void in
          do {
            ends.append(try queue.dequeue() == nil ? "end" : "element")
          } catch let error as QueueInterruption {
            switch error {
            case .failed(let reason): ends.append(reason is Broken ? "failed" : "other")
            case .cancelled: ends.append("cancelled")
            case .closed: ends.append("closed")
            }
          } catch {}
        }
      } + [
        {
          usleep(5_000)
          switch end {
          case 0: queue.close()
          case 1: queue.cancel()
          default: queue.fail(Broken())
          }
        }
      ])
    #expect(ends.values == Array(repeating: ["end", "cancelled", "failed"][end], count: readers))
  }

  /// Cancelled or failed while writers wait on a full queue.
  @Test(arguments: smallCases, [true, false])
  func waitingWritersWakeUp(small: (capacity: Int, writers: Int, readers: Int), cancelled: Bool) throws {
    struct Broken: Error {}
    let queue = BoundedQueue<Int>(capacity: small.capacity)
    for index in 0..<small.capacity { try queue.enqueue(index) }
    let thrown = Gathered<Bool>()
    together(
      (0..<small.writers).map { _ in
        { @Sendable () -> Void in do { try queue.enqueue(9) } catch { thrown.append(true) } }
      } + [
        {
          usleep(2_000)
          if cancelled { queue.cancel() } else { queue.fail(Broken()) }
        }
      ])
    #expect(thrown.values.count == small.writers)
    #expect(queue.depth.elements == 0)
    #expect(throws: QueueInterruption.self) { try queue.dequeue() }
  }

  @Test func theFirstInterruptionStays() {
    struct Broken: Error {}
    let queue = BoundedQueue<Int>(capacity: 1)
    queue.cancel()
    queue.fail(Broken())
    queue.close()
    do {
      _ = try queue.dequeue()
      Issue.record("a cancelled queue gave something")
    } catch {
      if case .cancelled = error {} else { Issue.record("\(error)") }
    }
  }
}
