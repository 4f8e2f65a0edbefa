public import Records

/// Makes articles of pages: the body's text and what the page says of it.
///
/// One per worker; it keeps nothing of a page.
public final class ArticleExtractor {
  private let limits: ExtractionLimits

  public init(limits: ExtractionLimits = .init()) {
    self.limits = limits
  }

  /// The article of a page. A `.text` page keeps its text unchanged, up to `ExtractionLimits.textBytes`.
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
    let (kept, isTruncated) = Self.beginning(of: text, bytes: limits.textBytes)
    guard kept.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      throw rejection(page, .noContent, isTruncated ? "the text begins with white space alone" : "the text is empty")
    }
    let text = Self.withoutNUL(kept)
    var article = Article(id: page.id, input: page.input, text: text)
    article.truncated = isTruncated
    (article.paragraphs, article.headings) = PlainText.spans(of: text)
    article.charset = page.charset
    complete(&article, page)
    return article
  }

  /// What of a text is within the limit, up to the end of a word, or of a character where no blank is near.
  private static func beginning(of text: String, bytes limit: Int) -> (text: String, isTruncated: Bool) {
    guard text.utf8.count > limit else { return (text, false) }
    let bytes = Array(text.utf8.prefix(limit + 1))
    var end = bytes.count - 1
    while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    let near = bytes[max(end - 256, 0)...end]
    if let blank = near.lastIndex(where: { $0 == 0x20 || $0 == 0x0A }), blank > 0 { end = blank }
    return (String(decoding: bytes[..<end], as: UTF8.self), true)
  }

  /// No record holds NUL, since databases refuse it. U+FFFD stands for it, one scalar for one, so that offsets into what was
  /// given hold, and the digest is that of the text which the record shows.
  private static func withoutNUL(_ text: String) -> String {
    guard text.utf8.contains(0) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }))
  }

  private func htmlArticle(_ page: Page, _ bytes: [UInt8]) throws(Rejection) -> Article {
    if let kind = ContentSniffer.foreignKind(bytes) {
      throw rejection(page, .unsupportedType, "the bytes are \(kind), neither HTML nor text")
    }
    let analysis = PageAnalysis(bytes, carrier: carrier(page), url: page.urlFinal ?? page.url, limits: limits)
    let metadata = analysis.metadata
    if WallDetector.isWall(title: metadata.title, text: analysis.body.bytes) {
      throw rejection(page, .noContent, "the page is a consent or bot wall, or an error page, not an article")
    }
    var article = Article(
      id: page.id, input: page.input, text: String(decoding: analysis.body.bytes, as: UTF8.self))
    article.paragraphs = analysis.body.paragraphs
    article.headings = analysis.body.headings
    if article.text.isEmpty {
      guard let lead = lead(metadata) else {
        throw rejection(page, .noContent, "no article text was found on the page")
      }
      article.text = lead
      (article.paragraphs, _) = PlainText.spans(of: lead)
    }
    article.charset = analysis.encoding.rawValue
    article.truncated = analysis.isTruncated
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

  /// What stands for the text of a page that has none but says that it is an article and when it was published: a
  /// picture with a headline, a text behind a wall. Its description, else its title.
  private func lead(_ metadata: ArticleMetadata) -> String? {
    guard metadata.published != nil, metadata.saysArticle, let title = metadata.title else { return nil }
    if let description = metadata.description, description.utf8.count >= title.utf8.count { return description }
    return title
  }

  private func carrier(_ page: Page) -> String? {
    page.charset ?? page.contentType.flatMap { MetaPrescan.charset(inContent: $0.lowercased()) }
  }

  /// How the article of a page is found: the chosen body and why, and for each block of the page whether it is in the
  /// text and why not. One line a block, for a person to read.
  public func explain(_ page: Page) -> String {
    guard case .html(let bytes) = page.content else { return "text: kept unchanged\n" }
    if let kind = ContentSniffer.foreignKind(bytes) { return "rejected: the bytes are \(kind)\n" }
    let analysis = PageAnalysis(bytes, carrier: carrier(page), url: page.urlFinal ?? page.url, limits: limits)
    return """
      charset: \(analysis.encoding.rawValue)
      title: \(analysis.metadata.title ?? "unknown")
      published: \(analysis.metadata.published?.text ?? "unknown") (\(analysis.metadata.publishedSource))
      authors: \(analysis.metadata.authors.joined(separator: "; "))
      \(analysis.trace.description)
      """
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
