internal import Records

/// Links that scroll a browser to a claim's words (WICG, URL Fragment Text Directives).
///
/// A directive is `text=[prefix-,]start[,end][,-suffix]`. Short contents are named whole; long ones, and those over
/// several blocks, by their first and last words, since an exact match must lie in one block. Contents whose words
/// also stand elsewhere get context on both sides. A content of several spans gets a directive for each, at most four.
struct TextFragment {
  private let article: Article
  private let text: ScalarText
  /// The text with ASCII letters in lower case: browsers match without regard to case.
  private let lower: [UInt8]
  /// Bytes that may yet be searched for other places of the same words, so that an article costs linear time.
  private var searchable: Int

  private static let longestExact = 160
  private static let mostDirectives = 4

  init(article: Article, text: ScalarText) {
    self.article = article
    self.text = text
    lower = text.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    searchable = max(1 << 20, 16 * text.utf8.count)
  }

  /// The article's URL with directives for some spans; nil without URL.
  mutating func link(to spans: [TextSpan]) -> String? {
    guard let url = article.urlCanonical ?? article.urlFinal ?? article.url, !spans.isEmpty else { return nil }
    let directives = spans.prefix(Self.mostDirectives).compactMap { directive(for: $0) }
    guard !directives.isEmpty else { return nil }
    return url + (url.contains("#") ? "" : "#") + ":~:" + directives.joined(separator: "&")
  }

  private mutating func directive(for span: TextSpan) -> String? {
    let words = words(in: span)
    guard let first = words.first, let last = words.last else { return nil }
    let whole = TextSpan(first.start, last.end)
    var parts: [String] = []
    if whole.count <= Self.longestExact && !crossesBlocks(whole) {
      parts.append(Self.encoded(text[whole]))
    } else {
      let block = words.prefix { !crossesBlocks(TextSpan(first.start, $0.end)) }.prefix(5)
      let tail = words.reversed().prefix { !crossesBlocks(TextSpan($0.start, last.end)) }.prefix(5)
      let head = TextSpan(first.start, (block.last ?? first).end)
      let end = TextSpan(max((tail.last ?? last).start, head.end), last.end)
      parts.append(Self.encoded(text[head]))
      if !end.isEmpty { parts.append(Self.encoded(text[end].trimmingSpace)) }
    }
    if words.count <= 8, occursElsewhere(whole) {
      if let before = context(before: whole.start) { parts.insert(Self.encoded(before) + "-", at: 0) }
      if let after = context(after: whole.end) { parts.append("-" + Self.encoded(after)) }
    }
    return "text=" + parts.joined(separator: ",")
  }

  /// The stretches between white space; of a span of any length only the ends are looked at.
  private func words(in span: TextSpan) -> [TextSpan] {
    guard span.count > 400 else { return Self.words(of: text[span], at: span.start) }
    return Self.words(of: text[TextSpan(span.start, span.start + 200)], at: span.start).dropLast()
      + Self.words(of: text[TextSpan(span.end - 200, span.end)], at: span.end - 200).dropFirst()
  }

  private static func words(of text: String, at start: Int) -> [TextSpan] {
    var words: [TextSpan] = []
    var begin: Int?
    var place = start
    for scalar in text.unicodeScalars {
      if Self.isSpace(scalar) {
        if let from = begin { words.append(TextSpan(from, place)) }
        begin = nil
      } else if begin == nil {
        begin = place
      }
      place += 1
    }
    if let from = begin { words.append(TextSpan(from, place)) }
    return words
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 ? scalar.value == 0x20 || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
  }

  private func crossesBlocks(_ span: TextSpan) -> Bool {
    span.count > 400 || text[span].utf8.contains(0x0A)
  }

  /// Whether the same words also stand before: a browser takes the first place.
  private mutating func occursElsewhere(_ span: TextSpan) -> Bool {
    let from = text.utf8Offset(span.start)
    let to = text.utf8Offset(span.end)
    guard to > from else { return false }
    searchable -= from
    guard searchable > 0 else { return true }
    let count = to - from
    var place = 0
    let first = lower[from]
    while place < from {
      if lower[place] == first {
        var matched = 1
        while matched < count && lower[place + matched] == lower[from + matched] { matched += 1 }
        if matched == count { return true }
      }
      place += 1
    }
    return false
  }

  /// Up to four words before an offset, in its block.
  private func context(before offset: Int) -> String? {
    let stretch = text[TextSpan(max(0, offset - 60), offset)]
    let block = stretch.utf8.lastIndex(of: 0x0A).map { String(stretch[stretch.utf8.index(after: $0)...]) } ?? stretch
    let words = block.split(whereSeparator: { $0.isWhitespace })
    let whole = offset > 60 && block.utf8.count == stretch.utf8.count ? Array(words.dropFirst()) : words
    return whole.isEmpty ? nil : whole.suffix(4).joined(separator: " ")
  }

  /// Up to four words behind an offset, in its block.
  private func context(after offset: Int) -> String? {
    let stretch = text[TextSpan(offset, min(text.count, offset + 60))]
    let block = stretch.utf8.firstIndex(of: 0x0A).map { String(stretch[..<$0]) } ?? stretch
    let words = block.split(whereSeparator: { $0.isWhitespace })
    let whole = offset + 60 < text.count && block.utf8.count == stretch.utf8.count ? Array(words.dropLast()) : words
    return whole.isEmpty ? nil : whole.prefix(4).joined(separator: " ")
  }

  /// Percent-encodes everything but letters, digits and `_ . ~ ! * ' ( )`: `-`, `,` and `&` have meanings of their own
  /// in a directive.
  static func encoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count * 2)
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2E, 0x7E, 0x21, 0x2A, 0x27, 0x28, 0x29: bytes.append(byte)
      default: bytes.append(contentsOf: [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]])
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension String {
  /// Without white space at its ends.
  fileprivate var trimmingSpace: String {
    let from = unicodeScalars.drop { $0.properties.isWhitespace }
    var view = from
    while let last = view.last, last.properties.isWhitespace { view.removeLast() }
    return String(view)
  }
}
