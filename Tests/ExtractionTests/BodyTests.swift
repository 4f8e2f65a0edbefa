import Extraction
import Foundation
import Records
import Testing

@Suite struct BodyTests {
  @Test func theArticleAndNothingElse() throws {
    let article = try extracted(Invented.page())
    #expect(article.text == Invented.body)
    #expect(article.paragraphs.count == Invented.paragraphs.count)
    #expect(article.headings.isEmpty)
    #expect(!article.truncated)
  }

  @Test func paragraphSpansCutTheParagraphs() throws {
    let article = try extracted(Invented.page(inside: "<h2>Näher ＆ näher 🚢</h2><p>\(Invented.paragraphs[0])!</p>"))
    let text = ScalarText(article.text)
    #expect(article.paragraphs.map { text[$0] } == article.text.components(separatedBy: "\n\n"))
    #expect(article.headings.map { text[$0] } == ["Näher ＆ näher 🚢"])
  }

  @Test(arguments: [
    #"<div class="share-tools"><p>Share this with your friends, wherever they may be in the world.</p></div>"#,
    #"<div class="related-stories"><h3>Related</h3><ul><li><a href="/x">The market moves to the hill</a></li></ul></div>"#,
    #"<aside><p>The harbour was built long ago by a company that no longer exists, it is said.</p></aside>"#,
    #"<div class="newsletter-signup"><p>Get the latest from Meridia every morning, with tea, in your post.</p></div>"#,
    #"<section id="comments"><div class="comment"><p>I do not agree with this at all, and neither does my cat.</p></div></section>"#,
    #"<figure><img src="q.jpg"><figcaption>The old quay at low tide, seen from the market.</figcaption></figure>"#,
    #"<p>Sign up for our free newsletter</p>"#,
    #"<p><a href="/other">Read more: The market moves to the hill</a></p>"#,
    #"<p>Photo: Ana Reyes/The Herald</p>"#,
    #"<div hidden><p>This text is not shown to anyone, and nobody should read it in the record.</p></div>"#,
    #"<script>document.write("<p>never</p>")</script><style>p { color: red }</style>"#,
    #"<div class="cookie-consent"><p>We use cookies, and we would like you to like them as much as we do.</p></div>"#,
    #"<svg><text>drawing</text></svg>"#,
  ])
  func furnitureInsideIsLeftOut(furniture: String) throws {
    #expect(try extracted(Invented.page(inside: furniture)).text == Invented.body)
    let between = Invented.page().replacing("</p><p>", with: "</p>" + furniture + "<p>", maxReplacements: 1)
    #expect(try extracted(between).text == Invented.body)
  }

  @Test func listsQuotationsHeadingsAndTablesKeepTheirOrder() throws {
    let inside = """
      <h2>What was said</h2><blockquote><p>“The sea does not wait for minutes,” the harbour master wrote in the log.</p></blockquote>
      <ul><li>The quay closes in June, after the last market day.</li><li>The crane will be sold to Norland.</li></ul>
      <table><tr><th>Year</th><th>Boats</th></tr><tr><td>2029</td><td>41</td></tr></table><p>\(Invented.paragraphs[4]) Again.</p>
      """
    let text = try extracted(Invented.page(inside: inside)).text
    let order = [
      "What was said", "The sea does not wait", "The quay closes", "The crane will", "Year | Boats", "2029 | 41",
      "Again.",
    ]
    var last = text.startIndex
    for words in order {
      let found = try #require(text[last...].firstRange(of: words), "\(words) is missing or out of order")
      last = found.upperBound
    }
  }

  @Test func aBodyInPartsIsJoined() throws {
    let parts = Invented.paragraphs.map {
      "<div class=\"text-widget\"><p>\($0)</p></div><div class=\"ad-slot\"><p>Buy rope, by the yard, in all colours, today.</p></div>"
    }
    let html =
      "<html><body><h1>Meridia closes its harbour</h1><div class=\"story\">\(parts.joined())</div></body></html>"
    #expect(try extracted(html).text == Invented.body)
  }

