internal import Foundation
internal import Records

extension FetchEngine {
  /// Begins the current hop of a job, whose site's slot it has.
  func begin(_ number: Int) {
    guard let job = jobs[number] else { return }
    let host = job.url.host?.description ?? ""
    if health.isDown(host, now: now) {
      if let last = job.lastFailure { return fail(number, last.code, last.reason, curlCode: last.curlCode) }
      return fail(number, .hostDown, "its host failed \(configuration.hostDownAfter) times in a row and is left alone")
    }
    if configuration.obeysRobots {
      let origin = job.url.origin
      switch robots.verdict(for: origin, now: now) {
      case nil: return wait(number, forRobotsOf: origin)
      case .unreachable(let code, let reason):
        return fail(number, code, reason)
      case .policy(let policy):
        guard policy.allows(job.url.pathAndQuery) else {
          return fail(number, .robotsDisallowed, "the site's robots.txt disallows it for \(configuration.productToken)")
        }
        if let delay = policy.crawlDelay, delay > 0 {
          guard delay <= configuration.maximumCrawlDelay else {
            return fail(
              number, .crawlDelayTooLong,
              "the site asks for \(Int(min(delay, 1e9))) s between requests; the limit is \(Int(configuration.maximumCrawlDelay))"
            )
          }
          scheduler.setCrawlDelay(delay, site: job.site)
        }
      }
    }
    if job.isPreflight {
      return finish(number, .success(page(job, ResponseHead(), body: [], wireBytes: 0)))
    }
    beginTransfer(number, job)
  }

  private func beginTransfer(_ number: Int, _ job: FetchJob) {
    if let objection = certificateObjection(to: job.url) { return fail(number, .tlsFailed, objection) }
    let limits = Transfer.Limits(
      body: job.request.maximumBodyBytes ?? configuration.maximumBodyBytes, header: configuration.maximumHeaderBytes,
      allowsPrivateAddresses: configuration.allowsPrivateAddresses)
    let request = TransferRequest(
      accept: job.request.kind.accept, headers: job.request.validators.headers, limits: limits, timeout: job.timeLeft,
      needsNewConnection: job.needsNewConnection,
      // Credentials of the reference itself, and only to where they were given for.
      sendsCredentials: job.url.origin == job.request.url.origin && job.url.username == job.request.url.username
        && job.url.password == job.request.url.password)
    guard let easy = start(job.url, request: request, number: number) else {
      return fail(number, .internalError, "libcurl did not take the transfer")
    }
    jobs[number]?.transfer = easy
    if !job.isRedirected { jobs[number]?.attempts += 1 }
    if configuration.insecureHosts.contains(job.url.host?.unbracketed ?? "") { jobs[number]?.isInsecure = true }
  }

  /// Why a URL's server cannot be verified by anything on this machine; null where it can, or need not be.
  func certificateObjection(to url: WebURL) -> String? {
    guard url.scheme == "https", configuration.certificateAuthorities == nil,
      !configuration.insecureHosts.contains(url.host?.unbracketed ?? "")
    else { return nil }
    return CertificateAuthorities.areAbsent
  }

  /// A page's transfer ended.
  func finished(_ transfer: Transfer, _ outcome: Transfer.Outcome) {
    let number = transfer.job
    let elapsed = now - transfer.began
    guard var job = jobs[number] else { return }
    job.timeLeft -= elapsed
    jobs[number] = job
    let host = job.url.host?.description ?? ""
    switch outcome {
    case .answer(let head, let body, let wireBytes):
      health.succeeded(host)
      let isOverloaded = head.status == 429 || head.status == 503
      if [301, 302, 303, 307, 308].contains(head.status), let location = head.location {
        return follow(number, job, location, elapsed: elapsed)
      }
      requestEnded(number, elapsed: elapsed, isOverloaded: isOverloaded)
      if (200...299).contains(head.status), head.status != 206 || body.isEmpty {
        finish(number, .success(page(job, head, body: body, wireBytes: wireBytes)))
      } else if head.status == 304, !job.request.validators.isEmpty {
        finish(number, .success(page(job, head, body: [], wireBytes: 0)))
      } else {
        let (code, reason) = StatusMeaning.of(head.status)
        failed(number, code, reason, curlCode: nil, head: head)
      }
    case .failure(let code, let reason, let curlCode):
      if code == .dnsFailed || code == .connectFailed || code == .timeout { health.failed(host, now: now) }
      requestEnded(number, elapsed: elapsed, isOverloaded: code == .timeout)
      failed(number, code, reason, curlCode: curlCode, head: nil)
    }
  }

