internal import Language
internal import Records

/// What kind of thing a common noun means when it heads a source: “minister” a person, “officials” a group, “ministry” an
/// organization, “report” a document, “country” a place.
///
/// Looked up by lemma in small letters. Our own list, drawn up for the nouns that speak, decide and are quoted in news;
/// the file is long by it alone.
enum NounLexicon {
  struct Noun: Sendable {
    var kind: EntityKind
    var gender: Gender?
    /// Several people by itself: “police”, “crowd”, “couple”.
    var collective: Bool = false
    /// Says nothing about whom it means (“man”, “official”): no name is found by it alone.
    var vague: Bool = false
  }

  static func noun(_ lemma: String) -> Noun? {
    if let noun = table[lemma] { return noun }
    if lemma.begins(with: "ex-"), let noun = table[String(lemma.dropFirst(3))] { return noun }
    // Compounds that the list cannot hold: “tribeswoman”, “policyholder” goes by no rule.
    guard lemma.utf8.count > 6 else { return nil }
    switch lemma.utf8.last {
    case UInt8(ascii: "n"):
      if lemma.ends(in: "woman") { return Noun(kind: .person, gender: .feminine) }
      if lemma.ends(in: "man") { return Noun(kind: .person, gender: .masculine) }
      if lemma.ends(in: "person") || lemma.ends(in: "surgeon") { return Noun(kind: .person, gender: nil) }
    case UInt8(ascii: "r"):
      if lemma.ends(in: "master") { return Noun(kind: .person, gender: .masculine) }
      if lemma.ends(in: "maker") || lemma.ends(in: "builder") { return Noun(kind: .organization, gender: .neuter) }
    case UInt8(ascii: "t"): if lemma.ends(in: "ologist") { return Noun(kind: .person, gender: nil) }
    default: break
    }
    return nil
  }

  /// “farmers” → “farmer”, where the list has it as a person.
  static func singularPerson(_ word: String) -> String? {
    // “Fishermen”
    if word.utf8.count > 5, word.hasSuffix("men"), case let one = word.dropLast(3) + "man",
      noun(String(one))?.kind == .person
    {
      return String(one)
    }
    guard word.utf8.count > 4, word.hasSuffix("s"), let noun = noun(String(word.dropLast())), noun.kind == .person
    else {
      return nil
    }
    return String(word.dropLast())
  }

  /// What a noun means in the plural: “builders” and “hauliers” are people, one of them may be a firm.
  static func plural(_ lemma: String) -> Noun? {
    if lemma == "paper" { return Noun(kind: .document, gender: .neuter) }
    return traders.contains(lemma) ? Noun(kind: .person) : noun(lemma)
  }

  private static let traders: WordSet = [
    "builder", "haulier", "brewer", "contractor", "supplier", "developer", "retailer", "grower", "shipowner",
  ]

  /// What shows something without being a paper: “preliminary findings”, “an inspection in October”.
  static func isResult(_ lemma: String) -> Bool { results.contains(lemma) }

  private static let results: WordSet = [
    "finding", "result", "inspection", "investigation", "calculation", "measurement", "simulation", "observation",
    "experiment", "analysis", "catalogue", "catalog", "advice", "count", "sample", "image", "model", "test", "inquest",
    "return", "trial", "modelling", "reading", "examination", "search", "check", "probe", "scan", "photograph", "photo",
  ]

  /// Callings by their endings: “hydrologist”, “statistician”, “swordsmith”; “checklist” is none.
  static func isLearned(_ lemma: String) -> Bool {
    guard lemma.utf8.count > 6 else { return false }
    if lemma.ends(in: "list") {
      return lemma.ends(in: "alist") || lemma.ends(in: "elist") || lemma.ends(in: "olist")
    }
    return lemma.ends(in: "ist") || lemma.ends(in: "ician") || lemma.ends(in: "smith") || lemma.ends(in: "wright")
      || lemma.ends(in: "monger")
  }

