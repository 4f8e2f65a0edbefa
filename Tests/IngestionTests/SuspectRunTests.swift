import Foundation
import Pipeline
import Records
import TestSupport
import Testing

@testable import Ingestion

/// What a run does with the inputs that an earlier one had in hand when it died. A shell stands in for the process in which
/// they are tried, so that it can be made to die.
@Suite struct SuspectRunTests {
  private let folder: TemporaryDirectory
  private let log = LogLines()
  private var output: String { folder.path + "/out" }
  private var inHand: String { output + "/.in-hand" }

  private static let script = #"""
    read -r line
    case "$line" in
      *TRAP*) kill -ILL $$ ;;
      *MEMORY*) kill -KILL $$ ;;
      *ASKED*) exit 143 ;;
      *HANGING*) sleep 60 ;;
      *LEAVE*) exit 70 ;;
    esac
    echo '{"type":"claim"}'
    """#

  init() throws {
    folder = try TemporaryDirectory()
    for number in 0..<6 { try folder.write(Self.text(number), to: "in/\(number).txt") }
  }

  private static func text(_ number: Int, _ word: String = "said") -> String {
    (0..<12).map { "In town \(number) the mayor \(word) that bridge \($0 * 31 + number * 977) was open." }
      .joined(separator: " ")
  }

  @discardableResult
  private func run(
    retriesErrors: Bool = false, limit: Int? = nil, jobs: Int = 2, timeout: Duration = .seconds(20)
  ) throws -> IngestionRun.Outcome {
    var configuration = PipelineConfiguration()
    configuration.output = output
    configuration.write.claims = false
    configuration.jobs = jobs
    var run = IngestionRun(configuration: configuration, inputs: [.path(folder.path + "/in")])
    run.retriesErrors = retriesErrors
    run.selection.limit = limit
    run.showsProgress = false
    run.trial = Trial(
      command: .init(path: "/bin/sh", arguments: ["-c", Self.script], environment: ["PATH": "/usr/bin:/bin"]),
      timeout: timeout)
    return try run.run(log: EventLog { log.append($0) })
  }

  /// As a run that dies leaves the folder: with `ids` in hand.
  private func leave(_ ids: [String], run: Int = 1, stage: String = "annotate", alone: Bool = false) throws {
    try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
    let file = try InHandFile(path: inHand)
    try file.begin(run: run) { _ in }
    for id in ids { file.makeSlot().take(id, stage: stage, isAlone: alone) }
  }

  private func records(_ kind: String) throws -> [JSONValue] {
    let path = output + "/" + kind
    return try FileManager.default.contentsOfDirectory(atPath: path).sorted().flatMap { name in
      try String(contentsOfFile: path + "/" + name, encoding: .utf8).split(separator: "\n").map {
        try JSONReader.read(String($0))
      }
    }
  }

  private var articles: [String] { get throws { try records("articles").compactMap { $0["id"]?.string } } }
  private var suspects: [Suspect] {
    get throws { try Journal(path: output + "/journal.sqlite", isReadOnly: true).suspects() }
  }
  private func isNoted(_ words: String) -> Bool { log.all.contains { $0.contains(words) } }

  @Test func aRunThatEndsHasNothingInHand() throws {
    try run()
    #expect(try InHandFile(path: inHand).leftBehind() == (notes: [], damaged: 0))
    try run()
    #expect(log.all.allSatisfy { !$0.contains("in hand") })
  }

  @Test(arguments: [1, 2])
  func innocentsAreReadLast(jobs: Int) throws {
    try leave(["3.txt", "1.txt"])
    let outcome = try run(jobs: jobs)
    #expect(outcome.exitCode == .success && outcome.articles == 6 && outcome.errors == 0)
    #expect(try articles == ["0.txt", "2.txt", "4.txt", "5.txt", "1.txt", "3.txt"])
    #expect(isNoted("run 1 died with this in hand: 3.txt (annotate), 1.txt (annotate)"))
    let report = try JSONReader.read([UInt8](Data(contentsOf: URL(fileURLWithPath: outcome.report))))
    #expect(report["left_in_hand"]?.array?.compactMap(\.string) == ["3.txt", "1.txt"])
    #expect(isNoted("1.txt: a process of its own read it and lived"))
    #expect(try suspects == [])
    #expect(try run().unchanged == 6)
  }

  @Test(arguments: [("TRAP", "signal 4"), ("MEMORY", "signal 9"), ("HANGING", "not done after")])
  func theGuiltyIsRejected(word: String, reason: String) throws {
    try folder.write(Self.text(2, word), to: "in/2.txt")
    try leave(["2.txt", "4.txt"], stage: "resolve")
    let outcome = try run(timeout: word == "HANGING" ? .milliseconds(300) : .seconds(20))
    #expect(outcome.articles == 5 && outcome.errors == 1 && outcome.exitCode == .success)
    #expect(try articles == ["0.txt", "1.txt", "3.txt", "5.txt", "4.txt"])
    let error = try #require(try records("errors").first)
    #expect(error["code"]?.string == "ends_run" && error["stage"]?.string == "resolve")
    #expect(error["id"]?.string == "2.txt" && error["retriable"] == .bool(false))
    #expect(error["reason"]?.string?.contains(reason) == true, "\(error)")
    // It stays rejected, and is tried again only when somebody asks, or when it is another text.
    #expect(try run().unchanged == 6)
    #expect(try run(retriesErrors: true, timeout: .milliseconds(300)).errors == 1)
    try folder.write(Self.text(2), to: "in/2.txt")
    #expect(try run().articles == 1)
    #expect(try suspects == [])
    #expect(isNoted("2.txt: a process of its own read it and lived"))
  }

  @Test func whatSomebodyEndedIsUndecided() throws {
    try folder.write(Self.text(2, "ASKED"), to: "in/2.txt")
    try leave(["2.txt"])
    #expect(try run().articles == 5)
    #expect(try records("errors").isEmpty)
    #expect(try suspects.map(\.id) == ["2.txt"])
    try folder.write(Self.text(2), to: "in/2.txt")
    #expect(try run().articles == 1)
  }

  @Test func aProcessThatLeavesHasNotDied() throws {
    try folder.write(Self.text(2, "LEAVE"), to: "in/2.txt")
    try leave(["2.txt"])
    #expect(try run().articles == 6)
  }

  /// The trial says that it is harmless, and yet runs end with nothing else in hand.
  @Test func whatEndsRunsAllTheSame() throws {
    for death in 1...2 {
      try leave(["2.txt"], run: death, alone: true)
      try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
      _ = try run(limit: 1)
      #expect(try suspects.map(\.alone) == [death])
    }
    try leave(["2.txt"], run: 3, alone: true)
    let outcome = try run()
    #expect(outcome.articles == 4 && outcome.errors == 1)
    let reason = try records("errors").first?["reason"]?.string
    #expect(reason?.contains("3 runs ended with it and nothing else in hand") == true, "\(reason ?? "")")
    #expect(try run(retriesErrors: true).articles == 1)
  }

  /// What an older version could not read, this one may.
  @Test func anotherVersionTriesAgain() throws {
    try run(limit: 1)
    let journal = try Journal(path: output + "/journal.sqlite")
    let older = try journal.beginRun(version: "0.0.1", configuration: "", started: "then")
    try journal.suspect([InHandFile.Note(id: "2.txt", stage: "annotate", run: older)], trial: "try_alone")
    let digest = SHA256.hex(Self.text(2))
    let entry = JournalEntry(id: "2.txt", outcome: .rejected, digest: digest, code: "ends_run", run: older)
    try journal.commit([entry], parts: [])
    try journal.close()
    #expect(try run().articles == 5)
    #expect(isNoted("2.txt: ended runs of another version") && isNoted("2.txt: a process of its own read it and lived"))
    #expect(try suspects == [])
  }

  @Test func damageIsPassedOver() throws {
    try folder.write("rubbish", to: "out/.in-hand")
    let outcome = try run()
    #expect(outcome.articles == 6 && outcome.errors == 0)
    #expect(isNoted("is damaged"))
    log.clear()
    try run()
    #expect(!isNoted("is damaged"))
    try leave(["1.txt", "2.txt"])
    var bytes = try Data(contentsOf: URL(fileURLWithPath: inHand))
    bytes[bytes.count - 1] ^= 1
    try bytes.write(to: URL(fileURLWithPath: inHand))
    #expect(try run().unchanged == 6)
    #expect(isNoted("damaged: what it says in 1 places") && isNoted("in hand: 1.txt (annotate). "))
    #expect(try suspects == [], "what is read already needs no trial")
  }

  /// A suspect that is not among the inputs any more waits, and counts against no limit.
  @Test func whatDoesNotComeBack() throws {
    try leave(["gone.txt", "5.txt"])
    #expect(try run(limit: 3).articles == 3)
    #expect(try articles == ["0.txt", "1.txt", "2.txt"])
    #expect(try run().articles == 3)
    #expect(try suspects.map(\.id) == ["gone.txt"])
  }
}

/// Guarded by `lock`.
private final class LogLines: @unchecked Sendable {
  private let lock = NSLock()
  private var lines: [String] = []
  func append(_ line: String) { lock.withLock { lines.append(line) } }
  func clear() { lock.withLock { lines = [] } }
  var all: [String] { lock.withLock { lines } }
}
