internal import Fetch
internal import Foundation
internal import Pipeline
internal import Records

/// Finds the articles of all inputs and submits them to the pipeline, in a stable order.
///
/// A bad input gives a rejection in its place and the finding goes on. It is long because each kind of input has its
/// reader here, one after another; links are in `InputFinder+Links`.
final class InputFinder {
  struct Limits: Sendable {
    /// The longest line of JSON Lines, in bytes.
    var lineBytes = LineReader.longest
    var archive = WARCLimits()
  }

  private let selection: InputSelection
  private let limits: Limits
  let log: EventLog
  private let reader: InputReader<ArticleJourney>
  /// Whether what is fetched keeps the order of reading, too.
  private let isOrdered: Bool
  private var taken = 0
  private var skipped = 0

  /// Nil where nothing may be fetched while inputs are found.
  let network: NetworkPages?
  let journal: Journal?

  /// Whether the journal stays as it is.
  var isDry = false

  /// Whether a page that would be fetched is known already; `hearsay run` sets it.
  var recalls: (ArticleReference) throws -> Bool = { _ in false }

  /// Whether an input waits until all others are written; `hearsay run` sets it.
  var holds: (_ id: String) -> Bool = { _ in false }
  private var held: [(journey: ArticleJourney, isOrdered: Bool)] = []

  /// The source in `pipeline.json` whose inputs are found now.
  private(set) var source: String?
  /// How many may have been taken when the source has given enough.
  private var sourceLimit: Int?
  /// The day before which the source's entries are left out.
  private var earliest: String?

  /// Ids of what was rejected before and is tried again in this run already.
  private var found: Set<String> = []

  /// Links that are being fetched before their turn.
  var ahead: [String: LinkArrival] = [:]

  /// What is to be noted of feeds and sitemaps, once all that they named is committed.
  var visits: [FeedVisit] = []
  /// Names of the sources that were read; one whose feed was not due is none.
  var sourcesRead: Set<String> = []

  init(
    selection: InputSelection, isOrdered: Bool = false, limits: Limits = Limits(), log: EventLog,
    reader: InputReader<ArticleJourney>, network: NetworkPages? = nil, journal: Journal? = nil
  ) {
    self.network = network
    self.journal = journal
    self.isOrdered = isOrdered
    self.selection = selection
    self.limits = limits
    self.log = log
    self.reader = reader
  }

  /// - Throws: `QueueInterruption` where the run stops.
  func find(_ arguments: [InputArgument]) throws {
    let now = Int(time(nil))
    for (index, argument) in arguments.enumerated() where !hasEnough {
      if case .url = argument {
        let next = arguments[index...].prefix(Self.mostAhead).prefix {
          if case .url = $0 { true } else { false }
        }
        try prefetch(
          next.compactMap { next in
            if case .url(let url) = next { (url: url, kind: .auto, isScheduled: false) } else { nil }
          }, now: now)
      }
      try find(argument)
    }
    if skipped > 0 { log.note(.inputsSkipped, "\(skipped) files and folders of other kinds were left out") }
  }

  private func find(_ argument: InputArgument) throws {
    switch argument {
    case .standardInput: try readLines(OpenFile(borrowing: 0, name: "-"))
    case .url(let url): try readLink(url, kind: .auto, isScheduled: false, now: Int(time(nil)))
    case .urlList(let path): try readURLs(FilePath(path))
    case .path(let path): try readPath(path)
    }
  }

  /// How many links are fetched before their turn.
  static let mostAhead = 32

  /// Finds the articles of named sources.
  ///
  /// - Parameter now: seconds since 1970.
  func find(_ sources: [PipelineConfiguration.Source], now: Int) throws {
    for (index, source) in sources.enumerated() where !hasEnough && !isStopped {
      let next = sources[index...].prefix(Self.mostAhead)
      try prefetch(
        next.filter { ![.urls, .folder, .file].contains($0.kind) }.map { ($0.location, $0.kind, true) }, now: now)
      try find(source, now: now)
    }
  }