  /// Whether a noun that the list lacks is made like those for people who do something: “beekeeper”, “violinist”.
  static func isDoer(_ lemma: String) -> Bool {
    guard lemma.utf8.count > 4 else { return false }
    switch lemma.utf8.last {
    case UInt8(ascii: "r"): return lemma.ends(in: "er") || lemma.ends(in: "or")
    case UInt8(ascii: "t"): return lemma.ends(in: "ist") || lemma.ends(in: "ant")
    case UInt8(ascii: "n"): return lemma.ends(in: "ian")
    case UInt8(ascii: "e"): return lemma.ends(in: "ee")
    default: return false
    }
  }

  /// “spokeswoman”, “spokesman” and “spokesperson” are one office; so are “chairwoman”, “chairman” and “chair”.
  static func office(_ lemma: String) -> String {
    // “Sen.”, “Supt.”
    if lemma.utf8.last == UInt8(ascii: ".") { return office(String(lemma.dropLast())) }
    for ending in officeStems where lemma.utf8.first == ending.utf8.first && lemma.hasPrefix(ending) {
      let rest = lemma.dropFirst(ending.count)
      if rest == "man" || rest == "woman" || rest == "person" || rest.isEmpty { return synonyms[ending] ?? ending }
    }
    return synonyms[lemma] ?? lemma
  }

  private static let officeStems = [
    "spokes", "chair", "congress", "council", "police", "business", "anchor", "camera", "sales",
  ]

  private static let synonyms: WordTable<String> = [
    "pm": "premier", "justice": "judge", "actress": "actor", "hostess": "host", "heroine": "hero",
    "solicitor": "lawyer", "attorney": "lawyer", "physician": "doctor", "cop": "officer",
    "professor": "professor", "prof": "professor", "boss": "chief", "sen": "senator", "sens": "senator",
    "gov": "governor", "govs": "governor", "gen": "general", "col": "colonel", "maj": "major", "capt": "captain",
    "lt": "lieutenant", "sgt": "sergeant", "cpl": "corporal", "adm": "admiral", "cmdr": "commander", "cdr": "commander",
    "brig": "brigadier", "supt": "superintendent", "insp": "inspector", "det": "detective", "reps": "representative",
    "cllr": "council", "coun": "council", "councilor": "council", "councillor": "council", "councilmember": "council",
    "msp": "mp", "mep": "mp", "gp": "doctor", "co-author": "author", "coauthor": "author", "frontman": "singer",
    "monarch": "king", "vocalist": "singer", "teen": "teenager", "mum": "mother", "mom": "mother", "dad": "father",
    "hubby": "husband", "wifey": "wife", "nana": "nan", "gran": "nan", "granny": "nan",
    "rep": "representative", "congress": "representative", "queen": "queen", "businesswoman": "business",
    "headmaster": "headteacher", "headmistress": "headteacher",
    "mailman": "postman", "ex-minister": "minister", "ex-president": "president",
  ]

