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
    "hero", "heroine", "seed", "favourite", "mum", "laureate", "winner", "legend", "favourite", "favorite",
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
    "whistleblower", "critic",
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
    "section-head",
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
    "policeman", "policewoman", "medic", "paramedic", "midwife", "vet", "veterinarian", "therapist", "coroner",
    "forward", "footballer", "sprinter", "jockey", "rower", "skier", "gymnast", "wrestler", "fencer", "keeper",
  ]

  private static let scholars: WordSet = [
    "scientist", "researcher", "academic", "scholar", "expert", "specialist", "professor", "analyst", "lecturer",
  ]

  private static let players: WordSet = [
    "violinist", "pianist", "cellist", "guitarist", "bassist", "flautist", "flutist", "organist", "harpist",
    "saxophonist", "clarinettist", "percussionist", "vocalist", "soloist",
  ]

  private static let lists = parsed(table)  // read once for both that are made of it
  private static let kinds = WordTable(lists.mapValues { WordSet($0) })

  /// Every noun that the table has as a kind of another.
  private static let special = WordSet(lists.values.reduce(into: Set<String>()) { $0.formUnion($1) })

  private static func parsed(_ table: String) -> [String: Set<String>] {
    var kinds: [String: Set<String>] = [:]
    for line in table.utf8.split(separator: UInt8(ascii: "\n")) {
      let words = line.split { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: " ") }.map { String(Substring($0)) }
      guard let general = words.first else { continue }
      kinds[general, default: []].formUnion(words.dropFirst())
    }
    return kinds
  }

  private static let table = """
    minister: secretary
    official: director spokes minister secretary mayor officer inspector commissioner chief governor council deputy adviser aide envoy administrator prosecutor
    politician: minister president premier senator representative mayor governor council secretary leader candidate lawmaker congress deputy chancellor backbencher
    lawmaker: senator representative council congress deputy mp backbencher member
    legislator: senator representative council congress deputy mp
    mp: lawmaker backbencher member
    scientist: researcher professor astronomer chemist author scholar academic engineer inventor statistician botanist
    researcher: scientist professor author scholar academic astronomer chemist fellow lecturer analyst
    academic: professor lecturer historian economist scientist researcher scholar philosopher fellow dean author
    scholar: professor lecturer historian scientist researcher academic philosopher author critic
    professor: academic scholar lecturer
    expert: professor scientist economist researcher engineer consultant analyst specialist scholar academic fellow doctor historian lecturer
    specialist: doctor surgeon professor scientist researcher consultant engineer expert
    analyst: economist strategist expert researcher consultant
    consultant: adviser expert doctor surgeon
    doctor: surgeon consultant gp medic coroner anaesthetist cardiologist oncologist epidemiologist virologist pathologist
    medic: doctor surgeon nurse paramedic
    lawyer: counsel barrister advocate litigator prosecutor
    barrister: counsel advocate lawyer
    counsel: barrister lawyer
    officer: captain superintendent inspector sergeant constable detective lieutenant colonel major commander chief trooper
    policeman: superintendent inspector sergeant constable detective officer
    policewoman: superintendent inspector sergeant constable detective officer
    detective: inspector superintendent sergeant
    commander: general colonel major captain admiral
    executive: ceo director chair president head manager founder chief cfo coo
    businessman: founder owner executive ceo chair director investor developer tycoon
    businesswoman: founder owner executive ceo chair director investor developer
    business: mogul magnate tycoon entrepreneur industrialist founder owner executive ceo chair director investor developer tycoon
    entrepreneur: founder owner ceo inventor
    mogul: business tycoon magnate developer
    magnate: business tycoon mogul
    tycoon: business mogul magnate founder owner chair investor developer businessman business
    chief: director executive ceo head chair leader president commander superintendent boss
    ceo: executive chief
    head: director chief chair leader headteacher principal headmaster headmistress manager dean
    headteacher: head principal headmaster headmistress
    principal: headteacher head headmaster
    leader: president premier minister chancellor chair chief head captain secretary founder chancellor
    chair: president head
    manager: coach boss head director
    coach: manager trainer
    trainer: coach
    captain: skipper
    skipper: captain
    artist: painter sculptor illustrator photographer printmaker draughtsman potter ceramicist
    musician: singer composer conductor drummer rapper songwriter organist
    singer: musician vocalist songwriter rapper soprano tenor
    performer: actor singer dancer musician comedian
    star: actor singer player striker footballer presenter
    author: novelist poet playwright biographer historian writer essayist journalist scientist
    writer: novelist poet playwright biographer historian journalist columnist author essayist critic
    novelist: writer author
    poet: writer author
    journalist: editor presenter anchor columnist reporter correspondent broadcaster commentator writer
    reporter: journalist correspondent
    correspondent: journalist reporter
    filmmaker: director producer
    athlete: runner swimmer cyclist sprinter rower skier jumper boxer wrestler gymnast champion
    runner: athlete sprinter champion
    player: striker forward midfielder defender goalkeeper winger captain footballer batsman bowler quarterback pitcher
    footballer: striker forward midfielder defender goalkeeper winger captain player
    striker: forward
    forward: striker winger
    goalkeeper: keeper
    activist: campaigner organiser organizer environmentalist spokes founder
    campaigner: activist organiser organizer environmentalist spokes founder champion director
    owner: proprietor hotelier restaurateur landlord shopkeeper publican
    hotelier: owner proprietor manager
    restaurateur: owner chef proprietor
    chef: cook restaurateur
    cook: chef
    keeper: zookeeper warden curator goalkeeper
    cleric: bishop archbishop priest vicar imam rabbi cardinal pastor minister
    priest: bishop vicar pastor
    soldier: general colonel captain sergeant lieutenant major corporal private
    diplomat: ambassador envoy negotiator consul mediator minister
    envoy: ambassador diplomat mediator
    ambassador: envoy
    negotiator: envoy mediator diplomat
    mediator: envoy
    worker: welder nurse driver miner docker cleaner porter carer
    investigator: detective inspector superintendent
    explorer: adventurer climber sailor mountaineer
    adventurer: explorer climber sailor mountaineer
    veteran: soldier general colonel
    economist: professor governor
    historian: professor scholar
    pensioner: retiree
    teenager: pupil student schoolboy schoolgirl
    pupil: student schoolboy schoolgirl
    student: pupil undergraduate
    broadcaster: presenter host anchor newsreader
    presenter: host anchor broadcaster newsreader
    anchor: presenter newsreader host
    host: presenter
    meteorologist: forecaster
    forecaster: meteorologist
    vet: veterinarian
    fisher: skipper trawlerman fisherman angler
    fisherman: skipper fisher
    rower: sculler oarsman
    athlete: sculler oarsman weightlifter medallist medalist olympian paralympian
    conman: fraudster swindler
    fraudster: conman swindler
    restaurateur: publican
    publican: landlord landlady
    landlord: publican
    cleric: deacon monk abbot reverend
    vicar: reverend
    priest: reverend
    pastor: reverend
    rector: reverend
    chaplain: reverend
    churchman: reverend
    magistrate: judge
    judge: magistrate
    pilot: captain
    superintendent: chief
    policewoman: officer
    clergyman: priest vicar rector canon pastor reverend
    churchman: priest vicar bishop
    impresario: manager promoter producer
    singer: crooner diva
    spy: agent defector
    sleuth: detective inspector
    aide: secretary adviser advisor assistant spokes chief strategist speechwriter staffer
    adviser: aide consultant strategist
    assistant: secretary aide
    official: head section-head chair administrator registrar superintendent clerk
    executive: section-head
    manager: section-head
    head: section-head
    chief: section-head manager superintendent governor
    midfielder: captain skipper
    striker: captain skipper
    defender: captain skipper
    goalkeeper: captain skipper
    winger: captain skipper
    forward: captain skipper
    batsman: captain skipper
    bowler: captain skipper
    clairvoyant: psychic medium seer
    psychic: clairvoyant medium seer
    seer: psychic clairvoyant medium
    merchant: trader dealer seller importer exporter wholesaler
    trader: merchant dealer jeweller broker stallholder shopkeeper
    dealer: merchant trader
    jeweller: goldsmith silversmith
    reviewer: critic
    critic: reviewer columnist
    prelate: bishop archbishop cardinal
    clergyman: bishop archdeacon dean chaplain
    maestro: conductor composer pianist violinist
    diva: singer soprano actress mezzo
    conductor: maestro
    composer: musician
    craftsman: carpenter potter blacksmith goldsmith silversmith stonemason cabinetmaker clockmaker
    legislator: member chair backbencher
    lawmaker: chair
    mp: chair
    politician: mp member whip backbencher
    preacher: pastor priest vicar imam reverend minister evangelist
    pastor: preacher
    imam: preacher
    cleric: preacher chaplain rector
    sailor: yachtsman skipper captain navigator helmsman
    seaman: skipper captain deckhand sailor
    mariner: skipper captain sailor
    fisherman: trawlerman angler deckhand
    officer: policeman policewoman
    policeman: constable
    soldier: officer gunner sniper paratrooper conscript
    serviceman: soldier sailor colonel captain sergeant lieutenant major corporal airman
    athlete: footballer skater gymnast sculler jumper thrower vaulter hurdler skier boxer
    sportsman: footballer athlete golfer boxer cyclist runner jockey
    sportswoman: footballer athlete golfer boxer cyclist runner jockey
    sprinter: runner
    rider: jockey cyclist
    cyclist: rider sprinter
    teacher: headteacher lecturer tutor governess schoolteacher
    schoolteacher: teacher headteacher
    educator: teacher headteacher professor lecturer
    tutor: lecturer teacher
    clinician: doctor surgeon nurse consultant cardiologist
    physiologist: scientist
    technician: engineer mechanic
    mechanic: engineer fitter
    inventor: engineer
    designer: architect
    developer: builder
    builder: developer
    lobbyist: campaigner spokes
    broker: trader dealer
    financier: banker investor broker
    banker: financier governor
    blogger: journalist writer author
    columnist: journalist writer
    newsman: editor reporter journalist
    hack: editor reporter journalist columnist
    storyteller: author novelist writer
    memoirist: author writer
    dramatist: playwright writer
    playwright: dramatist author writer
    librarian: archivist curator
    archivist: librarian historian curator
    curator: keeper
    conservationist: campaigner environmentalist ecologist activist
    environmentalist: campaigner activist ecologist
    ecologist: conservationist
    landowner: farmer owner baron earl
    farmer: grower rancher dairyman smallholder crofter shepherd
    grower: farmer
    rancher: farmer
    restaurateur: chef landlord landlady
    innkeeper: landlord landlady publican
    landlady: publican innkeeper
    landlord: innkeeper publican
    shopkeeper: grocer baker butcher owner
    retailer: grocer shopkeeper
    attorney: lawyer
    prosecutor: lawyer
    jurist: judge lawyer professor
    magistrate: judge
    detective: investigator
    investigator: inspector examiner auditor
    auditor: accountant
    regulator: commissioner ombudsman director
    commissioner: ombudsman
    watchdog: ombudsman commissioner inspector
    mediator: arbitrator
    premier: president
    royal: king queen prince princess duke duchess
    monarch: king queen emperor
    aristocrat: baron earl duke duchess countess
    retiree: pensioner
    youngster: teenager pupil student
    student: pupil postgraduate
    seller: trader dealer merchant vendor
    candidate: nominee contender challenger
    challenger: candidate contender
    unionist: secretary
    whistleblower: engineer nurse accountant analyst
    boss: manager owner
    supremo: chief head director
    mogul: owner founder
    skydiver: parachutist
    hacker: programmer
    programmer: engineer developer coder
    astronaut: cosmonaut commander pilot
    aviator: pilot
    airman: pilot
    trucker: driver
    motorist: driver
    cabbie: driver
    guide: climber mountaineer ranger
    alpinist: mountaineer climber
    mountaineer: climber alpinist
    climber: mountaineer alpinist
    """
}