  /// Finds the articles of a named source, within its own limits.
  ///
  /// - Parameter now: seconds since 1970.
  private func find(_ named: PipelineConfiguration.Source, now: Int) throws {
    guard !hasEnough else { return }
    source = named.name
    sourcesRead.insert(named.name)
    defer {
      source = nil
      sourceLimit = nil
      earliest = nil
    }
    earliest = named.maxAgeDays.map { String(Timestamp.text(of: max(0, now - $0 * 86_400)).prefix(10)) }
    sourceLimit = named.limit.map { taken + $0 }
    switch named.kind {
    case .urls: try find(.urlList(named.location))
    case .folder, .file: try find(.path(named.location))
    case .page, .auto, .feed, .sitemap:
      if case .url(let url) = InputArgument(named.location) {
        try readLink(url, kind: named.kind, isScheduled: true, now: now)
      } else {
        try find(.path(named.location))
      }
    }
  }

  /// Submits what was rejected before and may be tried again.
  func findAgain(in journal: Journal, now: Int, all: Bool) throws {
    var last = ""
    while !hasEnough {
      let entries = try journal.due(at: now, all: all, after: last, count: 100)
      guard let end = entries.last else { return }
      last = end.id
      for entry in entries where !hasEnough {
        guard let url = entry.url, found.insert(entry.id).inserted else { continue }
        try submit(ArticleReference(id: entry.id, input: url, url: url, location: .remote))
      }
    }
  }

  var hasEnough: Bool {
    selection.limit.map { taken >= $0 } ?? false || sourceLimit.map { taken >= $0 } ?? false
  }

  // MARK: Files and folders

  private func readPath(_ path: String) throws {
    let file = FilePath(path)
    let opened: OpenFile
    do {
      opened = try OpenFile.reading(file.bytes, name: path)
      switch try opened.kind() {
      case .directory: return try walk(file)
      case .regular: break
      case .pipe, .socket, .device:
        // A named pipe or `/dev/stdin` given by name is meant: it is read as a stream of lines.
        return try readLines(opened)
      }
    } catch let failure as SystemCallFailure {
      return try reject(
        path, .unreadable, failure.isMissing ? "the file or folder does not exist" : failure.reason)
    }
    guard let kind = InputKind(file) else {
      return try reject(path, .badInput, "the file's extension is none of \(InputKind.extensions)")
    }
    try readFile(file, id: Self.id(ofArgument: path), kind: kind, isNamed: true)
  }

  /// A file that is named has its path as id, without “./” before it.
  private static func id(ofArgument path: String) -> String {
    var path = path[...]
    while path.hasPrefix("./") { path = path.dropFirst(2).drop { $0 == "/" } }
    return String(path)
  }

  private func walk(_ root: FilePath) throws {
    try DirectoryWalk(root: root).visit { finding in
      if hasEnough || reader.isStopped { throw QueueInterruption.closed }
      switch finding {
      case .file(let path, let relative, let kind): try readFile(path, id: relative.text, kind: kind, isNamed: false)
      case .unreadable(let path, let relative, let reason):
        try reject(path.text, .unreadable, reason, id: relative.text)
      case .closed(let path, let reason): try reject(path.text, .unreadable, "the folder cannot be listed: \(reason)")
      case .skipped: skipped += 1
      }
    }
  }

  /// - Parameter isNamed: whether the user named this very file.
  private func readFile(_ path: FilePath, id: String, kind: InputKind, isNamed: Bool) throws {
    switch kind {
    case .html, .text:
      try submit(ArticleReference(id: id, input: path.text, location: .file(path)))
    case .lines, .urls:
      do {
        let file = try OpenFile.reading(path.bytes, name: path.text)
        if kind == .lines { try readLines(file) } else { try readURLs(path) }
      } catch let failure as SystemCallFailure {
        try reject(path.text, .unreadable, failure.reason, id: id)
      }
    case .archive: try readArchive(path, id: id)
    case .feed, .jsonFeed: try readFeed(path, id: id, isNamed: isNamed)
    }
  }