  private func page(_ job: FetchJob, _ head: ResponseHead, body: [UInt8], wireBytes: Int) -> FetchedPage {
    FetchedPage(
      url: job.request.url, finalURL: job.url, status: head.status, contentType: head.contentType,
      validators: Validators(etag: head.etag, lastModified: head.lastModified), body: body,
      fetchedAt: HTTPDate.rfc3339(Date().timeIntervalSince1970), attempts: max(1, job.attempts),
      redirects: job.redirects, wireBytes: wireBytes, isInsecure: job.isInsecure)
  }

  // MARK: Again

  private func failed(_ number: Int, _ code: RejectionCode, _ reason: String, curlCode: Int?, head: ResponseHead?) {
    guard var job = jobs[number] else { return }
    job.failures += 1
    let asked = head?.retryAfter.flatMap { HTTPDate.retryAfter($0, now: Date().timeIntervalSince1970) }
    let decision = configuration.retry.decide(
      code: code, attempts: job.failures, retryAfter: asked, chance: Double.random(in: 0...1))
    switch decision {
    case .giveUp:
      // The others of the site are spared what it asked for, also where this one is given up.
      if let asked {
        scheduler.pause(site: job.site, until: now + min(asked, configuration.retry.maximumRetryAfter))
      }
      fail(number, code, reason, curlCode: curlCode, status: head?.status)
    case .retry(let delay):
      job.lastFailure = (code, reason, curlCode)
      again(number, job, after: delay)
    case .pauseSite(let delay):
      job.lastFailure = (code, reason, curlCode)
      scheduler.pause(site: job.site, until: now + delay)
      again(number, job, after: delay)
    }
  }

  private func again(_ number: Int, _ job: FetchJob, after delay: Double) {
    var job = job
    job.timeLeft = configuration.totalTimeout
    job.needsNewConnection = true
    job.isRedirected = false
    jobs[number] = job
    agenda.add(.job(number), at: now + delay)
  }

  // MARK: Redirects

  private func follow(_ number: Int, _ job: FetchJob, _ location: String, elapsed: Double) {
    var job = job
    func stop(_ code: RejectionCode, _ reason: String) {
      requestEnded(number, elapsed: elapsed, isOverloaded: false)
      fail(number, code, reason)
    }
    guard job.redirects < configuration.maximumRedirects else {
      return stop(.tooManyRedirects, "it was redirected more than \(configuration.maximumRedirects) times")
    }
    guard let target = try? WebURL(location, base: job.url) else {
      return stop(.badResponse, "it was redirected to what is no URL")
    }
    if let objection = HopJudge(configuration).objection(to: target) {
      return stop(objection.code, "it was redirected to \(objection.url): \(objection.reason)")
    }
    if job.timeLeft <= 0 { return stop(.timeout, "its redirects took longer than \(configuration.totalTimeout) s") }
    let old = job.site
    if target.politenessKey != old { requestEnded(number, elapsed: elapsed, isOverloaded: false) }
    job.hasSlot = target.politenessKey == old
    job.url = target
    job.site = target.politenessKey
    job.redirects += 1
    job.isRedirected = true
    job.failures = 0
    job.needsNewConnection = false
    jobs[number] = job
    if job.site == old {
      // A step within one site is one visit.
      return begin(number)
    }
    scheduler.enqueue(number, site: job.site, atFront: true)
  }
}

extension FetchRequest.Kind {
  var accept: String {
    switch self {
    case .page: "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,text/plain;q=0.8,*/*;q=0.5"
    case .feed:
      "Accept: application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,text/xml;q=0.9,*/*;q=0.5"
    case .sitemap: "Accept: application/xml,text/xml,text/plain;q=0.8,*/*;q=0.5"
    }
  }
}

/// What an HTTP status that brings no page means.
enum StatusMeaning {
  static func of(_ status: Int) -> (RejectionCode, String) {
    switch status {
    case 304: (.badResponse, "it answered 304 to a request without condition")
    case 404: (.httpNotFound, "it answered 404: there is no such page")
    case 410: (.httpGone, "it answered 410: the page is gone")
    case 429: (.httpTooManyRequests, "it answered 429: too many requests")
    case 400...499: (.httpClientError, "it answered \(status)")
    case 500...599: (.httpServerError, "it answered \(status)")
    case 301, 302, 303, 307, 308: (.badResponse, "it answered \(status) without saying where to")
    default: (.badResponse, "it answered \(status), which brings no page")
    }
  }
}
