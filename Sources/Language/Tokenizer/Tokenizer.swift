/// Cuts a paragraph into tokens, exactly as spaCy does (spacy/tokenizer.pyx). One per worker.
final class Tokenizer {
  private let rules: TokenizerRules
  private let table: LexemeTable
  private let match: RegularExpression.Match
  private var cut: [Int32] = []

  init?(rules: TokenizerRules, table: LexemeTable) {
    guard let match = RegularExpression.Match() else { return nil }
    self.rules = rules
    self.table = table
    self.match = match
  }

  /// Appends the tokens of a paragraph.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8 of the article; `range` is the paragraph, whole characters.
  ///   - start: the paragraph's offset in the article, in Unicode scalars.
  func tokenize(_ bytes: [UInt8], _ range: Range<Int>, start: Int, into tokens: inout TokenSequence) {
    let first = tokens.count
    var place = range.lowerBound
    var scalar = start
    // The chunk that is being read: where it begins, and whether it is white space.
    var begin = place
    var beginScalar = scalar
    guard place < range.upperBound else { return }
    var inSpace = Self.space(bytes, place, range.upperBound) > 0
    while place < range.upperBound {
      let byte = bytes[place]
      let spaceSize = byte <= 0x20 || byte >= 0xC2 ? Self.space(bytes, place, range.upperBound) : 0
      if (spaceSize > 0) != inSpace {
        if begin < place { append(bytes, begin..<place, start: beginScalar, into: &tokens) }
        if byte == 0x20 {
          // One blank is no token, but a property of the one before it.
          if tokens.count > first { tokens.spaces[tokens.count - 1] = 1 }
          begin = place + 1
          beginScalar = scalar + 1
        } else {
          begin = place
          beginScalar = scalar
        }
        inSpace = !inSpace
      }
      if spaceSize > 0 {
        place += spaceSize
      } else {
        place += 1
        while place < range.upperBound && bytes[place] & 0xC0 == 0x80 { place += 1 }
      }
      scalar += 1
    }
    if begin < range.upperBound { append(bytes, begin..<range.upperBound, start: beginScalar, into: &tokens) }
    joinSequences(bytes, from: first, paragraph: range, start: start, in: &tokens)
  }

  /// The bytes of a white-space character at a place, 0 where there is none.
  private static func space(_ bytes: [UInt8], _ place: Int, _ end: Int) -> Int {
    let byte = bytes[place]
    if byte < 0x80 { return (0x09...0x0D).contains(byte) || (0x1C...0x20).contains(byte) ? 1 : 0 }
    switch byte {
    case 0xC2:
      // U+0085, U+00A0
      return place + 1 < end && (bytes[place + 1] == 0x85 || bytes[place + 1] == 0xA0) ? 2 : 0
    case 0xE1:
      // U+1680
      return place + 2 < end && bytes[place + 1] == 0x9A && bytes[place + 2] == 0x80 ? 3 : 0
    case 0xE2:
      guard place + 2 < end else { return 0 }
      let last = bytes[place + 2]
      // U+2000…200A, 2028, 2029, 202F; U+205F
      if bytes[place + 1] == 0x80 {
        return (0x80...0x8A).contains(last) || last == 0xA8 || last == 0xA9 || last == 0xAF ? 3 : 0
      }
      return bytes[place + 1] == 0x81 && last == 0x9F ? 3 : 0
    case 0xE3:
      // U+3000
      return place + 2 < end && bytes[place + 1] == 0x80 && bytes[place + 2] == 0x80 ? 3 : 0
    default: return 0
    }
  }

