import Dispatch
import Foundation
import Testing

@testable import Pipeline

struct Refused: Error, Equatable { var value: Int }
struct Broken: Error {}

/// Doubles a number; refuses multiples of `refusing`; the larger ones take longer or shorter, so that order is upset.
struct DoublingStage: Stage {
  static let name = "double"
  var refusing = Int.max
  var cannotBeMade = false
  var jitter = false

  struct Worker: StageWorker {
    var stage: DoublingStage
    func process(_ input: Int) throws -> Int {
      if stage.jitter { usleep(UInt32((input * 7919) % 5) * 200) }
      if input > 0 && input % stage.refusing == 0 { throw Refused(value: input) }
      return input * 2
    }
  }

  func makeWorker() throws -> Worker {
    if cannotBeMade { throw Broken() }
    return Worker(stage: self)
  }
}

/// Answers on a queue of its own after a while.
struct RemoteStage: AsynchronousStage {
  static let name = "remote"
  let queue = DispatchQueue(label: "remote")
  let state = RemoteState()

  /// Guarded by `lock`.
  final class RemoteState: @unchecked Sendable {
    let lock = NSLock()
    var inHand = 0
    var mostInHand = 0
    var isCancelled = false
    /// Never answers before it is cancelled.
    var stalls = false
    var stalled: [@Sendable () -> Void] = []
  }

  func start(_ input: Int, completion: @escaping @Sendable (Result<Int, any Error>) -> Void) {
    let stalls = state.lock.withLock {
      state.inHand += 1
      state.mostInHand = max(state.mostInHand, state.inHand)
      if state.stalls && !state.isCancelled {
        state.stalled.append { completion(.failure(Broken())) }
        return true
      }
      return false
    }
    if stalls { return }
    queue.asyncAfter(deadline: .now() + .microseconds((input * 7919) % 5 * 200)) {
      self.state.lock.withLock { self.state.inHand -= 1 }
      completion(input % 5 == 4 ? .failure(Refused(value: input)) : .success(input + 1))
    }
  }

  func cancel() {
    let stalled = state.lock.withLock {
      state.isCancelled = true
      defer { state.stalled = [] }
      return state.stalled
    }
    for completion in stalled { completion() }
  }
}

/// Keeps outcomes as words; may break at one of them.
struct GatheringWriter: OutcomeWriter {
  var gathered: Gathered<String>
  var breaksAt = Int.max
  var pausesMicroseconds: UInt32 = 0

  func write(_ outcome: Result<Int, any Error>) throws {
    if gathered.values.count == breaksAt { throw Broken() }
    if pausesMicroseconds > 0 { usleep(pausesMicroseconds) }
    switch outcome {
    case .success(let value): gathered.append("\(value)")
    case .failure(let error): gathered.append("refused \((error as? Refused)?.value ?? -1)")
    }
  }

  func pause() throws {}
  func settle() throws { gathered.append("settled") }
  func finish() throws { gathered.append("finished") }
}

@Suite struct StagePipelineTests {
  private func bounds(_ capacity: Int, window: Int = 256) -> StagePipeline.Bounds {
    var bounds = StagePipeline.Bounds()
    bounds.queueArticles = capacity
    bounds.articles = window
    return bounds
  }

  @Test(arguments: smallCases)
  func orderDoesNotDependOnWorkers(capacity: Int, first: Int, second: Int) throws {
    let pipeline = StagePipeline(bounds: bounds(capacity, window: 1 + capacity * 3))
    let numbers = pipeline.read { reader in for number in 0..<60 { try reader.submit(.success(number)) } }
    let doubled = pipeline.connect(numbers, to: DoublingStage(refusing: 7, jitter: true), workers: first)
    let again = pipeline.connect(doubled, to: DoublingStage(refusing: 20, jitter: true), workers: second)
    let gathered = Gathered<String>()
    pipeline.write(again) { GatheringWriter(gathered: gathered) }
    try pipeline.run()
    let expected = (0..<60).map { number in
      if number > 0 && number % 7 == 0 { return "refused \(number)" }
      if number > 0 && number * 2 % 20 == 0 { return "refused \(number * 2)" }
      return "\(number * 4)"
    }
    #expect(gathered.values == expected + ["finished"])
    let reports = pipeline.reports
    #expect(reports.map(\.name) == ["read", "double", "double", "write"])
    #expect(reports.map(\.count) == [60, 60, 52, 60])
    #expect(reports.map(\.rejected) == [0, 8, 5, 0])
    #expect(reports.allSatisfy { $0.queue.mostElements <= capacity })
  }

