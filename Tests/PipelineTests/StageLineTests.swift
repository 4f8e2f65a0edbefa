import Dispatch
import Foundation
import Testing

@testable import Pipeline

/// Adds one; counts how many workers are at work at the same time.
private struct CountingStage: Stage {
  static let name = "count"
  let atWork: AtWork

  /// Guarded by `lock`.
  final class AtWork: @unchecked Sendable {
    private let lock = NSLock()
    private var now = 0
    private var most = 0
    func enter() {
      lock.withLock {
        now += 1
        most = max(most, now)
      }
    }
    func exit() { lock.withLock { now -= 1 } }
    var mostAtOnce: Int { lock.withLock { most } }
  }

  struct Worker: StageWorker {
    let atWork: AtWork
    func process(_ input: Int) throws -> Int {
      atWork.enter()
      defer { atWork.exit() }
      usleep(300)
      return input + 1
    }
  }

  func makeWorker() -> Worker { Worker(atWork: atWork) }
}

/// Works, or sleeps as long.
private struct WorkingStage: Stage {
  static let name = "work"
  let sleeps: Bool

  struct Worker: StageWorker {
    let sleeps: Bool
    func process(_ input: Int) throws -> Int {
      if sleeps {
        usleep(4000)
        return input
      }
      let start = clock()
      while clock() - start < 4000 * CLOCKS_PER_SEC / 1_000_000 {}
      return input
    }
  }

  func makeWorker() -> Worker { Worker(sleeps: sleeps) }
}

/// Writes down what it sees and hands it on.
private struct NotingStage: Stage {
  static let name = "note"
  let label: String
  let order: Gathered<String>
  let before: @Sendable (Int) -> Void

  struct Worker: StageWorker {
    let stage: NotingStage

    func process(_ input: Int) -> Int {
      stage.before(input)
      stage.order.append("\(stage.label)\(input)")
      return input
    }
  }

  func makeWorker() -> Worker { Worker(stage: self) }
}

@Suite struct StageLineTests {
  private func run(
    _ line: StageLine<Int, Int>, workers: Int, count: Int = 40
  ) throws -> (values: [String], reports: [StageReport]) {
    var bounds = StagePipeline.Bounds()
    bounds.queueArticles = 2
    let pipeline = StagePipeline(bounds: bounds)
    let numbers = pipeline.read { reader in for number in 0..<count { try reader.submit(.success(number)) } }
    let gathered = Gathered<String>()
    pipeline.write(pipeline.connect(numbers, to: line, workers: workers)) { GatheringWriter(gathered: gathered) }
    try pipeline.run()
    return (gathered.values, pipeline.reports)
  }

  @Test(arguments: 1...3) func aLineWithoutStagesHandsOn(workers: Int) throws {
    let (values, reports) = try run(StageLine<Int, Int>(), workers: workers)
    #expect(values == (0..<40).map { "\($0)" } + ["finished"])
    #expect(reports.map(\.name) == ["read", "write"])
  }

  /// What one stage refuses passes the later ones by; each keeps its own report.
  @Test(arguments: 1...3) func eachStageOfALineSeesWhatTheOneBeforeMade(workers: Int) throws {
    let line = StageLine<Int, Int>().then(DoublingStage(refusing: 7, jitter: true)).then(DoublingStage(refusing: 20))
      .then(DoublingStage())
    let (values, reports) = try run(line, workers: workers)
    let expected = (0..<40).map { number in
      if number > 0 && number % 7 == 0 { return "refused \(number)" }
      if number > 0 && number * 2 % 20 == 0 { return "refused \(number * 2)" }
      return "\(number * 8)"
    }
    #expect(values == expected + ["finished"])
    #expect(reports.map(\.name) == ["read", "double", "double", "double", "write"])
    #expect(reports.map(\.count) == [40, 40, 35, 32, 40])
    #expect(reports.map(\.rejected) == [0, 5, 3, 0, 0])
    // Only the first stage of a line has a queue before it.
    #expect(reports[1].queue.mostElements > 0 && reports[2].queue.mostElements == 0)
  }

  /// A stage works on all of a batch before the next one does, and a batch ends at its bound.
  @Test(arguments: [1, 3, 5]) func aBatchGoesThroughAStageAtATime(batch: Int) throws {
    var bounds = StagePipeline.Bounds()
    bounds.queueArticles = 12
    bounds.batchArticles = batch
    let pipeline = StagePipeline(bounds: bounds)
    let read = DispatchSemaphore(value: 0)
    let numbers = pipeline.read { reader in
      for number in 0..<12 { try reader.submit(.success(number)) }
      read.signal()
    }
    let order = Gathered<String>()
    // The first input waits until all others stand in the queue.
    let line = StageLine<Int, Int>().then(NotingStage(label: "a", order: order) { if $0 == 0 { read.wait() } })
      .then(NotingStage(label: "b", order: order) { _ in })
    let gathered = Gathered<String>()
    pipeline.write(pipeline.connect(numbers, to: line, workers: 1)) { GatheringWriter(gathered: gathered) }
    try pipeline.run()
    #expect(gathered.values == (0..<12).map { "\($0)" } + ["finished"])
    // The first batch is what stood in the queue when its worker came.
    let first = order.values.firstIndex(of: "b0") ?? 0
    var expected = (0..<first).map { "a\($0)" } + (0..<first).map { "b\($0)" }
    for start in stride(from: first, to: 12, by: batch) {
      let numbers = start..<min(12, start + batch)
      expected += numbers.map { "a\($0)" } + numbers.map { "b\($0)" }
    }
    #expect(order.values == expected)
    #expect(first >= 1 && first <= batch)
  }

  @Test func aStageThatSleepsCostsNoProcessor() throws {
    let line = StageLine<Int, Int>().then(WorkingStage(sleeps: false)).then(WorkingStage(sleeps: true))
    let reports = try run(line, workers: 1, count: 20).reports
    #expect(reports[1].cpu > .milliseconds(10) && reports[1].cpu <= reports[1].busy + .milliseconds(5))
    #expect(reports[2].cpu < reports[2].busy / 2)
    #expect(reports[2].busy >= .milliseconds(80))
  }

  @Test(arguments: [0, 1]) func aStageThatCannotBeMadeEndsTheRun(place: Int) {
    let line = StageLine<Int, Int>().then(DoublingStage(cannotBeMade: place == 0))
      .then(DoublingStage(cannotBeMade: place == 1))
    #expect(throws: Broken.self) { try run(line, workers: 2) }
  }

  /// Two pools of several workers, and never more of them at work than permitted; nor fewer than could be.
  @Test(arguments: 1...4) func noMoreWorkersWorkThanPermitted(permits: Int) throws {
    var bounds = StagePipeline.Bounds()
    bounds.queueArticles = 4
    bounds.workersAtOnce = permits
    let pipeline = StagePipeline(bounds: bounds)
    let numbers = pipeline.read { reader in for number in 0..<200 { try reader.submit(.success(number)) } }
    let atWork = CountingStage.AtWork()
    let once = pipeline.connect(numbers, to: CountingStage(atWork: atWork), workers: permits)
    let twice = pipeline.connect(once, to: CountingStage(atWork: atWork), workers: permits)
    let gathered = Gathered<String>()
    pipeline.write(twice) { GatheringWriter(gathered: gathered) }
    try pipeline.run()
    #expect(gathered.values == (0..<200).map { "\($0 + 2)" } + ["finished"])
    #expect(atWork.mostAtOnce <= permits)
    if permits > 1 { #expect(atWork.mostAtOnce > 1) }
  }
}
