import Records
import Testing

@Suite struct WebURLTests {
  @Test(arguments: [
    ("HTTP://Www.Meridia-Herald.example:80/a/../b/./c?x=1#top", "http://www.meridia-herald.example/b/c?x=1#top"),
    ("https://herald.example:8443", "https://herald.example:8443/"),
    ("  https:\\\\herald.example\\news\t\n ", "https://herald.example/news"),
    ("https://herald.example/Über uns?q=ü'\"", "https://herald.example/%C3%9Cber%20uns?q=%C3%BC%27%22"),
    ("https://Zeitung-Köln.example/", "https://xn--zeitung-kln-zfb.example/"),
    ("http://0x7f.1/", "http://127.0.0.1/"),
    ("http://2130706433/", "http://127.0.0.1/"),
    ("http://017700000001/", "http://127.0.0.1/"),
    ("http://%31%32%37.0.0.1/", "http://127.0.0.1/"),
    ("http://１２７.０.０.１/", "http://127.0.0.1/"),
    ("http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/"),
    ("http://[0:0::0:1]:80/", "http://[::1]/"),
    ("http://localhost./", "http://localhost./"),
    ("http:herald.example", "http://herald.example/"),
    ("http://a@b@herald.example/", "http://a%40b@herald.example/"),
  ])
  func parses(_ input: String, _ href: String) throws {
    #expect(try WebURL(input).href == href)
  }

  @Test(arguments: [
    ("", WebURLError.relativeWithoutBase), ("news/today", .relativeWithoutBase),
    ("//herald.example/", .relativeWithoutBase),
    ("http://", .missingHost), ("http://user@/", .missingHost), ("http://:80/", .missingHost),
    ("http://a b/", .invalidHost), ("http://256.1.1.1/", .invalidHost), ("http://1.2.3.4.5/", .invalidHost),
    ("http://[::1/", .invalidHost), ("http://[1:2]/", .invalidHost), ("http://a%00b/", .invalidHost),
    ("http://herald.example:65536/", .invalidPort), ("http://herald.example:8o/", .invalidPort),
  ])
  func refuses(_ input: String, _ error: WebURLError) {
    #expect(throws: error) { try WebURL(input) }
  }

  @Test(arguments: [
    ("../sport/", "https://herald.example/sport/"), ("?page=2", "https://herald.example/news/today?page=2"),
    ("#end", "https://herald.example/news/today?x=1#end"), ("//cdn.example/i", "https://cdn.example/i"),
    ("/a", "https://herald.example/a"), ("http://other.example", "http://other.example/"),
    ("https:story", "https://herald.example/news/story"), ("", "https://herald.example/news/today?x=1"),
    ("../../../..", "https://herald.example/"), ("mailto:desk@herald.example", "mailto:desk@herald.example"),
  ])
  func resolves(_ input: String, _ href: String) throws {
    let base = try WebURL("https://herald.example/news/today?x=1#here")
    #expect(try WebURL(input, base: base).href == href)
  }

  @Test func secretsStayOutOfMessages() throws {
    let url = try WebURL("https://ana:secret@herald.example:8443/a?token=t#f")
    #expect(url.withoutCredentials == "https://herald.example:8443/a?token=t")
    #expect(url.withoutQuery == "https://herald.example:8443/a")
    #expect(url.origin == "https://herald.example:8443")
    #expect(url.pathAndQuery == "/a?token=t")
    #expect(url.effectivePort == 8443)
  }

  /// Parsing what was parsed changes nothing; every text of up to three of these pieces, which are where parsers slip.
  @Test func serializationIsStable() throws {
    let pieces = [
      "http:", "//", "/", "\\", "@", ":", "[", "]", "::", ".", "..", "%2e", "?", "#", "a", "1", "é", "file:", "x:",
      "C|",
    ]
    var count = 0
    for first in pieces {
      for second in pieces {
        for third in pieces {
          for tail in ["", "b"] {
            guard let url = try? WebURL(first + second + third + tail) else { continue }
            count += 1
            #expect((try? WebURL(url.href))?.href == url.href, "\(first + second + third + tail)")
          }
        }
      }
    }
    #expect(count > 1000)
  }
}