  /// What comes after `settle` is not even begun before all else is written, and the writer was told.
  @Test(arguments: [1, 2, 5], [true, false])
  func settlingWaitsForTheWriter(workers: Int, ordered: Bool) throws {
    let pipeline = StagePipeline(bounds: bounds(3))
    let gathered = Gathered<String>()
    let numbers = pipeline.read { (reader: InputReader<Int>) in
      try reader.settle()
      for number in 0..<20 { try reader.submit(.success(number), ordered: ordered) }
      try reader.settle()
      gathered.append("\(gathered.values.count) before")
      try reader.submit(.success(100), ordered: ordered)
    }
    let first = pipeline.connect(numbers, to: RemoteStage(), inFlight: 3)
    let second = pipeline.connectInOrder(first, to: DoublingStage(refusing: 7))
    let third = pipeline.connect(second, to: DoublingStage(jitter: true), workers: workers)
    pipeline.write(third) { GatheringWriter(gathered: gathered) }
    try pipeline.run()
    #expect(gathered.values.first == "settled")
    #expect(gathered.values.suffix(4) == ["settled", "22 before", "404", "finished"])
    #expect(gathered.values.count == 25)
    #expect(pipeline.reports.first?.count == 21 && pipeline.reports.last?.count == 21)
  }

  @Test func settlingEndsWhereTheRunBreaks() {
    let pipeline = StagePipeline(bounds: bounds(3))
    let gathered = Gathered<String>()
    let numbers = pipeline.read { (reader: InputReader<Int>) in
      for number in 0..<20 { try reader.submit(.success(number)) }
      try reader.settle()
      gathered.append("never")
    }
    pipeline.write(numbers) { GatheringWriter(gathered: gathered, breaksAt: 10) }
    #expect(throws: Broken.self) { try pipeline.run() }
    #expect(!gathered.values.contains("never"))
  }

  @Test(arguments: [1, 2, 3, 40], [true, false])
  func anAsynchronousStageKeepsItsBound(inFlight: Int, ordered: Bool) throws {
    let pipeline = StagePipeline(bounds: bounds(2))
    let numbers = pipeline.read { reader in
      for number in 0..<80 { try reader.submit(.success(number), ordered: ordered) }
    }
    let stage = RemoteStage()
    let fetched = pipeline.connect(numbers, to: stage, inFlight: inFlight)
    let doubled = pipeline.connect(fetched, to: DoublingStage(), workers: 2)
    let gathered = Gathered<String>()
    pipeline.write(doubled) { GatheringWriter(gathered: gathered) }
    try pipeline.run()
    let expected = (0..<80).map { $0 % 5 == 4 ? "refused \($0)" : "\(($0 + 1) * 2)" }
    if ordered {
      #expect(gathered.values == expected + ["finished"])
    } else {
      #expect(gathered.values.dropLast().sorted() == expected.sorted())
      #expect(gathered.values.last == "finished")
    }
    #expect(stage.state.mostInHand <= inFlight)
  }

  @Test(arguments: 1...3)
  func aStageInOrderSeesInputsInOrder(workers: Int) throws {
    /// Gives the sum of all that came so far.
    struct SumStage: Stage {
      static let name = "sum"
      final class Worker: StageWorker {
        var sum = 0
        func process(_ input: Int) throws -> Int {
          sum += input
          return sum
        }
      }
      func makeWorker() -> Worker { Worker() }
    }
    let pipeline = StagePipeline(bounds: bounds(2))
    let numbers = pipeline.read { reader in for number in 0..<50 { try reader.submit(.success(number)) } }
    let doubled = pipeline.connect(numbers, to: DoublingStage(refusing: 9, jitter: true), workers: workers)
    let summed = pipeline.connectInOrder(doubled, to: SumStage())
    let same = pipeline.connect(summed, to: DoublingStage(jitter: true), workers: workers)
    let gathered = Gathered<String>()
    pipeline.write(same) { GatheringWriter(gathered: gathered) }
    try pipeline.run()
    var sum = 0
    let expected = (0..<50).map { number in
      if number > 0 && number % 9 == 0 { return "refused \(number)" }
      sum += number * 2
      return "\(sum * 2)"
    }
    #expect(gathered.values == expected + ["finished"])
  }

  /// The writer breaks at each point, with each small capacity: `run` throws that error and every loop ends.
  @Test(arguments: 0...6, 1...3)
  func aBrokenWriterEndsTheRun(point: Int, capacity: Int) {
    let pipeline = StagePipeline(bounds: bounds(capacity, window: 4))
    let numbers = pipeline.read { reader in for number in 0..<1000 { try reader.submit(.success(number)) } }
    let fetched = pipeline.connect(numbers, to: RemoteStage(), inFlight: 3)
    let doubled = pipeline.connect(fetched, to: DoublingStage(), workers: 2)
    let gathered = Gathered<String>()
    pipeline.write(doubled) { GatheringWriter(gathered: gathered, breaksAt: point) }
    #expect(throws: Broken.self) { try pipeline.run() }
    #expect(gathered.values.count == point)
  }

  @Test(arguments: 1...3)
  func aWorkerThatCannotBeMadeEndsTheRun(workers: Int) {
    let pipeline = StagePipeline(bounds: bounds(1))
    let numbers = pipeline.read { reader in for number in 0..<100 { try reader.submit(.success(number)) } }
    let doubled = pipeline.connect(numbers, to: DoublingStage(cannotBeMade: true), workers: workers)
    pipeline.write(doubled) { GatheringWriter(gathered: Gathered()) }
    #expect(throws: Broken.self) { try pipeline.run() }
  }

