public import Records

/// Makes articles of pages: the body's text and what the page says of it.
///
/// One per worker; it keeps nothing of a page.
public final class ArticleExtractor {
  private let limits: ExtractionLimits

  public init(limits: ExtractionLimits = .init()) {
    self.limits = limits
  }

  /// The article of a page. A `.text` page keeps its text unchanged.
  ///
  /// - Throws: `Rejection` with stage `extract` and code `no_content` (empty, or no article on it), `too_large`, or
  ///   `unsupported_type` (neither HTML nor text).
  /// - Complexity: linear in the page.
  public func extract(_ page: Page) throws(Rejection) -> Article {
    switch page.content {
    case .text(let text): return try textArticle(page, text)
    case .html(let bytes): return try htmlArticle(page, bytes)
    }
  }

  private func textArticle(_ page: Page, _ text: String) throws(Rejection) -> Article {
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      throw rejection(page, .noContent, "the text is empty")
    }
    var article = Article(id: page.id, input: page.input, text: text)
    (article.paragraphs, article.headings) = PlainText.spans(of: text)
    article.charset = page.charset
    complete(&article, page)
    return article
  }

  private func htmlArticle(_ page: Page, _ bytes: [UInt8]) throws(Rejection) -> Article {
    if let kind = ContentSniffer.foreignKind(bytes) {
      throw rejection(page, .unsupportedType, "the bytes are \(kind), neither HTML nor text")
    }
    var isTruncated = false
    var bytes = bytes
    if bytes.count > limits.pageBytes {
      bytes.removeLast(bytes.count - limits.pageBytes)
      isTruncated = true
    }
    let carrier = page.charset ?? page.contentType.flatMap { MetaPrescan.charset(inContent: $0.lowercased()) }
    let decoded = PageDecoder.decode(bytes, carrier: carrier)
    let reduced = MarkupReducer.reduce(decoded.bytes, limits: limits)
    let table = HTMLParser.parse(reduced.markup, limits: limits)
    let reader = MetadataReader(
      table, bytes: decoded.bytes, linkedData: reduced.linkedData, url: page.urlFinal ?? page.url)
    let opening = reader.opening()
    let trace = body(
      PageOutline(table, host: (page.urlFinal ?? page.url).flatMap { WebLink.host($0) }), title: opening.title)
    var writer = BodyWriter(trace.outline, limit: limits.textBytes)
    writer.write(trace.verdicts.indices.filter { trace.verdicts[$0] == .kept })
    guard !writer.bytes.isEmpty else {
      throw rejection(page, .noContent, "no article text was found on the page")
    }
    var article = Article(id: page.id, input: page.input, text: String(decoding: writer.bytes, as: UTF8.self))
    article.paragraphs = writer.paragraphs
    article.headings = writer.headings
    article.charset = decoded.encoding.rawValue
    article.truncated = isTruncated || reduced.isTruncated || table.isTruncated || writer.isTruncated
    let metadata = reader.complete(opening, body: trace.container.map { $0..<Int(table.nodes[$0].end) })
    article.title = metadata.title
    article.authors = metadata.authors
    article.published = metadata.published?.text
    article.publishedPrecision = metadata.published?.precision
    article.modified = metadata.modified?.text
    article.site = metadata.site
    article.urlCanonical = metadata.canonical
    article.language = metadata.language
    article.section = metadata.section
    article.tags = metadata.tags
    article.description = metadata.description
    article.image = metadata.image
    complete(&article, page)
    return article
  }

  private func body(_ outline: PageOutline, title: String?) -> ExtractionTrace {
    guard let found = BodyFinder(outline: outline).container() else {
      return ExtractionTrace(outline: outline, container: nil, rule: "no prose", verdicts: [])
    }
    let verdicts = BodyCleaner(outline: outline, title: title).verdicts(in: found.node)
    return ExtractionTrace(outline: outline, container: found.node, rule: found.rule, verdicts: verdicts)
  }

  /// How the article of a page is found: the chosen body and why, and for each block of the page whether it is in the
  /// text and why not. One line a block, for a person to read.
  public func explain(_ page: Page) -> String {
    guard case .html(let bytes) = page.content else { return "text: kept unchanged\n" }
    if let kind = ContentSniffer.foreignKind(bytes) { return "rejected: the bytes are \(kind)\n" }
    let decoded = PageDecoder.decode(bytes, carrier: page.charset)
    let reduced = MarkupReducer.reduce(decoded.bytes, limits: limits)
    let trace = body(PageOutline(HTMLParser.parse(reduced.markup, limits: limits)), title: nil)
    return "charset: \(decoded.encoding.rawValue)\n" + trace.description()
  }

  /// What the input itself says goes before what the page says.
  private func complete(_ article: inout Article, _ page: Page) {
    article.url = page.url
    article.urlFinal = page.urlFinal
    let hints = page.hints
    if let title = hints.title { article.title = title }
    if !hints.authors.isEmpty { article.authors = hints.authors }
    if let site = hints.site { article.site = site }
    if let language = hints.language { article.language = language }
    if let published = hints.published {
      article.published = published
      article.publishedPrecision = published.utf8.count > 10 ? .second : .day
    }
  }

  private func rejection(_ page: Page, _ code: RejectionCode, _ reason: String) -> Rejection {
    Rejection(
      id: page.id, input: page.input, url: page.url, stage: .extract, code: code, reason: reason,
      attempts: page.attempts)
  }
}
