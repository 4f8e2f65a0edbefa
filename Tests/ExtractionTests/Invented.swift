import Extraction
import Records

/// Pages and texts of our own, about places and people that do not exist.
enum Invented {
  static let paragraphs = [
    "The council of Meridia voted on Tuesday to close the old harbour, and the mayor, Ana Reyes, said the work would begin before the winter storms.",
    "Fishermen from Norland, who have used the quay for decades, protested outside the town hall; several of them carried empty nets, and one rang a ship's bell.",
    "“We were not asked,” said Tomas Okafor, who speaks for the crews, adding that the new basin lies too far from the market and costs too much to reach.",
    "The mayor answered that three meetings had been held, that minutes were kept, and that the engineers' report had been public since the spring.",
    "A second vote, on the price of the new berths, is expected next month, officials said, though no date has been set and the budget is not yet agreed.",
  ]

  /// A news page with everything around the article that pages have.
  static func page(head: String = "", before: String = "", inside: String = "", after: String = "") -> String {
    """
    <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Meridia closes its harbour | The Herald</title>
    \(head)</head><body>
    <nav class="main-nav"><ul><li><a href="/a">Home</a></li><li><a href="/b">World</a></li><li><a href="/c">Sport</a></li></ul></nav>
    <main><article><h1>Meridia closes its harbour</h1>\(before)
    <div class="article-body">\(paragraphs.map { "<p>\($0)</p>" }.joined())\(inside)</div></article>
    \(after)</main>
    <footer><p>The Herald, all rights reserved, 1 Quay Street, Meridia, where the printers work at night.</p></footer>
    </body></html>
    """
  }

  static var body: String { paragraphs.joined(separator: "\n\n") }
}

func extracted(
  _ html: String, url: String? = "https://herald.example/2031/05/14/harbour", charset: String? = nil
) throws(Rejection) -> Article {
  try extracted(Array(html.utf8), url: url, charset: charset)
}

func extracted(_ bytes: [UInt8], url: String? = nil, charset: String? = nil) throws(Rejection) -> Article {
  try ArticleExtractor().extract(
    Page(id: "page", input: "page.html", url: url, charset: charset, content: .html(bytes)))
}
