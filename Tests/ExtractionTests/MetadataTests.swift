import Extraction
import Records
import Testing

@Suite struct MetadataTests {
  private func head(_ head: String, before: String = "", url: String? = "https://herald.example/harbour") throws
    -> Article
  {
    try extracted(Invented.page(head: head, before: before), url: url)
  }

  private func linked(_ json: String) -> String { "<script type=\"application/ld+json\">\(json)</script>" }

  @Test func linkedDataInAGraph() throws {
    let article = try head(
      linked(
        """
        {"@context":"https://schema.org","@graph":[
        {"@type":"WebSite","@id":"#site","name":"The Herald"},
        {"@type":["NewsArticle"],"headline":"Meridia &amp; its harbour","datePublished":"2031-05-14T18:20:00+02:00",
        "dateModified":"2031-05-15T08:00:00Z","author":[{"@id":"#p"},{"@type":"Person","name":"Tomas Okafor"}],
        "publisher":{"@type":"Organization","name":"The Herald"},"inLanguage":"en-GB","articleSection":"Coast",
        "keywords":["harbour","Meridia"],"image":{"@type":"ImageObject","url":"/quay.jpg"}},
        {"@type":"Person","@id":"#p","name":"Ana Reyes"}]}
        """))
    #expect(article.title == "Meridia & its harbour")
    #expect(article.authors == ["Ana Reyes", "Tomas Okafor"])
    #expect(article.published == "2031-05-14T18:20:00+02:00" && article.publishedPrecision == .second)
    #expect(article.modified == "2031-05-15T08:00:00Z")
    #expect(article.site == "The Herald" && article.section == "Coast" && article.tags == ["harbour", "Meridia"])
    #expect(article.image == "https://herald.example/quay.jpg")
    #expect(article.language == "en")
  }

  @Test(arguments: [
    #"{"@type":"NewsArticle","headline":"Harbour closes now","author":"Ana Reyes",}"#,
    "{\"@type\":\"NewsArticle\",\"headline\":\"Harbour\n closes now\",\"author\":{\"name\":\"Ana Reyes\"}}",
    #"/* c */ [{"@type":"NewsArticle","headline":"Harbour closes now","author":[{"name":["Ana Reyes"]}]}"#,
    #"<![CDATA[{'@type':'http://schema.org/NewsArticle','headline':'Harbour closes now','author':'By Ana Reyes'}]]>"#,
    #"{"@type":"NewsArticle","description":"He said "never" again","headline":"Harbour closes now","author":"Ana Reyes"}"#,
    #"{"@type":"NewsArticle","headline":"Harbour closes now" "author":{"name":"Ana Reyes"}"#,
  ])
  func brokenLinkedData(json: String) throws {
    let article = try head(linked(json))
    #expect(article.title == "Harbour closes now")
    #expect(article.authors == ["Ana Reyes"])
  }

  @Test func openGraphAndMeta() throws {
    let article = try head(
      """
      <meta property="og:title" content="Harbour of Meridia closes – The Herald"><meta property="og:site_name" content="The Herald">
      <meta property="article:published_time" content="2031-05-14T18:20+0200"><meta name="author" content="By Ana Reyes and Tomas Okafor">
      <meta property="article:section" content="Coast"><meta name="keywords" content="sea, boats">
      <meta name="description" content="The &quot;old&quot; quay"><meta property="og:image" content="//img.example/q.jpg">
      <link rel="canonical" href="/canonical">
      """)
    #expect(article.title == "Harbour of Meridia closes")
    #expect(article.published == "2031-05-14T18:20:00+02:00" && article.publishedPrecision == .minute)
    #expect(article.authors == ["Ana Reyes", "Tomas Okafor"])
    #expect(
      article.section == "Coast" && article.tags == ["sea", "boats"] && article.description == "The \"old\" quay")
    #expect(article.image == "https://img.example/q.jpg" && article.urlCanonical == "https://herald.example/canonical")
  }

  @Test func whatIsVisible() throws {
    let article = try head(
      "",
      before:
        "<p class=\"byline\">By <a rel=\"author\" href=\"/by/r\">Ana Reyes</a> | <time datetime=\"2031-05-14T18:20:00+02:00\">yesterday</time></p>"
    )
    #expect(article.title == "Meridia closes its harbour")
    #expect(article.authors == ["Ana Reyes"])
    #expect(article.published == "2031-05-14T18:20:00+02:00")
    #expect(article.site == "herald.example")
  }

  @Test func aDateInWordsAboveTheArticle() throws {
    #expect(try head("", before: "<div>Meridia, 14. Mai 2031</div>").published == "2031-05-14")
    #expect(try head("", before: "<div>Updated 14 mayo, 2031</div>").publishedPrecision == .day)
  }

  @Test func theAddressGivesTheDay() throws {
    #expect(try head("", url: "https://herald.example/2031/05/14/harbour.html").published == "2031-05-14")
    #expect(try head("", url: "https://herald.example/news/20310514-harbour").published == "2031-05-14")
    #expect(try head("", url: "https://herald.example/a/20319914").published == nil)
  }
}
