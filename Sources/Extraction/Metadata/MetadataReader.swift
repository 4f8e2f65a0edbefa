/// Reads what a page says of its article, each field from its surest source down.
struct MetadataReader {
  private let head: HeadReader
  private let data: LinkedData
  private let table: NodeTable
  private let url: String?
  private let scripts: ScriptDates

  init(_ table: NodeTable, bytes: [UInt8], linkedData: [Range<Int>], scripts: [Range<Int>], url: String?) {
    self.table = table
    self.url = url
    head = HeadReader(table)
    self.scripts = ScriptDates(bytes: bytes, scripts: scripts)
    data = LinkedData(bytes, linkedData)
  }

  /// Title and site, which the search for the body wants to know.
  func opening() -> ArticleMetadata {
    var metadata = ArticleMetadata()
    let base = head.base.flatMap { WebLink.absolute($0, base: url) } ?? url
    metadata.site = head.first("og:site_name", "application-name", "al:android:app_name", "dc.publisher", "publisher")
    if metadata.site == nil { metadata.site = data.site }
    if metadata.site.map({ $0.hasPrefix("@") || $0.hasPrefix("http") }) ?? false { metadata.site = data.site }
    if metadata.site == nil { metadata.site = url.flatMap { WebLink.host($0) } }
    metadata.canonical =
      (head.canonical ?? head.first("og:url") ?? data.url).flatMap { WebLink.absolute($0, base: base) }
    metadata.title = TitleFinder(head: head, data: data, table: table, site: metadata.site).title()
    metadata.body = data.body
    metadata.saysArticle =
      data.isArticle || head.first("og:type")?.lowercased() == "article"
      || head.first("article:published_time", "itemprop:datepublished") != nil
    return metadata
  }

  /// All fields. `body` is the range of nodes that holds the body.
  func complete(_ opening: ArticleMetadata, body: Range<Int>?) -> ArticleMetadata {
    var metadata = opening
    metadata.language = language()
    let dates = DateFinder(
      head: head, data: data, table: table, url: url ?? metadata.canonical, monthFirst: monthFirst(metadata.language),
      scripts: scripts)
    if let found = dates.published(nearBody: body) {
      metadata.published = found.time
      metadata.publishedSource = found.source
    }
    metadata.modified = dates.modified()
    metadata.authors = authors(body: body, site: metadata.site)
    metadata.section =
      head.first("article:section", "parsely-section", "itemprop:articlesection", "section") ?? data.section
    metadata.tags = tags()
    metadata.description =
      head.first("og:description", "description", "twitter:description", "dc.description") ?? data.description
    let base = head.base.flatMap { WebLink.absolute($0, base: url) } ?? url ?? metadata.canonical
    metadata.image = (head.first("og:image", "og:image:url", "twitter:image", "twitter:image:src") ?? data.image)
      .flatMap { WebLink.absolute($0, base: base) }
    return metadata
  }

  /// BCP 47.
  private func language() -> String? {
    for value in [
      head.language, data.language, head.first("og:locale", "language", "dc.language", "itemprop:inlanguage"),
    ] {
      guard let value else { continue }
      let tag = value.trimmed.replacing("_", with: "-")
      let parts = tag.split(separator: "-")
      guard let first = parts.first, (2...3).contains(first.utf8.count), tag.utf8.count <= 16,
        tag.utf8.allSatisfy({ isLetter($0) || isDigit($0) || $0 == 0x2D })
      else { continue }
      return ([first.lowercased()] + parts.dropFirst().map { $0.utf8.count == 2 ? $0.uppercased() : String($0) })
        .joined(separator: "-")
    }
    return nil
  }

  /// Whether `3/4/2031` is March the 4th: in the United States, and in English where no country is said and the
  /// address is not a British, Irish, Indian, Australian … one.
  private func monthFirst(_ language: String?) -> Bool {
    let host = url.flatMap { WebLink.host($0) } ?? ""
    let domain = host.split(separator: ".").last.map(String.init) ?? ""
    if domain.utf8.count == 2, domain != "us", domain != "tv", domain != "io", domain != "co" { return false }
    guard let language else { return true }
    return language == "en" || language == "en-US" || language == "es-US"
  }

  private func tags() -> [String] {
    var tags = head.all("article:tag", "og:article:tag", "parsely-tags", "news_keywords")
      .flatMap { $0.split(separator: ",").map { String($0).trimmed } }
    if tags.isEmpty { tags = data.tags }
    if tags.isEmpty {
      tags = head.all("keywords", "sailthru.tags").flatMap { $0.split(separator: ",").map { String($0).trimmed } }
    }
    var seen: Set<String> = []
    return Array(tags.filter { !$0.isEmpty && $0.utf8.count < 200 && seen.insert($0.lowercased()).inserted }.prefix(64))
  }

  /// JSON-LD, then meta tags, then what the reader sees; that goes first where the page's data name the site itself or the
  /// handle of an account.
  private func authors(body: Range<Int>?, site: String?) -> [String] {
    let all = said()
    let said = all.filter { !AuthorNames.isSite($0, site) }
    if said.contains(where: { !AuthorNames.isHandle($0) }) { return said }
    let byline = BylineFinder(table: table).byline(nearBody: body)
    if let byline, byline.rank >= (all.isEmpty ? 0 : 10) {
      let names = byline.names.filter { !AuthorNames.isSite($0, site) }
      if !names.isEmpty { return names }
    }
    return all.isEmpty ? byline?.names ?? [] : said.isEmpty ? all : said
  }

  /// The names in JSON-LD, else in meta tags.
  private func said() -> [String] {
    let linked = AuthorNames.names(in: data.authors)
    if !linked.isEmpty { return linked }
    for name in Self.authorNames {
      let names = AuthorNames.names(in: head.metas[name] ?? [])
      if !names.isEmpty { return names }
    }
    // Pairs of label and value, as WordPress writes them for chat programs.
    for (label, value) in [("twitter:label1", "twitter:data1"), ("twitter:label2", "twitter:data2")] {
      guard let label = head.first(label), AuthorNames.isAuthorLabel(label) else { continue }
      let names = AuthorNames.names(in: head.metas[value] ?? [])
      if !names.isEmpty { return names }
    }
    return []
  }

  private static let authorNames = [
    "author", "article:author", "parsely-author", "dc.creator", "dcterms.creator", "sailthru.author", "byl", "authors",
    "itemprop:author", "og:article:author", "article.author", "dc.contributor", "citation_author",
    "article:author_name", "cxenseparse:author", "rbauthors", "twitter:creator:name", "creator", "bt:author",
    "vr:author", "og:author",
  ]
}
