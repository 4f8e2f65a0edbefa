internal import Language

/// Which nouns for persons may mean the same one: a minister is a politician, a cardiologist a doctor and a scientist; a
/// “mission chief” may be a physicist, a physicist is no plumber.
///
/// Our own table over the offices and trades of `NounLexicon`; all words in small letters, singular.
enum PersonSorts {
  /// How well a noun fits somebody of whom the article says an office; nil where the one rules out the other.
  enum Fit {
    /// The same office, by the same word or a synonym.
    case same
    /// One is a kind of the other: “scientist” and “virologist”.
    case kind
    /// Both may be: a post and a trade, or a word that fits anybody.
    case possible
  }

  /// - Parameters:
  ///   - noun: the lemma by which somebody is taken up.
  ///   - office: the lemma of a role that the article gives; both as `NounLexicon.office` gives them.
  static func fit(_ noun: String, _ office: String) -> Fit? {
    if noun == office { return .same }
    // “Dr” is a physician's or a scholar's.
    if office == "dr" {
      if noun == "doctor" { return .same }
      return scholars.contains(noun) || noun.hasSuffix("ist") || noun == "medic" || noun.hasSuffix("surgeon")
        ? .kind : .possible
    }
    if covers(noun, office) { return .kind }
    // Every captain is an officer; not every officer is the captain.
    // The chief executive may well be the founder.
    if covers(office, noun) { return posts.contains(noun) && !owners.contains(noun) ? nil : .kind }
    // Who plays is led by the captain, and sent on by others.
    if positions.contains(noun), sidelines.contains(office) { return nil }
    // Whoever speaks for a party in court, or judges, is none of those that the case is about.
    if court.contains(noun) && bench.contains(office) || bench.contains(noun) && court.contains(office) { return nil }
    if anybody.contains(noun) || standing.contains(noun) || anybody.contains(office) || standing.contains(office) {
      return .possible
    }
    if posts.contains(noun) != posts.contains(office) { return .possible }
    // Of a calling that no table knows nobody can say what it rules out: “record scorer”, then “the striker”.
    return isListed(office) && !Trades.contains(noun) ? nil : .possible
  }

  private static func isListed(_ noun: String) -> Bool {
    posts.contains(noun) || trades.contains(noun) || kinds[noun] != nil || special.contains(noun)
      || noun.ends(in: "ist") || noun.ends(in: "ician")
  }

  /// Whether the first noun means a kind of person that the second one is.
  static func covers(_ general: String, _ special: String) -> Bool {
    if kinds[general]?.contains(special) ?? false { return true }
    if special.ends(in: "ologist") || special.ends(in: "icist") || special.ends(in: "omist") {
      return scholars.contains(general)
    }
    if special.ends(in: "iatrist") || special.ends(in: "ician") && special.begins(with: "p") {
      return general == "doctor" || general == "medic"
    }
    if special.ends(in: "ist") { return general == "musician" && players.contains(special) }
    return false
  }

  /// Whether a noun with “the” takes up somebody who was spoken of just before, though nobody was called so: trades and
  /// standings, not offices of which each place has one (“the minister”, “the landlord”).
  static func isEpithet(_ noun: String) -> Bool {
    if posts.contains(noun) { return false }
    return anybody.contains(noun) || standing.contains(noun) || NounLexicon.epithets.contains(noun)
      || noun.hasSuffix("ist") || noun.hasSuffix("ician") || kinds[noun] != nil || trades.contains(noun)
      || Trades.contains(noun)
  }

  /// Posts by which news takes up whoever the sentence before was about, of whom it takes for granted who they are: “the Ohio
  /// governor”, “the candidate”.
  static func isRunning(_ noun: String) -> Bool { running.contains(noun) }

  private static let running: WordSet = [
    "candidate", "nominee", "incumbent", "contender", "frontrunner", "front-runner",
  ]