  private func append(_ bytes: [UInt8], _ chunk: Range<Int>, start: Int, into tokens: inout TokenSequence) {
    let hash = unsafe bytes.withUnsafeBytes { buffer in
      unsafe StringIdentifier.hash(UnsafeRawBufferPointer(rebasing: buffer[chunk]))
    }
    var place = start
    if let known = table.chunk(bytes, chunk, hash: hash) {
      for index in known {
        let lexeme = table.chunkLexeme(index)
        tokens.append(lexeme, start: place)
        place += Int(table.lexemes[Int(lexeme)].count)
      }
      return
    }
    cut.removeAll(keepingCapacity: true)
    for piece in rules.split(bytes, chunk, withExceptions: true, match) {
      let lexeme =
        switch piece {
        case .text(let range): table.lexeme(bytes[range], norm: 0)
        case .exception(let token): table.lexeme(token.text[...], norm: token.norm)
        }
      cut.append(lexeme)
      tokens.append(lexeme, start: place)
      place += Int(table.lexemes[Int(lexeme)].count)
    }
    table.remember(bytes, chunk, hash: hash, lexemes: cut[...])
  }

  /// The second pass: exceptions that the first pass cuts (“:)” in “a:)b”) are found as sequences of tokens.
  private func joinSequences(
    _ bytes: [UInt8], from first: Int, paragraph: Range<Int>, start: Int, in tokens: inout TokenSequence
  ) {
    var found: [Range<Int>] = []
    for token in first..<tokens.count where table.lexemes[Int(tokens.lexemes[token])].beginsSequence {
      let sequences = rules.sequences[table.lexemes[Int(tokens.lexemes[token])].identifier] ?? []
      for sequence in sequences where token + sequence.count <= tokens.count {
        let same = sequence.indices.allSatisfy {
          table.lexemes[Int(tokens.lexemes[token + $0])].identifier == sequence[$0]
        }
        if same { found.append(token..<token + sequence.count) }
      }
    }
    guard !found.isEmpty else { return }
    // The longest first, then the leftmost. A match that was passed over marks its tokens too.
    found.sort { $0.count != $1.count ? $0.count > $1.count : $0.lowerBound < $1.lowerBound }
    var seen = [Bool](repeating: false, count: tokens.count - first)
    var kept: [Range<Int>] = []
    for span in found {
      if !seen[span.lowerBound - first] && !seen[span.upperBound - 1 - first] { kept.append(span) }
      for token in span { seen[token - first] = true }
    }
    kept.sort { $0.lowerBound < $1.lowerBound }

    // Byte offsets follow from the tokens' sizes.
    var result = TokenSequence()
    var place = paragraph.lowerBound
    var token = first
    var next = 0
    func size(_ token: Int, _ tokens: TokenSequence) -> Int {
      Int(table.lexemes[Int(tokens.lexemes[token])].size) + Int(tokens.spaces[token])
    }
    while token < tokens.count {
      let begin = place
      if next < kept.count && kept[next].lowerBound == token {
        let span = kept[next]
        next += 1
        for inside in span { place += size(inside, tokens) }
        let lastSpace = tokens.spaces[span.upperBound - 1]
        if let exception = rules.exception(bytes, begin..<place - Int(lastSpace)) {
          var scalar = Int(tokens.starts[token])
          for part in exception {
            let lexeme = table.lexeme(part.text[...], norm: part.norm)
            result.append(lexeme, start: scalar)
            scalar += Int(table.lexemes[Int(lexeme)].count)
          }
          result.spaces[result.count - 1] = lastSpace
        } else {
          for inside in span {
            result.append(tokens.lexemes[inside], start: Int(tokens.starts[inside]))
            result.spaces[result.count - 1] = tokens.spaces[inside]
          }
        }
        token = span.upperBound
      } else {
        place += size(token, tokens)
        result.append(tokens.lexemes[token], start: Int(tokens.starts[token]))
        result.spaces[result.count - 1] = tokens.spaces[token]
        token += 1
      }
    }
    tokens.lexemes.replaceSubrange(first..., with: result.lexemes)
    tokens.spaces.replaceSubrange(first..., with: result.spaces)
    tokens.starts.replaceSubrange(first..., with: result.starts)
  }
}
