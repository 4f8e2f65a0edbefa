import Foundation
import TestSupport
import Testing

@Suite(.enabled(if: HearsayCommand.isBuilt, HearsayCommand.commandIsAbsent))
struct IsolationTests {
  /// A process more, and nothing else.
  @Test func sameRecordsInAProcessOfTheirOwn() throws {
    let arguments = ["extract", "--records", "all", "--max-error-rate", "1", "samples/articles/pages"]
    let within = try HearsayCommand.run(arguments)
    let apart = try HearsayCommand.run(arguments, environment: ["HEARSAY_EXTRACT_ISOLATE": "true"])
    #expect(apart.status == 0, "\(apart.messages)")
    #expect(within.lines.count > 10)
    #expect(apart.lines == within.lines)
  }

  /// The real command as the child: a page that needs longer than it may is rejected, and the run ends well.
  @Test func aTimeThatCannotBeMet() throws {
    let folder = try TemporaryDirectory()
    try folder.write("<article><p>" + String(repeating: "The harbour opened, she said. ", count: 40_000), to: "a.html")
    let outcome = try HearsayCommand.run(
      ["extract", "--records", "all", "--max-error-rate", "1", "a.html"], in: folder.path,
      environment: [
        "HEARSAY_EXTRACT_ISOLATE": "true", "HEARSAY_EXTRACT_TIMEOUT": "0.001", "HEARSAY_EXTRACT_MAX_BYTES": "9000000",
      ])
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.lines.first?.contains(#""code":"parse_timeout""#) == true, "\(outcome.lines)")
  }
}
