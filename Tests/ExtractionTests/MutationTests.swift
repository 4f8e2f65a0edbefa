import Extraction
import Records
import Testing

/// Pages and feeds with bytes changed, dropped, doubled and swapped, always the same ones: nothing may trap, and what
/// comes out must hold together.
@Suite struct MutationTests {
  /// xorshift64* (S. Vigna): the same sequence everywhere.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state ^= state >> 12
      state ^= state << 25
      state ^= state >> 27
      return state &* 0x2545_F491_4F6C_DD1D
    }
  }

  private static let snippets: [[UInt8]] =
    [
      "<p>", "</p>", "<div class=\"", "\">", "<!--", "-->", "<script>", "</script>", "<svg", "</", "<", ">", "&", "&#",
      ";", "\"", "'",
      "<title>", "<![CDATA[", "]]>", "<?xml", "\0", "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",",
      "\\u003c", "[{", "}]",
      "<table><tr><td>", "<meta charset=gbk>", "<meta property=\"og:title\" content=\"", "2031-05-14T", "99:99",
      "<item>", "<link>", "<entry>",
      "<base href=", "\u{FEFF}", "\u{301}",
    ].map { Array($0.utf8) } + [[0xFF, 0xFE], [0xC3], [0xED, 0xA0, 0x80], [0x1F, 0x8B, 0x08]]

  private func mutated(_ bytes: [UInt8], _ random: inout Generator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...12, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...60, using: &random)))
      case 2:
        bytes.insert(contentsOf: Self.snippets[Int.random(in: 0..<Self.snippets.count, using: &random)], at: place)
      case 3: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 200)], at: place)
      case 4: bytes.removeLast(bytes.count - place)
      default: bytes.swapAt(place, Int.random(in: 0..<bytes.count, using: &random))
      }
    }
    return bytes
  }

  @Test func pages() throws {
    var random = Generator(state: 20_310_514)
    let head =
      "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Meridia\",\"datePublished\":\"2031-05-14\",\"author\":[{\"name\":\"Ana Reyes\"}]}</script><meta property=\"og:title\" content=\"Meridia\">"
    let seed = Array(
      Invented.page(head: head, inside: "<ul><li>One thing.</li></ul><h2>Then</h2><p>End of it.</p><svg></svg>").utf8)
    let extractor = ArticleExtractor()
    for _ in 0..<400 {
      let page = Page(id: "m", input: "m", url: "https://herald.example/a", content: .html(mutated(seed, &random)))
      guard let article = try? extractor.extract(page) else { continue }
      let count = article.text.unicodeScalars.count
      #expect(article.paragraphs.allSatisfy { $0.start < $0.end && $0.end <= count })
      #expect(article.headings.allSatisfy { article.paragraphs.contains($0) })
      #expect(zip(article.paragraphs, article.paragraphs.dropFirst()).allSatisfy { $0.end + 2 == $1.start })
      _ = extractor.explain(page)
    }
  }

  @Test func feeds() throws {
    var random = Generator(state: 41)
    let reader = SitemapReader()
    for seed in FeedTests.samples {
      for _ in 0..<120 {
        for entry in (try? reader.entries(mutated(Array(seed.utf8), &random), url: "https://herald.example/feed")) ?? []
        {
          #expect(entry.url.hasPrefix("http"))
        }
      }
    }
  }
}
