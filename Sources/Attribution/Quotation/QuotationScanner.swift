/// Lists a paragraph's quotation marks. One pass.
struct QuotationScanner {
  /// The marks in `scalars[range]`, in text order.
  static func marks(of scalars: [UInt32], in range: Range<Int>) -> [QuotationMark] {
    var found: [QuotationMark] = []
    var place = range.lowerBound
    while place < range.upperBound {
      let scalar = scalars[place]
      if scalar < 0x80, scalar != 0x22, scalar != 0x27, scalar != 0x60 {
        place += 1
        continue
      }
      let next = place + 1 < range.upperBound ? scalars[place + 1] : 0x20
      var length = 1
      let kind: QuotationMark.Kind
      switch scalar {
      case 0x201C, 0x201E: kind = .opening
      case 0x201D: kind = .closing
      case 0x22, 0x201F, 0xFF02: kind = .straight
      case 0xAB, 0x2039: kind = .openingGuillemet
      case 0xBB, 0x203A: kind = .closingGuillemet
      case 0x60:
        // A lone backtick opens a single quotation, as in TeX.
        if next == 0x60 { length = 2 }
        kind = length == 2 ? .opening : .openingSingle
      case 0x2018 where next == 0x2018:
        length = 2
        kind = .opening
      case 0x2019 where next == 0x2019:
        length = 2
        kind = .closing
      case 0x2018, 0x201A, 0x201B: kind = .openingSingle
      case 0x2019: kind = .closingSingle
      case 0x27:
        if next == 0x27 { length = 2 }
        kind = length == 2 ? .straight : .straightSingle
      default:
        place += 1
        continue
      }
      found.append(mark(kind, at: place, length: length, in: scalars, range))
      place += length
    }
    return found
  }

  private static func mark(
    _ kind: QuotationMark.Kind, at place: Int, length: Int, in scalars: [UInt32], _ range: Range<Int>
  ) -> QuotationMark {
    let before = place > range.lowerBound ? scalars[place - 1] : 0x20
    let end = place + length
    let after = end < range.upperBound ? scalars[end] : 0x20
    let spaceBefore = isSpace(before)
    let spaceAfter = isSpace(after)
    return QuotationMark(
      kind: kind, place: place, length: length,
      freeBefore: spaceBefore || opensBefore(before) || isMark(before),
      freeAfter: spaceAfter || isMark(after) || !isWord(after),
      spaceAfter: spaceAfter,
      digitBefore: isDigit(before),
      stopBefore: before == 0x2C || before == 0x2E || before == 0x21 || before == 0x3F || before == 0x2026,
      sBefore: before == 0x73 || before == 0x53,
      elision: isDigit(after) || isElision(scalars, end..<range.upperBound))
  }

  static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x3000, 0xFEFF: true
    default: false
    }
  }

  static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }

  /// Letters and digits; beyond ASCII whatever is neither punctuation nor space, which is enough beside a mark.
  static func isWord(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0xAA, 0xB5, 0xBA, 0xC0...0x1FFF, 0x2C00...0x2DFF, 0x3040...0xD7FF, 0xF900...0xFE0F, 0x10000...: true
    default: false
    }
  }

  static func isMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x27, 0x60, 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A: true
    default: false
    }
  }

  /// Brackets and dashes, after which a mark opens.
  private static func opensBefore(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x28, 0x5B, 0x7B, 0x2D, 0x2F, 0x2010...0x2015, 0x3A: true
    default: false
    }
  }

  private static let elisions: [[UInt32]] = ["em", "til", "tis", "twas", "cause", "round", "bout", "n"].map { word in
    word.unicodeScalars.map(\.value)
  }

  private static func isElision(_ scalars: [UInt32], _ range: Range<Int>) -> Bool {
    for word in elisions where range.count >= word.count {
      let end = range.lowerBound + word.count
      if end < range.upperBound, isWord(scalars[end]) { continue }
      var same = true
      for (offset, letter) in word.enumerated() where scalars[range.lowerBound + offset] | 0x20 != letter {
        same = false
        break
      }
      if same { return true }
    }
    return false
  }
}