  @Test func teasersInRowsAreNotTheArticle() throws {
    let cards = (1...6).map {
      "<div class=\"tile\"><h3><a href=\"/n\($0)\">Another story about number \($0) of the day</a></h3><p>A short text that tells what number \($0) is about, with a full stop.</p></div>"
    }
    #expect(try extracted(Invented.page(after: "<section>\(cards.joined())</section>")).text == Invented.body)
  }

  @Test func nothingTwice() throws {
    let twice = Invented.paragraphs.map { "<p>\($0)</p>" }.joined()
    let article = try extracted(Invented.page(inside: "<div>\(twice)</div>"))
    #expect(article.text == Invented.body)
  }

  /// Found by fuzzing: the second cell was glued to the heading.
  @Test func aRowWhoseFirstCellIsARepetitionStandsByItself() throws {
    let table = "<h2>Once more</h2><table><tr><td>\(Invented.paragraphs[0])</td><td>41 boats</td></tr></table>"
    let inside = Invented.paragraphs.map { "<p>\($0)</p>" }.joined() + table + "<p>\(Invented.paragraphs[1]) Again.</p>"
    let article = try extracted(Invented.page(inside: "<div>\(inside)</div>"))
    let lines = article.text.components(separatedBy: "\n\n")
    #expect(lines.contains("Once more"))
    #expect(lines.contains("41 boats"))
    #expect(article.headings.allSatisfy { article.paragraphs.contains($0) })
  }

  @Test func namesThatTheArticleItselfBearsAreNotBelieved() throws {
    let html = Invented.page().replacing("<p>", with: "<p class=\"paywall subscriber-only\">")
    #expect(try extracted(html).text == Invented.body)
    let wrapped = Invented.page().replacing(
      "<body>", with: "<body class=\"has-sidebar comments-open\"><div id=\"related-wrapper\">")
    #expect(try extracted(wrapped).text == Invented.body)
  }

  @Test func theStandfirstBelongsToTheArticle() throws {
    let standfirst = "After a long debate the town gives up its oldest quay, against the will of those who use it."
    let article = try extracted(Invented.page(before: "<p class=\"standfirst\">\(standfirst)</p>"))
    #expect(article.text == standfirst + "\n\n" + Invented.body)
  }

  @Test func veryShortNews() throws {
    let html = """
      <html><body><div class="nav"><a href="/">Home</a></div><article><h1>Harbour closed</h1>
      <p>The harbour of Meridia closed on Tuesday evening, the council said.</p></article></body></html>
      """
    #expect(try extracted(html).text == "The harbour of Meridia closed on Tuesday evening, the council said.")
  }

  @Test func articleBodyOfLinkedDataWhereThePageHasNone() throws {
    let data =
      #"{"@type":"NewsArticle","headline":"Meridia closes","articleBody":"\#(Invented.paragraphs.joined(separator: "\\n"))"}"#
    let html =
      "<html><head><script type=\"application/ld+json\">\(data)</script></head><body><div id=\"app\"></div></body></html>"
    #expect(try extracted(html).text == Invented.body)
  }

  @Test func markupInAScriptWhereThePageHasNone() throws {
    let markup = Invented.paragraphs.map { "<p>\($0)</p>" }.joined().replacing("<", with: "\\u003c")
    let padding = String(repeating: "0,", count: 1_000)
    let html =
      "<html><body><div id=\"app\"></div><script>push([\(padding)\"content:\(markup)\"])</script></body></html>"
    #expect(try extracted(html).text == Invented.body)
  }

  @Test func otherScripts() throws {
    let sentence = "港の閉鎖について市長は火曜日に記者会見を開き、工事は冬の嵐の前に始まると述べた。漁師たちは反対している。"
    let html =
      "<html><body><ul><li><a href=/>ホーム</a></li></ul><div class=main><p>\(sentence)</p><p>\(sentence)二回目。</p></div></body></html>"
    #expect(try extracted(html).text == sentence + "\n\n" + sentence + "二回目。")
  }

  @Test func wordsForScreenReadersAlone() throws {
    let html = Invented.page().replacing(
      "harbour, and", with: "harbour<span class=\"sr-only\">, opens in a new tab</span>, and")
    #expect(try extracted(html).text == Invented.body)
  }

