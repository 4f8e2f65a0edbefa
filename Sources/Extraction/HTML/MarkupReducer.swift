/// Cuts a page down to what the extraction reads, before libxml2 sees it.
///
/// Two thirds of a news page are scripts, styles, drawings, comments and attributes that no rule looks at, and libxml2
/// walks them byte by byte. One pass of the HTML tokenizer's states (WHATWG 13.2.5, without the rare ones) at memory
/// speed drops them. The same pass makes hostile pages harmless: an attribute is kept once and a tag carries only known
/// ones (libxml2 compares each attribute with all before it), end tags without a start are dropped (libxml2 searches
/// its whole stack for each), nesting beyond the limit is flattened, NUL is dropped.
///
/// It is long because the states of one tokenizer share its place in the page; apart they would pass it around byte by byte.
///
/// Linear in the page, whatever is in it.
struct MarkupReducer {
  /// What is left: markup with known attributes, in UTF-8.
  private(set) var markup: [UInt8] = []
  /// The contents of `<script type="application/ld+json">`, in the page's order.
  private(set) var linkedData: [Range<Int>] = []
  /// The contents of other scripts that are more than a call: some pages hold their article in one, or its date.
  private(set) var scripts: [Range<Int>] = []
  /// Whether something of the page was lost: an unclosed script, or what stands beyond a limit.
  private(set) var isTruncated = false
  /// Whether nesting was flattened.
  private(set) var isFlattened = false

  private let bytes: [UInt8]
  private let limits: ExtractionLimits
  private let tags = Tag.byName
  private let names = AttributeName.byName
  private var place = 0
  private var open = [Int32](repeating: 0, count: 256)
  private var dropped = [Int32](repeating: 0, count: 256)
  private var depth = 0
  private var preformatted = 0
  /// Searches that found nothing once find nothing later; without this, unclosed elements cost a search each.
  private var noCommentEnd = false
  private var noDrawingEnd = false
  private var noSectionEnd = false
  private var seen: UInt64 = 0

  private init(_ bytes: [UInt8], _ limits: ExtractionLimits) {
    self.bytes = bytes
    self.limits = limits
    markup.reserveCapacity(bytes.count / 2 + 64)
  }

  /// Reduces a page of valid UTF-8.
  static func reduce(_ bytes: [UInt8], limits: ExtractionLimits) -> MarkupReducer {
    var reducer = MarkupReducer(bytes, limits)
    // libxml2 guesses an encoding from the first four bytes: give it nothing to guess from.
    reducer.markup.append(contentsOf: [0x0A, 0x0A, 0x0A, 0x0A])
    reducer.run()
    return reducer
  }

  private mutating func run() {
    let count = bytes.count
    while place < count {
      let mark = bytes.offset(of: 0x3C, from: place, limit: count)
      if mark > place { text(place, mark) }
      guard mark < count else { return }
      place = mark
      let next = mark + 1 < count ? bytes[mark + 1] : 0
      if isLetter(next) {
        startTag()
      } else if next == 0x2F {
        endTag()
      } else if next == 0x21 {
        declaration()
      } else if next == 0x3F {
        place = min(count, bytes.offset(of: 0x3E, from: mark, limit: count) + 1)
      } else {
        markup.append(contentsOf: Self.escapedLess)
        place = mark + 1
      }
    }
  }

  private static let escapedLess = Array("&lt;".utf8)
  private static let escapedQuote = Array("&quot;".utf8)

  /// Text as it is; white space alone becomes one space or line feed. NUL is dropped.
  private mutating func text(_ begin: Int, _ end: Int) {
    if preformatted == 0 {
      var first = begin
      var sawLine = false
      while first < end, isSpace(bytes[first]) {
        if bytes[first] == 0x0A { sawLine = true }
        first += 1
      }
      if first > begin { markup.append(sawLine ? 0x0A : 0x20) }
      if first == end { return }
      var last = end
      while isSpace(bytes[last - 1]) { last -= 1 }
      copy(first, last)
      if last < end { markup.append(0x20) }
    } else {
      copy(begin, end)
    }
  }

  private mutating func copy(_ begin: Int, _ end: Int) {
    var begin = begin
    while true {
      let zero = bytes.offset(of: 0, from: begin, limit: end)
      markup.append(contentsOf: bytes[begin..<zero])
      if zero == end { return }
      begin = zero + 1
    }
  }

  /// Comments, doctype, CDATA: dropped. An unclosed comment ends at its first `>`, else the rest would be lost.
  private mutating func declaration() {
    let count = bytes.count
    if place + 3 < count, bytes[place + 2] == 0x2D, bytes[place + 3] == 0x2D {
      if place + 4 < count, bytes[place + 4] == 0x3E {
        place += 5
        return
      }
      if !noCommentEnd {
        var from = place + 4
        if let end = bytes.offset(of: "-->", from: max(place + 4, 0)) {
          // `--!>` ends a comment as well; look for it only in the stretch that is dropped anyway.
          from = end
          place = from + 3
          return
        }
        noCommentEnd = true
      }
    }
    if !noSectionEnd, bytes.hasWord("<![cdata[", at: place) {
      if let end = bytes.offset(of: "]]>", from: place) {
        escape(place + 9, end)
        place = end + 3
        return
      }
      noSectionEnd = true
    }
    place = min(count, bytes.offset(of: 0x3E, from: place, limit: count) + 1)
  }

