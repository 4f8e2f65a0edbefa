internal import Records

/// Fetching of robots.txt files (RFC 9309, section 2.3). A job that needs one keeps its site's slot until it is there,
/// so that the file is asked for once and nothing is asked before it.
extension FetchEngine {
  func wait(_ number: Int, forRobotsOf origin: String) {
    if robotsFetches[origin] != nil {
      robotsFetches[origin]?.waiting.append(number)
      return
    }
    guard let url = try? WebURL(origin + "/robots.txt") else {
      return fail(number, .internalError, "its origin is no URL")
    }
    robotsFetches[origin] = RobotsFetch(origin: origin, url: url, waiting: [number])
    beginRobots(origin)
  }

  func beginRobots(_ origin: String) {
    guard let fetch = robotsFetches[origin] else { return }
    if let objection = certificateObjection(to: fetch.url) {
      return settleRobots(origin, .unreachable(.tlsFailed, reason: objection))
    }
    let limits = Transfer.Limits(
      body: RobotsParser.maximumBytes, header: configuration.maximumHeaderBytes, cutsBody: true, sniffs: false,
      allowsPrivateAddresses: configuration.allowsPrivateAddresses)
    let request = TransferRequest(
      accept: "Accept: text/plain,*/*;q=0.5", limits: limits,
      timeout: min(RobotsFetch.timeout, configuration.totalTimeout), needsNewConnection: fetch.failures > 0)
    let number = freshNumber()
    robotsJobs[number] = origin
    guard start(fetch.url, request: request, number: number) != nil else {
      robotsJobs[number] = nil
      return settleRobots(origin, .unreachable(.internalError, reason: "libcurl did not take the transfer"))
    }
  }

  func finishedRobots(_ origin: String, _ outcome: Transfer.Outcome) {
    guard var fetch = robotsFetches[origin] else { return }
    let host = fetch.url.host?.description ?? ""
    switch outcome {
    case .answer(let head, let body, _):
      health.succeeded(host)
      switch head.status {
      case 200...299:
        settleRobots(origin, .policy(RobotsPolicy(body, productToken: configuration.productToken)))
      case 301, 302, 303, 307, 308:
        // Beyond five hops, and where a hop leads nowhere, the file counts as unavailable: everything is allowed.
        guard fetch.redirects < RobotsFetch.maximumRedirects, let location = head.location,
          let target = try? WebURL(location, base: fetch.url), HopJudge(configuration).objection(to: target) == nil
        else { return settleRobots(origin, .policy(RobotsPolicy())) }
        fetch.url = target
        fetch.redirects += 1
        robotsFetches[origin] = fetch
        beginRobots(origin)
      case 429, 500...599:
        retryRobots(
          origin, &fetch, head.status == 429 ? .httpTooManyRequests : .httpServerError, "it answered \(head.status)",
          asked: head.retryAfter)
      case 400...499: settleRobots(origin, .policy(RobotsPolicy()))
      default: settleRobots(origin, .unreachable(.robotsUnreachable, reason: unreachable("it answered \(head.status)")))
      }
    case .failure(let code, let reason, _):
      if code == .dnsFailed || code == .connectFailed || code == .timeout { health.failed(host, now: now) }
      retryRobots(origin, &fetch, code, reason, asked: nil)
    }
  }

  private func retryRobots(
    _ origin: String, _ fetch: inout RobotsFetch, _ code: RejectionCode, _ reason: String, asked: String?
  ) {
    fetch.failures += 1
    robotsFetches[origin] = fetch
    let decision = configuration.retry.decide(
      code: code, attempts: fetch.failures, retryAfter: nil, chance: Double.random(in: 0...1))
    switch decision {
    case .retry(let delay), .pauseSite(let delay):
      agenda.add(.robots(origin), at: now + delay)
    case .giveUp:
      // Where the host itself cannot be reached, that is what is said of the page.
      switch code {
      case .dnsFailed, .connectFailed, .tlsFailed, .blockedAddress:
        settleRobots(origin, .unreachable(code, reason: reason))
      default: settleRobots(origin, .unreachable(.robotsUnreachable, reason: unreachable(reason)))
      }
    }
  }

  private func unreachable(_ reason: String) -> String {
    "its site's robots.txt cannot be had (\(reason)), which means that nothing may be fetched"
  }

  /// The file is there, or is known not to be: who waited goes on.
  private func settleRobots(_ origin: String, _ verdict: RobotsCache.Verdict) {
    var lifetime = configuration.robotsLifetime
    // A host that could not be reached is asked again sooner than one that said no.
    if case .unreachable(let code, _) = verdict, code != .robotsUnreachable { lifetime = min(lifetime, 600) }
    robots.store(verdict, for: origin, until: now + lifetime, now: now)
    guard let fetch = robotsFetches.removeValue(forKey: origin) else { return }
    for number in fetch.waiting {
      guard let job = jobs[number] else { continue }
      if case .unreachable(let code, let reason) = verdict {
        jobs[number]?.attempts = max(job.attempts, fetch.failures)
        fail(number, code, reason)
      } else {
        begin(number)
      }
    }
  }
}