  @Test func aFooterIsNoArticle() {
    let footer =
      "<footer><div><p>The Herald is a member of the printers' guild of Meridia, founded when the old quay was built, and owned by its readers.</p></div></footer>"
    #expect(throws: Rejection.self) { try extracted("<html><body><div id=\"app\"></div>\(footer)</body></html>") }
  }

  @Test func theTraceSaysWhatWasChosenAndWhy() {
    let page = Page(
      id: "p", input: "p", content: .html(Array(Invented.page(inside: "<p>Photo: Ana Reyes/The Herald</p>").utf8)))
    let trace = ArticleExtractor().explain(page)
    #expect(trace.contains("title: Meridia closes its harbour"))
    #expect(trace.contains("body: ") && trace.contains("by named"))
    #expect(trace.contains("- [9] caption: p"))
    #expect(trace.contains("in nav, aside, footer, form or the like") || trace.contains("outside the body"))
  }

  @Test func aLinkThatOpensAParagraphIsNotTheParagraph() throws {
    let linked = Invented.page().replacing(
      "<p>The council", with: "<p><span><a class=\"tag-link related\" href=\"/tag/council\">The council</a></span>")
    #expect(try extracted(linked).text == Invented.body)
    let inner = Invented.page().replacing(
      "officials said", with: "<a class=\"share\" href=\"/tag/officials\">officials</a> said")
    #expect(try extracted(inner).text == Invented.body)
  }

  @Test func aForeignNameAroundAPartOfTheBody() throws {
    let parts = Invented.paragraphs.map { "<div class=\"article-body\"><p>\($0)</p></div>" }
    let html = Invented.page().replacing(
      "<div class=\"article-body\">\(Invented.paragraphs.map { "<p>\($0)</p>" }.joined())</div>",
      with: "<div class=\"teaser-content\">\(parts[..<2].joined())</div>\(parts[2...].joined())")
    #expect(try extracted(html).text == Invented.body)
  }

  @Test func theLastParagraphMayBeMostlyALink() throws {
    let last =
      "Last year the council <a href=\"/old\">had agreed to keep the harbour open until the new basin was built and paid for</a>, and to ask the crews once more before it acted on any plan."
    #expect(try extracted(Invented.page(inside: "<p>\(last)</p>")).text.hasSuffix("before it acted on any plan."))
  }

  @Test func paragraphsOneByOneInTheDataOfAScript() throws {
    let blocks = Invented.paragraphs.map { "{\"type\":\"paragraph\",\"text\":\"\($0)\"}" }.joined(separator: ",")
    let html = """
      <html><head><title>Meridia closes its harbour</title></head><body><div id="app"></div><script id="__NEXT_DATA__"
      type="application/json">{"props":{"description":"All the news of the coast, every morning, for those who sail.",
      "article":{"content":[\(blocks)]}}}</script></body></html>
      """
    #expect(try extracted(html).text == Invented.body)
    let notices = (0..<20).map { "{\"text\":\"Please enter your name, your berth and field \($0) again.\"}" }.joined(
      separator: ",")
    let form = "<html><body><div id=\"app\"></div><script>var texts = [\(notices)]</script></body></html>"
    #expect(throws: Rejection.self) { try extracted(form) }
  }

  @Test func consentToCookiesIsToldByItsWords() throws {
    let words = """
      <div><div><p>This website uses cookies to improve your experience while you walk along our quay. Out of these, the \
      ones that are categorized as necessary are kept in your browser, since the lamps of the quay cannot do without them.</p>
      <p>We also use third-party cookies that help us to understand how you walk along the quay, and they are kept only \
      with your consent, which you may withdraw on any day but a Sunday, in writing, from the harbour office.</p></div></div>
      """
    let short = "A freighter ran aground off Norland on Tuesday, and no one was hurt, said the harbour master."
    let page =
      "<html><head><title>Ship aground off Norland</title></head><body><div><h1>Ship aground off Norland</h1><div><p>\(short)</p></div></div>\(words)</body></html>"
    #expect(try extracted(page).text == short)
    let about =
      "<p>The council asked what cookies are, and a baker told them that the new law on cookies is not about his.</p>"
    #expect(try extracted(Invented.page(inside: about)).text.hasSuffix("is not about his."))
  }
}
