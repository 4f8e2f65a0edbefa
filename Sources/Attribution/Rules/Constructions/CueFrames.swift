internal import Language

/// What a verb of attribution takes as its content.
struct CueFrames: OptionSet, Sendable {
  let rawValue: UInt32

  /// A finite clause: said (that) A, asked whether A.
  static let clause = CueFrames(rawValue: 1 << 0)
  /// An infinitive of the subject: wants to A.
  static let infinitive = CueFrames(rawValue: 1 << 1)
  /// A gerund: denied having A.
  static let gerund = CueFrames(rawValue: 1 << 2)
  /// A noun phrase: denied the report.
  static let object = CueFrames(rawValue: 1 << 3)
  /// A noun phrase and what it is to do: urged both sides to talk.
  static let request = CueFrames(rawValue: 1 << 4)
  /// A noun phrase and a charge: accused X of A, thanked X for A.
  static let charge = CueFrames(rawValue: 1 << 5)
  /// A noun phrase and a name for it: called X a liar.
  static let naming = CueFrames(rawValue: 1 << 6)
  /// Likewise with “as”: described X as A.
  static let comparison = CueFrames(rawValue: 1 << 7)
  /// A passive whose subject is the content's: X is said to A.
  static let raising = CueFrames(rawValue: 1 << 8)
  /// A passive whose subject hears: X was told that A.
  static let hearer = CueFrames(rawValue: 1 << 9)
  /// It is said that A.
  static let impersonal = CueFrames(rawValue: 1 << 10)
  /// A phrase with one of the verb's prepositions: complained of A.
  static let prepositional = CueFrames(rawValue: 1 << 11)

  static func of(_ lemma: UInt64) -> CueFrames { lexicon[lemma] ?? [] }

  /// Whether a verb brings words at all: “said”, “wants”, “accused”, but not “paused”.
  static func brings(_ lemma: UInt64) -> Bool { lexicon[lemma] != nil }

  /// Whether a preposition brings a verb's content.
  static func takes(_ lemma: UInt64, preposition: UInt64) -> Bool {
    prepositions[lemma]?.contains(preposition) ?? false
  }

  private static let lexicon: LemmaTable<CueFrames> = {
    var found: [UInt64: CueFrames] = [:]
    for (frames, verbs) in table {
      for verb in verbs.listedWords {
        found[FeatureBag.hash(verb), default: []].formUnion(frames)
      }
    }
    for lemma in governed.keys { found[lemma, default: []].insert(.prepositional) }
    return LemmaTable(found)
  }()

  private static let prepositions = LemmaTable(governed.mapValues { LemmaSet($0) })

  /// The prepositions of each verb.
  private static let governed: [UInt64: Set<UInt64>] = {
    var found: [UInt64: Set<UInt64>] = [:]
    for line in prepositionTable.split(separator: "\n") {
      let parts = line.split(separator: ":")
      guard parts.count == 2 else { continue }
      let words = Set(parts[0].split(separator: " ").map { FeatureBag.hash(String($0)) })
      for verb in parts[1].split(separator: " ") {
        found[FeatureBag.hash(String(verb)), default: []].formUnion(words)
      }
    }
    return found
  }()
}
