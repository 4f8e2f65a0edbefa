internal import Pipeline
internal import Records

/// Reads a page from a file of this machine.
struct PageFileReader: Sendable {
  /// The largest file, in bytes.
  var limit: Int

  func read(_ reference: ArticleReference, at path: FilePath) -> Result<Page, any Error> {
    func reject(_ code: RejectionCode, _ reason: String) -> Result<Page, any Error> {
      .failure(
        Rejection(
          id: reference.id, input: reference.input, url: reference.url, stage: .read, code: code, reason: reason))
    }
    let bytes: [UInt8]
    do {
      let file = try OpenFile.reading(path.bytes, name: path.text)
      guard try file.kind() == .regular else { return reject(.unreadable, "not a regular file") }
      bytes = try file.readAll(limit: limit)
    } catch {
      return reject(.unreadable, error.isMissing ? "the file does not exist" : error.reason)
    }
    if bytes.count > limit { return reject(.tooLarge, "the file is larger than \(limit) bytes (extract.max_bytes)") }
    guard InputKind(path) == .text else {
      return .success(page(reference, .html(bytes), InputKind.contentType(of: path)))
    }
    // Bytes that are not UTF-8 become U+FFFD; the offsets of records refer to the article record's text.
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    return .success(page(reference, .text(String(decoding: body, as: UTF8.self)), "text/plain; charset=utf-8"))
  }

  private func page(_ reference: ArticleReference, _ content: Page.Content, _ contentType: String) -> Page {
    Page(
      id: reference.id, input: reference.input, url: reference.url, contentType: contentType, hints: reference.hints,
      content: content)
  }
}