  /// The pages of a WARC or ARC file; a damaged record is rejected, and the rest is read.
  private func readArchive(_ path: FilePath, id: String) throws {
    let archive: WARCReader
    do { archive = try WARCReader(path: path.text, limits: limits.archive) } catch {
      return try reject(path.text, error.code, error.reason, id: id)
    }
    while !hasEnough, let record = archive.next() {
      switch record {
      case .success(let page):
        switch ReferenceURL.read(page.url) {
        case .success(let url): try submit(page.journey(id: url.id, url: url.url, archive: path.text, source: source))
        case .failure(let problem):
          try reject("\(path.text)@\(page.offset)", problem.code, problem.reason, id: page.url, url: page.url)
        }
      case .failure(let error):
        try reject("\(path.text)@\(error.offset)", error.code, error.reason, id: error.url, url: error.url)
      }
    }
    let kinds = archive.skipped.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
    if !kinds.isEmpty {
      log.note(
        .inputsSkipped, "\(path.text): records that are no pages were passed over: \(kinds.joined(separator: ", "))")
    }
  }

  // MARK: Lines

  private func readLines(_ file: OpenFile) throws {
    let reader = reader
    let lines = try LineReader(file, limit: limits.lineBytes) { reader.isStopped }
    var number = 0
    while !hasEnough {
      let line: LineReader.Line?
      do { line = try lines.next() } catch let failure as SystemCallFailure {
        return try reject(file.name, .unreadable, failure.reason)
      }
      guard let line else { return }
      number += 1
      let place = "\(file.name):\(number)"
      switch line {
      case .tooLong: try reject(place, .tooLarge, "the line is longer than \(limits.lineBytes) bytes")
      case .bytes(let bytes):
        if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
        switch InputLine(bytes, place: place) {
        case .journey(let journey): try submit(journey)
        case .rejected(let rejected): try submit(rejected)
        case .passedOver: continue
        }
      }
    }
  }

  /// One URL a line; empty lines and those that begin with “#” are passed over.
  private func readURLs(_ path: FilePath) throws {
    let reader = reader
    let lines: LineReader
    do {
      let file =
        path.text == "-" ? OpenFile(borrowing: 0, name: "-") : try OpenFile.reading(path.bytes, name: path.text)
      lines = try LineReader(file, limit: 1 << 20) { reader.isStopped }
    } catch let failure as SystemCallFailure {
      return try reject(path.text, .unreadable, failure.isMissing ? "the file does not exist" : failure.reason)
    }
    var number = 0
    while !hasEnough, let line = try lines.next() {
      number += 1
      let place = "\(path.text):\(number)"
      switch line {
      case .tooLong: try reject(place, .badURL, "the line is longer than 1 MiB")
      case .bytes(let bytes):
        // No URL of this list holds white space at its ends; what stands within is the parser's matter.
        let text = String(decoding: bytes, as: UTF8.self).trimmed
        if text.isEmpty || text.hasPrefix("#") { continue }
        try submitURL(text, input: place)
      }
    }
  }

  private func submitURL(_ text: String, input: String) throws {
    switch ReferenceURL.read(text) {
    case .success(let url):
      try submit(ArticleReference(id: url.id, input: input, url: url.url, location: .remote))
    case .failure(let problem):
      let text = ReferenceURL.harmless(text)
      try reject(input, problem.code, problem.reason, id: text, url: text)
    }
  }

  // MARK: Counting

  /// How many articles the inputs hold, where that is known without reading them: files and folders of pages and texts.
  static func count(of arguments: [InputArgument]) -> Int? {
    var total = 0
    for argument in arguments {
      guard case .path(let path) = argument else { return nil }
      let file = FilePath(path)
      guard let opened = try? OpenFile.reading(file.bytes, name: path), let kind = try? opened.kind() else {
        total += 1
        continue
      }
      switch kind {
      case .regular where [.html, .text].contains(InputKind(file)): total += 1
      case .directory:
        var isKnown = true
        try? DirectoryWalk(root: file).visit { finding in
          switch finding {
          case .file(_, _, .html), .file(_, _, .text), .unreadable, .closed: total += 1
          case .file: isKnown = false
          case .skipped: break
          }
        }
        if !isKnown { return nil }
      default: return nil
      }
    }
    return total
  }

