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
    case .failure(let problem): try reject(text, problem.code, problem.reason, id: text, url: text)
    case .success(let reference):
      guard let network else { return try submit(reference, input: text) }
      // An article that the journal has is not asked for again.
      let article = ArticleReference(id: reference.id, input: text, url: reference.url, location: .remote)
      if kind != .feed, kind != .sitemap, try recalls(article), try journal?.entry(article.id) != nil {
        return try submit(article)
      }
      let links = LinkedArticles(network: network, limits: FeedLimits())
      var visited: Set<String> = []
      try follow(reference.url, input: text, id: reference.id, kind, depth: 0, &visited, links, isScheduled, now)
    }
  }

  private func follow(
    _ url: String, input: String, id: String, _ kind: PipelineConfiguration.Source.Kind, depth: Int,
    _ visited: inout Set<String>, _ links: LinkedArticles, _ isScheduled: Bool, _ now: Int
  ) throws {
    guard !hasEnough, !isStopped, visited.insert(url).inserted, let address = try? WebURL(url) else { return }
    let known = try journal?.feed(url)
    if isScheduled, let known, known.nextVisit > now {
      log.note(
        .feedNotDue, "\(url): not read before \(Timestamp.text(of: known.nextVisit)), by how often it has something new"
      )
      return
    }
    let answer: (content: LinkedContent, validators: Validators)
    do {
      answer = try links.read(address, input: input, kind: kind, visit: known)
    } catch let rejection as Rejection {
      return try reject(rejection, id: id)
    }
    var new = 0
    switch answer.content {
    case .page(let page):
      let reference = ArticleReference(id: id, input: input, url: url, location: .remote)
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
          try follow(
            entry.url, input: entry.url, id: entry.url, .sitemap, depth: depth + 1, &visited, links, isScheduled, now)
        } else if try submit(entry, from: input) {
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
        _ = try submit(entry, from: path.text)
      }
    }
  }

  /// Whether the article was not known yet.
  private func submit(_ entry: FeedEntry, from input: String) throws -> Bool {
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
