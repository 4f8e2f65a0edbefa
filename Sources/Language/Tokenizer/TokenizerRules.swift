/// What a spaCy tokenizer knows: four patterns and a list of exceptions (spacy/tokenizer.pyx). Shared by all workers.
///
/// Every step takes time linear in the text, whatever it is: prefixes and suffixes are looked for in a short window,
/// since but for a run of full stops none is longer.
struct TokenizerRules: Sendable {
  /// One token of an exception.
  struct ExceptionToken: Sendable, Hashable {
    var text: [UInt8]
    /// Identifier of its norm; 0 where the text decides.
    var norm: UInt64
  }

  /// A piece of a chunk: bytes of the text, or a token of an exception.
  enum Piece {
    case text(Range<Int>)
    case exception(ExceptionToken)
  }

  private let prefix: RegularExpression
  private let suffix: RegularExpression
  private let infix: RegularExpression
  private let address: AddressPattern
  private let exceptions: [[UInt8]: [ExceptionToken]]
  private let longestException: Int

  /// Exceptions that the first pass can cut: sequences of token texts, by their first one's identifier.
  private(set) var sequences: [UInt64: [[UInt64]]] = [:]

  /// Longer than any prefix or suffix but a run of stops, with what may be looked behind at. Bytes.
  private static let window = 64

  /// From the file `tokenizer`.
  ///
  /// - Throws: `ModelError`.
  init(_ value: MessagePack, _ subject: String) throws {
    func pattern(_ name: String) throws -> String {
      guard let pattern = value[name]?.string else { throw ModelError(subject, "the tokenizer lacks “\(name)”") }
      return pattern
    }
    prefix = try RegularExpression(pattern("prefix_search"), name: "\(subject): prefix_search")
    suffix = try RegularExpression(pattern("suffix_search"), name: "\(subject): suffix_search")
    infix = try RegularExpression(pattern("infix_finditer"), name: "\(subject): infix_finditer")
    address = try AddressPattern(pattern("url_match"), name: "\(subject): url_match")
    var exceptions: [[UInt8]: [ExceptionToken]] = [:]
    for pair in value["exceptions"]?.map ?? [] {
      guard let key = pair.key.string, let tokens = pair.value.array else {
        throw ModelError(subject, "an exception of the tokenizer is damaged")
      }
      exceptions[Array(key.utf8)] = try tokens.map { token in
        var text: String?
        var norm: UInt64 = 0
        // Attributes are numbers: 65 is ORTH, 67 is NORM.
        for attribute in token.map ?? [] {
          switch attribute.key.integer ?? attribute.key.string.flatMap({ Int($0) }) {
          case 65: text = attribute.value.string
          case 67: norm = attribute.value.string.map { StringIdentifier.of($0) } ?? 0
          default: break
          }
        }
        guard let text else { throw ModelError(subject, "an exception of the tokenizer has no text") }
        return ExceptionToken(text: Array(text.utf8), norm: norm)
      }
    }
    self.exceptions = exceptions
    longestException = exceptions.keys.map(\.count).max() ?? 0

    guard let match = RegularExpression.Match() else { throw ModelError(subject, "no memory to match patterns") }
    var sequences: [UInt64: [[UInt64]]] = [:]
    for key in exceptions.keys {
      let whole = key.indices
      guard
        prefixLength(key, whole, match) > 0 || suffixLength(key, whole, match) > 0 || key.contains(0x20)
          || infix.firstMatch(in: key, whole, from: 0, match) != nil
      else { continue }
      var sequence: [UInt64] = []
      if key == [0x20] {
        sequence = [StringIdentifier.of(key)]
      } else {
        for chunk in key.split(separator: 0x20) {
          for piece in split(key, chunk.indices, withExceptions: false, match) {
            if case .text(let range) = piece { sequence.append(StringIdentifier.of(key[range])) }
          }
        }
      }
      if let first = sequence.first { sequences[first, default: []].append(sequence) }
    }
    self.sequences = sequences
  }

  /// The tokens of an exception.
  func exception(_ bytes: [UInt8], _ range: Range<Int>) -> [ExceptionToken]? {
    range.count <= longestException ? exceptions[Array(bytes[range])] : nil
  }

