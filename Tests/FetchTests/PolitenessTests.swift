@testable import Fetch
import Foundation
import Records
import Testing

@Suite struct RetryPolicyTests {
  private let policy = RetryPolicy()

  @Test func backoff() {
    // Half of the delay is certain, half is chance.
    #expect(policy.decide(code: .timeout, attempts: 1, retryAfter: nil, chance: 0) == .retry(after: 0.5))
    #expect(policy.decide(code: .timeout, attempts: 1, retryAfter: nil, chance: 1) == .retry(after: 1))
    #expect(policy.decide(code: .timeout, attempts: 2, retryAfter: nil, chance: 1) == .retry(after: 2))
    #expect(policy.decide(code: .timeout, attempts: 3, retryAfter: nil, chance: 1) == .giveUp)
    var long = policy
    long.maximumAttempts = 1_000
    #expect(long.decide(code: .timeout, attempts: 999, retryAfter: nil, chance: 1) == .retry(after: 60))
  }

  @Test func whatTheServerAsks() {
    #expect(policy.decide(code: .httpTooManyRequests, attempts: 1, retryAfter: 7, chance: 0) == .pauseSite(for: 7))
    #expect(policy.decide(code: .httpServerError, attempts: 1, retryAfter: 7, chance: 0) == .pauseSite(for: 7))
    #expect(policy.decide(code: .httpTooManyRequests, attempts: 1, retryAfter: 1e9, chance: 0) == .pauseSite(for: 120))
    #expect(policy.decide(code: .httpTooManyRequests, attempts: 1, retryAfter: nil, chance: 1) == .pauseSite(for: 1))
    #expect(policy.decide(code: .httpServerError, attempts: 1, retryAfter: nil, chance: 1) == .retry(after: 1))
    #expect(policy.decide(code: .httpTooManyRequests, attempts: 3, retryAfter: 7, chance: 0) == .giveUp)
  }

  /// Every code: what is tried again within a run may also be tried again by a later one.
  @Test(arguments: RejectionCode.allCases) func everyCode(_ code: RejectionCode) {
    let isRetried = policy.decide(code: code, attempts: 1, retryAfter: nil, chance: 0) != .giveUp
    if isRetried { #expect(code.isRetriable) }
    #expect(
      isRetried
        == [
          .dnsFailed, .connectFailed, .timeout, .truncated, .transferFailed, .httpTooManyRequests, .httpServerError,
        ].contains(code))
  }
}

@Suite struct AdaptiveDelayTests {
  @Test func followsTheAnswersTime() {
    var delay = AdaptiveDelay(AdaptiveDelay.Bounds(minimum: 1, maximum: 30, factor: 5))
    #expect(delay.delay == 1)
    delay.observe(elapsed: 0.1, isOverloaded: false)
    #expect(delay.delay == 1)
    delay.observe(elapsed: 2, isOverloaded: false)
    #expect(delay.delay == 10)
    delay.observe(elapsed: 100, isOverloaded: false)
    #expect(delay.delay == 30)
  }

  @Test func growsWithOverloadAndShrinksAgain() {
    var delay = AdaptiveDelay(AdaptiveDelay.Bounds(minimum: 1, maximum: 30, factor: 0))
    for expected in [2.0, 4, 8, 16, 30, 30] {
      delay.observe(elapsed: 0, isOverloaded: true)
      #expect(delay.delay == expected)
    }
    for _ in 0..<20 { delay.observe(elapsed: 0, isOverloaded: false) }
    #expect(delay.delay == 1)
  }

  @Test func crawlDelayIsAMinimum() {
    var delay = AdaptiveDelay(AdaptiveDelay.Bounds(minimum: 1, maximum: 30, factor: 5))
    delay.crawlDelay = 60
    #expect(delay.delay == 60)
    delay.crawlDelay = 0.1
    #expect(delay.delay == 1)
  }
}

@Suite struct FetchSchedulerTests {
  private func scheduler(perSite: Int = 1, delay: Double = 0) -> FetchScheduler {
    FetchScheduler(perSite: perSite, bounds: AdaptiveDelay.Bounds(minimum: delay, maximum: delay, factor: 0))
  }

  @Test func sitesTakeTurns() {
    var scheduler = scheduler()
    for job in 0..<3 { scheduler.enqueue(job, site: "a") }
    scheduler.enqueue(10, site: "b")
    #expect(scheduler.next(now: 0) == .start(0, site: "a"))
    #expect(scheduler.next(now: 0) == .start(10, site: "b"))
    #expect(scheduler.next(now: 0) == .idle)
    scheduler.finished(site: "a", now: 1, elapsed: 1, isOverloaded: false)
    #expect(scheduler.next(now: 1) == .start(1, site: "a"))
    #expect(scheduler.next(now: 1) == .idle)
  }