  @Test(arguments: 0...3)
  func aBrokenReaderEndsTheRun(after count: Int) {
    let pipeline = StagePipeline(bounds: bounds(1))
    let numbers = pipeline.read { (reader: InputReader<Int>) in
      for number in 0..<count { try reader.submit(.success(number)) }
      throw Broken()
    }
    pipeline.write(numbers) { GatheringWriter(gathered: Gathered()) }
    #expect(throws: Broken.self) { try pipeline.run() }
  }

  @Test func noInputIsAnEmptyRun() throws {
    let pipeline = StagePipeline()
    let numbers = pipeline.read { (_: InputReader<Int>) in }
    let fetched = pipeline.connect(numbers, to: RemoteStage(), inFlight: 2)
    let doubled = pipeline.connect(fetched, to: DoublingStage(), workers: 3)
    let gathered = Gathered<String>()
    pipeline.write(doubled) { GatheringWriter(gathered: gathered) }
    try pipeline.run()
    #expect(gathered.values == ["finished"])
  }

  /// Stopped after a few outcomes: what was read is written, in order, and the run ends well.
  @Test(arguments: 1...3, [0, 1, 7])
  func stoppingFinishesWhatIsInHand(workers: Int, after count: Int) throws {
    let pipeline = StagePipeline(bounds: bounds(1, window: 6))
    let submitted = Gathered<Int>()
    let numbers = pipeline.read { reader in
      for number in 0..<100_000 {
        try reader.submit(.success(number))
        submitted.append(number)
        if number == count { pipeline.stop() }
      }
    }
    let doubled = pipeline.connect(numbers, to: DoublingStage(jitter: true), workers: workers)
    let gathered = Gathered<String>()
    pipeline.write(doubled) { GatheringWriter(gathered: gathered) }
    try pipeline.run()
    #expect(submitted.values == Array(0...count))
    #expect(gathered.values == submitted.values.map { "\($0 * 2)" } + ["finished"])
  }

  @Test func stoppingGivesUpWhatIsOnTheNetwork() throws {
    let pipeline = StagePipeline(bounds: bounds(2))
    let numbers = pipeline.read { reader in for number in 0..<1000 { try reader.submit(.success(number * 5)) } }
    let stage = RemoteStage()
    stage.state.stalls = true
    let fetched = pipeline.connect(numbers, to: stage, inFlight: 3)
    let gathered = Gathered<String>()
    pipeline.write(fetched) { GatheringWriter(gathered: gathered) }
    // Only when all three are on the way: a loaded machine may need its time to begin them.
    let state = stage.state
    DispatchQueue(label: "stop").async {
      for _ in 0..<20_000 where state.lock.withLock({ state.stalled.count }) < 3 { usleep(1000) }
      pipeline.stop()
    }
    try pipeline.run()
    #expect(gathered.values.count(where: { $0 == "refused -1" }) == 3)
    #expect(gathered.values.last == "finished")
  }

  @Test(arguments: [0, 1, 20])
  func cancellingDropsWhatIsInHand(milliseconds: Int) {
    let pipeline = StagePipeline(bounds: bounds(2, window: 4))
    let numbers = pipeline.read { reader in for number in 0..<1_000_000 { try reader.submit(.success(number)) } }
    let fetched = pipeline.connect(numbers, to: RemoteStage(), inFlight: 3)
    let doubled = pipeline.connect(fetched, to: DoublingStage(), workers: 2)
    let gathered = Gathered<String>()
    pipeline.write(doubled) { GatheringWriter(gathered: gathered) }
    DispatchQueue(label: "cancel").asyncAfter(deadline: .now() + .milliseconds(milliseconds)) { pipeline.cancel() }
    #expect(throws: QueueInterruption.self) { try pipeline.run() }
    #expect(!gathered.values.contains("finished"))
  }

  /// A writer that sleeps holds the reader back: never more under way than the window has room for.
  @Test(arguments: 1...4)
  func theWindowBoundsWhatIsUnderWay(window: Int) throws {
    let pipeline = StagePipeline(bounds: bounds(8, window: window))
    let gathered = Gathered<String>()
    let ahead = Gathered<Int>()
    let numbers = pipeline.read { reader in
      for number in 0..<40 {
        try reader.submit(.success(number))
        ahead.append(number + 1 - gathered.values.count)
      }
    }
    let doubled = pipeline.connect(numbers, to: DoublingStage(), workers: 3)
    pipeline.write(doubled) { GatheringWriter(gathered: gathered, pausesMicroseconds: 300) }
    try pipeline.run()
    #expect(ahead.values.max() ?? 0 <= window)
  }

  /// Many workers, as on a large machine: none may starve for want of a thread.
  @Test func manyWorkersEnd() throws {
    let pipeline = StagePipeline()
    var flow = pipeline.read { reader in for number in 0..<500 { try reader.submit(.success(number)) } }
    for _ in 0..<5 { flow = pipeline.connect(flow, to: DoublingStage(), workers: 40) }
    let gathered = Gathered<String>()
    pipeline.write(flow) { GatheringWriter(gathered: gathered) }
    try pipeline.run()
    #expect(gathered.values.count == 501)
  }
}
