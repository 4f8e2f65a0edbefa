internal import CLibcurl
internal import Dispatch
internal import Foundation
internal import Records

/// The transfer loop: what waits, what is in flight, and what each end leads to.
///
/// It decides nothing itself. When and whether are said by plain values (`FetchScheduler`, `RetryPolicy`, `RobotsPolicy`,
/// `HostHealth`), what came by `Transfer`; this joins them.
///
/// Sendable without the compiler's check: every stored property is touched only on `queue`, which is serial.
final class FetchEngine: @unchecked Sendable {
  let queue = DispatchQueue(label: "hearsay.fetch")
  let configuration: FetchConfiguration
  private var multi: MultiHandle?
  private var pool: [EasyHandle] = []
  private var active: [Int: (handle: EasyHandle, transfer: Transfer)] = [:]

  var jobs: [Int: FetchJob] = [:]
  private var nextJob = 0
  /// Fetches of robots.txt by origin, and the origin for the job number under which such a transfer runs.
  var robotsFetches: [String: RobotsFetch] = [:]
  var robotsJobs: [Int: String] = [:]
  var robots: RobotsCache
  var scheduler: FetchScheduler
  var health: HostHealth
  /// What waits for its time: jobs after a failure, and origins whose robots.txt failed.
  var agenda = Agenda<Delayed>()
  let proxies: ProxyPolicy

  enum Delayed {
    case job(Int)
    case robots(String)
  }

  private var wake: any DispatchSourceTimer
  private var wakeTime: Double?
  private var isPumping = false
  private var isShutDown = false

  init(_ given: FetchConfiguration) {
    var configuration = given
    configuration.maximumInFlight = DescriptorLimit.transfers(given.maximumInFlight)
    if configuration.certificateAuthorities == nil {
      configuration.certificateAuthorities = CertificateAuthorities.file(
        environment: ProcessInfo.processInfo.environment)
    }
    self.configuration = configuration
    robots = RobotsCache(limit: configuration.robotsCacheSize)
    scheduler = FetchScheduler(perSite: configuration.maximumPerSite, bounds: configuration.pace)
    health = HostHealth(downAfter: configuration.hostDownAfter, downTime: configuration.hostDownTime)
    proxies =
      configuration.usesEnvironmentProxy
      ? ProxyPolicy(environment: ProcessInfo.processInfo.environment) : ProxyPolicy()
    wake = DispatchSource.makeTimerSource(queue: queue)
    multi = MultiHandle(queue: queue, connections: max(16, configuration.maximumInFlight)) { [unowned self] in
      collect()
    }
    wake.setEventHandler { [unowned self] in
      wakeTime = nil
      pump()
    }
    wake.activate()
  }

  // MARK: In and out

  /// Takes a reference. Everything that can be said without the network is said at once.
  /// - Parameter number: one that no other job had.
  func submit(
    _ request: FetchRequest, isPreflight: Bool, number: Int,
    completion: @escaping @Sendable (Result<FetchedPage, FetchError>) -> Void
  ) {
    guard !isShutDown else {
      return completion(
        .failure(FetchError(.cancelled, "the run was stopped", url: request.url.withoutQuery, attempts: 0)))
    }
    guard multi != nil else {
      return completion(
        .failure(FetchError(.internalError, "libcurl could not be set up", url: request.url.withoutQuery, attempts: 0)))
    }
    if let error = HopJudge(configuration).objection(to: request.url) { return completion(.failure(error)) }
    let site = request.url.politenessKey
    jobs[number] = FetchJob(
      request: request, completion: completion, isPreflight: isPreflight, url: request.url, site: site,
      timeLeft: configuration.totalTimeout)
    scheduler.enqueue(number, site: site)
    pump()
  }

  /// Ends a job.
  func finish(_ number: Int, _ result: Result<FetchedPage, FetchError>) {
    giveBackSlot(number)
    guard let job = jobs.removeValue(forKey: number) else { return }
    job.completion(result)
  }

  func fail(
    _ number: Int, _ code: RejectionCode, _ reason: String, curlCode: Int? = nil, status: Int? = nil
  ) {
    guard let job = jobs[number] else { return }
    finish(
      number,
      .failure(
        FetchError(
          code, reason, url: job.url.withoutQuery, curlCode: curlCode, status: status, attempts: job.attempts)))
  }

  /// Gives a job's slot back after a request.
  func requestEnded(_ number: Int, elapsed: Double, isOverloaded: Bool) {
    guard let job = jobs[number], job.hasSlot else { return }
    jobs[number]?.hasSlot = false
    scheduler.finished(site: job.site, now: now, elapsed: elapsed, isOverloaded: isOverloaded)
  }

  /// Gives a job's slot back where no request was made.
  func giveBackSlot(_ number: Int) {
    guard let job = jobs[number], job.hasSlot else { return }
    jobs[number]?.hasSlot = false
    scheduler.released(site: job.site)
  }