  /// Text in which `<` is no markup.
  private mutating func escape(_ begin: Int, _ end: Int) {
    var from = begin
    while from < end {
      let mark = bytes.offset(of: 0x3C, from: from, limit: end)
      copy(from, mark)
      if mark == end { return }
      markup.append(contentsOf: Self.escapedLess)
      from = mark + 1
    }
  }

  private mutating func endTag() {
    let count = bytes.count
    var end = place + 2
    guard end < count, isLetter(bytes[end]) else {
      place = min(count, bytes.offset(of: 0x3E, from: place, limit: count) + 1)
      return
    }
    while end < count, !isSpace(bytes[end]), bytes[end] != 0x3E, bytes[end] != 0x2F { end += 1 }
    let range = (place + 2)..<end
    let tag = PackedName(bytes, range).map { tags.code($0) } ?? .unknown
    let code = Int(tag.rawValue)
    place = min(count, bytes.offset(of: 0x3E, from: end, limit: count) + 1)
    if dropped[code] > 0 {
      dropped[code] -= 1
      return
    }
    guard open[code] > 0 else { return }
    open[code] -= 1
    if tag == .pre { preformatted -= 1 }
    if !TagSet.selfClosing.contains(tag) { depth -= 1 }
    markup.append(0x3C)
    markup.append(0x2F)
    appendName(range)
    markup.append(0x3E)
  }

  private mutating func appendName(_ range: Range<Int>) {
    let end = min(range.upperBound, range.lowerBound + 64)
    for offset in range.lowerBound..<end {
      let byte = bytes[offset]
      if isLetter(byte) || isDigit(byte) {
        markup.append(byte | 0x20)
      } else {
        markup.append(byte == 0x3A ? 0x3A : 0x2D)
      }
    }
  }

  private mutating func startTag() {
    let count = bytes.count
    let begin = place + 1
    var end = begin
    while end < count, !isSpace(bytes[end]), bytes[end] != 0x3E, bytes[end] != 0x2F { end += 1 }
    let range = begin..<end
    let tag = PackedName(bytes, range).map { tags.code($0) } ?? .unknown
    let back = markup.count
    markup.append(0x3C)
    appendName(range)
    place = end
    let closed = attributes(of: tag, startedAt: back)
    guard let attributes = closed else {
      // The page ends inside a tag.
      markup.removeLast(markup.count - back)
      place = count
      return
    }
    switch tag {
    case .script, .style, .iframe, .textarea, .noembed, .noframes, .xmp:
      markup.removeLast(markup.count - back)
      raw(tag, isLinkedData: attributes.isLinkedData, range)
      return
    case .title:
      markup.append(0x3E)
      title()
      return
    case .svg, .math:
      markup.removeLast(markup.count - back)
      if !attributes.isSelfClosed { drawing(tag) }
      return
    case .plaintext:
      markup.removeLast(markup.count - back)
      escape(place, count)
      place = count
      return
    default: break
    }
    if TagSet.void.contains(tag) {
      markup.append(0x3E)
      return
    }
    let code = Int(tag.rawValue)
    if depth >= limits.depth, tag != .p {
      isFlattened = true
      dropped[code] += 1
      markup.removeLast(markup.count - back)
      if TagSet.block.contains(tag) { markup.append(0x0A) }
      return
    }
    if !TagSet.selfClosing.contains(tag) { depth += 1 }
    open[code] += 1
    if tag == .pre { preformatted += 1 }
    markup.append(0x3E)
  }

  private struct TagEnd {
    var isLinkedData = false
    var isSelfClosed = false
  }

  /// Reads attributes up to and with `>`, and writes the known ones. Nil where the page ends before.
  private mutating func attributes(of tag: Tag, startedAt back: Int) -> TagEnd? {
    let count = bytes.count
    var answer = TagEnd()
    seen = 0
    while true {
      while place < count, isSpace(bytes[place]) || bytes[place] == 0x2F {
        answer.isSelfClosed = bytes[place] == 0x2F
        place += 1
      }
      guard place < count else { return nil }
      if bytes[place] == 0x3E {
        place += 1
        return answer
      }
      answer.isSelfClosed = false
      let begin = place
      place += 1  // an attribute's name may begin with `=`
      while place < count {
        let byte = bytes[place]
        if byte == 0x3D || byte == 0x3E || byte == 0x2F || isSpace(byte) { break }
        place += 1
      }
      let nameRange = begin..<place
      while place < count, isSpace(bytes[place]) { place += 1 }
      guard place < count else { return nil }
      var value = place..<place
      if bytes[place] == 0x3D {
        place += 1
        while place < count, isSpace(bytes[place]) { place += 1 }
        guard place < count else { return nil }
        let quote = bytes[place]
        if quote == 0x22 || quote == 0x27 {
          let stop = bytes.offset(of: quote, from: place + 1, limit: count)
          guard stop < count else { return nil }
          value = (place + 1)..<stop
          place = stop + 1
        } else {
          let first = place
          while place < count, bytes[place] != 0x3E, !isSpace(bytes[place]) { place += 1 }
          value = first..<place
        }
      }
      guard let packed = PackedName(bytes, nameRange) else { continue }
      if tag == .script {
        if packed == Self.typeName {
          answer.isLinkedData = value.count < 64 && bytes[value].contains(0x2B) && contains("ld+json", value)
        }
        continue
      }
      keep(names.code(packed), nameRange, value, tag)
    }
  }

