internal import Language

/// Which sort of person belongs to which: the table itself, general to special, and what is read from it. It is long because it is a table.
extension PersonSorts {
  private static let lists = parsed(table)  // read once for both that are made of it
  static let kinds = WordTable(lists.mapValues { WordSet($0) })

  /// Every noun that the table has as a kind of another.
  static let special = WordSet(lists.values.reduce(into: Set<String>()) { $0.formUnion($1) })

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
    minister: deputy
    accused: defendant suspect
    defendant: accused suspect
    suspect: defendant accused
    arsonist: defendant convict
    killer: defendant convict
    pilot: aviator airman
    weatherman: meteorologist forecaster
    protester: campaigner activist demonstrator
    demonstrator: protester campaigner activist
    prisoner: inmate convict detainee
    chief: general admiral colonel marshal
    premier: chief-minister
    leader: chief-minister
    politician: chief-minister
    lawmaker: chief-minister
    brother: half-brother stepbrother twin
    sister: half-sister stepsister twin
    sibling: brother sister half-brother half-sister stepbrother stepsister twin
    parent: mother father
    child: son daughter
    grandparent: grandmother grandfather
    relative: brother sister cousin nephew niece uncle aunt son daughter mother father
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