  /// Gives up one job.
  func cancel(_ number: Int) {
    guard let job = jobs[number] else { return }
    if let easy = job.transfer, let (handle, transfer) = active.removeValue(forKey: easy) {
      multi?.remove(handle)
      recycle(handle)
      requestEnded(number, elapsed: now - transfer.began, isOverloaded: false)
    }
    giveBackSlot(number)
    fail(number, .cancelled, "the run was stopped before it was done")
    pump()
  }

  /// Gives up everything; nothing can be begun afterwards.
  func shutDown() {
    guard !isShutDown else { return }
    isShutDown = true
    for (handle, _) in active.values { multi?.remove(handle) }
    active = [:]
    pool = []
    multi?.close()
    wake.cancel()
    _ = scheduler.removeAll()
    agenda.removeAll()
    robotsFetches = [:]
    for number in jobs.keys.sorted() { fail(number, .cancelled, "the run was stopped before it was done") }
  }

  /// Seconds on a clock that does not jump.
  var now: Double { Double(DispatchTime.now().uptimeNanoseconds) * 1e-9 }

  // MARK: The loop

  /// Begins what may begin, and sets the timer for what comes next.
  func pump() {
    guard !isPumping, !isShutDown else { return }
    isPumping = true
    var time = now
    while let delayed = agenda.next(now: time) {
      switch delayed {
      case .job(let number):
        if let job = jobs[number] { scheduler.enqueue(number, site: job.site, atFront: true) }
      case .robots(let origin): beginRobots(origin)
      }
    }
    var earliest = agenda.nextTime
    begin: while active.count < configuration.maximumInFlight, bytesInFlight < configuration.maximumBytesInFlight {
      switch scheduler.next(now: time) {
      case .start(let number, let site):
        if jobs[number] == nil {
          // It was cancelled while it waited.
          scheduler.released(site: site)
        } else {
          jobs[number]?.hasSlot = true
          begin(number)
        }
        time = now
      case .wait(let until):
        earliest = min(earliest ?? until, until)
        break begin
      case .idle: break begin
      }
    }
    isPumping = false
    multi?.kick()
    if let earliest { setWake(earliest) }
  }

  private var bytesInFlight: Int { active.values.reduce(0) { $0 + $1.transfer.bodyBytes } }

  private func setWake(_ time: Double) {
    if let wakeTime, wakeTime <= time { return }
    wakeTime = time
    let delay = min(max(0, time - now), 86_400)
    wake.schedule(deadline: .now() + .nanoseconds(Int(delay * 1e9) + 1), leeway: .milliseconds(1))
  }

  /// Picks up the transfers that ended.
  private func collect() {
    var any = false
    while let (easy, result) = multi?.nextDone() {
      guard let (handle, transfer) = active.removeValue(forKey: easy) else { continue }
      any = true
      multi?.remove(handle)
      let outcome = transfer.finish(result, words: result == CURLE_OK ? "" : handle.errorWords)
      recycle(handle)
      if let origin = robotsJobs.removeValue(forKey: transfer.job) {
        finishedRobots(origin, outcome)
      } else {
        jobs[transfer.job]?.transfer = nil
        finished(transfer, outcome)
      }
    }
    if any { pump() }
  }

  private func recycle(_ handle: EasyHandle) {
    if pool.count < configuration.maximumInFlight { pool.append(handle) }
  }

  /// Begins a transfer for a job of this number, or for a robots.txt.
  /// - Returns: whether curl took it.
  func start(_ url: WebURL, request: TransferRequest, number: Int) -> Int? {
    guard let multi, let handle = pool.popLast() ?? EasyHandle(configuration, sockets: multi) else { return nil }
    let host = url.host?.unbracketed ?? ""
    let key = "\(host):\(url.effectivePort ?? 0)"
    let transfer = Transfer(
      url: url, accept: request.accept, extraHeaders: request.headers, limits: request.limits, timeout: request.timeout,
      proxy: proxies.proxy(for: url), isInsecure: configuration.insecureHosts.contains(host),
      needsNewConnection: request.needsNewConnection,
      fixedAddress: configuration.fixedAddresses[key].map { key + ":" + $0 },
      sendsCredentials: request.sendsCredentials, job: number, began: now, multi: multi)
    handle.prepare(transfer)
    guard multi.add(handle) else { return nil }
    active[handle.id] = (handle, transfer)
    return handle.id
  }

  /// A number that no job has.
  func freshNumber() -> Int {
    nextJob -= 1
    return nextJob
  }
}

/// What differs between the transfers of pages and of robots.txt files.
struct TransferRequest {
  var accept: String
  var headers: [String] = []
  var limits: Transfer.Limits
  var timeout: Double
  var needsNewConnection = false
  var sendsCredentials = false
}
