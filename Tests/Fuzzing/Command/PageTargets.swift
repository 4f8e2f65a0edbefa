@testable import Extraction
import Records

enum PageTargets {
  static func html(_ bytes: [UInt8]) {
    let extractor = ArticleExtractor()
    let page = Page(id: "fuzz", input: "fuzz", url: "https://herald.example/2031/05/14/a", content: .html(bytes))
    guard let article = try? extractor.extract(page) else { return }
    let count = article.text.unicodeScalars.count
    require(count > 0, "an article without text")
    require(!article.text.unicodeScalars.contains("\0"), "NUL in the text")
    require(article.paragraphs.allSatisfy { $0.start < $0.end && $0.end <= count }, "a paragraph outside the text")
    require(
      zip(article.paragraphs, article.paragraphs.dropFirst()).allSatisfy { $0.end <= $1.start }, "paragraphs overlap")
    require(article.headings.allSatisfy { article.paragraphs.contains($0) }, "a heading that is no paragraph")
    if let published = article.published {
      require(published.utf8.count >= 10 && published.utf8.prefix(4).allSatisfy { $0 &- 0x30 < 10 }, published)
    }
    require((try? extractor.extract(page))?.text == article.text, "two readings differ")
    if bytes.count & 15 == 0 { _ = extractor.explain(page) }
  }

  private static let labels: [String?] = [
    nil, "utf-8", "windows-1252", "shift_jis", "euc-jp", "iso-2022-jp", "gbk", "gb18030", "big5", "euc-kr", "utf-16le",
    "utf-16be", "windows-1255", "koi8-u", "x-user-defined", "replacement", "no-such-charset",
  ]

  static func encoding(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    let text = Array(bytes.dropFirst())
    let decoded = PageDecoder.decode(text, carrier: labels[Int(first) % labels.count])
    require(String(validating: decoded.bytes, as: UTF8.self) != nil, "no valid UTF-8 from \(decoded.encoding)")
    require(decoded.bytes.count <= 3 * text.count + 16, "\(text.count) bytes became \(decoded.bytes.count)")
  }

  static func linkedData(_ bytes: [UInt8]) {
    _ = LenientJSON.read(bytes, 0..<bytes.count)
    if let half = bytes.indices.dropFirst(bytes.count / 2).first { _ = LenientJSON.read(bytes, half..<bytes.count) }
  }

  static func time(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    for monthFirst in [false, true] {
      guard let time = TimeReader.read(text, monthFirst: monthFirst) else { continue }
      require((1...12).contains(time.month) && (1...31).contains(time.day), "\(time)")
    }
  }

  static func feed(_ bytes: [UInt8]) {
    for entry in (try? FeedReader().entries(bytes, url: "https://herald.example/feed")) ?? [] {
      require(entry.url.hasPrefix("http"), entry.url)
    }
    for entry in (try? SitemapReader().entries(bytes, url: "https://herald.example/feed")) ?? [] {
      require(entry.url.hasPrefix("http"), entry.url)
    }
  }
}
