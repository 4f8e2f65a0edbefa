internal import Extraction
internal import Fetch
internal import Foundation
internal import Pipeline
internal import Records

/// URLs that the user or a source names: feeds and sitemaps give their articles, anything else is one.
extension InputFinder {
  /// Sitemaps may name sitemaps (sitemaps.org allows one level; three are followed), each is read once, and not more than
  /// this many.
  private static let deepestSitemap = 3
  private static let mostSitemaps = 500

  /// - Parameter isScheduled: whether a feed is left alone until its next visit is due.
  func readLink(_ text: String, kind: PipelineConfiguration.Source.Kind, isScheduled: Bool, now: Int) throws {
    switch ReferenceURL.read(text) {
    case .failure(let problem):
      let text = ReferenceURL.harmless(text)
      try reject(text, problem.code, problem.reason, id: text, url: text)
    case .success(let reference):
      guard network != nil else { return try submit(reference, input: reference.url) }
      if try isKnownArticle(reference, kind) {
        return try submit(
          ArticleReference(id: reference.id, input: reference.url, url: reference.url, location: .remote))
      }
      var visited: Set<String> = []
      try follow(reference.url, id: reference.id, kind, depth: 0, &visited, isScheduled, now)
    }
  }

  /// Begins to fetch what the next links name, so that many slow feeds cost hardly more time than one.
  func prefetch(
    _ links: some Sequence<(url: String, kind: PipelineConfiguration.Source.Kind, isScheduled: Bool)>, now: Int
  )
    throws
  {
    guard let network else { return }
    for link in links {
      guard case .success(let reference) = ReferenceURL.read(link.url), ahead[reference.url] == nil,
        try !isKnownArticle(reference, link.kind), let address = try? WebURL(reference.url)
      else { continue }
      let known = try journal?.feed(reference.url)
      if link.isScheduled, let known, known.nextVisit > now { continue }
      ahead[reference.url] = LinkedArticles(network: network, limits: FeedLimits())
        .ask(address, kind: link.kind, visit: known)
    }
  }

  /// An article that the journal has is not asked for again.
  private func isKnownArticle(_ url: ReferenceURL, _ kind: PipelineConfiguration.Source.Kind) throws -> Bool {
    guard kind != .feed, kind != .sitemap, try journal?.entry(url.id) != nil else { return false }
    return try recalls(ArticleReference(id: url.id, input: url.url, url: url.url, location: .remote))
  }

  private func follow(
    _ url: String, id: String, _ kind: PipelineConfiguration.Source.Kind, depth: Int, _ visited: inout Set<String>,
    _ isScheduled: Bool, _ now: Int
  ) throws {
    guard let network, !hasEnough, !isStopped, visited.insert(url).inserted, let address = try? WebURL(url) else {
      return
    }
    let links = LinkedArticles(network: network, limits: FeedLimits())
    let known = try journal?.feed(url)
    if isScheduled, let known, known.nextVisit > now {
      if depth == 0, let source { sourcesRead.remove(source) }
      log.note(
        .feedNotDue, "\(url): not read before \(Timestamp.text(of: known.nextVisit)), by how often it has something new"
      )
      return
    }
    let answer: (content: LinkedContent, validators: Validators)
    do {
      let arrival = ahead.removeValue(forKey: url) ?? links.ask(address, kind: kind, visit: known)
      answer = try links.read(arrival, of: address, input: url, kind: kind)
    } catch let rejection as Rejection {
      return try reject(rejection, id: id)
    }
    var new = 0
    switch answer.content {
    case .page(let page):
      let reference = ArticleReference(id: id, input: url, url: url, location: .remote)
      return try submit(page: reference.page(page), reference)
    case .notModified: log.note(.feedNotModified, "\(url): nothing new since the last visit")
    case .entries(let entries):
      for entry in entries where !hasEnough {
        if entry.isSitemap {
          guard depth < Self.deepestSitemap, visited.count < Self.mostSitemaps else {
            log.warn(
              "\(entry.url): left out, since sitemaps are followed \(Self.deepestSitemap) deep and \(Self.mostSitemaps) in all"
            )
            continue
          }
          try follow(entry.url, id: entry.url, .sitemap, depth: depth + 1, &visited, isScheduled, now)
        } else if try submit(entry) {
          new += 1
        }
      }
    }
    // Noted when all that it named is committed: a feed that answers “not modified” to a run that was killed would hide
    // its articles for ever.
    if !hasEnough {
      let visit = (known ?? FeedVisit(url: url)).visited(
        at: now, new: new, etag: answer.validators.etag, lastModified: answer.validators.lastModified)
      visits.append(visit)
    }
  }

  /// The articles of a feed or sitemap that lies here as a file.
  ///
  /// - Parameter isNamed: whether the user named this very file; else one that is no feed is passed over.
  func readFeed(_ path: FilePath, id: String, isNamed: Bool) throws {
    let bytes: [UInt8]
    do {
      let file = try OpenFile.reading(path.bytes, name: path.text)
      bytes = try file.readAll(limit: FeedLimits().bytes)
    } catch {
      return try reject(path.text, .unreadable, error.reason, id: id)
    }
    let entries: [FeedEntry]
    do {
      guard FeedReader.kind(bytes) != nil || isNamed else {
        skip()
        return
      }
      entries = try SitemapReader().entries(bytes)
    } catch {
      return try reject(path.text, .badFeed, error.description, id: id)
    }
    for entry in entries where !hasEnough {
      if entry.isSitemap {
        try readLink(entry.url, kind: .sitemap, isScheduled: false, now: Int(time(nil)))
      } else {
        _ = try submit(entry)
      }
    }
  }

  /// Whether the article was not known yet.
  private func submit(_ entry: FeedEntry) throws -> Bool {
    switch ReferenceURL.read(entry.url) {
    case .failure(let problem):
      try reject(entry.url, problem.code, problem.reason, id: entry.url, url: entry.url)
      return false
    case .success(let url):
      guard takes(id: url.id, published: entry.published ?? entry.modified) else { return false }
      let reference = ArticleReference(id: url.id, input: entry.url, url: url.url, location: .remote)
      let isNew = try !recalls(reference)
      // A feed names what it named before: what is known is no input of this run.
      guard isNew || journal == nil else { return false }
      try submit(reference)
      return true
    }
  }
}
