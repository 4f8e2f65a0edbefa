import Foundation
import Records
import TestSupport
import Testing

/// `hearsay run` over feeds, again and again: each article once.
@Suite(.serialized, .enabled(if: HearsayCommand.isBuilt, HearsayCommand.commandIsAbsent))
struct FeedRunTests {
  private let folder: TemporaryDirectory

  init() throws { folder = try TemporaryDirectory() }

  private func run(_ arguments: [String], environment: [String: String] = [:]) throws -> (
    status: Int32, words: String, report: JSONValue
  ) {
    let outcome = try HearsayCommand.run(
      ["run", "--articles-only", "--allow-private", "--output", folder.path + "/out"] + arguments,
      environment: environment)
    let reports = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/out/reports").sorted()
    let report = try JSONReader.read(
      [UInt8](Data(contentsOf: URL(fileURLWithPath: folder.path + "/out/reports/" + (reports.last ?? "")))))
    return (outcome.status, outcome.messages, report)
  }

  @Test func aFeedGivesItsArticlesOnce() throws {
    let server = try Samples.serve()
    defer { server.stop() }
    let first = try run([server.address + "/http/herald.rss"])
    #expect(first.status == 0, "\(first.words)")
    #expect(first.report["articles"]?.integer == 2)
    let asked = server.requested.count { $0.hasPrefix("/articles/") }
    let second = try run([server.address + "/http/herald.rss"])
    #expect(second.status == 0)
    #expect(second.report["articles"]?.integer == 0)
    #expect(server.requested.count { $0.hasPrefix("/articles/") } == asked)
    let again = try run(["--refresh", server.address + "/http/herald.rss"])
    #expect(again.report["articles"]?.integer == 0 && again.report["unchanged"]?.integer == 2)
    #expect(server.requested.count { $0.hasPrefix("/articles/") } == 2 * asked)
  }

  @Test func namedSources() throws {
    let server = try Samples.serve()
    defer { server.stop() }
    let configuration = """
      {"version": 1, "fetch": {"allow_private": true}, "sources": [
        {"name": "herald", "kind": "feed", "location": "\(server.address)/http/herald.rss", "limit": 1},
        {"name": "gazette", "location": "\(server.address)/http/gazette.atom"},
        {"name": "map", "kind": "sitemap", "location": "\(server.address)/http/sitemap.xml"},
        {"name": "old", "location": "\(server.address)/http/sitemap.xml", "enabled": false},
        {"name": "texts", "kind": "folder", "location": "\(Repository.samples)/articles/text"}]}
      """
    let path = try folder.write(configuration, to: "pipeline.json")
    let first = try run(["--config", path])
    #expect(first.status == 0, "\(first.words)")
    let sources = first.report["sources"]?.array?.map { "\($0["name"]?.string ?? "") \($0["new"]?.integer ?? -1)" }
    #expect(sources == ["herald 1", "gazette 2", "map 2", "texts 2"])
    // Not due yet, but for the feed of which only one article was taken.
    let second = try run(["--config", path])
    #expect(second.words.contains("not read before"))
    let again = second.report["sources"]?.array?.map { "\($0["name"]?.string ?? "") \($0["new"]?.integer ?? -1)" }
    #expect(again == ["herald 1", "texts 0"])
  }

  @Test func aPageThatFailedIsTriedAgain() throws {
    let server = try Samples.serve()
    defer { server.stop() }
    let missing = server.address + "/articles/pages/missing.html"
    let page = server.address + "/articles/pages/storm-live.html"
    let first = try run(["--max-error-rate", "1", missing, page])
    #expect(first.report["errors"]?.integer == 1 && first.report["articles"]?.integer == 1, "\(first.words)")
    let second = try run(["--max-error-rate", "1", missing, page])
    #expect(second.report["errors"]?.integer == 0 && second.report["unchanged"]?.integer == 2)
    let dry = try HearsayCommand.run([
      "run", "--dry-run", "--allow-private", "--output", folder.path + "/out", missing, page,
    ])
    #expect(
      dry.lines.sorted() == [
        "known\t\(missing)\trejected http_404 by run 1: tried again only by --retry-errors",
        "known\t\(page)\tread by run 1",
      ])
    let third = try run(["--max-error-rate", "1", "--retry-errors", missing, page])
    #expect(third.report["errors"]?.integer == 1 && third.report["unchanged"]?.integer == 1)
  }

  /// What would be fetched, and what not and why; nothing is written.
  @Test func aDryRun() throws {
    let server = try Samples.serve()
    defer { server.stop() }
    let outcome = try HearsayCommand.run([
      "run", "--dry-run", "--allow-private", "--output", folder.path + "/out", server.address + "/http/herald.rss",
      "file:///etc/hostname", Repository.samples + "/articles/text",
    ])
    #expect(outcome.status == 0, "\(outcome.messages)")
    let verdicts = outcome.lines.map { String($0.prefix { $0 != "\t" }) }.sorted()
    #expect(verdicts == ["fetch", "fetch", "read", "read", "reject"])
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/out"))
    #expect(!server.requested.contains { $0.hasPrefix("/articles/") })
  }
}
