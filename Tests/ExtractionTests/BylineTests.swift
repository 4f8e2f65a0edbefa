import Extraction
import Records
import Testing

@Suite struct BylineTests {
  private func authors(_ before: String, head: String = "", inside: String = "", after: String = "") throws -> [String]
  {
    try extracted(Invented.page(head: head, before: before, inside: inside, after: after)).authors
  }

  @Test(arguments: [
    #"<div class="byline"><a href="/author/lm">Lena Marsh</a><span>Staff Writer</span></div>"#,
    #"<div class="byline">By<span>Lena Marsh</span>Wednesday, May 14, 2031</div>"#,
    #"<div class="meta--author">Posted on May 14, 2031 by Lena Marsh</div>"#,
    #"<p class="byline">Monday May 12, 2031 7:45 am PST by <a href="/author/lena">Lena Marsh</a></p>"#,
    #"<p class="byline">Lena Marsh / HERALD.EXAMPLE / May 14, 2031, 18:20</p>"#,
    #"<p class="byline">Lena Marsh 5 min read</p>"#,
    #"<p class="meta">By Lena Marsh, Wednesday, 14 May 2031 08:05 GMT</p>"#,
    #"<p>Von Lena Marsh</p>"#, #"<p>Kommentar von Lena Marsh</p>"#.replacing("<p>", with: "<p class=\"author\">"),
    #"<div><span>Written by <a href="/team">Lena Marsh, PhD</a></span><span> on April 29, 2031</span></div>"#,
    #"<footer class="node__meta"><div>Submitted by <span>Lena Marsh</span> on <span>Wed, 05/14/2031</span></div></footer>"#,
    #"<div itemprop="author" itemscope><meta itemprop="name" content="Lena Marsh"><meta itemprop="url" content="/lm"></div>"#,
    #"<div class="byline"><span>Lena</span> <span>Marsh</span></div>"#,
    #"<a class="author__name" href="/contributor/lm">Lena Mars<span>h</span></a>"#,
    #"<div class="contributor"><strong>Lena Marsh</strong><em>in Port Norland</em></div>"#,
    #"<div class="byline"><span>Lena Marsh</span><span>lena@herald.example</span></div>"#,
    #"<footer class="article-meta"><p class="article-author">Lena Marsh</p></footer>"#,
  ])
  func oneAuthor(byline: String) throws {
    #expect(try authors(byline) == ["Lena Marsh"], "\(byline)")
  }

  @Test func several() throws {
    #expect(
      try authors(
        #"<div class="author"><a href="/b/1">Lena Marsh</a>, Attorney, Harbour Board<br>&amp; <a href="/b/2">Tomas Okafor</a></div>"#
      )
        == ["Lena Marsh", "Tomas Okafor"])
    #expect(
      try authors(#"<span class="author-name">Lena Marsh</span><span class="author-name">Tomas Okafor</span>"#)
        == ["Lena Marsh", "Tomas Okafor"])
  }

  @Test(arguments: [
    ("<span>作者：李明</span>", ["李明"]), ("<p class='byline'>記者 田中太郎</p>", ["田中太郎"]),
    ("<p class='byline'>김철수 기자</p>", ["김철수"]), ("<div>Автор: Иван Петров</div>", ["Иван Петров"]),
    ("<div>كتب: أحمد علي</div>", ["أحمد علي"]), ("<div class='author'>राहुल शर्मा</div>", ["राहुल शर्मा"]),
    ("<p class='auteur'>Par <b>Lena Marsh</b> et <b>Tomas Okafor</b></p>", ["Lena Marsh", "Tomas Okafor"]),
    ("<p class='byline'>Lena Marsh in Meridia, and Bo Li in Norland</p>", ["Lena Marsh", "Bo Li"]),
    ("<p class='byline'>By The Associated Press</p>", ["The Associated Press"]),
  ])
  func inOtherLanguages(byline: String, expected: [String]) throws {
    #expect(try authors(byline) == expected, "\(byline)")
  }

  @Test(arguments: [
    #"<figure><img src="a.jpg"><figcaption class="author">Photo: Lena Marsh</figcaption></figure>"#,
    #"<div class="comments"><span class="author">Lena Marsh</span></div>"#,
    #"<div class="related-stories"><p class="byline">By Lena Marsh</p></div>"#,
    #"<p class="byline">Foto: REUTERS/Lena Marsh</p>"#,
    #"<p class="author">Read More</p>"#, #"<p class="author">3 hours ago</p>"#, #"<p class="author">May 14, 2031</p>"#,
    #"<p>By the time the council met, it was dark.</p>"#,
  ])
  func none(line: String) throws {
    #expect(try authors(line) == [], "\(line)")
  }

  @Test func aSignatureBelowTheText() throws {
    #expect(try authors("", inside: "<p><em>Lena Marsh</em></p>") == ["Lena Marsh"])
    #expect(try authors("", inside: "<p>— Lena Marsh, Port Norland</p>") == ["Lena Marsh"])
    #expect(
      try authors("", inside: "<p>The ship is the <i>Lena Marsh</i>, and she is older than the quay itself.</p>") == [])
  }

  @Test func dataThatNameTheSiteOrAnAccount() throws {
    let site = "<meta property=\"og:site_name\" content=\"The Herald\">"
    let byline = "<p class=\"byline\">By Lena Marsh</p>"
    #expect(try authors(byline, head: site + "<meta name=\"author\" content=\"The Herald\">") == ["Lena Marsh"])
    #expect(try authors("", head: site + "<meta name=\"author\" content=\"The Herald\">") == ["The Herald"])
    #expect(try authors(byline, head: "<meta name=\"author\" content=\"lmarsh-7\">") == ["Lena Marsh"])
    #expect(try authors(byline, head: "<meta name=\"author\" content=\"Tomas Okafor\">") == ["Tomas Okafor"])
    #expect(
      try authors(
        "",
        head:
          "<meta name=\"twitter:label1\" content=\"Verfasst von\"><meta name=\"twitter:data1\" content=\"Lena Marsh\">")
        == ["Lena Marsh"])
  }
}
