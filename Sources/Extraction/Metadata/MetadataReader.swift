/// Reads what a page says of its article, each field from its surest source down.
struct MetadataReader {
  private let head: HeadReader
  private let data: LinkedData
  private let table: NodeTable
  private let url: String?

  init(_ table: NodeTable, bytes: [UInt8], linkedData: [Range<Int>], url: String?) {
    self.table = table
    self.url = url
    head = HeadReader(table)
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
      head: head, data: data, table: table, url: url ?? metadata.canonical, monthFirst: monthFirst(metadata.language))
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

  private func authors(body: Range<Int>?, site: String?) -> [String] {
    let linked = AuthorNames.names(in: data.authors)
    if !linked.isEmpty { return linked }
    for name in [
      "author", "article:author", "parsely-author", "dc.creator", "dcterms.creator", "sailthru.author", "byl",
      "authors",
      "itemprop:author", "og:article:author", "article.author", "dc.contributor", "citation_author",
      "article:author_name",
      "cxenseparse:author", "rbauthors", "twitter:creator:name", "creator", "bt:author", "vr:author", "og:author",
    ] {
      let names = AuthorNames.names(in: head.metas[name] ?? [])
      if !names.isEmpty { return names }
    }
    return visible(body)
  }

  private static let foreign: Marks = [.comments, .related, .sidebar, .footer, .navigation]

  /// `rel=author`, `itemprop=author`, then elements named as a byline, near the body.
  private func visible(_ body: Range<Int>?) -> [String] {
    var found: [(rank: Int, names: [String])] = []
    for (index, node) in table.nodes.enumerated() where node.tag != .text && node.first < node.last {
      var rank = 0
      if table.attribute(.rel, of: index, contains: "author") { rank = 30 }
      if table.attribute(.itemprop, of: index, contains: "author") { rank = max(rank, 28) }
      if rank == 0, node.marks.contains(.byline) || node.marks.contains(.biography) {
        rank = 16
        for name in ["author-name", "authorname", "author__name", "byline"] as [StaticString]
        where table.attribute(.class, of: index, contains: name) {
          rank = 20
        }
      }
      if rank == 0, node.tag == .a, let link = table.attribute(.href, of: index), leadsToPerson(link) { rank = 12 }
      guard rank > 0 else { continue }
      if isForeign(index) { rank -= 14 }
      if let body {
        if index < body.lowerBound { rank += max(0, 6 - (body.lowerBound - index) / 30) }
        if index > body.upperBound { rank -= 3 + min(10, (index - body.upperBound) / 60) }
      }
      guard rank > 6 else { continue }
      let text = table.plainText(index, limit: 200)
      guard !text.isEmpty, text.utf8.count < 140 else { continue }
      let names = AuthorNames.names(in: text).filter { $0.contains(" ") || rank >= 28 }
      if !names.isEmpty { found.append((rank, names)) }
      if found.count > 40 { break }
    }
    guard let best = found.map(\.rank).max() else { return [] }
    // All that are equally good and stand first: a byline may have one element for each author.
    var answer: [String] = []
    for candidate in found where candidate.rank >= best - 1 {
      for name in candidate.names where !answer.contains(where: { $0.lowercased() == name.lowercased() }) {
        answer.append(name)
      }
      if answer.count >= 6 { break }
    }
    return answer
  }

  private func leadsToPerson(_ link: Range<Int>) -> Bool {
    var place = link.lowerBound
    while true {
      place = table.values.offset(of: 0x2F, from: place, limit: link.upperBound)
      guard place < link.upperBound else { return false }
      for word in ["/author/", "/authors/", "/autor/", "/by/", "/profile/", "/people/", "/staff/"] as [StaticString]
      where table.values.hasWord(word, at: place) && place + word.utf8CodeUnitCount < link.upperBound {
        return true
      }
      place += 1
    }
  }

  private func isForeign(_ index: Int) -> Bool {
    var node = index
    for _ in 0..<8 where node >= 0 {
      if table.nodes[node].tag == .article || table.nodes[node].tag == .body || table.nodes[node].tag == .main {
        return false
      }
      if !table.nodes[node].marks.isDisjoint(with: Self.foreign) { return true }
      if table.nodes[node].tag == .aside || table.nodes[node].tag == .nav || table.nodes[node].tag == .footer {
        return true
      }
      node = Int(table.nodes[node].parent)
    }
    return false
  }
}
