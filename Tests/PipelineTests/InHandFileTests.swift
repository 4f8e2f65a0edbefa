import Foundation
import TestSupport
import Testing

@testable import Pipeline

/// What is in hand is known after the process has gone, and nothing else is taken for it.
@Suite struct InHandFileTests {
  private let folder: TemporaryDirectory
  private var path: String { folder.path + "/.in-hand" }

  init() throws { folder = try TemporaryDirectory() }

  /// As a run that dies leaves it: `ids` in hand, one worker each.
  private func leave(_ ids: [String], run: Int = 3) throws {
    let file = try InHandFile(path: path)
    try file.begin(run: run) { _ in }
    for id in ids { file.makeSlot().take(id, stage: "annotate", isAlone: ids.count == 1) }
  }

  private func leftBehind() throws -> (ids: [String], damaged: Int) {
    let (notes, damaged) = try InHandFile(path: path).leftBehind()
    return (notes.map(\.id), damaged)
  }

  private func change(_ body: (inout Data) -> Void) throws {
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    body(&bytes)
    try bytes.write(to: URL(fileURLWithPath: path))
  }

  @Test func notesComeBack() throws {
    #expect(try leftBehind() == ([], 0))
    try leave(["a\nb.html", "https://a.example/é", ""])
    let (notes, damaged) = try InHandFile(path: path).leftBehind()
    #expect(
      notes == ["a\nb.html", "https://a.example/é", ""].map { InHandFile.Note(id: $0, stage: "annotate", run: 3) })
    #expect(damaged == 0)
    try leave(["one"], run: 1 << 40)
    #expect(
      try InHandFile(path: path).leftBehind().notes
        == [InHandFile.Note(id: "one", stage: "annotate", run: 1 << 40, isAlone: true)])
  }

  @Test func whatWasLetGoIsGone() throws {
    let file = try InHandFile(path: path)
    try file.begin(run: 1) { _ in }
    let (first, second, third) = (file.makeSlot(), file.makeSlot(), file.makeSlot())
    first.take("a", stage: "extract", isAlone: false)
    second.take("a longer one", stage: "annotate", isAlone: false)
    second.take("b", stage: "extract", isAlone: false)
    third.take("c", stage: "extract", isAlone: false)
    first.letGo()
    #expect(try leftBehind() == (["b", "c"], 0))
    second.letGo()
    third.letGo()
    #expect(try leftBehind() == ([], 0))
  }

  @Test func anIDBeyondASlotIsNotNoted() throws {
    let longest = InHandFile.slotSize - 24 - "annotate".utf8.count
    try leave([String(repeating: "x", count: longest), String(repeating: "y", count: longest + 1), "z"])
    #expect(try leftBehind().ids.map(\.count) == [longest, 1])
    #expect(try leftBehind().damaged == 0)
  }

  /// A power cut may leave anything.
  @Test func damageIsFound() throws {
    try leave(["first.html", "second.html"])
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    for place in [0, 1, 2, 3, 4, 9, 17, 30, 40] {
      try whole.write(to: URL(fileURLWithPath: path))
      try change { $0[InHandFile.slotSize + place] ^= 0x12 }
      #expect(try leftBehind() == (["second.html"], 1), "byte \(place)")
    }
    try whole.dropLast(3).write(to: URL(fileURLWithPath: path))
    #expect(try leftBehind() == (["first.html"], 1), "torn")
    try whole.write(to: URL(fileURLWithPath: path))
    try change { $0[3] ^= 1 }
    #expect(try leftBehind() == ([], 3), "no file of ours")
    try Data("rubbish".utf8).write(to: URL(fileURLWithPath: path))
    #expect(try leftBehind() == ([], 1))
  }

  /// A disk that takes nothing more, or a file that cannot be changed.
  @Test func aFailureIsToldOnce() throws {
    let told = Gathered<String>()
    let path = try folder.write("", to: "in-hand")
    let file = InHandFile(try OpenFile.reading(Array(path.utf8), name: "in-hand"))
    #expect(throws: SystemCallFailure.self) { try file.begin(run: 1) { told.append($0.description) } }
    let slot = file.makeSlot()
    slot.take("a", stage: "extract", isAlone: false)
    slot.letGo()
    #expect(told.values == ["in-hand: pwrite: Bad file descriptor"])
  }
}

@Suite struct SuspectTests {
  private let journal: Journal
  private let folder: TemporaryDirectory

  init() throws {
    folder = try TemporaryDirectory()
    journal = try Journal(path: folder.path + "/journal.sqlite")
  }

  private func note(_ id: String, _ stage: String = "annotate", run: Int, alone: Bool = false) -> InHandFile.Note {
    InHandFile.Note(id: id, stage: stage, run: run, isAlone: alone)
  }

  @Test func deathsAreCountedOnce() throws {
    try journal.suspect([note("a", run: 1), note("b", "extract", run: 1)], trial: "trial")
    try journal.suspect([note("a", run: 1)], trial: "trial")
    try journal.suspect([note("a", "resolve", run: 2, alone: true)], trial: "trial")
    try journal.suspect([note("b", "trial", run: 3, alone: true)], trial: "trial")
    #expect(
      try journal.suspects() == [
        Suspect(id: "a", stage: "resolve", deaths: 2, alone: 1, tried: 0, run: 2),
        Suspect(id: "b", stage: "extract", deaths: 2, alone: 0, tried: 1, run: 3),
      ])
    try journal.commit([], parts: [], acquitted: ["a", "unknown"])
    #expect(try journal.suspects().map(\.id) == ["b"])
  }

  @Test func anotherVersionTriesAgain() throws {
    let first = try journal.beginRun(version: "1", configuration: "c", started: "now")
    func reject(_ id: String, _ code: String) -> JournalEntry {
      JournalEntry(id: id, url: "u", outcome: .rejected, digest: "d", code: code, run: first)
    }
    try journal.suspect(["a", "b", "c"].map { note($0, run: first, alone: true) }, trial: "trial")
    try journal.commit([reject("a", "ends"), reject("b", "other"), reject("d", "ends")], parts: [])
    #expect(try journal.reopen(code: "ends", version: "1", run: first, now: 5) == [])
    let second = try journal.beginRun(version: "2", configuration: "c", started: "now")
    #expect(try journal.reopen(code: "ends", version: "2", run: second, now: 5) == ["a"])
    let entry = try #require(try journal.entry("a"))
    #expect(entry.digest == nil && entry.nextVisit == 5 && entry.run == second && entry.outcome == .rejected)
    #expect(try journal.suspects().map(\.alone) == [0, 1, 1])
    #expect(try journal.reopen(code: "ends", version: "2", run: second, now: 6) == [])
  }

  /// A journal of the first version has no suspects, and gets a place for them.
  @Test func anOlderJournal() throws {
    try journal.commit([JournalEntry(id: "a", outcome: .done, run: 1)], parts: [])
    try journal.pretendVersion1()
    try journal.close()
    let later = try Journal(path: journal.path)
    #expect(try later.suspects() == [])
    #expect(try later.entry("a") != nil)
  }
}
