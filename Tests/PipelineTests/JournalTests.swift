import Foundation
import TestSupport
import Testing

@testable import Pipeline

@Suite struct JournalTests {
  private let folder: TemporaryDirectory
  private let path: String

  init() throws {
    folder = try TemporaryDirectory()
    path = folder.path + "/journal.sqlite"
  }

  private func entry(_ id: String, digest: String = "d", signature: UInt64? = nil, run: Int = 1) -> JournalEntry {
    JournalEntry(id: id, outcome: .done, digest: digest, signature: signature, run: run)
  }

  @Test func entriesComeBack() throws {
    let entry = JournalEntry(
      id: "a\nb", url: "https://a.example/é", outcome: .rejected, digest: nil, etag: "\"x\"", lastModified: "then",
      attempts: 3, code: "timeout", nextVisit: 99, signature: .max, nearDuplicateOf: "b", run: 7)
    do {
      let journal = try Journal(path: path)
      try journal.commit([entry, self.entry("c")], parts: [])
      #expect(try journal.entry("a\nb") == entry)
      try journal.close()
    }
    let journal = try Journal(path: path)
    #expect(try journal.entry("a\nb") == entry)
    #expect(try journal.entry("c")?.digest == "d")
    #expect(try journal.entry("d") == nil)
    #expect(try journal.count(.done) == 1)
    try journal.commit([self.entry("c", digest: "e")], parts: [])
    #expect(try journal.entry("c")?.digest == "e")
    #expect(try journal.count(.done) == 1)
  }

  @Test func runsAreNumberedForEver() throws {
    var numbers: [Int] = []
    for _ in 0..<3 {
      let journal = try Journal(path: path)
      numbers.append(try journal.beginRun(version: "1", configuration: "c", started: "now"))
      try journal.endRun(numbers.last ?? 0, finished: "then", exitCode: 0)
    }
    #expect(numbers == [1, 2, 3])
  }

  /// Each number of differing bits, in one quarter of the signature or spread over all.
  @Test(arguments: 0...5, [true, false])
  func similarSignatures(differing: Int, inOneQuarter: Bool) throws {
    let journal = try Journal(path: path)
    let bits: UInt64 = 0x0123_4567_89AB_CDEF
    var other = bits
    for index in 0..<differing { other ^= 1 << UInt64(inOneQuarter ? index : index * 16 % 64 + index) }
    try journal.commit([entry("a", signature: bits), entry("b", signature: bits ^ 1)], parts: [])
    for distance in 0...3 {
      let found = try journal.firstSeen(like: other, distance: distance)
      let expected = differing <= distance ? "a" : (other ^ bits ^ 1).nonzeroBitCount <= distance ? "b" : nil
      #expect(found == expected, "\(differing) bits, distance \(distance)")
    }
  }

  @Test func aCopyHasNoSignatureOfItsOwn() throws {
    let journal = try Journal(path: path)
    var copy = entry("b", signature: 0b111)
    copy.nearDuplicateOf = "a"
    try journal.commit([entry("a", signature: 0), copy], parts: [])
    #expect(try journal.firstSeen(like: 0b111111, distance: 3) == nil)
    // An article that was changed is found by its new text only.
    try journal.commit([entry("a", signature: 0xFF00)], parts: [])
    #expect(try journal.firstSeen(like: 0, distance: 3) == nil)
    #expect(try journal.firstSeen(like: 0xFF00, distance: 0) == "a")
  }

  @Test func parts() throws {
    let journal = try Journal(path: path)
    let open = PartState(name: "claims/a", run: 1, length: 10, stage: .open)
    let complete = PartState(name: "claims/b", run: 1, length: 5, stage: .complete)
    try journal.commit([], parts: [open, complete])
    #expect(try journal.unpublishedParts() == [open, complete])
    try journal.note([PartState(name: "claims/b", run: 1, length: 5, stage: .published)])
    try journal.forget(part: "claims/a")
    #expect(try journal.unpublishedParts() == [])
  }

  @Test func feeds() throws {
    let journal = try Journal(path: path)
    #expect(try journal.feed("u") == nil)
    var visit = FeedVisit(url: "u")
    visit = visit.visited(at: 1000, new: 0, etag: "e", lastModified: nil)
    #expect(visit.interval == 64_800 && visit.nextVisit == 65_800)
    try journal.note(visit)
    #expect(try journal.feed("u") == visit)
    for _ in 0..<20 { visit = visit.visited(at: 0, new: 1, etag: nil, lastModified: nil) }
    #expect(visit.interval == FeedVisit.shortest)
    for _ in 0..<40 { visit = visit.visited(at: 0, new: 0, etag: nil, lastModified: nil) }
    #expect(visit.interval == FeedVisit.longest)
  }

