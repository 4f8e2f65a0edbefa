internal import Records

/// Links that scroll a browser to a claim's words (WICG, URL Fragment Text Directives).
///
/// A directive is `text=[prefix-,]start[,end][,-suffix]`. Short contents are named whole; long ones, and those over
/// several blocks, by their first and last words, since an exact match must lie in one block. Contents whose words
/// also stand elsewhere get context on both sides. A content of several spans gets a directive for each, at most four.
struct TextFragment {
  private let url: String?
  private let text: ScalarText
  /// The text with ASCII letters in lower case: browsers match without regard to case. Empty where there is no URL.
  private let lower: [UInt8]
  /// Bytes that may yet be searched for other places of the same words, so that an article costs linear time.
  private var searchable: Int

  private static let longestExact = 160
  private static let mostDirectives = 4

  init(article: Article, text: ScalarText) {
    url = article.urlCanonical ?? article.urlFinal ?? article.url
    self.text = text
    lower = url == nil ? [] : text.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    searchable = max(1 << 20, 16 * text.utf8.count)
  }

  /// The article's URL with directives for some spans; nil without URL.
  mutating func link(to spans: [TextSpan]) -> String? {
    guard let url, !spans.isEmpty else { return nil }
    let directives = spans.prefix(Self.mostDirectives).compactMap { directive(for: $0) }
    guard !directives.isEmpty else { return nil }
    return url + (url.contains("#") ? "" : "#") + ":~:" + directives.joined(separator: "&")
  }

  /// All offsets from here on are of UTF-8 bytes.
  private mutating func directive(for span: TextSpan) -> String? {
    let words = words(in: text.utf8Offset(span.start)..<text.utf8Offset(span.end))
    guard let first = words.first, let last = words.last else { return nil }
    let whole = first.lowerBound..<last.upperBound
    var parts: [String] = []
    if whole.count <= Self.longestExact && !crossesBlocks(whole) {
      parts.append(encoded(whole))
    } else {
      let head = words.prefix(5).prefix { !crossesBlocks(first.lowerBound..<$0.upperBound) }.last ?? first
      let tail = words.suffix(5).reversed().prefix { !crossesBlocks($0.lowerBound..<last.upperBound) }.last ?? last
      parts.append(encoded(first.lowerBound..<head.upperBound))
      if tail.lowerBound >= head.upperBound { parts.append(encoded(tail.lowerBound..<last.upperBound)) }
    }
    if words.count <= 8, occursBefore(whole) {
      if let before = self.words(before: whole.lowerBound) { parts.insert(encoded(before) + "-", at: 0) }
      if let after = self.words(behind: whole.upperBound) { parts.append("-" + encoded(after)) }
    }
    return "text=" + parts.joined(separator: ",")
  }

  /// The stretches between white space; of a long range only the ends are looked at.
  private func words(in range: Range<Int>) -> [Range<Int>] {
    guard range.count > 800 else { return cut(range) }
    return cut(range.lowerBound..<range.lowerBound + 400).dropLast()
      + cut(range.upperBound - 400..<range.upperBound).dropFirst()
  }

  private func cut(_ range: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var begin: Int?
    for place in range {
      let byte = text.utf8[place]
      if byte == 0x20 || byte >= 0x09 && byte <= 0x0D {
        if let from = begin { words.append(from..<place) }
        begin = nil
      } else if begin == nil {
        begin = place
      }
    }
    if let from = begin { words.append(from..<range.upperBound) }
    return words
  }

  private func crossesBlocks(_ range: Range<Int>) -> Bool { text.utf8[range].contains(0x0A) }

  /// Whether the same words also stand before: a browser takes the first place.
  private mutating func occursBefore(_ range: Range<Int>) -> Bool {
    searchable -= range.lowerBound
    guard searchable > 0 else { return true }
    let first = lower[range.lowerBound]
    for place in 0..<range.lowerBound where lower[place] == first {
      var matched = 1
      while matched < range.count && lower[place + matched] == lower[range.lowerBound + matched] { matched += 1 }
      if matched == range.count { return true }
    }
    return false
  }

  /// Up to four whole words that end right before a place, in its block.
  private func words(before place: Int) -> Range<Int>? {
    var stretch = max(0, place - 80)..<place
    if let feed = text.utf8[stretch].lastIndex(of: 0x0A) { stretch = feed + 1..<place }
    var words = cut(stretch)
    if stretch.lowerBound > 0, place - stretch.lowerBound == 80 { words = Array(words.dropFirst()) }
    let last = words.suffix(4)
    guard let from = last.first, let to = last.last else { return nil }
    return from.lowerBound..<to.upperBound
  }

  /// Up to four whole words that begin right behind a place, in its block.
  private func words(behind place: Int) -> Range<Int>? {
    let end = min(text.utf8.count, place + 80)
    var stretch = place..<end
    if let feed = text.utf8[stretch].firstIndex(of: 0x0A) { stretch = place..<feed }
    var words = cut(stretch)
    if end < text.utf8.count, stretch.upperBound == end { words = Array(words.dropLast()) }
    let first = words.prefix(4)
    guard let from = first.first, let to = first.last else { return nil }
    return from.lowerBound..<to.upperBound
  }

  /// Percent-encodes everything but letters, digits and `_ . ~ ! * ' ( )`: `-`, `,` and `&` have meanings of their own
  /// in a directive.
  private func encoded(_ range: Range<Int>) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count * 2)
    for byte in text.utf8[range] {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2E, 0x7E, 0x21, 0x2A, 0x27, 0x28, 0x29: bytes.append(byte)
      default: bytes.append(contentsOf: [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]])
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
