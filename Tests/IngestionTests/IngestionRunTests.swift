import Foundation
import Pipeline
import Records
import TestSupport
import Testing

@testable import Ingestion

/// Runs without claims, which need no language model: what is read, written, known again and continued.
@Suite struct IngestionRunTests {
  private let folder: TemporaryDirectory
  private var input: String { folder.path + "/in" }
  private var output: String { folder.path + "/out" }

  init() throws {
    folder = try TemporaryDirectory()
    for number in 0..<6 { try folder.write(Self.text(number), to: "in/\(number).txt") }
    try folder.write("", to: "in/empty.txt")
  }

  /// Our own words, different for each number.
  private static func text(_ number: Int) -> String {
    (0..<20).map {
      "In town \(number) the mayor opened bridge \($0 * 31 + number * 977) over river \($0 * number + 7)."
    }
    .joined(separator: " ")
  }

  private func run(
    retriesErrors: Bool = false, selection: InputSelection = InputSelection(), log: EventLog? = nil,
    _ change: (inout PipelineConfiguration) -> Void = { _ in }
  ) throws -> IngestionRun.Outcome {
    var configuration = PipelineConfiguration()
    configuration.output = output
    configuration.write.claims = false
    configuration.jobs = 2
    change(&configuration)
    var run = IngestionRun(configuration: configuration, inputs: [.path(input)])
    run.retriesErrors = retriesErrors
    run.selection = selection
    run.showsProgress = false
    return try run.run(log: log ?? EventLog(isQuiet: true))
  }

  private func lines(_ subfolder: String) throws -> [JSONValue] {
    let path = output + "/" + subfolder
    return try FileManager.default.contentsOfDirectory(atPath: path).sorted().flatMap { name in
      try String(contentsOfFile: path + "/" + name, encoding: .utf8).split(separator: "\n").map {
        try JSONReader.read(String($0))
      }
    }
  }

  private func ids(_ subfolder: String) throws -> [String] { try lines(subfolder).compactMap { $0["id"]?.string } }

  @Test func theSecondRunHasNothingToDo() throws {
    let first = try run()
    #expect(first.exitCode == .success)
    #expect(first.articles == 6 && first.errors == 1 && first.unchanged == 0 && first.read == 7)
    #expect(try ids("articles") == (0..<6).map { "\($0).txt" })
    #expect(try lines("errors").compactMap { $0["code"]?.string } == ["no_content"])
    let second = try run()
    #expect(second.articles == 0 && second.errors == 0 && second.unchanged == 7 && second.run == 2)
    #expect(second.published == [])
    #expect(try ids("articles").count == 6)
    let again = try run(retriesErrors: true)
    #expect(again.errors == 1 && again.unchanged == 6)
  }

  @Test func whatChangedIsReadAgain() throws {
    _ = try run()
    try folder.write(Self.text(99), to: "in/3.txt")
    try folder.write(Self.text(100), to: "in/new.txt")
    let second = try run()
    #expect(second.articles == 2 && second.unchanged == 5 + 0 + 1)
    #expect(try ids("articles").suffix(2) == ["3.txt", "new.txt"])
  }

  @Test func copiesAreNamedAfterTheFirst() throws {
    try folder.write(Self.text(2) + " And a word more.", to: "in/9-copy.txt")
    let first = try run()
    #expect(first.articles == 7)
    let copies = try lines("articles").filter { $0["near_duplicate_of"]?.string != nil }
    #expect(copies.map { $0["id"]?.string } == ["9-copy.txt"])
    #expect(copies.first?["near_duplicate_of"]?.string == "2.txt")
    // In a later run as well: the journal remembers.
    try folder.write(Self.text(4) + " Quite so.", to: "in/a-copy.txt")
    _ = try run()
    #expect(try lines("articles").last?["near_duplicate_of"]?.string == "4.txt")
    try folder.write(Self.text(4) + " Not so.", to: "in/b-copy.txt")
    _ = try run { $0.duplicates.near = .ignore }
    #expect(try lines("articles").last?["near_duplicate_of"] == .null)
  }