  /// Cuts one chunk (a run of characters that are no white space, or all white space) into tokens.
  func split(
    _ bytes: [UInt8], _ chunk: Range<Int>, withExceptions: Bool, _ match: RegularExpression.Match
  ) -> [Piece] {
    func special(_ range: Range<Int>) -> [ExceptionToken]? { withExceptions ? exception(bytes, range) : nil }
    if let tokens = special(chunk) { return tokens.map { .exception($0) } }
    var pieces: [Piece] = []
    var suffixes: [Range<Int>] = []
    var rest = chunk
    var lastCount = -1
    while !rest.isEmpty && rest.count != lastCount {
      if special(rest) != nil { break }
      lastCount = rest.count
      let before = prefixLength(bytes, rest, match)
      let withoutPrefix = rest.lowerBound + before..<rest.upperBound
      if before > 0 && !withoutPrefix.isEmpty && special(withoutPrefix) != nil {
        pieces.append(.text(rest.lowerBound..<withoutPrefix.lowerBound))
        rest = withoutPrefix
        break
      }
      let after = suffixLength(bytes, withoutPrefix, match)
      let withoutSuffix = rest.lowerBound..<rest.upperBound - after
      if after > 0 && !withoutSuffix.isEmpty && special(withoutSuffix) != nil {
        suffixes.append(withoutSuffix.upperBound..<rest.upperBound)
        rest = withoutSuffix
        break
      }
      if before > 0 {
        pieces.append(.text(rest.lowerBound..<withoutPrefix.lowerBound))
        rest = withoutPrefix
      }
      // The suffix was looked for after the prefix, so that both fit.
      if after > 0 {
        suffixes.append(rest.upperBound - after..<rest.upperBound)
        rest = rest.lowerBound..<rest.upperBound - after
      }
    }
    if !rest.isEmpty {
      if let tokens = special(rest) {
        pieces += tokens.map { .exception($0) }
      } else if address.matches(bytes, rest, match) {
        pieces.append(.text(rest))
      } else {
        splitInfixes(bytes, rest, match, into: &pieces)
      }
    }
    pieces += suffixes.reversed().map { .text($0) }
    return pieces
  }

  private func splitInfixes(
    _ bytes: [UInt8], _ rest: Range<Int>, _ match: RegularExpression.Match, into pieces: inout [Piece]
  ) {
    var start = rest.lowerBound
    var next = rest.lowerBound
    if bytes[rest].contains(where: { !Self.isPlain($0) }) {
      while next < rest.upperBound, let found = infix.firstMatch(in: bytes, rest, from: next, match), !found.isEmpty {
        next = found.upperBound
        if found.lowerBound == rest.lowerBound { continue }
        if found.lowerBound > start { pieces.append(.text(start..<found.lowerBound)) }
        pieces.append(.text(found))
        start = found.upperBound
      }
    }
    if start < rest.upperBound { pieces.append(.text(start..<rest.upperBound)) }
  }

  /// ASCII letters and digits: no infix lies among them alone.
  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }

  private func prefixLength(_ bytes: [UInt8], _ range: Range<Int>, _ match: RegularExpression.Match) -> Int {
    guard let first = bytes[range].first else { return 0 }
    let stops = bytes[range].prefix { $0 == 0x2E }.count
    if stops >= 2 { return stops }
    // Of letters and digits, only those of “US$”, “C$” and “A$” can begin a prefix.
    if Self.isPlain(first) && !(first == 0x55 || first == 0x43 || first == 0x41) { return 0 }
    var end = min(range.upperBound, range.lowerBound + Self.window)
    while end < range.upperBound && bytes[end] & 0xC0 == 0x80 { end += 1 }
    let window = range.lowerBound..<end
    guard let found = prefix.firstMatch(in: bytes, window, from: window.lowerBound, match) else { return 0 }
    return found.count
  }

  private func suffixLength(_ bytes: [UInt8], _ range: Range<Int>, _ match: RegularExpression.Match) -> Int {
    guard !range.isEmpty else { return 0 }
    let stops = bytes[range].reversed().prefix { $0 == 0x2E }.count
    if stops >= 2 { return stops }
    var start = max(range.lowerBound, range.upperBound - Self.window)
    while start > range.lowerBound && bytes[start] & 0xC0 == 0x80 { start -= 1 }
    let window = start..<range.upperBound
    // A suffix ends in a mark, or is a unit after a digit, or “'s”: plain letters alone hold none.
    if bytes[window].allSatisfy({ (0x61...0x7A).contains($0 | 0x20) }) { return 0 }
    guard let found = suffix.firstMatch(in: bytes, window, from: window.lowerBound, match) else { return 0 }
    return found.upperBound == range.upperBound ? found.count : 0
  }
}
