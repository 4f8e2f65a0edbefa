internal import Language

/// What sorts of organization there are, and which nouns and names mean which: “the airline” may mean Sky Meridia, never the
/// Ministry of Health.
struct OrganizationSorts: OptionSet, Sendable {
  let rawValue: UInt32

  static let company = OrganizationSorts(rawValue: 1)
  static let bank = OrganizationSorts(rawValue: 1 << 1)
  static let insurer = OrganizationSorts(rawValue: 1 << 2)
  static let carrier = OrganizationSorts(rawValue: 1 << 3)
  static let maker = OrganizationSorts(rawValue: 1 << 4)
  static let retailer = OrganizationSorts(rawValue: 1 << 5)
  static let media = OrganizationSorts(rawValue: 1 << 6)
  static let club = OrganizationSorts(rawValue: 1 << 7)
  static let party = OrganizationSorts(rawValue: 1 << 8)
  static let union = OrganizationSorts(rawValue: 1 << 9)
  static let charity = OrganizationSorts(rawValue: 1 << 10)
  static let regulator = OrganizationSorts(rawValue: 1 << 11)
  static let ministry = OrganizationSorts(rawValue: 1 << 12)
  static let force = OrganizationSorts(rawValue: 1 << 13)
  static let court = OrganizationSorts(rawValue: 1 << 14)
  static let school = OrganizationSorts(rawValue: 1 << 15)
  static let hospital = OrganizationSorts(rawValue: 1 << 16)
  static let museum = OrganizationSorts(rawValue: 1 << 17)
  static let institute = OrganizationSorts(rawValue: 1 << 18)
  static let council = OrganizationSorts(rawValue: 1 << 19)
  static let agency = OrganizationSorts(rawValue: 1 << 20)
  static let host = OrganizationSorts(rawValue: 1 << 21)
  static let stage = OrganizationSorts(rawValue: 1 << 22)
  static let church = OrganizationSorts(rawValue: 1 << 23)
  static let energy = OrganizationSorts(rawValue: 1 << 24)
  static let operating = OrganizationSorts(rawValue: 1 << 25)
  static let association = OrganizationSorts(rawValue: 1 << 26)
  static let firm = OrganizationSorts(rawValue: 1 << 27)
  /// What is printed, and what is sent by air.
  static let press = OrganizationSorts(rawValue: 1 << 28)
  static let air = OrganizationSorts(rawValue: 1 << 29)
  /// Of the printed, what is no newspaper.
  static let periodical = OrganizationSorts(rawValue: 1 << 30)

  /// What does business.
  static let business: OrganizationSorts = [
    .company, .bank, .insurer, .carrier, .maker, .retailer, .host, .stage, .energy, .operating,
    .firm,
  ]
  /// Of these no person bears the word as a surname.
  static let unmistakable: OrganizationSorts = [.insurer, .maker, .energy, .carrier, .hospital, .institute, .ministry]
  /// What people join.
  static let civic: OrganizationSorts = [.charity, .union, .association, .party, .institute, .church, .museum, .club]

  /// Of these there are many, so that a word beside the noun tells what they do and not which one is meant: “the football club”,
  /// “the trade body”, but “the mining regulator”.
  static let many: OrganizationSorts = [
    .bank, .insurer, .carrier, .maker, .retailer, .press, .periodical, .air, .media, .club, .union, .association,
    .charity,
    .hospital,
    .museum, .host, .stage, .energy,
  ]

  /// What is a place as much as a body.
  static let housed: OrganizationSorts = [.club, .school, .hospital, .museum, .host, .church, .stage, .institute]

  /// The sorts that a noun may mean; empty for nouns that are no organization's.
  static func noun(_ lemma: String) -> OrganizationSorts {
    if let sorts = nouns[lemma] { return sorts }
    if lemma.hasSuffix("maker") || lemma.hasSuffix("builder") || lemma.hasSuffix("manufacturer") { return .maker }
    return []
  }

  /// The sorts that a word in a name gives away; empty where it says nothing.
  static func nameWord(_ word: String) -> OrganizationSorts { words[word] ?? [] }

  /// Nouns with “the” that may take up an organization whose name does not say what it is (“the drugmaker”, “the group”);
  /// not those of which each place has one (“the ministry”, “the council”, “the police”).
  static func isEpithet(_ lemma: String) -> Bool { epithets.contains(lemma) || lemma.hasSuffix("maker") }

