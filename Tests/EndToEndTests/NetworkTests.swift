import Foundation
import Records
import TestSupport
import Testing

/// The samples through HTTP, from a server on loopback.
@Suite(.serialized, .enabled(if: HearsayCommand.isBuilt, HearsayCommand.commandIsAbsent))
struct NetworkTests {
  /// The addresses, without the server's, of the articles that come out.
  private func articles(of arguments: [String], server: LoopbackServer) throws -> (paths: [String], status: Int32) {
    let outcome = try HearsayCommand.run(["extract", "--quiet", "--ordered", "--allow-private"] + arguments)
    let paths = try outcome.lines.map { line in
      let url = try #require(try JSONReader.read(line)["url"]?.string)
      return url.replacingOccurrences(of: server.address, with: "")
    }
    return (paths, outcome.status)
  }

  @Test func rssGivesEachArticleOnce() throws {
    let server = try Samples.serve()
    defer { server.stop() }
    let (paths, status) = try articles(of: [server.address + "/http/herald.rss"], server: server)
    #expect(status == 0)
    #expect(
      paths.map { $0.prefix { $0 != "?" } } == [
        "/articles/pages/relay-chain.html", "/articles/pages/border-denial.html",
      ])
  }

  @Test func atomFollowsItsBaseAndLeavesReplies() throws {
    let server = try Samples.serve()
    defer { server.stop() }
    let (paths, status) = try articles(of: [server.address + "/http/gazette.atom"], server: server)
    #expect(status == 0)
    #expect(paths == ["/articles/pages/film-latin1.html", "/articles/pages/according-to.html"])
    #expect(!server.requested.contains { $0.contains("comments") })
  }

  @Test func sitemap() throws {
    let server = try Samples.serve()
    defer { server.stop() }
    let (paths, status) = try articles(of: [server.address + "/http/sitemap.xml"], server: server)
    #expect(status == 0)
    #expect(paths == ["/articles/pages/union-accusation.html", "/articles/pages/storm-live.html"])
  }

  @Test func aListWithAMissingPageGivesTheOthers() throws {
    let server = try Samples.serve()
    defer { server.stop() }
    let folder = try TemporaryDirectory()
    let list = try Data(contentsOf: URL(fileURLWithPath: Repository.samples + "/http/reading-list.urls"))
    let path = try folder.write(Samples.renamed(list, to: server.address), to: "list.urls")
    let (paths, status) = try articles(of: ["--urls", path], server: server)
    #expect(status == 0)
    #expect(paths.count == 3)
    let strict = try HearsayCommand.run(
      ["extract", "--allow-private", "--max-error-rate", "0", "--records", "all", "--urls", path])
    #expect(strict.status == 1)
    #expect(strict.lines.contains { $0.contains("\"http_404\"") && $0.contains("missing.html") })
  }

  /// Without leave, no address of this machine is asked.
  @Test func loopbackIsRefusedUnlessAllowed() throws {
    let server = try Samples.serve()
    defer { server.stop() }
    let url = server.address + "/articles/pages/relay-chain.html"
    let outcome = try HearsayCommand.run(["extract", "--records", "all", url])
    #expect(outcome.status != 0)
    #expect(outcome.lines.contains { $0.contains("\"blocked_address\"") })
    #expect(server.requested.isEmpty)
  }

  /// A page has the same claims from the network as from the disk.
  @Test(.enabled(if: HearsayCommand.hasModel, HearsayCommand.modelIsAbsent))
  func claimsAreThoseOfTheFile() throws {
    let server = try Samples.serve()
    defer { server.stop() }
    for name in ["pages/border-denial.html", "pages/film-latin1.html"] {
      let file = try HearsayCommand.run(["claims", "--quiet", name], in: Repository.samples + "/articles")
      let page = try HearsayCommand.run(["claims", "--quiet", "--allow-private", server.address + "/articles/" + name])
      #expect(page.status == 0)
      #expect(!file.lines.isEmpty)
      #expect(page.lines.map(Lines.substance) == file.lines.map(Lines.substance), "\(name)")
    }
  }

  @Test func noServerAtAll() throws {
    let server = try LoopbackServer { _, _ in nil }
    let url = server.address + "/a.html"
    server.stop()
    let outcome = try HearsayCommand.run(
      ["extract", "--allow-private", url], environment: ["HEARSAY_FETCH_ATTEMPTS": "1"])
    #expect(outcome.status == 69, "\(outcome.messages)")
  }
}
