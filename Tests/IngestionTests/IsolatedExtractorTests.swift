import Extraction
import Foundation
import Records
import Testing

@testable import Ingestion

/// A shell stands in for the extracting process, so that it can be made to crash, hang and talk nonsense.
@Suite struct IsolatedExtractorTests {
  /// Answers each page with an article whose title is the number of pages that this process has seen.
  private static let script = #"""
    n=0
    while read -r line; do
      n=$((n+1))
      case "$line" in
        *CRASH*) kill -SEGV $$ ;;
        *HANG*) sleep 60 ;;
        *LEAVE*) exit 3 ;;
        *NONSENSE*) echo 'no record' ;;
        *REFUSE*) echo '{"schema":"hearsay.error/1","type":"error","id":"?","input":"-:1","stage":"extract","code":"no_content","reason":"empty"}' ;;
        *) echo '{"schema":"hearsay.article/1","type":"article","id":"a","title":"'$n'","text":"Words."}' ;;
      esac
    done
    """#

  private func extractor(timeout: Duration = .seconds(20), script: String = script) -> IsolatedExtractor {
    IsolatedExtractor(
      .init(
        command: .init(path: "/bin/sh", arguments: ["-c", script], environment: ["PATH": "/usr/bin:/bin"]),
        timeout: timeout),
      limits: .init())
  }

  private func page(_ html: String, id: String = "p.html") -> Page {
    Page(id: id, input: "pages/" + id, content: .html(Array(html.utf8)))
  }

  private func code(_ extractor: IsolatedExtractor, _ page: Page) -> RejectionCode? {
    do {
      _ = try extractor.extract(page)
      return nil
    } catch { return (error as? Rejection)?.code }
  }

  @Test func oneChildAnswersPageAfterPage() throws {
    let extractor = extractor()
    #expect(try extractor.extract(page("<p>one")).title == "1")
    #expect(try extractor.extract(page("<p>two")).title == "2")
  }

  @Test func aCrashCostsItsPageAlone() throws {
    let extractor = extractor()
    #expect(try extractor.extract(page("<p>one")).title == "1")
    let rejection = #expect(throws: Rejection.self) { try extractor.extract(page("<p>CRASH", id: "bad.html")) }
    #expect(rejection?.code == .parserCrashed)
    #expect(rejection?.stage == .extract)
    #expect(rejection?.id == "bad.html")
    #expect(rejection?.input == "pages/bad.html")
    #expect(rejection?.reason.contains("signal 11") == true)
    #expect(try extractor.extract(page("<p>two")).title == "1", "a new process")
  }

  @Test func aPageThatTakesTooLongIsEnded() throws {
    let extractor = extractor(timeout: .milliseconds(300))
    #expect(code(extractor, page("<p>HANG")) == .parseTimeout)
    #expect(try extractor.extract(page("<p>two")).title == "1")
  }

  @Test func aChildThatReadsNothingIsLateToo() {
    // More than a pipe holds: sending it must not wait for ever either.
    let large = page("<p>" + String(repeating: "word ", count: 100_000))
    #expect(code(extractor(timeout: .milliseconds(300), script: "sleep 60"), large) == .parseTimeout)
  }

  @Test func aChildThatLeavesGetsOneMoreChance() throws {
    #expect(code(extractor(), page("<p>LEAVE")) == .parserCrashed)
    // Ends after each page, as one that was asked to would.
    let once = extractor(script: Self.script.replacingOccurrences(of: "esac", with: "esac; exit 0"))
    #expect(try once.extract(page("<p>one")).title == "1")
    #expect(try once.extract(page("<p>two")).title == "1")
  }

  @Test func aPageThatIsRefusedKeepsItsName() {
    let rejection = #expect(throws: Rejection.self) { try extractor().extract(page("<p>REFUSE", id: "r.html")) }
    #expect(rejection?.code == .noContent)
    #expect(rejection?.input == "pages/r.html")
    #expect(rejection?.id == "r.html")
  }

  @Test func nonsenseIsAnInternalError() throws {
    let extractor = extractor()
    #expect(code(extractor, page("<p>NONSENSE")) == .internalError)
    #expect(try extractor.extract(page("<p>two")).title == "1")
  }

  @Test func aTextNeedsNoParser() throws {
    let text = Page(id: "t.txt", input: "t.txt", content: .text("CRASH, said Ana Reyes."))
    #expect(try extractor().extract(text).text == "CRASH, said Ana Reyes.")
  }

  @Test func aCommandThatIsNotThere() {
    let extractor = IsolatedExtractor(
      .init(command: .init(path: "/nonexistent/hearsay", arguments: [], environment: [:]), timeout: .seconds(5)),
      limits: .init())
    #expect(throws: (any Error).self) { try extractor.extract(page("<p>one")) }
  }
}