  private static let table: WordTable<Noun> = {
    var table: [String: Noun] = [:]
    func add(_ words: String, _ noun: Noun) {
      for word in words.listedWords { table[word] = noun }
    }
    add(
      """
      minister president chancellor premier secretary senator congressperson lawmaker legislator governor mayor ambassador diplomat judge
      justice magistrate attorney lawyer prosecutor general colonel major captain lieutenant sergeant corporal admiral commander officer
      detective inspector superintendent sheriff deputy chief commissioner director coach bishop archbishop cardinal rabbi
      imam ayatollah pastor speaker councillor councilmember councilor treasurer comptroller delegate envoy negotiator mediator
      adviser advisor aide strategist pollster consultant lobbyist campaigner activist organizer organiser leader founder
      co-founder cofounder owner executive ceo cfo coo chair chairperson chairwoman-elect head boss manager producer editor publisher
      reporter journalist correspondent columnist commentator broadcaster anchor presenter host blogger writer author novelist poet
      politician mogul playwright historian biographer professor lecturer teacher principal dean researcher scientist economist analyst
      strategist investor trader banker broker fund-manager accountant auditor engineer architect designer developer programmer
      doctor physician surgeon nurse paramedic psychologist psychiatrist epidemiologist virologist biologist chemist physicist
      geologist astronomer meteorologist forecaster seismologist ecologist sociologist anthropologist philosopher theologian
      farmer fisher miner worker driver pilot sailor soldier marine veteran ranger guard firefighter trooper constable coroner
      artist actor singer musician composer conductor director filmmaker photographer painter sculptor dancer comedian rapper
      player forward batter playmaker striker goalkeeper defender midfielder quarterback pitcher catcher captain skipper athlete runner swimmer boxer
      wrestler golfer cyclist driver referee umpire trainer manager goalie batsman bowler winger
      candidate nominee contender challenger incumbent opponent rival critic supporter donor voter president-elect
      spokesperson representative negotiator official insider source informant whistleblower witness bystander
      suspect defendant plaintiff victim survivor inmate prisoner convict assailant gunman-suspect attacker shooter bomber
      militant rebel fighter insurgent dissident refugee migrant immigrant protester protestor demonstrator
      student pupil graduate intern apprentice parent child teenager adult neighbour neighbor friend colleague
      tenant landlord resident villager citizen customer shopper passenger commuter tourist traveller traveler patient
      employee employer staffer contractor operator clerk librarian curator conservator warden ranger agent broker
      scholar academic expert specialist technician pundit observer monitor watchdog-chief ombudsman
      regulator controller planner surveyor developer investor entrepreneur industrialist tycoon billionaire magnate
      activist feminist environmentalist conservationist philanthropist missionary preacher cleric minister-designate
      monarch ruler dictator emperor successor predecessor undersecretary undersecretary-general deputy-minister whip
      appointee nominee member backbencher moderate hardliner reformer lieutenant-governor attorney-general
      pm pediatrician paediatrician cardiologist dentist veterinarian pharmacist therapist midwife-in-chief
      chef baker butcher brewer grower breeder shepherd shopkeeper retailer grocer restaurateur innkeeper hotelier
      angler haulier holder visitor reader viewer listener subscriber counsel taxpayer motorist pensioner shareholder stockholder
      volunteer hiker camper walker docker docksider helmsman pupil minder carer caregiver lodger bidder lender-in-chief
      policymaker organiser courier-driver groundskeeper caretaker
      headteacher headmaster headmistress canon provost rancher jeweller merchant backbencher columnist chef cook hotelier plumber welder electrician carpenter keeper postman explorer
      adventurer mountaineer climber champion star hunter vet barrister solicitor advocate filmmaker lawmaker policymaker pacemaker peacemaker matchmaker troublemaker filmmaker kingmaker homemaker printmaker holidaymaker
      merrymaker winemaker watchmaker shoemaker toymaker cheesemaker dressmaker cartoonist illustrator pollster statesman accused
      appellant claimant witness gardener zookeeper signalman stationmaster harbourmaster beekeeper historian retiree
      newsreader songwriter novelist footballer midfielder rower skier jockey sprinter magician inventor boatbuilder
      solicitor clergyman vicar cousin twin sibling fiance fiancee counterpart caller commuter finalist laureate winner
      octogenarian septuagenarian nonagenarian centenarian schoolboy schoolgirl native medic proprietor publican
      loser deceased moderator co-moderator weatherman seed translator interpreter biochemist botanist zoologist mathematician statistician demographer criminologist
      mp msp mep councilor cllr usher rescuer finder co-author coauthor co-owner co-pilot copilot co-worker coworker co-star co-host co-defendant
      teammate team-mate co-accused roommate flatmate housemate classmate babysitter nanny au-pair butler maid cleaner porter janitor
      superintendent registrar invigilator archivist archaeologist organist violinist pianist cellist guitarist drummer bassist
      airman airwoman seaman crewman crewmember aviator astronaut cosmonaut bosun purser steward stewardess
      gymnast fencer skater surfer diver bather swimmer jogger walker paddler sailor yachtsman yachtswoman canoeist
      snowboarder skateboarder triathlete hurdler decathlete heptathlete marathoner linesman scorer substitute full-back fullback
      centre-back centre-half frontman bandleader vocalist songwriter soprano tenor baritone lyricist choreographer screenwriter
      scriptwriter showrunner cinematographer showman ringmaster puppeteer ventriloquist busker
      gamekeeper greengrocer fishmonger ironmonger florist hairdresser beautician dressmaker seamstress cobbler
      blacksmith locksmith goldsmith silversmith stonemason bricklayer roofer glazier plasterer tiler scaffolder decorator
      mechanic fitter machinist millwright foreman labourer laborer farmhand herder drover trapper lumberjack logger
      lorry-driver cabbie cabby trucker chauffeur motorcyclist biker cyclist pedestrian rider scooterist
      lifeguard coastguard-officer bodyguard doorman bouncer barman barmaid bartender barista sommelier waitress vendor stallholder trader
      estate-agent realtor auctioneer valuer appraiser bookmaker bookie gambler punter tipster
      locum gp radiographer radiologist pathologist anaesthetist anesthetist obstetrician gynaecologist midwife optician
      physiotherapist chiropractor podiatrist dietitian nutritionist acupuncturist psychotherapist counsellor counselor
      headteacher schoolteacher tutor governess lecturer postdoc postgraduate undergraduate freshman sophomore
      registrar notary paralegal juror jurist bailiff stenographer arbitrator adjudicator assessor ombudswoman
      undertaker gravedigger sexton verger curate rector abbess chaplain evangelist pilgrim worshipper parishioner
      warlord commandant conscript recruit cadet sniper gunner paratrooper peacekeeper deserter jihadist separatist loyalist
      smuggler trafficker poacher burglar robber thief fraudster scammer hacker arsonist vandal kidnapper hijacker murderer killer culprit
      hostage captive detainee stowaway fugitive runaway castaway squatter beggar vagrant evacuee
      heir heiress scion patriarch matriarch elder chieftain tribesman headman
      caliph maharaja archduke archdeacon crown-prince monarch viceroy consul attaché attache
      technocrat bureaucrat mandarin backroom-adviser speechwriter canvasser whip teller returning-officer
      leaseholder freeholder homeowner householder squatter lodger boarder newcomer bystander onlooker spectator fan supporter
      donor benefactor patron sponsor backer financier lender-of-last-resort creditor debtor
      jeweller jeweler knitter dealer
      emir earl oligarch kingpin conman addict recipient newlywed orphan rookie shortstop cornerback guru docent stevedore
      bursar alumnus actuary sentry marshal clown acrobat deckhand judoka eyewitness exile despot regent mercenary guerrilla
      adolescent spouse mistress swordsman flyhalf collector restorer docent emissary mayoress councilmember heartthrob
      icon international independent comic funnyman jobsworth
      postmistress postmaster paymaster quartermaster stationmaster choirmaster bandmaster scoutmaster
      """, Noun(kind: .person, gender: nil))
    add(
      """
      official source insider person someone somebody anyone everybody everyone one other another individual youth teenager kid
      child adult toddler baby resident citizen colleague friend neighbor neighbour relative partner victim expert critic observer
      analyst worker employee member supporter opponent student patient passenger witness local islander newcomer onlooker
      teen thirtysomething fortysomething legend punter
      """, Noun(kind: .person, gender: nil, vague: true))
    add("man boy guy gentleman lad bloke chap fella old-man", Noun(kind: .person, gender: .masculine, vague: true))
    add("woman girl lady gal lass", Noun(kind: .person, gender: .feminine, vague: true))
    add(
      """
      king prince emperor sultan duke pope priest monk friar husband father dad brother son uncle nephew grandfather grandson
      hubby daddy grandad granddad grandpa ex-husband son-in-law father-in-law brother-in-law stepson groom bridegroom
      great-grandfather half-brother stepbrother mailman
      widower boyfriend stepfather godfather fireman policeman gunman salesman waiter congressman councilman alderman sheikh lord baron
      """, Noun(kind: .person, gender: .masculine))
    add(
      """
      nan nana gran granny grandma mummy mam wifey ex-wife daughter-in-law mother-in-law sister-in-law stepdaughter bride fiancée
      great-grandmother half-sister stepsister
      landlady headmistress saleswoman chairwoman spokeswoman policewoman
      queen princess empress duchess nun actress waitress heiress hostess wife mother mum mom sister daughter aunt niece grandmother
      granddaughter widow girlfriend stepmother godmother midwife ballerina heroine congresswoman councilwoman baroness countess
      """, Noun(kind: .person, gender: .feminine))
    add(
      """
      police crowd couple family public staff crew audience community team squad jury duo trio pair population electorate youth
      leadership opposition majority minority faction wing caucus rank-and-file folk people troop gang mob clergy delegation public
      generation base following management workforce personnel media press
      """, Noun(kind: .group, gender: .neuter, collective: true, vague: true))
    add(
      """
      government ministry department agency authority commission committee council court parliament congress senate house
      administration cabinet bureau board panel office embassy consulate army navy force military institute institution
      university college school academy hospital clinic laboratory company firm corporation business bank insurer lender fund
      group association federation confederation union league club society foundation charity trust organization organisation
      network newspaper paper magazine newsmagazine daily weekly tabloid broadcaster channel station outlet publisher website site
      agency wire service party campaign movement coalition alliance bloc secretariat tribunal regulator watchdog exchange retailer
      manufacturer maker carmaker automaker airline carrier utility operator startup start-up studio chain supermarket brewery museum gallery
      conglomerate giant multinational subsidiary venture supplier contractor institute label shipowner haulier
      supermarket consultancy farm journal observatory brewery administration
      coastguard treasury cathedral choir label co-operative cooperative
      distributor television railway theater theatre orchestra church diocese mosque synagogue monastery zoo hotel restaurant think-tank tank lab prosecution defense
      presidency chapter brigade smelter refinery shipyard dairy mill foundry bakery creamery distillery vineyard winery quarry
      pub inn tavern bar nightclub café cafe bookshop pharmacy salon gym cinema casino resort spa hospice infirmary
      nursery kindergarten garage dealership brand eatery bookmaker chancellery chancery consortium cartel syndicate guild lobby guild lodge vestry synod curia mission
      secretariat taskforce ombudsman-office registry prosecutor-office
      defence pentagon kremlin judiciary legislature assembly chamber directorate inspectorate treasury militia nonprofit non-profit ngo
      """, Noun(kind: .organization, gender: .neuter))
    add(
      """
      report statement letter poll survey study paper document memo memorandum email e-mail filing lawsuit suit complaint indictment
      affidavit transcript ruling verdict judgment opinion order decree resolution law bill act treaty accord agreement contract article
      story editorial column post tweet message text note book memoir biography diary autobiography review analysis assessment audit census estimate
      forecast projection research data statistic figure record log file dossier bulletin release communique communiqué
      permit licence license brochure announcement advisory notice warning brief briefing presentation interview podcast video film documentary clip recording tape
      footage index ranking rating table chart graph map guideline guide manual handbook leaflet pamphlet poster banner sign petition
      testimony evidence essay thesis dissertation abstract preprint script speech manifesto platform plan proposal motion minute
      rumour rumor myth proverb saying return tally trial experiment memoirs inscription label-text plaque
      headline caption cable mail circular spreadsheet screenshot questionnaire appendix annex dashboard prospectus directive subpoena summons invoice receipt inventory flyer slide entry source-code website blog account scripture bible koran constitution charter code rulebook
      """, Noun(kind: .document, gender: .neuter))
    add(
      """
      country nation state city town village capital region province county district island continent territory kingdom republic
      neighbourhood neighborhood area municipality suburb borough port
      """, Noun(kind: .place, gender: .neuter))
    for word in Trades.women.listedWords where table[word] == nil {
      add(word, Noun(kind: .person, gender: .feminine))
    }
    for word in Trades.men.listedWords where table[word] == nil {
      add(word, Noun(kind: .person, gender: .masculine))
    }
    for word in Trades.others.listedWords where table[word] == nil {
      add(word, Noun(kind: .person, gender: nil))
    }
    // What heads several lists above and is read one way first.
    for word in ["broadcaster", "publisher", "operator", "regulator"] {
      table[word] = Noun(kind: .organization, gender: .neuter)
    }
    table["start-up"] = Noun(kind: .organization, gender: .neuter)
    table["agency"] = Noun(kind: .organization, gender: .neuter)
    table["monitor"] = Noun(kind: .person, gender: nil)
    for word in ["team", "squad"] { table[word] = Noun(kind: .organization, gender: .neuter) }
    table["source"] = Noun(kind: .person, gender: nil, vague: true)
    table["paper"] = Noun(kind: .organization, gender: .neuter)
    for word in ["monthly", "quarterly", "fortnightly"] { table[word] = Noun(kind: .organization, gender: .neuter) }
    table["site"] = Noun(kind: .organization, gender: .neuter)
    table["website"] = Noun(kind: .organization, gender: .neuter)
    return WordTable(table)
  }()