  // MARK: Submitting

  /// Whether the run was asked to stop.
  var isStopped: Bool { reader.isStopped }

  /// Leaves out a file or folder on purpose.
  func skip() { skipped += 1 }

  func takes(id: String, published: String?) -> Bool {
    guard selection.takes(id: id, published: published) else { return false }
    return earliest.map { InputSelection(since: $0).takes(id: id, published: published) } ?? true
  }

  func submit(_ url: ReferenceURL, input: String) throws {
    try submit(ArticleReference(id: url.id, input: input, url: url.url, location: .remote))
  }

  /// Submits a page that was fetched to see what it is.
  func submit(page: Page, _ reference: ArticleReference) throws {
    var origin = Origin(reference, source: source)
    origin.etag = page.etag
    origin.lastModified = page.lastModified
    guard takes(id: reference.id, published: nil) else { return }
    try hand(ArticleJourney(origin: origin, step: .page(page)), isOrdered: isOrdered)
  }

  func reject(_ rejection: Rejection, id: String) throws {
    var rejection = rejection
    rejection.id = rejection.id ?? id
    try submit(
      RejectedInput(
        origin: Origin(id: id, input: rejection.input, url: rejection.url, source: source), rejection: rejection))
  }

  func submit(_ reference: ArticleReference) throws {
    try submit(ArticleJourney(origin: Origin(reference, source: source), step: .reference(reference)))
  }

  private func submit(_ journey: ArticleJourney) throws {
    var published: String?
    var isLocal = true
    if case .reference(let reference) = journey.step {
      published = reference.hints.published
      if case .remote = reference.location { isLocal = false }
    }
    guard takes(id: journey.origin.id, published: published) else { return }
    var journey = journey
    if case .reference(let reference) = journey.step, !isLocal {
      if try recalls(reference) { journey.step = .unchanged }
      if let journal, try journal.entry(reference.id)?.outcome == .rejected { found.insert(reference.id) }
    }
    try hand(journey, isOrdered: isLocal || isOrdered)
  }

  private func hand(_ journey: ArticleJourney, isOrdered: Bool) throws {
    taken += 1
    if holds(journey.origin.id) {
      held.append((journey, isOrdered))
    } else {
      try reader.submit(.success(journey), ordered: isOrdered)
    }
  }

  /// Submits what was held back, one after the other, each when all before it is written and on the disk.
  func findHeld() throws {
    for (journey, isOrdered) in held {
      try reader.settle()
      try reader.submit(.success(journey), ordered: isOrdered)
    }
    held = []
  }

  private func submit(_ rejected: RejectedInput) throws {
    if journal != nil, rejected.origin.url != nil { found.insert(rejected.origin.id) }
    guard takes(id: rejected.origin.id, published: nil) else { return }
    taken += 1
    try reader.submit(.failure(rejected))
  }

  func reject(
    _ input: String, _ code: RejectionCode, _ reason: String, id: String? = nil, url: String? = nil
  ) throws {
    let id = id.map { String($0.prefix(1024)) } ?? input
    let rejection = Rejection(
      id: id, input: input, url: url.map { String($0.prefix(1024)) }, stage: .read, code: code, reason: reason)
    try submit(RejectedInput(origin: Origin(id: id, input: input, url: url, source: source), rejection: rejection))
  }
}

extension String {
  /// Without ASCII white space at its ends.
  var trimmed: String {
    let utf8 = Array(utf8)
    let isSpace: (UInt8) -> Bool = { $0 <= 0x20 }
    guard let first = utf8.firstIndex(where: { !isSpace($0) }), let last = utf8.lastIndex(where: { !isSpace($0) })
    else {
      return ""
    }
    return String(decoding: utf8[first...last], as: UTF8.self)
  }
}
