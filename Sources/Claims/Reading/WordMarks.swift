internal import Language

/// What a token's word tells by itself, found by one look-up for each token of an article: most rules are asked of every
/// token and have nothing to do at most of them.
struct WordMarks: OptionSet, Sendable {
  let rawValue: UInt8

  /// A time expression may begin with the word (`TimeGrammar`).
  static let time = WordMarks(rawValue: 1)
  /// A quantity may begin with it (`QuantityFinder`).
  static let quantity = WordMarks(rawValue: 1 << 1)
  /// A pronoun that may have to give way to a name (`PronounSubstitution`).
  static let pronoun = WordMarks(rawValue: 1 << 2)
  /// `"`, `'`, `''`, ```` `` ````, or a short word that does not begin in ASCII, which may be any other quotation mark.
  static let quotationMark = WordMarks(rawValue: 1 << 3)
  /// “according” and “per”, which may begin a relay (`RelayChain`).
  static let according = WordMarks(rawValue: 1 << 4)
  /// “such”, which may point back (`ResponseLinks`).
  static let such = WordMarks(rawValue: 1 << 5)
  /// Calls what was said true or false (`ResponseLinks`).
  static let verdict = WordMarks(rawValue: 1 << 6)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// - Parameters:
  ///   - word: in small letters, as `ArticleReading.words` has it.
  ///   - isOfLetters: whether it is known to be of a to z alone: neither a digit nor a hyphen in it.
  ///   - listed: the list, taken once for an article.
  init(_ word: String, isOfLetters: Bool, _ listed: borrowing WordTable<WordMarks>) {
    if isOfLetters {
      self = listed[word] ?? []
      return
    }
    var bytes = word.utf8.makeIterator()
    let first = bytes.next() ?? 0
    let second = bytes.next() ?? 0
    switch first {
    case 0x30...0x39: self = [.time, .quantity]
    // “'90s”
    case 0x27 where second >= 0x30 && second <= 0x39: self = .time
    case 0x24, 0x2E: self = .quantity
    // “-3”, “+40”
    case 0x2B where second != 0: self = .quantity
    case 0x2D where second != 0: self = .quantity
    // Quotation marks and dashes stand between U+2000 and U+203F, where no sign of a quantity does.
    case 0xE2 where second == 0x80: self = word.utf8.count <= 3 ? .quotationMark : []
    case 0x80...: self = word.utf8.count <= 3 ? [.quantity, .quotationMark] : .quantity
    // “mid-1990s”, “us$3”
    default:
      self = listed[word] ?? (TimeGrammar.isMid(word) ? .time : Numeral.mayBePrefixed(word) ? .quantity : [])
    }
  }

  static let listed: WordTable<WordMarks> = {
    var marks: [String: WordMarks] = [:]
    func add(_ words: some Sequence<String>, _ mark: WordMarks) {
      for word in words { marks[word, default: []].formUnion(mark) }
    }
    add(TimeWords.starters, .time)
    // Signs beyond ASCII are told by their first byte.
    add(QuantityFinder.starters.filter { $0.utf8.allSatisfy { $0 < 0x80 } }, .quantity)
    add(PronounSubstitution.pronouns, .pronoun)
    add(["\"", "'", "''", "``"], .quotationMark)
    add(["according", "per"], .according)
    add(["such"], .such)
    add(ResponseLinks.verdicts, .verdict)
    return WordTable(marks)
  }()
}
