@testable import Extraction
import Testing

@Suite struct MarkupReducerTests {
  private func reduced(_ html: String, depth: Int = 2_000) -> String {
    let reducer = MarkupReducer.reduce(Array(html.utf8), limits: ExtractionLimits(depth: depth))
    return String(decoding: reducer.markup, as: UTF8.self).trimmed
  }

  @Test(arguments: [
    ("<p class=a onclick='x()' data-z=1>T</p>", "<p class=\"a\">T</p>"),
    ("<P CLASS='a\"b'>T</P>", "<p class=\"a&quot;b\">T</p>"),
    ("<p class=a class=b>T", "<p class=\"a\">T"), ("a<script>if (a<b) {}</script>b", "ab"),
    ("a<style>x</style >b", "ab"),
    ("a<svg><path/></svg>b", "ab"), ("a<svg/>b", "ab"), ("a<svg>b", "ab"), ("a<!-- <p> -->b", "ab"), ("a<!-->b", "ab"),
    ("a<!--b>c", "ac"), ("a<?php x ?>b", "ab"), ("a</>b", "ab"), ("a</span>b", "ab"), ("1 < 2 <3", "1 &lt; 2 &lt;3"),
    ("a\0b", "ab"), ("<p>  a  \n b  </p>", "<p> a  \n b </p>"), ("<pre>a\n  b</pre>", "<pre>a\n  b</pre>"),
    ("<title>a <b> c</title>d", "<title>a &lt;b> c</title>d"), ("<title>a", "<title>a</title>"),
    ("<a href=/x>y</a>", "<a href=\"/x\">y</a>"),
    ("<p id=\"unclosed", ""), ("<p", ""), ("<", "&lt;"), ("<img src=data:x alt=y>", "<img>"),
    ("<![CDATA[a<b]]>", "a&lt;b"),
    ("<textarea><p></textarea>a", "a"), ("<plaintext>a<b>", "a&lt;b>"), ("</p></div>a", "a"),
    ("<my-tag x=1>a</my-tag>", "<my-tag>a</my-tag>"),
  ])
  func reduces(html: String, expected: String) {
    #expect(reduced(html) == expected)
  }

  @Test func nestingBeyondTheLimitIsFlattened() {
    #expect(reduced("<div><b><i>a</i></b></div>", depth: 2) == "<div><b>a</b></div>")
    #expect(
      reduced("<div><div><div>a</div>b</div>c</div>d", depth: 1)
        == "<div>\n\na\nb\nc</div>d".replacing("\na\nb\nc", with: "\nabc"))
  }

  @Test func linkedDataAndLongScriptsAreNoted() {
    let filler = String(repeating: "x", count: 2_100)
    let html = "<script type='application/LD+JSON'>{\"a\":1}</script><script>\(filler)</script><script>short</script>"
    let bytes = Array(html.utf8)
    let reducer = MarkupReducer.reduce(bytes, limits: ExtractionLimits())
    #expect(reducer.linkedData.map { String(decoding: bytes[$0], as: UTF8.self) } == ["{\"a\":1}"])
    #expect(reducer.scripts.map(\.count) == [2_100])
  }

  /// Every string of these pieces up to length 5: nothing traps, and what comes out is parsed as well.
  @Test func everySmallPage() {
    let pieces = ["<", ">", "/", "p", "!", "--", "\"", "=", " ", "a"]
    var pages = [""]
    for _ in 0..<4 {
      pages = pages.flatMap { page in pieces.map { page + $0 } }
      for page in pages {
        let reducer = MarkupReducer.reduce(Array(("x" + page).utf8), limits: ExtractionLimits())
        #expect(reducer.markup.count >= 4)
      }
    }
    for page in pages.prefix(2_000) {
      let table = HTMLParser.parse(
        MarkupReducer.reduce(Array(page.utf8), limits: ExtractionLimits()).markup, limits: ExtractionLimits())
      #expect(table.nodes.indices.allSatisfy { Int(table.nodes[$0].end) > $0 && Int(table.nodes[$0].parent) < $0 })
    }
  }

  @Test(
    arguments: [
      ("article-body", Marks.body), ("articleBody", .body), ("story__content", .body),
      ("entry-content clearfix", .body),
      ("ad", .advertisement), ("ads-top", .advertisement), ("download", []), ("read-more", .related),
      ("spread-morely", []),
      ("share-bar", .share), ("shareholders", []), ("comments", .comments), ("nav", .navigation), ("canvas", []),
      ("post-date", .date), ("update-candidate", []), ("sr-only", .hidden),
    ] as [(String, Marks)])
  func marks(name: String, expected: Marks) {
    let found = MarkMatcher.shared.marks(in: Array(name.utf8), 0..<name.utf8.count)
    #expect(found.isSuperset(of: expected))
    if expected.isEmpty { #expect(found.isDisjoint(with: Marks.strong.union([.body, .date, .hidden]))) }
  }
}