  /// Doers' nouns that firms are called by as well as people.
  static let dealers: WordSet = [
    "trader", "dealer", "broker", "lender", "producer", "grower", "exporter", "importer", "miner", "driller", "refiner",
    "brewer", "baker", "publisher", "printer", "caterer", "builder", "developer", "supplier", "employer", "landlord",
    "shipper",
    "owner", "seller", "retailer", "provider", "breeder", "recruiter", "generator", "processor", "packer", "grocer",
    "investor", "jeweller", "jeweler", "housebuilder", "bookmaker", "auctioneer", "forwarder", "vendor",
  ]

  private static let epithets: WordSet = [
    "company", "firm", "business", "corporation", "group", "organization", "organisation", "conglomerate", "giant",
    "vendor", "lender", "insurer", "airline", "carrier", "operator", "manufacturer", "maker", "producer", "retailer",
    "chain",
    "broadcaster", "publisher", "newspaper", "paper", "magazine", "journal", "tabloid", "daily", "weekly", "monthly",
    "quarterly", "outlet",
    "club", "charity", "nonprofit", "ngo", "foundation", "watchdog", "regulator", "agency", "startup", "start-up",
    "studio", "developer", "supplier", "utility", "brewer", "brewery", "label", "shipowner", "haulier", "builder",
    "supermarket", "distributor", "venture", "party", "body", "think-tank", "gallery", "venue", "restaurant", "hotel",
    "station", "channel", "network", "website", "site", "institution", "institute", "laboratory", "lab", "observatory",
    "museum", "zoo", "orchestra", "theatre", "theater", "start", "multinational", "subsidiary", "contractor",
    "platform", "brand", "eatery", "bloc", "pub", "nightclub", "café", "cafe", "cinema", "casino", "hospice",
    "investor",
    "house", "consultancy", "shop", "store", "farm", "school", "college", "hospital", "clinic", "guide",
  ]

  private static func table(_ pairs: [(OrganizationSorts, String)]) -> WordTable<OrganizationSorts> {
    var table: [String: OrganizationSorts] = [:]
    for (sorts, list) in pairs {
      for word in list.listedWords { table[word, default: []].formUnion(sorts) }
    }
    return WordTable(table)
  }

  private static let nouns = table([
    (
      business,
      "company firm business corporation conglomerate giant multinational subsidiary venture supplier vendor contractor start-up startup start"
    ),
    ([.bank, .firm], "bank lender"), ([.insurer], "insurer"), ([.carrier, .operating], "carrier"),
    ([.carrier], "airline"),
    ([.maker], "maker manufacturer producer brewer brewery builder carmaker automaker"),
    ([.maker, .firm, .host], "developer"),
    ([.retailer], "retailer chain supermarket shop store grocer jeweller jeweler"),
    ([.energy, .maker], "miner driller refiner generator"), ([.bank, .firm], "broker dealer investor auctioneer"),
    ([.firm], "landlord recruiter bookmaker"), ([.maker, .retailer], "grower processor packer breeder"),
    ([.carrier, .firm], "shipper forwarder exporter importer"), ([.operating, .firm], "provider"),
    ([.host, .retailer], "chain"),
    ([.press], "newspaper paper daily tabloid"),
    ([.periodical], "magazine journal newsmagazine guide monthly quarterly"),
    ([.press, .periodical], "weekly"),
    ([.air], "broadcaster channel station"),
    ([.press, .periodical, .air, .media], "outlet network website site platform"), ([.press, .media], "wire"),
    ([.press, .periodical, .media], "publisher"), ([.press, .periodical, .media, .firm, .retailer], "house"),
    ([.club], "club team side franchise"), ([.party], "party coalition alliance movement faction campaign"),
    ([.party, .association, .union, .council], "bloc"), ([.maker, .retailer, .company], "brand"),
    ([.host], "eatery pub inn tavern bar nightclub café cafe cinema casino resort spa"),
    ([.retailer], "bookshop pharmacy salon gym garage dealership"), ([.hospital], "hospice infirmary"),
    ([.school], "nursery kindergarten"),
    ([.union], "union"), ([.union, .association, .club], "federation confederation"),
    ([.union, .association], "league"),
    ([.association, .union, .charity], "association society guild chamber"),
    ([.charity], "charity foundation trust nonprofit ngo"),
    ([.regulator, .agency, .council, .association], "regulator watchdog ombudsman"),
    ([.regulator, .council, .agency], "authority commission board panel"),
    ([.council, .court], "committee tribunal inquiry"),
    ([.ministry], "ministry"), ([.ministry, .agency, .school], "department"),
    ([.ministry, .regulator, .agency, .firm], "office"),
    ([.agency, .regulator, .ministry, .institute, .media, .charity], "agency"),
    ([.agency, .regulator], "bureau service administration directorate inspectorate secretariat treasury"),
    ([.force], "army navy force military police militia"), ([.court], "court judiciary"),
    ([.school], "university college school academy primary grammar comprehensive lyceum gymnasium"),
    ([.hospital], "hospital clinic"),
    ([.museum, .firm], "gallery"), ([.museum], "museum zoo"),
    ([.institute], "institute centre center laboratory lab think-tank observatory"),
    ([.institute, .museum, .school, .hospital, .bank, .church], "institution"),
    ([.council], "council parliament senate assembly legislature congress cabinet government"),
    ([.host], "hotel restaurant venue"), ([.stage, .air], "studio label"),
    ([.stage], "orchestra theatre theater opera choir band"),
    ([.church], "church diocese monastery mosque synagogue"), ([.energy, .operating], "utility"),
    ([.operating, .carrier, .energy, .host, .company], "operator"),
    ([.carrier, .operating, .company], "shipowner haulier"),
    ([.press, .company, .stage], "distributor"), ([.association, .council, .agency, .regulator], "body"),
    ([business, civic, .institute], "group"),
    ([civic, .agency, .institute, .association], "organization organisation"),
    ([.charity, .bank], "fund"), ([.firm], "consultancy farm"), ([.bank, .firm], "exchange"),
  ])