  @Test func aSiteWaitsItsDelay() {
    var scheduler = scheduler(delay: 5)
    scheduler.enqueue(0, site: "a")
    scheduler.enqueue(1, site: "a")
    #expect(scheduler.next(now: 0) == .start(0, site: "a"))
    scheduler.finished(site: "a", now: 2, elapsed: 2, isOverloaded: false)
    #expect(scheduler.next(now: 2) == .wait(until: 7))
    #expect(scheduler.next(now: 7) == .start(1, site: "a"))
  }

  @Test func aPauseHolds() {
    var scheduler = scheduler()
    scheduler.enqueue(0, site: "a")
    scheduler.enqueue(1, site: "b")
    scheduler.pause(site: "a", until: 10)
    #expect(scheduler.next(now: 0) == .start(1, site: "b"))
    #expect(scheduler.next(now: 0) == .wait(until: 10))
    #expect(scheduler.next(now: 10) == .start(0, site: "a"))
  }

  @Test func aSlotGivenBackCostsNoDelay() {
    var scheduler = scheduler(delay: 5)
    scheduler.enqueue(0, site: "a")
    scheduler.enqueue(1, site: "a")
    #expect(scheduler.next(now: 0) == .start(0, site: "a"))
    scheduler.released(site: "a")
    #expect(scheduler.next(now: 0) == .start(1, site: "a"))
  }

  @Test func whatComesAgainGoesFirst() {
    var scheduler = scheduler()
    for job in 0..<3 { scheduler.enqueue(job, site: "a") }
    #expect(scheduler.next(now: 0) == .start(0, site: "a"))
    scheduler.enqueue(0, site: "a", atFront: true)
    scheduler.finished(site: "a", now: 0, elapsed: 0, isOverloaded: false)
    #expect(scheduler.next(now: 0) == .start(0, site: "a"))
  }

  /// All runs of up to seven steps of two sites: no site ever has more in flight than it may, everything begins once,
  /// and in the end everything was begun.
  @Test(arguments: [1, 2]) func everySmallRun(_ perSite: Int) {
    var runs = 0
    func step(
      _ scheduler: FetchScheduler, _ running: [String: Int], _ begun: Set<Int>, _ added: Int, _ depth: Int,
      _ now: Double
    ) {
      var scheduler = scheduler
      if depth == 0 {
        runs += 1
        // Let it run out.
        var running = running
        var begun = begun
        var now = now
        while begun.count < added {
          switch scheduler.next(now: now) {
          case .start(let job, let site):
            #expect(begun.insert(job).inserted)
            running[site, default: 0] += 1
          case .wait(let until): now = until
          case .idle:
            guard let site = running.first(where: { $0.value > 0 })?.key else {
              Issue.record("idle with \(added - begun.count) waiting")
              return
            }
            running[site, default: 0] -= 1
            scheduler.finished(site: site, now: now, elapsed: 1, isOverloaded: false)
          }
        }
        return
      }
      for site in ["a", "b"] {
        var next = scheduler
        next.enqueue(added, site: site)
        step(next, running, begun, added + 1, depth - 1, now)
        if running[site, default: 0] > 0 {
          var next = scheduler
          next.finished(site: site, now: now, elapsed: 1, isOverloaded: false)
          step(next, running.merging([site: -1], uniquingKeysWith: +), begun, added, depth - 1, now)
        }
      }
      switch scheduler.next(now: now) {
      case .start(let job, let site):
        #expect(!begun.contains(job))
        let running = running.merging([site: 1], uniquingKeysWith: +)
        #expect(running[site, default: 0] <= perSite)
        step(scheduler, running, begun.union([job]), added, depth - 1, now)
      case .wait(let until): step(scheduler, running, begun, added, depth - 1, until)
      case .idle: break
      }
    }
    step(scheduler(perSite: perSite, delay: 1), [:], [], 0, 6, 0)
    #expect(runs > 100)
  }

  /// Memory follows the sites within their delay, not all that were ever seen.
  @Test func sitesAreForgotten() {
    var scheduler = scheduler(delay: 1)
    for number in 0..<20_000 {
      let site = "site\(number)"
      let now = Double(number) / 100
      scheduler.enqueue(number, site: site)
      while case .start(_, let site) = scheduler.next(now: now) {
        scheduler.finished(site: site, now: now, elapsed: 0, isOverloaded: false)
      }
    }
    #expect(scheduler.siteCount < 250)
    #expect(scheduler.waitingCount == 0)
  }
}

