import Records
import Testing

@testable import Claims

@Suite struct CueLexiconTests {
  private let lines = cueTable.split(separator: "\n")

  @Test func everyLineOfTheTableHolds() {
    for line in lines { #expect(CueLexicon.entry(line) != nil, "\(line)") }
  }

  @Test func noConstructionStandsTwice() {
    #expect(CueLexicon.standard.count == lines.count)
  }

  @Test func isLargeAndHoldsEveryClassAndAct() {
    #expect(lines.count >= 350)
    let acts = Set(lines.compactMap { CueLexicon.entry($0)?.1.act })
    #expect(acts == Set(SpeechAct.allCases))
    #expect(Set(lines.compactMap { CueLexicon.entry($0)?.0 }) == Set(CueClass.allCases))
  }

  @Test(arguments: [
    "say", "tell", "according to", "decline", "call for", "accuse", "dismiss", "rule out", "cast doubt", "point out",
    "lash out", "deny", "ask X to", "insist X do",
  ]) func holds(_ construction: String) {
    let kinds = CueClass.allCases.filter { CueLexicon.standard.entry(construction, $0) != nil }
    #expect(!kinds.isEmpty)
  }

  @Test(arguments: ["say", "say\tv\tassert\tcertain", "say\tz\tassert\tcertain\t-", "say\tv\tsaying\tcertain\t-", ""])
  func badLinesAreNone(_ line: String) {
    #expect(CueLexicon.entry(line) == nil)
  }
}
