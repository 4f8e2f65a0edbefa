internal import Fetch
internal import Records

extension WARCPage {
  /// The page as it enters the pipeline, as if it had been fetched when it was captured.
  ///
  /// - Parameters:
  ///   - id: the canonical URL.
  ///   - url: the URL as it may be fetched.
  ///   - archive: the file.
  func journey(id: String, url: String, archive: String, source: String?) -> ArticleJourney {
    let input = "\(archive)@\(offset)"
    let page = Page(
      id: id, input: input, url: url, urlFinal: url, status: status, contentType: contentType, charset: charset,
      lastModified: self["last-modified"], etag: self["etag"], fetchedAt: date, content: .html(body))
    return ArticleJourney(origin: Origin(id: id, input: input, url: url, source: source), step: .page(page))
  }
}
