import Extraction
import Records
import Testing

@Suite struct DateFinderTests {
  private func published(
    head: String = "", before: String = "", inside: String = "", after: String = "",
    url: String = "https://herald.example/harbour"
  ) throws -> String? {
    try extracted(Invented.page(head: head, before: before, inside: inside, after: after), url: url).published
  }

  @Test(arguments: [
    #"window.data = {"article":{"publishedDate":"2031-05-14T18:20:00Z","updated":"2031-05-16T00:00:00Z"},"site":"The Herald of Meridia"};"#,
    #"dataLayer.push({'articlePubDate': '2031-05-14T18:20:00Z', 'articleTitle': 'Meridia closes its harbour', 'x': 1});"#,
    #"self.push([1,"{\"deployDt\":\"2031-05-14T18:20:00Z\",\"title\":\"Meridia closes its harbour\"}"]);"#,
    #"var page = {id: 12, publish_time: 1936722000, name: "Meridia closes its harbour", section: "coast", n: 3};"#,
  ])
  func inScripts(script: String) throws {
    let day = try published(after: "<script>\(script)</script>")
    #expect(day?.hasPrefix("2031-05-1") == true, "\(script)")
    #expect(
      try published(
        before: "<time class=\"published\" datetime=\"2031-05-13\"></time>", after: "<script>\(script)</script>")
        == "2031-05-13")
  }

  @Test func notInComments() throws {
    let comment = #"<div class="comments"><span itemprop="datePublished" content="2031-06-01">June</span></div>"#
    #expect(try published(before: "<p class=\"date\">14 May 2031</p>", after: comment) == "2031-05-14")
  }

  @Test func todayInThePagesHead() throws {
    let head = "<ul>" + String(repeating: "<li>x</li>", count: 10) + "<li class=\"date\">Friday, 16 May 2031</li></ul>"
    let html = Invented.page(before: "<span class=\"publishedDate\">14/05/2031 22:46</span>")
      .replacing("<main>", with: head + "<main>")
    #expect(try extracted(html, url: nil).published == "2031-05-14")
  }

  @Test func whatIsWrittenBesideTheTextGoesBeforeALooseMeta() throws {
    let head = "<meta name=\"date\" content=\"2031-05-01T11:00:00+01:00\">"
    #expect(try published(head: head, before: "<span class=\"date\">14.05.2031</span>") == "2031-05-14")
    #expect(try published(head: head) == "2031-05-01T11:00:00+01:00")
  }

  @Test func theLastSources() throws {
    #expect(
      try published(head: "<meta property=\"og:image\" content=\"https://herald.example/uploads/2031/05/14/quay.jpg\">")
        == "2031-05-14")
    #expect(
      try published(
        before: "<abbr class=\"published\" itemprop=\"datePublished\" title=\"2031-05-14T18:20:00Z\">6:20 PM</abbr>")
        == "2031-05-14T18:20:00Z")
    #expect(
      try published(inside: "<p><strong>14.05.2031</strong> \(Invented.paragraphs[0])</p>") == "2031-05-14")
    #expect(
      try published(before: "<figure><img src=\"a.jpg\"><p>The quay, seen on May 2, 2031</p></figure>") == nil)
  }

  @Test func aRevisionOfAWiki() throws {
    let head = """
      <meta name="generator" content="MediaWiki 1.45"><script type="application/ld+json">{"@type":"Article",
      "datePublished":"2019-01-02T03:04:05Z","dateModified":"2031-05-14T18:20:00Z"}</script>
      """
    #expect(try published(head: head, url: "https://wiki.example/w?title=Quay&oldid=7") == "2031-05-14T18:20:00Z")
    #expect(try published(head: head, url: "https://wiki.example/w/Quay") == "2019-01-02T03:04:05Z")
  }
}
