internal import Extraction
internal import Foundation
internal import Pipeline
internal import Records

/// Extracts pages in a child process, so that a page which breaks the parser costs that page and nothing else.
///
/// The child is `hearsay extract - --records all`: page records go in, article and error records come out, as the
/// contract of streams has it. A child that crashes, or needs longer than the limit, is replaced. Not `Sendable`: it
/// belongs to one worker.
final class IsolatedExtractor {
  struct Recipe: Sendable {
    var command: ChildProcess.Command
    /// For one page.
    var timeout: Duration
    /// Of the child, in bytes.
    var addressSpace: UInt = 4 << 30
  }

  private let recipe: Recipe
  private let producer = Producer()
  /// For what needs no parser.
  private let extractor: ArticleExtractor
  private var child: ChildProcess?

  init(_ recipe: Recipe, limits: ExtractionLimits) {
    self.recipe = recipe
    extractor = ArticleExtractor(limits: limits)
  }

  /// - Throws: `Rejection`: what extraction says of the page, `parser_crashed` or `parse_timeout`; `SystemCallFailure`
  ///   where no child can be made.
  func extract(_ page: Page) throws -> Article {
    if case .text = page.content { return try extractor.extract(page) }
    var writer = JSONWriter()
    page.write(to: &writer, producer: producer)
    writer.newline()
    var attempt = 0
    while true {
      attempt += 1
      let child = try self.child ?? ChildProcess(recipe.command, addressSpace: recipe.addressSpace)
      self.child = child
      switch try child.answer(to: writer.bytes, within: recipe.timeout) {
      case .line(let line): return try article(in: line, of: page)
      case .ended(.exited) where attempt == 1:
        // Somebody asked it to end, between two pages for all we know; the page deserves a fresh one.
        self.child = nil
      case .ended(let end):
        self.child = nil
        throw rejection(of: page, .parserCrashed, Self.words(end))
      case .late:
        _ = child.kill()
        self.child = nil
        throw rejection(
          of: page, .parseTimeout, "extraction took longer than \(recipe.timeout) (extract.timeout) and was ended")
      }
    }
  }

  private func article(in line: [UInt8], of page: Page) throws -> Article {
    do {
      let record = try RecordFields(JSONReader.read(line))
      if try record.string("type") == "error" {
        var rejection = try Rejection(record: record)
        // The child knows the page by its place in the pipe.
        rejection.input = page.input
        rejection.id = page.id
        rejection.url = page.url
        throw rejection
      }
      return try Article(record: record, place: page.input)
    } catch let rejection as Rejection {
      throw rejection
    } catch {
      // What comes next would answer another question.
      _ = child?.kill()
      child = nil
      throw rejection(of: page, .internalError, "the extracting process gave no record: \(error)")
    }
  }

  private func rejection(of page: Page, _ code: RejectionCode, _ reason: String) -> Rejection {
    Rejection(id: page.id, input: page.input, url: page.url, stage: .extract, code: code, reason: reason)
  }

  private static func words(_ end: ChildProcess.End) -> String {
    switch end {
    case .killed(let signal):
      return
        "the extracting process ended on this page (\(ChildProcess.name(ofSignal: signal))); a new one goes on with "
        + "the next"
    case .exited(let status):
      return "the extracting process ended on this page, twice (exit status \(status)); a new one goes on with the next"
    }
  }
}
