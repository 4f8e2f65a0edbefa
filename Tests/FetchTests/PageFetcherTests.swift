import Fetch
import Records
import Testing

@Suite struct PageFetcherTests {
  @Test func aPage() async throws {
    let server = try HostileServer.answering { connection, _ in
      connection.answer(
        "200 OK",
        ["Content-Type: text/html; charset=UTF-8", "ETag: \"7\"", "Last-Modified: Tue, 13 May 2031 06:00:00 GMT"],
        "<p>Meridia</p>")
    }
    defer { server.stop() }
    let fetcher = PageFetcher(configuration: impatient { $0.contact = "mailto:desk@herald.example" })
    let page = try await fetcher.page(server.url("/a?b#c"))
    #expect(page.status == 200)
    #expect(page.body == Array("<p>Meridia</p>".utf8))
    #expect(page.charset == "utf-8")
    #expect(page.validators == Validators(etag: "\"7\"", lastModified: "Tue, 13 May 2031 06:00:00 GMT"))
    #expect(page.attempts == 1)
    let request = try #require(server.requests.first)
    #expect(request.line == "GET /a?b HTTP/1.1")
    #expect(request.headers["user-agent"] == "Hearsay/0.1 (+mailto:desk@herald.example)")
    #expect(request.headers["accept-encoding"] == "gzip, deflate, br, zstd")
    #expect(request.headers["cookie"] == nil)
  }

  @Test func connectionsAreUsedAgain() async throws {
    let server = try HostileServer.answering { connection, request in connection.answer("200 OK", [], request.path) }
    defer { server.stop() }
    let fetcher = PageFetcher(configuration: impatient())
    for index in 0..<20 { #expect(try await fetcher.page(server.url("/\(index)")).body == Array("/\(index)".utf8)) }
    #expect(server.connectionCount == 1)
  }

  @Test func manyAtOnce() async throws {
    let server = try HostileServer.answering { connection, request in connection.answer("200 OK", [], request.path) }
    defer { server.stop() }
    let fetcher = PageFetcher(configuration: impatient { $0.maximumPerSite = 32 })
    let port = server.port
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for index in 0..<200 {
        group.addTask { try await fetcher.page("http://127.0.0.1:\(port)/\(index)").body == Array("/\(index)".utf8) }
      }
      for try await isRight in group { #expect(isRight) }
    }
    #expect(server.connectionCount <= 32)
    #expect(fetcher.pendingCount == 0)
  }
}
