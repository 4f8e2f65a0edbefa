/// Which waiting reference may begin next, so that every site is treated politely and none waits for another.
///
/// A plain value without clock or queue: it is told the time. Each site has its own line; sites whose time has come take
/// turns. A slow site holds its own slots and nobody else's. Memory is that of the waiting references and of the sites
/// that were visited within their own delay. All times are seconds on a clock that does not jump.
struct FetchScheduler: Sendable {
  /// A waiting reference; the caller knows what it stands for.
  typealias JobID = Int

  enum Next: Sendable, Hashable {
    case start(JobID, site: String)
    /// Nothing may begin before this time.
    case wait(until: Double)
    /// Nothing waits that the end of a running one would not free.
    case idle
  }

  private struct Site: Sendable {
    var waiting: [JobID] = []
    /// Where the line begins in `waiting`.
    var head = 0
    var inFlight = 0
    var notBefore = 0.0
    var pace: AdaptiveDelay
    /// Whether an entry of `due` stands for it.
    var isDue = false

    var isEmpty: Bool { head == waiting.count }

    mutating func append(_ job: JobID) { waiting.append(job) }

    mutating func prepend(_ job: JobID) {
      if head > 0 {
        head -= 1
        waiting[head] = job
      } else {
        waiting.insert(job, at: 0)
      }
    }

    mutating func removeFirst() -> JobID {
      let job = waiting[head]
      head += 1
      if head > 32, head * 2 > waiting.count {
        waiting.removeFirst(head)
        head = 0
      }
      return job
    }
  }

  private var sites: [String: Site] = [:]
  /// Sites and when they may begin something, or be forgotten.
  private var due = Agenda<String>()
  private let perSite: Int
  private let bounds: AdaptiveDelay.Bounds
  private(set) var waitingCount = 0

  init(perSite: Int, bounds: AdaptiveDelay.Bounds) {
    self.perSite = max(1, perSite)
    self.bounds = bounds
  }

  var siteCount: Int { sites.count }

  mutating func enqueue(_ job: JobID, site: String, atFront: Bool = false) {
    waitingCount += 1
    var state = sites[site] ?? Site(pace: AdaptiveDelay(bounds))
    if atFront { state.prepend(job) } else { state.append(job) }
    schedule(&state, site)
    sites[site] = state
  }

  /// The next job that may begin; its site's slot is then taken until `finished` or `released`.
  mutating func next(now: Double) -> Next {
    while let name = due.next(now: now) {
      guard var state = sites[name] else { continue }
      state.isDue = false
      defer { sites[name] = state.isEmpty && state.inFlight == 0 && !state.isDue ? nil : state }
      // A site that was paused after the entry was made.
      if state.notBefore > now {
        schedule(&state, name)
        continue
      }
      guard !state.isEmpty, state.inFlight < perSite else { continue }
      let job = state.removeFirst()
      waitingCount -= 1
      state.inFlight += 1
      // With several slots the delay lies between beginnings.
      if perSite > 1 { state.notBefore = now + state.pace.delay }
      schedule(&state, name)
      return .start(job, site: name)
    }
    if let time = due.nextTime { return .wait(until: time) }
    return .idle
  }

  /// A request to the site ended.
  mutating func finished(site: String, now: Double, elapsed: Double, isOverloaded: Bool) {
    let isSingle = perSite == 1
    change(site) { state in
      state.inFlight = max(0, state.inFlight - 1)
      state.pace.observe(elapsed: elapsed, isOverloaded: isOverloaded)
      if isSingle || isOverloaded { state.notBefore = max(state.notBefore, now + state.pace.delay) }
    }
  }

  /// A slot is given back, and no request was made.
  mutating func released(site: String) {
    change(site) { $0.inFlight = max(0, $0.inFlight - 1) }
  }

  /// The site asked to be left alone.
  mutating func pause(site: String, until time: Double) {
    change(site) { $0.notBefore = max($0.notBefore, time) }
  }

  /// What robots.txt asks for, in seconds.
  mutating func setCrawlDelay(_ delay: Double, site: String) {
    change(site) { $0.pace.crawlDelay = delay }
  }

  /// Empties all lines. - Returns: the jobs that waited.
  mutating func removeAll() -> [JobID] {
    let jobs = sites.values.flatMap { $0.waiting[$0.head...] }
    sites = [:]
    due.removeAll()
    waitingCount = 0
    return jobs
  }

  private mutating func change(_ site: String, _ body: (inout Site) -> Void) {
    guard var state = sites[site] else { return }
    body(&state)
    schedule(&state, site)
    sites[site] = state
  }

  /// Makes an entry where the site can begin something, or is to be forgotten when its delay is over.
  private mutating func schedule(_ state: inout Site, _ site: String) {
    guard !state.isDue, state.inFlight < perSite, !state.isEmpty || state.inFlight == 0 else { return }
    state.isDue = true
    due.add(site, at: state.notBefore)
  }
}