  @Test(arguments: [1, 2, 3], [1, 4])
  func partsAreTheSameForAnyNumberOfWorkers(jobs: Int, size: Int) throws {
    let outcome = try run {
      $0.jobs = jobs
      $0.write.partBytes = size * 1024
      $0.write.checkpoint = jobs == 2 ? 0 : 5
    }
    #expect(
      outcome.published.map { URL(fileURLWithPath: $0).lastPathComponent }
        == (1...(size == 1 ? 6 : 2)).map { "articles-000001-000\($0).jsonl" })
    #expect(try ids("articles") == (0..<6).map { "\($0).txt" })
  }

  @Test func gzip() throws {
    let outcome = try run { $0.write.compress = true }
    let path = try #require(outcome.published.first)
    #expect(path.hasSuffix("articles-000001-0001.jsonl.gz"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)).starts(with: [0x1F, 0x8B]))
    #expect(try FileManager.default.contentsOfDirectory(atPath: output + "/articles").count == 1)
  }

  @Test func shardsAndLimits() throws {
    #expect(try run(selection: InputSelection(limit: 2)).read == 2)
    var found: Set<String> = []
    for number in 1...3 {
      let shard = try #require(Shard("\(number)/3"))
      _ = try run(selection: InputSelection(shard: shard)) { $0.output = output + "-\(number)" }
      let path = output + "-\(number)/articles"
      for name in try FileManager.default.contentsOfDirectory(atPath: path) {
        #expect(name.contains("-s\(number)of3"))
        for line in try String(contentsOfFile: path + "/" + name, encoding: .utf8).split(separator: "\n") {
          #expect(found.insert(try #require(JSONReader.read(String(line))["id"]?.string)).inserted)
        }
      }
    }
    #expect(found.count == 6)
  }

  @Test func theReportCountsWhatHappened() throws {
    let outcome = try run()
    let report = try JSONReader.read([UInt8](Data(contentsOf: URL(fileURLWithPath: outcome.report))))
    #expect(report["articles"]?.integer == 6 && report["errors"]?.integer == 1 && report["exit_code"]?.integer == 0)
    #expect(report["errors_by_code"]?["no_content"]?.integer == 1)
    let stages = report["stages"]?.array ?? []
    #expect(stages.first { $0["name"]?.string == "extract" }?["count"]?.integer == 7)
    let metrics = try String(contentsOfFile: output + "/metrics.prom", encoding: .utf8)
    #expect(metrics.contains("\nhearsay_articles 6\n"))
    #expect(metrics.contains("\nhearsay_errors{code=\"no_content\"} 1\n"))
    for line in metrics.split(separator: "\n") where !line.hasPrefix("#") {
      #expect(line.wholeMatch(of: /[a-z_]+(\{[a-z]+="[^"]*"\})? [0-9.]+/) != nil, "\(line)")
    }
  }

  // MARK: What cannot be

  private func expectFailure(_ code: ExitCode, _ words: String, sourceLocation: SourceLocation = #_sourceLocation) {
    do {
      _ = try run()
      Issue.record("the run succeeded", sourceLocation: sourceLocation)
    } catch let failure as RunFailure {
      #expect(failure.exitCode == code, sourceLocation: sourceLocation)
      #expect(failure.message.contains(words), "\(failure)", sourceLocation: sourceLocation)
    } catch {
      Issue.record("\(error)", sourceLocation: sourceLocation)
    }
  }

  @Test func aSecondRunAtTheSameTime() throws {
    _ = try run()
    let lock = try OpenFile.updating(output + "/.lock")
    #expect(try lock.lock())
    expectFailure(.locked, "another run")
  }

  @Test func anOutputThatIsAFile() throws {
    try folder.write("x", to: "out")
    expectFailure(.outputCannotBeMade, output)
  }

  @Test func aDamagedJournal() throws {
    try folder.write(String(repeating: "not a database ", count: 100), to: "out/journal.sqlite")
    expectFailure(.configurationInvalid, "damaged")
  }

  @Test func aJournalThatIsGone() throws {
    _ = try run { $0.write.claims = false }
    try folder.write("{}\n", to: "out/claims/claims-000001-0001.jsonl")
    try FileManager.default.removeItem(atPath: output + "/journal.sqlite")
    expectFailure(.outputCannotBeMade, "restore the journal")
  }

  @Test func aNearlyFullDisk() {
    #expect(throws: RunFailure.self) { try run { $0.write.minimumFree = 1 << 50 } }
  }

  @Test func noLanguageModel() {
    do {
      _ = try run {
        $0.write.claims = true
        $0.model = folder.path + "/none.model"
      }
      Issue.record("the run succeeded")
    } catch {
      #expect((error as? RunFailure)?.exitCode == .configurationInvalid)
      #expect("\(error)".contains("hearsay model install"))
    }
  }
}

@Suite struct SimilarityHashTests {
  private func text(_ seed: Int, words: Int) -> String {
    var state = UInt64(seed)
    return (0..<words).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return "word\(state >> 40 % 5000)"
    }.joined(separator: " ")
  }

  @Test func shortTextsHaveNone() {
    for words in 0..<10 {
      #expect((SimilarityHash.signature(of: text(1, words: words), minimumWords: 8) != nil) == (words >= 8))
    }
    #expect(SimilarityHash.signature(of: "a b c", minimumWords: 1) == nil)
  }

  @Test func layoutDoesNotCount() throws {
    let text = text(3, words: 80)
    let other = "  “" + text.uppercased().replacingOccurrences(of: " ", with: ",\n\n") + ".”"
    #expect(SimilarityHash.signature(of: text, minimumWords: 8) == SimilarityHash.signature(of: other, minimumWords: 8))
  }

  /// A sentence more at the end of a story changes few bits; another story changes about half of them.
  @Test(arguments: 1...20)
  func copiesAreNearAndOthersAreFar(seed: Int) throws {
    let story = text(seed, words: 500)
    let signature = try #require(SimilarityHash.signature(of: story, minimumWords: 50))
    let copy = try #require(
      SimilarityHash.signature(of: story + " (additional reporting by Ana Reyes)", minimumWords: 50))
    let other = try #require(SimilarityHash.signature(of: text(seed + 1000, words: 500), minimumWords: 50))
    #expect((signature ^ copy).nonzeroBitCount <= 6)
    #expect((signature ^ other).nonzeroBitCount >= 12)
  }
}

