internal import Language

/// English verb forms, as far as a change of person or tense needs them.
enum VerbForms {
  /// The third person singular of the present: “go” → “goes”.
  static func thirdPerson(_ verb: String) -> String {
    switch verb {
    case "be", "am", "are": return "is"
    case "have": return "has"
    case "were": return "was"
    default: break
    }
    for ending in ["s", "x", "z", "ch", "sh", "o"] where verb.hasSuffix(ending) { return verb + "es" }
    if verb.hasSuffix("y"), let before = verb.dropLast().last, !"aeiou".contains(before) {
      return verb.dropLast() + "ies"
    }
    return verb + "s"
  }

  /// The simple past of a lemma: “invent” → “invented”; nil where it has two or the doubling is not known.
  static func past(_ lemma: String, isPlural: Bool = false) -> String? {
    if lemma == "be" { return isPlural ? "were" : "was" }
    if let form = irregular[lemma] { return form }
    guard lemma.utf8.count > 2, lemma.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return nil }
    if lemma.hasSuffix("e") { return lemma + "d" }
    let letters = Array(lemma)
    let last = letters[letters.count - 1]
    let middle = letters[letters.count - 2]
    if last == "y", !"aeiou".contains(middle) { return lemma.dropLast() + "ied" }
    let isShortSyllable =
      !"aeiouwxy".contains(last) && "aeiou".contains(middle) && !"aeiou".contains(letters[letters.count - 3])
    if isShortSyllable { return doubling.contains(lemma) ? lemma + String(last) + "ed" : unstressed(lemma) }
    return lemma + "ed"
  }

  /// Verbs of several syllables whose last one is not stressed do not double: “offered”, “abandoned”.
  private static func unstressed(_ lemma: String) -> String? {
    let vowels = lemma.reduce(into: (count: 0, wasVowel: false)) { state, letter in
      let isVowel = "aeiouy".contains(letter)
      if isVowel && !state.wasVowel { state.count += 1 }
      state.wasVowel = isVowel
    }
    guard vowels.count > 1 else { return nil }
    for ending in [
      "er", "en", "on", "or", "it", "et", "op", "in", "al", "el", "ish", "ow", "om", "us", "ot", "ip", "up",
    ]
    where lemma.hasSuffix(ending) { return lemma + "ed" }
    return nil
  }

  private static let doubling: WordSet = [
    "admit", "ban", "bar", "beg", "blur", "bug", "cap", "chop", "clap", "commit", "compel", "control", "dam", "defer",
    "deter", "dip", "drag", "drop", "equip", "expel", "flag", "grab", "grip", "hug", "incur", "infer", "jam", "jog",
    "kidnap", "lag", "mob", "mop", "nod", "occur", "omit", "patrol", "permit", "pin", "plan", "plot", "plug", "prefer",
    "propel", "rebel", "rebut", "refer", "regret", "repel", "rig", "rip", "rob", "rub", "sap", "scan", "scrap", "ship",
    "shop", "shred", "shun", "skip", "slam", "slap", "slip", "smear", "snap", "spot", "stab", "star", "stem", "step",
    "stop", "strap", "strip", "submit", "tap", "top", "transfer", "transmit", "trap", "trim", "trip", "tug", "wrap",
  ]

  private static let irregular: WordTable<String> = {
    let pairs = """
      abide abided arise arose awake awoke bear bore beat beat become became begin began bend bent bet bet bid bid bind \
      bound bite bit bleed bled blow blew break broke breed bred bring brought build built burn burned burst burst buy \
      bought cast cast catch caught choose chose cling clung come came cost cost creep crept cut cut deal dealt dig dug \
      do did draw drew dream dreamed drink drank drive drove eat ate fall fell feed fed feel felt fight fought find \
      found flee fled fly flew forbid forbade forecast forecast foresee foresaw forget forgot forgive forgave freeze \
      froze get got give gave go went grind ground grow grew hang hung have had hear heard hide hid hit hit hold held \
      hurt hurt keep kept kneel knelt know knew lay laid lead led lean leaned leap leaped learn learned leave left lend \
      lent let let lie lied light lit lose lost make made mean meant meet met mislead misled mistake mistook overcome \
      overcame oversee oversaw overthrow overthrew pay paid prove proved put put quit quit read read rebuild rebuilt \
      rid rid ride rode ring rang rise rose run ran say said see saw seek sought sell sold send sent set set shake \
      shook shed shed shine shone shoot shot show showed shrink shrank shut shut sing sang sink sank sit sat sleep \
      slept slide slid smuggle smuggled speak spoke speed sped spend spent spill spilled spin spun split split spoil \
      spoiled spread spread spring sprang stand stood steal stole stick stuck strike struck strive strove swear swore \
      sweep swept swim swam swing swung take took teach taught tear tore tell told think thought throw threw \
      undergo underwent understand understood undertake undertook undermine undermined undo undid uphold upheld wake \
      woke wear wore weave wove weep wept win won withdraw withdrew withhold withheld withstand withstood write wrote
      """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
    var forms: [String: String] = [:]
    for place in stride(from: 0, to: pairs.count - 1, by: 2) { forms[pairs[place]] = pairs[place + 1] }
    return WordTable(forms)
  }()
}
