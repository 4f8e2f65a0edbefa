/// Verbs of saying, thinking, wishing and judging by what they take, from general knowledge of English.
extension CueFrames {
  static let table: [(CueFrames, String)] = [
    (
      .clause,
      """
      say tell add note argue claim warn insist believe think deny announce report explain suggest acknowledge admit
      predict promise vow state write declare concede confirm allege assert maintain contend testify reveal complain
      fear hope reply respond boast joke pledge stress emphasize emphasise swear tweet doubt estimate recall remark
      conclude agree know assure inform remind notify convince persuade brief decide rule find show indicate demonstrate
      prove disclose observe comment mention point claim caution threaten advise recommend propose demand request urge
      order expect forecast reckon suppose assume presume suspect guess imagine figure feel worry regret wish dispute
      question ask wonder inquire enquire answer counter retort shout cry whisper mutter murmur yell scream snap quip
      sneer scoff joke lament grumble moan protest object repeat reiterate reaffirm restate affirm attest certify
      concur guarantee vouch intimate hint imply signal speculate theorise theorize hypothesise hypothesize posit
      postulate profess proclaim pronounce publish post blog email text wire phone cable radio record list specify
      stipulate dictate decree determine establish discover realise realize recognise recognize remember forget
      understand learn hear read consider judge calculate project foresee foretell prophesy envisage anticipate dream
      trust teach preach lecture advise counsel instruct teach explain clarify elaborate outline describe detail
      recount relate narrate confess divulge leak betray confide tip hold hear accept deem feel gush rave marvel
      emerge transpire chant sing plead beg pray implore beseech bet wager hop texte insinuate surmise muse fathom fret gripe
      ponder opine intuit quibble exult gloat sigh growl beam groan chuckle intone venture bark hiss huff confide
      """
    ),
    (
      .infinitive,
      """
      want plan intend hope expect agree promise pledge vow threaten wish aim propose ask demand refuse decline offer
      swear undertake seek decide resolve choose claim profess pretend hesitate long yearn desire mean consent
      volunteer commit request beg plead fear dread prefer determine like love care hate hop vote
      """
    ),
    (
      .gerund,
      """
      deny admit confirm regret recommend suggest propose consider report recall remember favour favor oppose advocate
      contemplate mention acknowledge describe anticipate dread hate resent advise fear
      """
    ),
    (
      .object,
      """
      deny reject dismiss dispute refute rebut contest contradict disavow repudiate condemn denounce criticize criticise
      slam blast lambast lambaste decry deplore deride ridicule mock attack assail castigate rebuke censure praise hail
      applaud welcome laud commend salute celebrate admire demand urge propose predict forecast fear doubt question
      expect announce claim allege suggest recommend promise pledge vow threaten admit acknowledge concede confess
      confirm regret oppose favour favor support endorse back resent lament bemoan mourn protest want advocate
      anticipate envisage foresee reveal disclose report state declare proclaim deny explain describe request order
      approve accept credit share reiterate repeat stress emphasize emphasise highlight underline underscore estimate
      consider contemplate mull envy suspect guarantee believe mention imply intimate blame intend plan seek defend justify
      disown decry challenge contest attribute ascribe query rubbish debunk downplay trash pooh-pooh corroborate scorn spurn lampoon retract
      """
    ),
    (
      .request,
      """
      ask urge tell want order call beg implore beseech plead press encourage advise counsel instruct command direct
      request require invite persuade warn remind expect challenge exhort entreat pressure tempt allow permit forbid
      authorise authorize need like prefer wish teach help appeal petition badger pester nag dare
      """
    ),
    (
      .charge,
      """
      accuse blame criticize criticise thank praise condemn fault censure rebuke reproach reprimand scold chide
      denounce attack slam blast lambast charge suspect credit congratulate commend applaud forgive mock ridicule hail
      salute castigate berate indict chastise upbraid admonish excoriate pillory
      """
    ),
    (
      .naming,
      """
      call label dub brand term name deem consider find declare pronounce proclaim judge believe think rate
      style christen nickname
      """
    ),
    (
      .comparison,
      """
      describe dismiss reject regard see view denounce condemn portray depict characterize characterise label brand
      criticize criticise praise hail deride decry mock cast paint present hail welcome identify interpret perceive
      recognize recognise billed bill attack slam condemn denounce refer treat envisage remember acknowledge brush shrug rate tout herald
      """
    ),
    (
      .raising,
      """
      say think believe report allege expect understand know fear rumour rumor estimate claim consider suspect presume assume predict project forecast reckon find see hear show feel judge deem believe schedule learn
      """
    ),
    (
      .hearer,
      """
      tell inform assure promise warn remind notify advise order ask urge instruct promise convince persuade teach
      inform offer request brief direct
      """
    ),
    (
      .impersonal,
      """
      say think believe report allege expect understand know fear rumour rumor estimate claim assume suppose presume learn
      announce reveal disclose confirm suggest hope predict agree decide argue note acknowledge emerge transpire
      recommend propose establish find rule
      """
    ),
  ]

  /// Prepositions, a colon, and the verbs whose content they bring.
  static let prepositionTable = """
    of:complain warn boast speak despair repent brag talk dream disapprove approve
    about:complain warn boast speak worry brag joke moan grumble lie rave tell wonder fret gripe rant muse
    over:fret agonise agonize
    for:fear apologise apologize call hope hop plead argue press push campaign lobby appeal beg pray ask
    to:admit object confess refer point commit agree testify attest allude swear
    on:bet insist comment speculate reckon elaborate decide insist
    with:agree disagree concur
    against:warn argue advise protest rail caution object rule inveigh
    at:hint scoff sneer rage balk hit lash bristle bridle chafe
    by:stand
    in:believe
    """
}
