/// The bytes of a feed as UTF-8.
enum FeedBytes {
  static func text(_ bytes: [UInt8], charset: String?, limits: FeedLimits) throws(FeedFailure) -> [UInt8] {
    var bytes = bytes
    // Twice: some servers compress what is compressed.
    for _ in 0..<2 where Gunzip.isCompressed(bytes) {
      bytes = try Gunzip.decompressed(bytes, limit: limits.bytes)
    }
    if bytes.count > limits.bytes { throw FeedFailure(.tooLarge, "more than \(limits.bytes) bytes") }
    return PageDecoder.decode(bytes, carrier: charset).bytes
  }
}

/// Tells the formats apart, by content.
enum FeedFormat {
  static func kind(_ text: [UInt8]) -> FeedKind? {
    var place = 0
    while place < text.count, isSpace(text[place]) || text[place] == 0 { place += 1 }
    guard place < text.count else { return nil }
    if text[place] == 0x7B {
      let head = text[place..<min(text.count, place + 2_000)]
      let isFeed =
        Array(head).offset(of: "jsonfeed.org", from: 0) != nil || text.offset(of: "\"items\"", from: 0) != nil
      return isFeed ? .jsonFeed : nil
    }
    if text.hasWord("http://", at: place) || text.hasWord("https://", at: place) { return .urlList }
    var scanner = MarkupScanner(Array(text[place..<min(text.count, place + 65_536)]))
    var elements = 0
    while let token = scanner.next(), elements < 12 {
      guard case .start(let name, _, _, _) = token else { continue }
      elements += 1
      switch name {
      case "rss": return .rss
      case "feed": return .atom
      case "rdf": return .rdf
      case "urlset": return .sitemap
      case "sitemapindex": return .sitemapIndex
      case "channel": return .cdf
      case "item", "entry": return .rss
      case "url", "loc": return .sitemap
      case "html", "body", "head", "div", "p": return nil
      default: break
      }
    }
    return nil
  }

  /// One URL a line.
  static func lines(_ text: [UInt8]) -> [FeedEntry] {
    var entries: [FeedEntry] = []
    for line in text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let address = String(decoding: line, as: UTF8.self).trimmed
      if let url = WebLink.absolute(address, base: nil) { entries.append(FeedEntry(url: url)) }
    }
    return entries
  }

  static func unique(_ entries: [FeedEntry], _ limit: Int) -> [FeedEntry] {
    var seen: Set<String> = []
    var answer: [FeedEntry] = []
    for entry in entries where entry.url.isEmpty || seen.insert(entry.url).inserted {
      answer.append(entry)
      if answer.count == limit { break }
    }
    return answer
  }

  static func time(_ text: String?) -> String? {
    guard let text else { return nil }
    return TimeReader.read(text, monthFirst: true)?.text
  }
}