  private static let words = table([
    (
      [.company],
      "inc inc. corp corp. corporation co. ltd ltd. llc plc holdings company sa ag gmbh nv industries enterprises ventures partners sons bros brothers works"
    ),
    ([.company, .charity, .association], "group"), ([.bank], "bank securities capital savings"),
    ([.bank, .charity], "fund"),
    ([.insurer], "insurance assurance life mutual re surety indemnity underwriters casualty"),
    ([.firm, .agency], "ratings"), ([.regulator, .agency], "registry"),
    ([.maker, .firm], "homes housing housebuilders estates developments construction properties"),
    ([.firm], "consulting consultants associates advisers advisors advisory solicitors auditors"),
    ([.retailer, .firm], "cooperative co-operative co-op"),
    (
      [.carrier],
      "airlines airways air airline aviation lines line coaches rail railways railway ferries ferry express shipping tankers maritime freight haulage bus buses cruises logistics"
    ),
    (
      [.operating],
      "rail railways coaches water power grid telecom telecommunications networks port ports airport leisure"
    ),
    (
      [.maker],
      "motors steel foods pharma pharmaceuticals biologics therapeutics biotech electronics systems technologies technology software semiconductor semiconductors aerospace automotive brewing brewery breweries chemicals robotics labs devices instruments chips textiles furniture toys"
    ),
    (
      [.energy, .maker],
      "oil coal copper gold iron gas energy petroleum mining resources electric solar wind nuclear hydro"
    ),
    ([.retailer], "stores store markets supermarkets retail fashion outfitters bakery bakeries books"),
    (
      [.press],
      "times post herald tribune journal gazette magazine daily weekly observer chronicle globe mail mirror sun star courier sentinel echo bulletin review monitor publishing publishers books argus mercury examiner telegraph guardian dispatch sunday evening ledger advertiser inquirer enquirer standard register courant advocate voice"
    ),
    (
      [.periodical],
      "journal magazine weekly review bulletin annals lancet monthly quarterly proceedings letters spectator publishing publishers books observer monitor"
    ),
    ([.air], "radio tv television channel broadcasting"),
    ([.press, .periodical, .air, .media], "news media"),
    // “The station” is no wire.
    ([.press, .periodical, .media], "press wire reporter"),
    ([.club], "united rovers fc athletic wanderers albion rangers hotspur afc sc town city harriers racing"),
    (
      [.party], "party alliance movement front liberals greens democrats conservatives labour socialists bloc coalition"
    ),
    ([.union, .association], "union unions"), ([.union], "workers federation brotherhood"),
    ([.association, .union], "federation guild chamber confederation"),
    ([.association, .union, .charity], "association society league alliance"),
    ([.charity], "trust foundation relief aid rescue charity fund rights watch action children refugees friends save"),
    (
      [.regulator, .agency],
      "authority commission office agency administration bureau service board inspectorate directorate"
    ),
    ([.ministry], "ministry department treasury"),
    ([.force], "army navy police force guard corps coastguard constabulary"),
    ([.court], "court tribunal"),
    ([.school], "university college school academy primary grammar comprehensive lyceum gymnasium"),
    ([.hospital], "hospital clinic infirmary"),
    ([.museum], "museum gallery zoo library archive archives gardens"),
    ([.institute], "institute centre center laboratory observatory research survey"),
    ([.council], "council committee parliament senate assembly congress"),
    ([.host], "hotel hotels restaurant inn hospitality arms tavern bar café cafe grill"),
    ([.stage], "orchestra theatre theater opera ballet pictures films film studios studio records entertainment"),
    ([.church], "church cathedral diocese"),
  ])
}