  /// Nouns that always hide a name: “a source”, “an insider”; with “the” too.
  static let sources: WordSet = ["source", "insider", "informant", "whistleblower"]

  /// Nouns by which news takes up whoever the sentence before was about: trades and standings, no offices of one holder.
  static let epithets: WordSet = [
    "striker", "goalkeeper", "defender", "midfielder", "quarterback", "pitcher", "forward", "winger", "bowler",
    "player", "skipper", "athlete",
    "runner", "swimmer", "boxer", "golfer", "cyclist", "lawmaker", "legislator", "politician", "singer", "actor",
    "actress", "author", "writer",
    "novelist", "poet", "businessman", "businesswoman", "tycoon", "billionaire", "magnate", "veteran", "scientist",
    "economist", "activist", "rapper", "artist",
    "filmmaker", "comedian", "musician", "congressman", "congresswoman", "historian", "entrepreneur", "philosopher",
    "star", "teenager", "dissident",
    "politician", "mogul", "statesman", "conservative", "liberal", "democrat", "republican", "populist", "nationalist",
  ]

  /// A kin word hangs its person on somebody else: “his brother Fred” is not he.
  static let kin: WordSet = [
    "husband", "father", "dad", "brother", "son", "uncle", "nephew", "grandfather", "grandson", "boyfriend",
    "stepfather", "wife",
    "mother", "mum", "mom", "sister", "daughter", "aunt", "niece", "grandmother", "granddaughter", "girlfriend",
    "stepmother",
    "friend", "colleague", "partner", "child", "parent", "cousin", "fiancé", "fiancée", "predecessor", "successor",
    "rival",
    "opponent", "teammate", "lover", "widow", "widower", "twin", "sibling", "half-brother", "half-sister", "mentor",
    "student",
  ]
}

