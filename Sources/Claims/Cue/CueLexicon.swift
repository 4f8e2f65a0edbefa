internal import Language
internal import Records

/// What is known of one cue.
struct CueEntry: Sendable, Hashable {
  /// Lemmas, as `cueTable` has them.
  var construction: String
  var act: SpeechAct
  /// How far the cue commits its source to the content.
  var certainty: Certainty
  /// Where the one stands at whom the act is aimed.
  var targets: [TargetPlace]
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
struct CueLexicon: Sendable {
  static let standard = CueLexicon(table: cueTable)

  /// By class, in order of `CueClass.allCases`.
  private let entries: [WordTable<CueEntry>]
  /// The verbs that have an entry of more than one word.
  private let openVerbs: WordSet

  /// - Parameter table: lines of construction, class, act, certainty and target, parted by tabs; lines that do not have
  ///   this form are passed over (a test holds `cueTable` to it).
  init(table: String) {
    var entries: [CueClass: [String: CueEntry]] = [:]
    var openVerbs: Set<String> = []
    for line in table.split(separator: "\n") {
      guard let (kind, entry) = Self.entry(line) else { continue }
      entries[kind, default: [:]][entry.construction] = entry
      if kind == .verb, let blank = entry.construction.firstIndex(of: " ") {
        openVerbs.insert(String(entry.construction[..<blank]))
      }
    }
    self.entries = CueClass.allCases.map { WordTable(entries[$0] ?? [:]) }
    self.openVerbs = WordSet(openVerbs)
  }

  /// Constant time.
  func entry(_ construction: String, _ kind: CueClass) -> CueEntry? {
    entries[kind.place][construction]
  }

  /// Whether a verb has constructions of its own, so that its neighbours are worth a look.
  func hasConstructions(_ verb: String) -> Bool { openVerbs.contains(verb) }

  var count: Int { entries.reduce(0) { $0 + $1.keys.count } }

  /// One line of the table; nil where it has another form.
  static func entry(_ line: some StringProtocol) -> (CueClass, CueEntry)? {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count == 5, !fields[0].isEmpty, let kind = CueClass(rawValue: String(fields[1])),
      let act = SpeechAct(rawValue: String(fields[2])), let certainty = Certainty(rawValue: String(fields[3]))
    else { return nil }
    let targets = fields[4].split(separator: ",").compactMap { place -> TargetPlace? in
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
