internal import Language

/// Trades, callings and standings of which the first list does not speak: “the sculler”, “the impresario”, “the conman”.
///
/// Each means a person and nothing else, and with “the” whoever the sentence before was about.
enum Trades {
  static func contains(_ noun: String) -> Bool { all.contains(noun) }

  private static let all = WordSet((women + men + others).listedWords)

  static let women = """
    diva stuntwoman newswoman housewife matron masseuse abbess prioress deaconess peeress viscountess dowager dame
    alumna bridesmaid poetess authoress sculptress proprietress manageress conwoman great-gran starlet noblewoman
    oarswoman mezzo contralto
    """ + "\n"

  static let men = """
    cowboy gateman ferryman footman groomsman guardsman hangman huntsman milkman ploughman stuntman townsman watchman woodsman
    masseur househusband playboy abbot prior viscount marquess marquis baronet laird great-grandad oarsman dauphin
    """ + "\n"

  static let others = """
    client impresario maestro ace prodigy virtuoso supermodel influencer youtuber vlogger streamer tiktoker podcaster crooner
    balladeer troubadour chorister trombonist trumpeter fiddler piper bugler alto sculler coxswain kayaker windsurfer kitesurfer
    weightlifter powerlifter bodybuilder strongman vaulter paralympian olympian medallist medalist titleholder flanker
    scrum-half fly-half outfielder infielder slugger hitter reliever linebacker centre-forward left-back right-back wing-back
    custodian shot-stopper netminder goalscorer scorer marksman vice-captain spinner seamer paceman wicketkeeper all-rounder
    allrounder racer co-driver navigator speedster showjumper equestrian eventer grandmaster quizmaster bookseller binder engraver
    typesetter proofreader copywriter sub-editor subeditor newscaster documentarian filmmaker auteur animator cameraman
    understudy impersonator mimic illusionist conjuror conjurer hypnotist contortionist juggler daredevil hotelkeeper barkeeper
    clockmaker watchmaker shoemaker bootmaker dressmaker cabinetmaker ropemaker sailmaker lacemaker basketmaker saddlemaker
    caterer confectioner patissier chocolatier cheesemonger miller distiller vintner saddler tailor couturier milliner weaver
    embroiderer upholsterer wheelwright thatcher crofter smallholder homesteader sharecropper forester arborist landscaper
    horticulturist horticulturalist nurseryman agronomist apiarist falconer birdwatcher birder twitcher naturalist entomologist
    lepidopterist linguist lexicographer grammarian classicist medievalist neuroscientist geneticist ethicist gerontologist
    orthodontist hygienist optometrist clinician practitioner orderly first-aider responder psychoanalyst osteopath naturopath
    homeopath herbalist healer shaman gendarme profiler sleuth spy defector codebreaker cryptographer brigadier submariner frogman
    commando legionnaire infantryman rifleman sapper bombardier putschist partisan stateswoman grandee heavyweight kingmaker
    powerbroker apparatchik commissar burgomaster royal princeling pretender consort knight peer deacon reverend televangelist
    swami lama mullah buyer seller purchaser depositor saver borrower beneficiary trustee executor whistle-blower complainant
    prelate pontiff clairvoyant psychic seer reviewer miler opener cox oarsman raconteur sous-chef grandparent
    accuser deponent litigant petitioner respondent sixth-former fresher graduate tearaway hooligan lout yob shoplifter pickpocket
    mugger stalker conman fraudster swindler crook mobster gangster racketeer homemaker childminder trainspotter boatman
    shipbuilder shipwright longshoreman harbormaster lifeboatman pitman collier quarryman steelworker boilermaker toolmaker
    millworker roadie stagehand promoter balloonist parachutist skydiver paraglider alpinist caver potholer freediver innovator
    pioneer futurist visionary genius polymath socialite raconteur handyman groundsman greenkeeper supremo tsar czar honcho
    technologist coder roboticist stockbroker bookkeeper returnee asylum-seeker expatriate expat émigré emigre settler
    colonist lookalike stalwart linchpin debutant debutante novice underdog outsider compatriot countryman countrywoman
    adjuster admirer almoner arbiter archer astrologer backpacker barber bard beadle biathlete blackmailer bookbinder
    bootlegger burgher cantor caseworker cashier cellarman chambermaid concierge croupier counterfeiter dispatcher
    diarist deportee druggist embalmer embezzler executioner farrier felon fixer forger fruiterer furrier
    gaoler ghostwriter goatherd grazier griot guarantor gunsmith hatter hawker hermit
    highlander hitchhiker housekeeper hustler informer jailer joiner legatee librettist liquidator lithographer
    lowlander manicurist minstrel moneylender mortician muezzin newsagent nuncio overseer parolee
    passer-by pawnbroker peasant peddler pirate prefect proctor prompter protege protégé rambler receptionist
    reservist rigger satirist scrutineer shearer sherpa signaller stargazer stoker stringer stylist subletter
    suitor sweetheart tattooist timekeeper tobacconist trespasser truant typist underwriter valet warder
    woodcutter
    knifeman axeman raider looter rioter squaddie trainee cadet probationer rower kickboxer judoka karateka snooker-player
    """
}