  private static let typeName = PackedName("type")

  private func contains(_ word: StaticString, _ range: Range<Int>) -> Bool {
    guard range.count >= word.utf8CodeUnitCount else { return false }
    for start in range.lowerBound...(range.upperBound - word.utf8CodeUnitCount) where bytes.hasWord(word, at: start) {
      return true
    }
    return false
  }

  private mutating func keep(_ name: AttributeName, _ nameRange: Range<Int>, _ value: Range<Int>, _ tag: Tag) {
    if name == .none { return }
    let bit: UInt64 = 1 << UInt64(name.rawValue)
    if seen & bit != 0 { return }
    var limit = 1_024
    switch name {
    case .src:
      guard tag == .img, value.isEmpty || bytes[value.lowerBound] | 0x20 != 0x64 else { return }  // not data:
    case .href:
      guard tag == .a || tag == .link || tag == .base else { return }
    case .content: limit = 16_384
    case .style:
      guard contains("none", value) || contains("hidden", value) else { return }
    case .name where tag != .meta: return
    default: break
    }
    if value.count > limit { return }
    seen |= bit
    markup.append(0x20)
    for offset in nameRange {
      let byte = bytes[offset]
      markup.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
    }
    guard !value.isEmpty else { return }
    markup.append(0x3D)
    markup.append(0x22)
    var from = value.lowerBound
    for offset in value {
      let byte = bytes[offset]
      if byte == 0x22 || byte == 0 {
        markup.append(contentsOf: bytes[from..<offset])
        if byte == 0x22 { markup.append(contentsOf: Self.escapedQuote) }
        from = offset + 1
      }
    }
    markup.append(contentsOf: bytes[from..<value.upperBound])
    markup.append(0x22)
  }

  /// Content of scripts and the like, up to its end tag.
  private mutating func raw(_ tag: Tag, isLinkedData: Bool, _ name: Range<Int>) {
    let begin = place
    guard let end = endTag(named: name, from: begin) else {
      isTruncated = bytes.count - begin > 256
      place = bytes.count
      return
    }
    if isLinkedData {
      linkedData.append(begin..<end)
    } else if tag == .script, end - begin >= 60 {
      scripts.append(begin..<end)
    }
    if tag == .xmp { escape(begin, end) }
    place = min(bytes.count, bytes.offset(of: 0x3E, from: end, limit: bytes.count) + 1)
  }

  /// The offset of `</name` at or after `from`.
  private func endTag(named name: Range<Int>, from: Int) -> Int? {
    var from = from
    while let mark = bytes.offset(of: "</", from: from) {
      var same = mark + 2 + name.count < bytes.count
      if same {
        var offset = mark + 2
        for place in name {
          if bytes[offset] | 0x20 != bytes[place] | 0x20 {
            same = false
            break
          }
          offset += 1
        }
        if same {
          let after = bytes[offset]
          if after == 0x3E || after == 0x2F || isSpace(after) { return mark }
        }
      }
      from = mark + 2
    }
    return nil
  }

  private mutating func title() {
    let limit = min(bytes.count, place + 8_192)
    let mark = bytes.offset(of: 0x3C, from: place, limit: limit)
    var end = mark
    // Markup-like text in a title is text, up to a real end tag nearby.
    var from = mark
    while from < limit {
      if bytes.hasWord("</title", at: from) {
        end = from
        break
      }
      from = bytes.offset(of: 0x3C, from: from + 1, limit: limit)
    }
    escape(place, end)
    markup.append(contentsOf: Array("</title>".utf8))
    place = end
    if bytes.hasWord("</title", at: end) {
      place = min(bytes.count, bytes.offset(of: 0x3E, from: end, limit: bytes.count) + 1)
    }
  }

  /// An SVG or MathML subtree is dropped where it is closed.
  private mutating func drawing(_ tag: Tag) {
    guard !noDrawingEnd else { return }
    let name: StaticString = tag == .svg ? "svg" : "math"
    var from = place
    while let mark = bytes.offset(of: "</", from: from) {
      if bytes.hasWord(name, at: mark + 2) {
        place = min(bytes.count, bytes.offset(of: 0x3E, from: mark, limit: bytes.count) + 1)
        return
      }
      from = mark + 2
    }
    noDrawingEnd = true
  }
}