  @Test func sources() throws {
    let journal = try Journal(path: path)
    func note(_ source: String, _ new: Int, _ run: Int) throws -> String {
      let (usual, empty) = try journal.note(source: source, new: new, run: run)
      return "\(usual.map { "\($0)" } ?? "none") \(empty)"
    }
    #expect(try note("s", 4, 1) == "none 0")
    #expect(try note("s", 8, 2) == "4.0 0")
    #expect(try note("s", 0, 3) == "6.0 1")
    #expect(try note("t", 0, 3) == "none 1")
    #expect(try note("s", 0, 4) == "6.0 2")
    #expect(try note("s", 0, 6) == "6.0 3")
    #expect(try note("t", 0, 6) == "none 2")
    #expect(try note("s", 3, 7) == "2.4 0")
  }

  // MARK: Damage

  private func bytes() throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

  private func expectFailure(_ words: String, sourceLocation: SourceLocation = #_sourceLocation) {
    do {
      let journal = try Journal(path: path)
      _ = try journal.entry("id-5")
      Issue.record("the journal was taken", sourceLocation: sourceLocation)
    } catch {
      #expect(error.description.contains(words), "\(error)", sourceLocation: sourceLocation)
      #expect(error.description.contains(path), sourceLocation: sourceLocation)
    }
  }

  @Test func whatIsNoJournalIsRefusedAndKept() throws {
    try folder.write("these are the notes of somebody else, not a database at all", to: "journal.sqlite")
    let before = try bytes()
    expectFailure("damaged")
    #expect(try bytes() == before)
  }

  @Test func aFlippedBitIsFound() throws {
    let journal = try Journal(path: path)
    try journal.commit((0..<40).map { entry("id-\($0)", digest: "0123456789abcdef-\($0)") }, parts: [])
    try journal.close()
    let whole = try bytes()
    // A bit of a digest: SQLite itself cannot see it.
    var flipped = whole
    let place = try #require(flipped.range(of: Data("0123456789abcdef-5".utf8)))
    flipped[place.lowerBound] ^= 1
    try flipped.write(to: URL(fileURLWithPath: path))
    expectFailure("checksum")
    #expect(try bytes().count == whole.count)
    // The first bytes: no database any more.
    flipped = whole
    flipped[3] ^= 0x40
    try flipped.write(to: URL(fileURLWithPath: path))
    expectFailure("damaged")
    #expect(try bytes() == flipped)
    // Half of it is gone.
    try whole.prefix(whole.count / 2 + 100).write(to: URL(fileURLWithPath: path))
    expectFailure("damaged")
  }

  @Test func aNewerJournalIsRefused() throws {
    let journal = try Journal(path: path)
    try journal.pretendMigration("99")
    try journal.close()
    let before = try bytes()
    expectFailure("later version")
    #expect(try bytes() == before)
  }

  /// A log whose last bytes were torn off loses its last transaction and nothing else.
  @Test func aTornTailIsDropped() throws {
    let journal = try Journal(path: path)
    try journal.commit([entry("a")], parts: [])
    try journal.commit([entry("b")], parts: [])
    // As a crash leaves it: the log is not folded into the file.
    let copy = try TemporaryDirectory()
    let log = try Data(contentsOf: URL(fileURLWithPath: path + "-wal"))
    try copy.write(try bytes(), to: "journal.sqlite")
    try copy.write(log.dropLast(7), to: "journal.sqlite-wal")
    let torn = try Journal(path: copy.path + "/journal.sqlite")
    #expect(try torn.entry("a") != nil)
    #expect(try torn.entry("b") == nil)
  }
}

@Suite struct PartRecoveryTests {
  private let folder: TemporaryDirectory
  private let journal: Journal

  init() throws {
    folder = try TemporaryDirectory()
    try folder.write("", to: "claims/.keep")
    journal = try Journal(path: folder.path + "/journal.sqlite")
  }