  /// Offices whose holders news quotes for what they do, not for who they are.
  static func servesAStory(_ office: String) -> Bool { bench.contains(office) || servants.contains(office) }

  /// Who somebody is to others: no trade, and none is ruled out.
  static func isAcquaintance(_ noun: String) -> Bool { acquaintances.contains(noun) }

  private static let acquaintances: WordSet = [
    "neighbour", "neighbor", "friend", "colleague", "tenant", "customer", "employee", "member", "sibling", "guest",
    "ex-wife", "ex-husband", "mother", "father", "bride", "groom", "member", "section-head",
  ]

  /// “The loser of that game”: of what anybody may be in a contest.
  static func isOfContest(_ noun: String) -> Bool { contestants.contains(noun) }

  private static let contestants: WordSet = ["winner", "loser", "victor", "finalist", "champion", "runner-up"]

  static func isOfCourt(_ noun: String) -> Bool { court.contains(noun) }

  /// Who has business in court, but not as a witness.
  static func servesACourt(_ office: String) -> Bool { bench.contains(office) || office == "defendant" }

  private static let servants: WordSet = [
    "spokes", "detective", "inspector", "superintendent", "sergeant", "constable", "agent", "registrar", "clerk",
  ]

  static func isPost(_ noun: String) -> Bool { posts.contains(noun) }

  /// Posts that are callings as well: “the keeper” of a lighthouse is whoever the article has just brought up.
  static func isHumble(_ noun: String) -> Bool { humble.contains(noun) }

  private static let humble: WordSet = [
    "keeper", "driver", "pilot", "captain", "skipper", "guard", "worker", "caretaker", "warden", "presenter", "host",
    "landlord", "tenant", "vicar", "priest", "imam", "rabbi", "assistant", "aide", "curator", "producer", "editor",
  ]

  /// Posts that are trades where a word says which: “the bus driver”, “the prison guard”.
  static func isTrade(_ noun: String) -> Bool {
    noun == "driver" || noun == "worker" || noun == "pilot" || noun == "guard" || noun == "keeper" || noun == "producer"
  }

  /// Words that may mean any man or woman.
  static let anybody: WordSet = [
    "man", "woman", "year-old", "teenager", "pensioner", "youth", "father", "mother", "grandmother", "grandfather",
    "veteran",
    "star", "champion", "native", "adventurer", "newcomer", "retiree", "parent", "widow", "widower", "bachelor",
    "speaker-to-be", "survivor", "resident", "passenger", "boy", "girl", "student", "graduate", "celebrity", "icon",
    "hero", "heroine", "seed", "favourite", "mum", "laureate", "winner", "loser", "legend", "favourite", "favorite",
    "millionaire", "billionaire",
    "octogenarian", "international",
    "septuagenarian", "nonagenarian", "centenarian",
  ]

  /// Standings in court or contest, that anybody may have beside a trade.
  static let standing: WordSet = [
    "witness", "defendant", "accused", "suspect", "plaintiff", "appellant", "claimant", "convict", "victim", "nominee",
    "contender", "challenger", "author", "member", "volunteer", "passenger", "campaigner", "activist", "resident",
    "guest", "supporter", "fan", "independent", "participant", "organiser", "organizer", "patient", "local", "islander",
    "customer", "co-author", "owner", "founder", "finalist", "guest", "interviewee", "applicant", "signatory",
    "whistleblower", "critic", "prisoner", "inmate", "detainee",
    "frontrunner", "front-runner",
  ]

  private static let positions: WordSet = [
    "striker", "midfielder", "defender", "goalkeeper", "winger", "forward", "batsman", "bowler", "quarterback",
    "pitcher", "flanker", "centre-back", "full-back", "left-back", "right-back", "opener", "wicketkeeper", "player",
  ]

  private static let sidelines: WordSet = [
    "manager", "coach", "referee", "umpire", "owner", "chair", "director", "agent", "executive", "president", "physio",
  ]

  private static let owners: WordSet = ["founder", "owner", "co-founder", "cofounder"]

