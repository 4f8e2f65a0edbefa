@testable import Fetch
import Foundation
import Records
import Testing

/// F35–F41 of the fault table (docs/faults.md): what must not be told to whom, and where nothing must go.
@Suite(.timeLimit(.minutes(2))) struct SafetyFaultTests {
  /// F35: no cookies, no answer to a challenge.
  @Test func noCookiesNoCredentials() async throws {
    let server = try HostileServer.answering { connection, request in
      if request.path == "/challenge" {
        return connection.answer(
          "401 Unauthorized", ["WWW-Authenticate: Basic realm=\"x\"", "WWW-Authenticate: Negotiate"], "")
      }
      let location = request.path == "/a" ? ["Location: http://other.test:\(request.port)/b"] : []
      connection.answer(
        location.isEmpty ? "200 OK" : "302 Found", ["Set-Cookie: session=secret; Path=/"] + location, "x")
    }
    defer { server.stop() }
    let fetcher = PageFetcher(
      configuration: impatient {
        for name in ["herald.test", "other.test"] { $0.fixedAddresses["\(name):\(server.port)"] = "127.0.0.1" }
      })
    _ = try await fetcher.page(server.url("/a", host: "herald.test"))
    _ = try await fetcher.page(server.url("/a", host: "herald.test"))
    #expect(try await fetcher.code(server.url("/challenge", host: "herald.test")) == .httpClientError)
    #expect(server.requests.count == 5)
    #expect(server.requests.allSatisfy { $0.headers["cookie"] == nil && $0.headers["authorization"] == nil })
    #expect(server.requests.allSatisfy { $0.headers["referer"] == nil })
  }

  /// F36
  struct ProxyCase: Sendable {
    var environment: [String: String]
    var url: String
    var proxy: String?
  }

  @Test(arguments: [
    ("file:///etc/passwd", RejectionCode.blockedScheme), ("ftp://herald.example/a", .blockedScheme),
    ("javascript:alert(1)", .blockedScheme), ("data:text/html,x", .blockedScheme),
    ("mailto:desk@herald.example", .blockedScheme),
    ("", .badURL), ("   ", .badURL), ("news/today", .badURL), ("http://", .badURL), ("http://a b/", .badURL),
    ("http://herald.example/" + String(repeating: "x", count: 1 << 20), .badURL),
    (String(repeating: "x", count: 1 << 20) + "://y", .blockedScheme),
  ])
  func whatIsNotFetched(_ text: String, _ code: RejectionCode) async {
    let fetcher = PageFetcher(configuration: impatient())
    do throws(FetchError) {
      let found = await fetcher.code(try FetchRequest(text: text))
      #expect(found == code)
    } catch {
      #expect(error.code == code)
      #expect(error.url.utf8.count <= 1_000)
    }
  }

  /// F37: the request line is one line, whatever the URL holds.
  @Test(arguments: [
    "/a\r\nX-Injected: 1", "/a\nb", "/a\0b", "/a b", "/a\tb", "/a?b\r\n\r\nGET /c", "/ü", "/%0d%0aX-Injected:%201",
  ])
  func controlsInURLs(_ path: String) async throws {
    let server = try HostileServer.answering { connection, _ in connection.answer("200 OK", [], "x") }
    defer { server.stop() }
    _ = try await PageFetcher(configuration: impatient()).page(server.url(path))
    let request = try #require(server.requests.first)
    #expect(server.requests.count == 1)
    #expect(request.line.split(separator: " ").count == 3)
    #expect(request.line.utf8.allSatisfy { $0 > 0x1F && $0 < 0x7F })
    #expect(request.headers["x-injected"] == nil)
  }

  /// F38: user name and password go to their own origin alone, and into no error.
  @Test func credentialsInURLs() async throws {
    let server = try HostileServer.answering { connection, request in
      switch request.path {
      case "/away": connection.answer("302 Found", ["Location: http://other.test:\(request.port)/b"], "")
      case "/trap": connection.answer("302 Found", ["Location: http://eve:trap@other.test:\(request.port)/b"], "")
      case "/b": connection.answer("404 Not Found", [], "")
      default: connection.answer("200 OK", [], "x")
      }
    }
    defer { server.stop() }
    let fetcher = PageFetcher(
      configuration: impatient {
        for name in ["herald.test", "other.test"] { $0.fixedAddresses["\(name):\(server.port)"] = "127.0.0.1" }
      })
    _ = try await fetcher.page("http://ana:s%40cret@herald.test:\(server.port)/")
    #expect(server.requests.last?.headers["authorization"] == "Basic " + Data("ana:s@cret".utf8).base64EncodedString())
    for path in ["/away", "/trap"] {
      let result = await fetcher.result(try FetchRequest(text: "http://ana:secret@herald.test:\(server.port)\(path)"))
      guard case .failure(let error) = result else { continue }
      #expect(server.requests.last?.path == "/b")
      #expect(server.requests.last?.headers["authorization"] == nil)
      #expect(!"\(error)".contains("secret") && !"\(error)".contains("trap:"))
    }
  }

  static let publicHosts = [
    "8.8.8.8", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "128.0.0.0", "169.253.255.255",
    "172.15.255.255", "172.32.0.0", "192.167.255.255", "198.17.255.255", "223.255.255.255", "[::ffff:8.8.8.8]",
    "[64:ff9b::808:808]", "[2001:4860:4860::8888]", "[2002:808:808::1]", "[2606:4700::1111]",
  ]
  static let privateHosts = [
    "0.0.0.0", "10.0.0.0", "10.255.255.255", "100.64.0.0", "100.127.255.255", "127.0.0.1", "127.255.255.255",
    "169.254.169.254", "172.16.0.0", "172.31.255.255", "192.0.0.1", "192.0.2.1", "192.168.0.1", "198.18.0.0",
    "198.51.100.1", "203.0.113.1", "224.0.0.1", "255.255.255.255", "[::]", "[::1]", "[::ffff:127.0.0.1]", "[::7f00:1]",
    "[64:ff9b::7f00:1]", "[64:ff9b:1::808:808]", "[fc00::1]", "[fd00::1]", "[fe80::1]", "[fec0::1]", "[ff02::1]",
    "[2001::1]", "[2001:db8::1]", "[2002:7f00:1::1]", "[3fff::1]", "[100::1]", "[5f00::1]",
  ]

  /// F39, F40: every range, at its edges.
  @Test(arguments: publicHosts + privateHosts)
  func addresses(_ host: String) throws {
    let isPublic = Self.publicHosts.contains(host)
    switch try WebURL("http://\(host)/").host {
    case .ipv4(let address): #expect(AddressPolicy.isPublic(ipv4: address) == isPublic)
    case .ipv6(let pieces): #expect(AddressPolicy.isPublic(ipv6: pieces) == isPublic)
    default: Issue.record("\(host) is no address")
    }
  }

  /// F41: by the environment's rules; `HTTP_PROXY` in capitals does not count, since a CGI client can set it.
  @Test(arguments: [
    ProxyCase(environment: ["http_proxy": "http://p:1"], url: "http://herald.example/", proxy: "http://p:1"),
    ProxyCase(environment: ["HTTP_PROXY": "http://p:1"], url: "http://herald.example/", proxy: nil),
    ProxyCase(environment: ["https_proxy": "http://p:1"], url: "http://herald.example/", proxy: nil),
    ProxyCase(environment: ["HTTPS_PROXY": "http://p:1"], url: "https://herald.example/", proxy: "http://p:1"),
    ProxyCase(environment: ["all_proxy": "socks5://p:1"], url: "https://herald.example/", proxy: "socks5://p:1"),
    ProxyCase(
      environment: ["http_proxy": "http://p:1", "no_proxy": "other.example, .example"],
      url: "http://news.herald.example/", proxy: nil),
    ProxyCase(
      environment: ["http_proxy": "http://p:1", "no_proxy": "ald.example"], url: "http://herald.example/",
      proxy: "http://p:1"),
    ProxyCase(environment: ["http_proxy": "http://p:1", "no_proxy": "*"], url: "http://herald.example/", proxy: nil),
    ProxyCase(environment: [:], url: "http://herald.example/", proxy: nil),
  ])
  func proxies(_ test: ProxyCase) throws {
    #expect(ProxyPolicy(environment: test.environment).proxy(for: try WebURL(test.url)) == test.proxy)
  }
}

extension HostileServer.Request {
  var port: String { String(headers["host"]?.split(separator: ":").last ?? "") }
}