  private var files: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/claims")) ?? []).filter { $0 != ".keep" }
      .sorted()
  }

  private func content(_ name: String) throws -> String {
    try String(contentsOfFile: folder.path + "/claims/" + name, encoding: .utf8)
  }

  private func recover(_ compression: PartFile.Compression? = nil) throws -> PartRecovery.Outcome {
    let outcome = try PartRecovery(folder: folder.path, journal: journal).recover(subfolders: ["claims"]) { _ in
      compression
    }
    // A second recovery finds nothing to do.
    let again = try PartRecovery(folder: folder.path, journal: journal).recover(subfolders: ["claims"]) { _ in
      compression
    }
    #expect(again == PartRecovery.Outcome())
    #expect(try journal.unpublishedParts() == [])
    return outcome
  }

  @Test func aPartFromItsBeginningToItsEnd() throws {
    let part = try PartFile(name: "claims/p", in: folder.path)
    try part.append(Array("one\n".utf8))
    try part.synchronize()
    try part.append(Array("two\n".utf8))
    #expect(part.length == 8)
    #expect(try content("p.partial") == "one\n")
    try part.synchronize()
    try part.publish()
    #expect(files == ["p"])
    #expect(try content("p") == "one\ntwo\n")
    #expect(throws: SystemCallFailure.self) { try PartFile(name: "claims/p", in: folder.path) }
  }

  @Test func whatTheJournalDoesNotKnowGoes() throws {
    try folder.write("torn li", to: "claims/p.partial")
    try folder.write("torn", to: "claims/q.compressing")
    try folder.write("whole\n", to: "claims/r")
    let outcome = try recover()
    #expect(outcome.published == [] && outcome.dropped == ["claims/p.partial", "claims/q.compressing"])
    #expect(files == ["r"])
  }

  @Test(arguments: [0, 4, 8], [PartState.Stage.open, .complete])
  func whatIsCommittedIsPublished(length: Int, stage: PartState.Stage) throws {
    try folder.write("one\ntwo\n", to: "claims/p.partial")
    try journal.commit([], parts: [PartState(name: "claims/p", run: 1, length: length, stage: stage)])
    let outcome = try recover()
    if length == 0 {
      #expect(files == [] && outcome.dropped == ["claims/p"])
    } else {
      #expect(files == ["p"] && outcome.published == ["claims/p"])
      #expect(try content("p") == "one\ntwo\n".prefix(length))
    }
  }

  @Test func renamedButNotNoted() throws {
    try folder.write("one\n", to: "claims/p")
    try journal.commit([], parts: [PartState(name: "claims/p", run: 1, length: 4, stage: .complete)])
    #expect(try recover() == PartRecovery.Outcome())
    #expect(try content("p") == "one\n")
  }

  @Test func takenAwayByItsReader() throws {
    try journal.commit([], parts: [PartState(name: "claims/p", run: 1, length: 4, stage: .complete)])
    #expect(try recover() == PartRecovery.Outcome())
    #expect(files == [])
  }

  @Test func aDiskThatLostWhatItConfirmed() throws {
    try folder.write("on", to: "claims/p.partial")
    try journal.commit([], parts: [PartState(name: "claims/p", run: 1, length: 4, stage: .open)])
    #expect(throws: JournalFailure.self) {
      try PartRecovery(folder: folder.path, journal: journal).recover(subfolders: ["claims"]) { _ in nil }
    }
    #expect(files == ["p.partial"])
  }

  @Test func compressedParts() throws {
    for (final, compressing) in [(false, false), (false, true), (true, false)] {
      let name = "p-\(final)-\(compressing).gz"
      try folder.write("one\ntwo\n", to: "claims/\(name).partial")
      if final {
        try GzipFile.compress(from: folder.path + "/claims/\(name).partial", to: folder.path + "/claims/\(name)")
      }
      if compressing { try folder.write("half", to: "claims/\(name).compressing") }
      try journal.commit([], parts: [PartState(name: "claims/\(name)", run: 1, length: 4, stage: .complete)])
    }
    _ = try recover(GzipFile.compress)
    #expect(files == ["p-false-false.gz", "p-false-true.gz", "p-true-false.gz"])
    #expect(
      try Data(contentsOf: URL(fileURLWithPath: folder.path + "/claims/p-false-true.gz")).starts(with: [0x1F, 0x8B]))
  }

  @Test(arguments: [0, 1, 65_535, 65_536, 700_000])
  func gzipIsUndoneByGzip(length: Int) throws {
    let bytes = Data((0..<length).map { UInt8(truncatingIfNeeded: $0 &* 7919 >> 5) })
    let source = try folder.write(bytes, to: "raw")
    try GzipFile.compress(from: source, to: folder.path + "/packed.gz")
    let once = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/packed.gz"))
    try GzipFile.compress(from: source, to: folder.path + "/packed.gz")
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path + "/packed.gz")) == once)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", folder.path + "/packed.gz"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    #expect(pipe.fileHandleForReading.readDataToEndOfFile() == bytes)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func replacingASmallFile() throws {
    let path = folder.path + "/metrics.prom"
    try PartFile.replace(path, with: Array("one\n".utf8))
    try PartFile.replace(path, with: Array("2\n".utf8))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "2\n")
    #expect(!FileManager.default.fileExists(atPath: path + ".partial"))
  }

  @Test func aLockIsHeldOnce() throws {
    let first = try OpenFile.updating(folder.path + "/.lock")
    let second = try OpenFile.updating(folder.path + "/.lock")
    #expect(try first.lock())
    #expect(try !second.lock())
  }

  @Test func failuresSayWhatAndWhy() throws {
    do {
      try OpenFile(borrowing: -1, name: "nowhere").write([1])
      Issue.record("written")
    } catch {
      #expect(error.description == "nowhere: write: Bad file descriptor")
    }
    let full = try OpenFile.updating("/dev/full")
    #expect(throws: SystemCallFailure("write", "/dev/full", 28)) { try full.write([1]) }
  }
}
