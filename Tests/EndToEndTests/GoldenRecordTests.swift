import Foundation
import Testing

/// The claims of every sample are those of `samples/golden`, byte for byte but for `producer` and a hair of confidence.
/// What is known to be wrong in them stands in `samples/golden/FAULTS.md`.
///
/// `HEARSAY_RECORD=1` writes them anew; so does a missing file. Recording fails the test: what was recorded is to be read
/// and corrected by eye first.
@Suite(.serialized, .enabled(if: HearsayCommand.hasModel, HearsayCommand.modelIsAbsent))
struct GoldenRecordTests {
  @Test(arguments: Samples.articles)
  func claims(of name: String) throws {
    let outcome = try HearsayCommand.run(["claims", "--quiet", name], in: Repository.samples + "/articles")
    #expect(outcome.status == 0, "\(outcome.messages)")
    let lines = outcome.lines.map(Lines.withoutProducer)
    let golden = URL(fileURLWithPath: Repository.samples + "/golden/" + name + ".jsonl")
    let isWanted = ProcessInfo.processInfo.environment["HEARSAY_RECORD"] != nil
    guard !isWanted, let want = try? String(contentsOf: golden, encoding: .utf8) else {
      try FileManager.default.createDirectory(
        at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: golden)
      Issue.record("recorded \(lines.count) claims in \(golden.path): read them, then run again")
      return
    }
    let wanted = want.split(separator: "\n").map(String.init)
    let (got, expected) = (byID(lines), byID(wanted))
    for line in wanted where got[Lines.id(of: line)] == nil { Issue.record("\(name) lacks \(Lines.brief(line))") }
    for line in lines {
      guard let want = expected[Lines.id(of: line)] else {
        Issue.record("\(name) has a new claim: \(Lines.brief(line))")
        continue
      }
      let ((left, one), (right, two)) = (Lines.withoutConfidence(line), Lines.withoutConfidence(want))
      if left != right { Issue.record("\(name), \(Lines.brief(want)): \(Lines.differences(left, right))") }
      // The last digit may hang on the processor's vector width.
      #expect(abs(one - two) < 0.005, "\(name), \(Lines.brief(want)): confidence")
    }
    if Set(got.keys) == Set(expected.keys) { #expect(lines.map(Lines.id) == wanted.map(Lines.id), "\(name): order") }
  }

  private func byID(_ lines: [String]) -> [String: String] {
    Dictionary(lines.map { (Lines.id(of: $0), $0) }) { first, _ in first }
  }

  /// A golden file without its sample would never be looked at again.
  @Test func everyGoldenFileHasItsSample() {
    let names = FileManager.default.subpaths(atPath: Repository.samples + "/golden") ?? []
    let samples = Set(Samples.articles.map { $0 + ".jsonl" })
    for name in names where name.hasSuffix(".jsonl") { #expect(samples.contains(name), "\(name)") }
  }
}
