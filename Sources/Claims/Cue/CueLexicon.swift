internal import Language
internal import Records

/// What is known of one cue. A class, for every claim hands on its entry.
final class CueEntry: Sendable {
  /// Lemmas, as `cueTable` has them.
  let construction: String
  let act: SpeechAct
  /// How far the cue commits its source to the content.
  let certainty: Certainty
  /// Where the one stands at whom the act is aimed.
  let targets: [TargetPlace]

  init(construction: String, act: SpeechAct, certainty: Certainty, targets: [TargetPlace]) {
    self.construction = construction
    self.act = act
    self.certainty = certainty
    self.targets = targets
  }
}

/// A place of a cue's construction where its target may stand.
enum TargetPlace: Sendable, Hashable {
  case object
  /// The subject of the clause that the cue governs.
  case clauseSubject
  case preposition(String)
}

/// The classes of cues that are looked up apart: “claim” is both verb and noun.
enum CueClass: String, Sendable, Hashable, CaseIterable {
  case verb = "v"
  case noun = "n"
  case adjective = "a"
  case adverb = "r"
  /// Any other word, or a whole phrase as it stands.
  case phrase = "p"

  /// Its place in `allCases`.
  var place: Int {
    switch self {
    case .verb: 0
    case .noun: 1
    case .adjective: 2
    case .adverb: 3
    case .phrase: 4
    }
  }
}

/// The cues that are known, by construction and class.
///
/// `cueTable` is the resource; nothing else says which words count as speech and which act they are.
/// A class: it is handed to the finder of every claim.
final class CueLexicon: Sendable {
  static let standard = CueLexicon(table: cueTable)

  /// What may stand behind a verb to make an entry of more than one word with it.
  final class Tails: Sendable {
    /// By the words behind the verb: “for”, “into question”, “X to”.
    let entries: WordTable<CueEntry>
    /// The first words of those that have several: of no other is a second word worth a look.
    let openings: WordSet

    init(_ entries: [String: CueEntry]) {
      self.entries = WordTable(entries)
      openings = WordSet(entries.keys.filter { $0.contains(" ") }.map { String($0.prefix { $0 != " " }) })
    }
  }

  /// By class, in order of `CueClass.allCases`.
  private let entries: [WordTable<CueEntry>]
  /// Of the verbs that have an entry of more than one word.
  private let tails: WordTable<Tails>

  /// - Parameter table: lines of construction, class, act, certainty and target, parted by tabs; lines that do not have
  ///   this form are passed over (a test holds `cueTable` to it).
  init(table: String) {
    var entries: [CueClass: [String: CueEntry]] = [:]
    var tails: [String: [String: CueEntry]] = [:]
    // By bytes: the table is read at every start.
    for line in table.utf8.split(separator: UInt8(ascii: "\n")) {
      guard let (kind, entry) = Self.entry(Substring(line)) else { continue }
      entries[kind, default: [:]][entry.construction] = entry
      if kind == .verb, let blank = entry.construction.firstIndex(of: " ") {
        let tail = String(entry.construction[entry.construction.index(after: blank)...])
        tails[String(entry.construction[..<blank]), default: [:]][tail] = entry
      }
    }
    self.entries = CueClass.allCases.map { WordTable(entries[$0] ?? [:]) }
    self.tails = WordTable(tails.mapValues { Tails($0) })
  }

  /// Constant time.
  func entry(_ construction: String, _ kind: CueClass) -> CueEntry? {
    entries[kind.place][construction]
  }

  /// The constructions that begin with a verb; nil where it has none, so that its neighbours are not worth a look.
  func tails(of verb: String) -> Tails? { tails[verb] }

  var count: Int { entries.reduce(0) { $0 + $1.keys.count } }

  /// One line of the table; nil where it has another form.
  static func entry(_ line: some StringProtocol) -> (CueClass, CueEntry)? {
    let fields = String(line).utf8.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      .map { Substring($0) }
    guard fields.count == 5, !fields[0].isEmpty, let kind = CueClass(rawValue: String(fields[1])),
      let act = SpeechAct(rawValue: String(fields[2])), let certainty = Certainty(rawValue: String(fields[3]))
    else { return nil }
    let targets = fields[4].utf8.split(separator: UInt8(ascii: ",")).map({ Substring($0) }).compactMap {
      place -> TargetPlace? in
      switch place {
      case "-": nil
      case "obj": .object
      case "subj": .clauseSubject
      default: .preposition(String(place))
      }
    }
    return (
      kind, CueEntry(construction: String(fields[0]), act: act, certainty: certainty, targets: targets)
    )
  }
}