  private static let court: WordSet = [
    "witness", "defendant", "accused", "suspect", "plaintiff", "appellant", "claimant", "convict", "victim",
    "arsonist", "killer", "murderer", "robber", "thief", "burglar", "rapist", "attacker", "gunman", "fraudster",
    "prisoner",
    "inmate", "detainee",
  ]

  private static let bench: WordSet = [
    "lawyer", "prosecutor", "barrister", "counsel", "advocate", "judge", "magistrate", "justice", "coroner",
  ]

  /// Of these each place has one: they need somebody who holds the post.
  private static let posts: WordSet = [
    "minister", "president", "chancellor", "secretary", "senator", "congress", "governor", "mayor", "ambassador",
    "judge", "justice", "magistrate", "prosecutor", "general", "admiral", "commander", "chief", "commissioner",
    "director", "coach", "bishop", "archbishop", "cardinal", "pope", "speaker", "council", "treasurer", "envoy",
    "negotiator", "mediator", "leader", "founder", "owner", "executive", "ceo", "cfo", "coo", "chair", "head",
    "manager",
    "editor", "publisher", "presenter", "host", "principal", "dean", "spokes", "representative", "delegate", "deputy",
    "headteacher", "headmaster", "headmistress", "counsel", "captain", "skipper", "superintendent", "sheriff", "king",
    "queen", "prince", "princess", "landlord", "tenant", "neighbour", "neighbor", "colleague", "friend", "partner",
    "counterpart", "predecessor", "successor", "rival", "opponent", "brother", "sister", "husband", "wife", "son",
    "daughter", "uncle", "aunt", "cousin", "boyfriend", "girlfriend", "assistant", "aide", "adviser", "advisor",
    "driver", "pilot", "caretaker", "chairman", "chairwoman", "premier", "curator", "keeper", "candidate", "boss",
    "producer", "minder", "guard", "official", "source", "ombudsman", "vicar", "priest", "imam", "rabbi", "customer",
    "section-head", "coroner", "chief-minister",
    "attacker", "gunman", "number", "employee", "worker", "member", "warden", "dictator", "ruler", "emperor", "sultan",
  ]

  /// Trades that are no epithets by their endings.
  private static let trades: WordSet = [
    "engineer", "architect", "doctor", "surgeon", "nurse", "teacher", "farmer", "lawyer", "plumber", "electrician",
    "carpenter", "welder", "chef", "cook", "baker", "butcher", "brewer", "painter", "sculptor", "photographer",
    "composer", "conductor", "dancer", "explorer", "astronomer", "chemist", "geographer", "philosopher", "programmer",
    "developer", "designer", "banker", "trader", "investor", "broker", "fisher", "miner", "sailor", "soldier",
    "officer",
    "firefighter", "shopkeeper", "hotelier", "restaurateur", "beekeeper", "shepherd", "pollster", "librarian",
    "illustrator", "cartoonist", "publican", "postman", "mountaineer", "climber", "diplomat", "detective", "inspector",
    "lecturer", "professor", "barrister", "campaigner", "organiser", "organizer", "statistician", "scholar", "academic",
    "researcher", "expert", "specialist", "analyst", "consultant", "entrepreneur", "forecaster", "broadcaster",
    "policeman", "policewoman", "medic", "paramedic", "midwife", "vet", "veterinarian", "therapist", "postman",
    "forward", "footballer", "sprinter", "jockey", "rower", "skier", "gymnast", "wrestler", "fencer", "keeper",
  ]

  private static let scholars: WordSet = [
    "scientist", "researcher", "academic", "scholar", "expert", "specialist", "professor", "analyst", "lecturer",
  ]

  private static let players: WordSet = [
    "violinist", "pianist", "cellist", "guitarist", "bassist", "flautist", "flutist", "organist", "harpist",
    "saxophonist", "clarinettist", "percussionist", "vocalist", "soloist",
  ]
}
