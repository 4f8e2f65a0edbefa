/// What a page says of its article.
struct ArticleMetadata {
  var title: String?
  var authors: [String] = []
  var published: PublisherTime?
  /// Which source gave `published`.
  var publishedSource = ""
  var modified: PublisherTime?
  var site: String?
  var canonical: String?
  var language: String?
  var section: String?
  var tags: [String] = []
  var description: String?
  var image: String?
  /// Whether the page calls itself an article: by JSON-LD, Open Graph or microdata.
  var saysArticle = false
  /// JSON-LD's `articleBody`.
  var body: String?
}