/// Words that only names of organizations and places hold.
enum NameWords {
  static let organization: WordSet = [
    "inc", "inc.", "corp", "corp.", "corporation", "co.", "ltd", "ltd.", "llc", "plc", "group", "holdings", "company",
    "bank", "fund",
    "ministry", "department", "agency", "authority", "commission", "committee", "council", "court", "parliament",
    "congress",
    "senate", "house", "bureau", "board", "office", "institute", "university", "college", "school", "academy",
    "hospital",
    "association", "federation", "union", "league", "club", "society", "foundation", "trust", "organization",
    "organisation", "network",
    "times", "post", "herald", "tribune", "journal", "gazette", "news", "magazine", "press", "party", "campaign",
    "coalition",
    "alliance", "church", "museum", "center", "centre", "brothers", "airlines", "airways", "motors", "energy",
    "systems", "technologies",
    "partners", "capital", "securities", "industries", "international", "army", "navy", "police", "force", "guard",
    "orchestra",
    "fc", "united", "rovers", "band", "records", "studios", "pictures", "entertainment", "media", "radio", "tv",
    "channel", "laboratory",
    "oil", "steel", "mining", "foods", "pharmaceuticals", "electronics", "telecom", "sons", "secretariat", "embassy",
    "administration", "airport", "project", "initiative", "forum", "team", "chamber",
    "service", "services",
  ]
  /// What only companies are called by.
  static let company: WordSet = [
    "motors", "oil", "steel", "mining", "foods", "airlines", "airways", "pharma", "pharmaceuticals", "electronics",
    "systems", "technologies",
    "industries", "software", "telecom", "telecommunications", "stores", "brewing", "chemicals", "semiconductor",
    "semiconductors",
    "aerospace", "automotive", "freight", "biologics", "maritime", "leisure", "rail", "haulage", "retail", "logistics",
    "petroleum", "resources", "ventures", "partners", "capital", "securities",
    "sons", "bros", "brothers",
    "bank", "insurance", "shipping", "railways", "robotics", "labs", "biotech", "therapeutics", "energy",
  ]
  /// Of these nobody bears the word as a surname, whatever stands before it.
  static let nobodys: Set<String> = [
    "airlines", "airways", "breweries", "chemicals", "electronics", "enterprises", "foods", "holdings", "industries",
    "motors", "partners", "pharmaceuticals", "pictures", "railways", "semiconductors", "systems", "technologies",
    "telecommunications", "ventures", "logistics", "brewing", "pharma", "aerospace", "biologics", "robotics",
  ]
  /// Nouns that mean a company, whatever its trade.
  static let companyNouns = ["company", "firm", "group", "business", "corporation"]
  /// Nouns that a word of the name gives away.
  static let trades: WordTable<[String]> = [
    "motors": ["carmaker", "automaker", "manufacturer", "maker"], "automotive": ["carmaker", "automaker"],
    "airlines": ["airline", "carrier"],
    "airways": ["airline", "carrier"], "bank": ["lender"], "freight": ["haulier", "carrier"],
    "maritime": ["shipowner", "owner"], "shipping": ["shipowner", "owner"], "rail": ["operator"],
    "railways": ["operator"], "biologics": ["maker", "drugmaker", "manufacturer"],
    "pharma": ["drugmaker", "maker"], "pharmaceuticals": ["drugmaker", "maker"], "stores": ["retailer", "chain"],
    "brewing": ["brewery", "brewer"],
  ]
  /// Last words that only sports clubs bear.
  static let club: WordSet = [
    "united", "rovers", "fc", "athletic", "wanderers", "albion", "rangers", "hotspur", "afc", "sc",
  ]
  /// Nouns that mean a sports club.
  static let clubNouns = ["club", "team", "side"]
  static let place: WordSet = [
    "city", "county", "street", "road", "avenue", "river", "lake", "mount", "mountain", "island", "islands", "beach",
    "park", "bay", "valley",
    "sea", "ocean", "bridge", "square", "province", "republic", "kingdom", "states", "north", "south", "east", "west",
    "hill",
    "hills", "airport", "station", "boulevard", "coast", "desert", "harbor", "harbour", "heights", "castle", "palace",
  ]
  static let newspaper: WordSet = [
    "times", "post", "herald", "tribune", "journal", "gazette", "guardian", "telegraph", "mail", "mirror", "chronicle",
    "globe", "observer",
    "star", "sun", "examiner", "inquirer", "dispatch", "courier", "sentinel", "bulletin", "monitor", "register",
    "today", "daily", "record",
  ]
  /// First words of stations.
  static let broadcaster: WordSet = ["radio", "tv", "television", "channel"]
  /// Endings that a company may bear or drop.
  static let companySuffixes: WordSet = [
    "inc", "inc.", "corp", "corp.", "corporation", "co", "co.", "ltd", "ltd.", "llc", "plc", "group", "holdings",
    "company", "sa", "ag", "gmbh", "nv",
  ]
}