@Suite struct HostHealthTests {
  @Test func downAndUpAgain() {
    var health = HostHealth(downAfter: 3, downTime: 10)
    for _ in 0..<2 { health.failed("a", now: 0) }
    #expect(!health.isDown("a", now: 0))
    health.failed("a", now: 0)
    #expect(health.isDown("a", now: 9))
    #expect(!health.isDown("b", now: 9))
    #expect(!health.isDown("a", now: 10))
    // One more failure is enough then.
    health.failed("a", now: 11)
    #expect(health.isDown("a", now: 12))
    health.succeeded("a")
    #expect(!health.isDown("a", now: 12))
  }

  @Test func remembersOnlySoMany() {
    var health = HostHealth(downAfter: 1, downTime: 1e9, limit: 100)
    for number in 0..<1_000 { health.failed("host\(number)", now: Double(number)) }
    #expect(health.count <= 100)
    #expect(health.isDown("host999", now: 1_000))
  }
}

@Suite struct RobotsCacheTests {
  @Test func expiresAndForgets() {
    var cache = RobotsCache(limit: 10)
    cache.store(.policy(RobotsPolicy()), for: "a", until: 5, now: 0)
    #expect(cache.verdict(for: "a", now: 4) != nil)
    #expect(cache.verdict(for: "a", now: 5) == nil)
    for number in 0..<100 { cache.store(.policy(RobotsPolicy()), for: "\(number)", until: 1e9, now: Double(number)) }
    #expect(cache.count <= 10)
    #expect(cache.verdict(for: "99", now: 100) != nil)
  }
}

@Suite struct HTTPDateTests {
  @Test(arguments: [
    ("120", 120.0), ("0", 0), ("1000000000", 1e9), ("Tue, 13 May 2031 06:00:10 GMT", 10),
    ("Tuesday, 13-May-31 06:00:10 GMT", 10),
    ("Tue May 13 06:00:10 2031", 10), ("Tue, 13 May 2031 05:00:00 GMT", 0), ("soon", nil), ("", nil), ("-5", nil),
    ("1.5", nil),
  ])
  func retryAfter(_ value: String, _ seconds: Double?) {
    #expect(HTTPDate.retryAfter(value, now: 1_936_418_400) == seconds)
  }

  @Test(arguments: [
    (0.0, "1970-01-01T00:00:00Z"), (951_782_400, "2000-02-29T00:00:00Z"), (1_936_418_410.9, "2031-05-13T06:00:10Z"),
    (-1, "1969-12-31T23:59:59Z"), (4_102_444_799, "2099-12-31T23:59:59Z"), (4_107_542_400, "2100-03-01T00:00:00Z"),
  ])
  func text(_ seconds: Double, _ text: String) { #expect(HTTPDate.rfc3339(seconds) == text) }
}

@Suite struct RevisitPaceTests {
  private let day = 86_400.0

  @Test func followsTheFeed() {
    var pace = RevisitPace(now: 0)
    #expect(pace.isDue(now: 0))
    pace.observe(.new(3), now: 0)
    #expect(pace.interval == 32_400)
    #expect(!pace.isDue(now: 32_399))
    #expect(pace.isDue(now: 32_400))
    for _ in 0..<20 { pace.observe(.new(30), now: 0) }
    #expect(pace.interval == 5_400)
    for _ in 0..<40 { pace.observe(.unchanged, now: 0) }
    #expect(pace.interval == 90 * day)
  }

  /// F28: a feed that is gone is asked ever more rarely, and then no more.
  @Test func isGivenUp() {
    var pace = RevisitPace(now: 0)
    var now = 0.0
    var intervals: [Double] = []
    while let next = pace.next, intervals.count < 100 {
      now = next
      pace.observe(.gone, now: now)
      intervals.append(pace.interval)
    }
    #expect(pace.next == nil)
    #expect(now >= 60 * day)
    #expect(intervals == intervals.sorted())
    #expect(intervals.count < 12)
  }

  @Test func aFailureThatPassesChangesNothing() {
    var pace = RevisitPace(now: 0)
    pace.observe(.failed, now: 0)
    #expect(pace.failingSince == 0)
    #expect(pace.interval == 43_200)
    pace.observe(.unchanged, now: 50_000)
    #expect(pace.failingSince == nil)
    let kept = RevisitPace(interval: pace.interval, failingSince: pace.failingSince, next: pace.next)
    #expect(kept == pace)
  }
}