@Suite struct ExitCodeTests {
  private func counts(
    articles: Int = 0, unchanged: Int = 0, _ errors: [(StageName, RejectionCode)]
  ) -> RunTally.Counts {
    let tally = RunTally()
    for (stage, code) in errors { tally.count(Rejection(input: "x", stage: stage, code: code, reason: "r")) }
    for number in 0..<articles { tally.count(WrittenRecords(origin: Origin(id: "\(number)", input: "", url: nil))) }
    for number in 0..<unchanged {
      tally.count(WrittenRecords(origin: Origin(id: "\(number)", input: "", url: nil), isUnchanged: true))
    }
    return tally.counts
  }

  @Test func codes() {
    let unreadable = (StageName.read, RejectionCode.unreadable)
    let empty = (StageName.extract, RejectionCode.noContent)
    let dns = (StageName.fetch, RejectionCode.dnsFailed)
    let missing = (StageName.fetch, RejectionCode.httpNotFound)
    #expect(counts([]).exitCode(maxErrorRate: 0) == .success)
    #expect(counts(articles: 1, []).exitCode(maxErrorRate: 0) == .success)
    #expect(counts([unreadable]).exitCode(maxErrorRate: 1) == .inputUnusable)
    #expect(counts(articles: 1, [unreadable]).exitCode(maxErrorRate: 0.5) == .success)
    #expect(counts(articles: 1, [unreadable]).exitCode(maxErrorRate: 0.4) == .tooManyErrors)
    #expect(counts(unchanged: 1, [unreadable]).exitCode(maxErrorRate: 0.5) == .success)
    #expect(counts([empty]).exitCode(maxErrorRate: 0.5) == .tooManyErrors)
    #expect(counts([empty]).exitCode(maxErrorRate: 1) == .success)
    #expect(counts([dns, dns]).exitCode(maxErrorRate: 1) == .unavailable)
    #expect(counts([dns, missing]).exitCode(maxErrorRate: 0.5) == .tooManyErrors)
    #expect(counts(articles: 1, [dns]).exitCode(maxErrorRate: 0.5) == .success)
  }

  @Test func progress() {
    #expect(ProgressLine.text(done: 3, errors: 0, total: nil, rate: 1.25, elapsed: .seconds(60)) == "3 done, 1.3/s")
    #expect(
      ProgressLine.text(done: 50, errors: 2, total: 100, rate: 10, elapsed: .seconds(60))
        == "50 of 100, 2 rejected, 10.0/s, about 5 s left")
    #expect(ProgressLine.text(done: 1, errors: 0, total: 100, rate: 10, elapsed: .seconds(2)) == "1 of 100, 10.0/s")
    #expect(ProgressLine.text(done: 0, errors: 0, total: 9, rate: 0, elapsed: .seconds(20)) == "0 of 9, 0.0/s")
    #expect(
      ProgressLine.text(done: 0, errors: 0, total: 1000, rate: 1, elapsed: .seconds(20)).hasSuffix("about 17 min left"))
  }

  @Test func logs() throws {
    let lines = LogLines()
    let rejection = Rejection(
      input: "a\u{1B}[31m\nb", stage: .extract, code: .noContent, reason: "nothing", attempts: 2)
    for format in EventLog.Format.allCases {
      for isQuiet in [false, true] {
        let log = EventLog(format: format, isQuiet: isQuiet) { lines.append($0) }
        log.note(.started, "begins")
        log.warn("careful")
        log.reject(rejection)
        log.fail("broken")
      }
    }
    let all = lines.all
    #expect(all.allSatisfy { $0.hasSuffix("\n") && $0.dropLast().allSatisfy { $0 != "\n" && $0 != "\u{1B}" } })
    #expect(
      all.prefix(5) == [
        "hearsay: begins\n", "hearsay: warning: careful\n",
        "hearsay: a\u{FFFD}[31m\u{FFFD}b: nothing [no_content] (2 attempts)\n", "hearsay: error: broken\n",
        "hearsay: error: broken\n",
      ])
    for line in all.dropFirst(5) {
      #expect(try JSONReader.read(line.trimmed)["event"]?.string != nil)
    }
    #expect(all.count == 10)
  }
}

/// Guarded by `lock`.
private final class LogLines: @unchecked Sendable {
  private let lock = NSLock()
  private var lines: [String] = []
  func append(_ line: String) { lock.withLock { lines.append(line) } }
  var all: [String] { lock.withLock { lines } }
}
