internal import Records

/// What a file holds, by its extension.
enum InputKind: Sendable, Hashable {
  case html
  case text
  /// RSS, Atom, RDF or a sitemap.
  case feed
  case jsonFeed
  case archive
  /// JSON Lines.
  case lines
  /// One URL a line.
  case urls

  init?(_ path: FilePath) {
    switch path.fileExtension {
    case "html", "htm", "xhtml": self = .html
    case "txt", "md": self = .text
    case "xml", "rss", "atom": self = .feed
    case "json": self = .jsonFeed
    case "jsonl", "ndjson": self = .lines
    case "urls": self = .urls
    case "warc": self = .archive
    case "gz":
      let name = String(decoding: path.lastComponent, as: UTF8.self).lowercased()
      if name.hasSuffix(".warc.gz") {
        self = .archive
      } else if name.hasSuffix(".xml.gz") {
        self = .feed
      } else {
        return nil
      }
    default: return nil
    }
  }

  /// What a page of this kind would be called in an HTTP header.
  static func contentType(of path: FilePath) -> String {
    path.fileExtension == "xhtml" ? "application/xhtml+xml" : "text/html"
  }

  static let extensions =
    ".html .htm .xhtml .txt .md .xml .xml.gz .rss .atom .json (JSON Feed) .jsonl .urls .warc .warc.gz"
}
