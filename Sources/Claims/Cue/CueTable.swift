/// The words that attribute, and what a source does by them; read by `CueLexicon`.
///
/// One cue a line, parted by tabs: construction, class, act, certainty, target. It is long because it is a table.
///
/// - construction: lemmas. A second word is a particle, preposition or object of the first (“rule out”, “cast doubt”);
///   `to` also stands for an infinitive, `that` for a clause with “that”, `X to` for an infinitive with a subject of
///   its own (“asked the union to stop”), `X do` for a bare subjunctive (“insisted that he resign”). Determiners are
///   left out.
/// - class: `v` verb, `n` noun, `a` adjective, `r` adverb, `p` any other word or whole phrase, as it stands.
/// - act: `SpeechAct`.
/// - certainty: how far the cue commits its source to the content, `Certainty`.
/// - target: where the one stands at whom the act is aimed, tried in order: `obj` the object, `subj` the subject of the
///   clause, else a preposition; `-` for none.
///
/// Reviewed against the commonest cues of PolNeAR's train part (counts of lemmas only).
let cueTable = """
  add\tv\tassert\tcertain\t-
  address\tv\tassert\tcertain\t-
  affirm\tv\tassert\tcertain\t-
  allude\tv\tassert\tcertain\t-
  allude to\tv\tassert\tcertain\t-
  announce\tv\tassert\tcertain\t-
  answer\tv\tassert\tcertain\t-
  argue\tv\tassert\tcertain\t-
  articulate\tv\tassert\tcertain\t-
  assert\tv\tassert\tcertain\t-
  assure\tv\tassert\tcertain\t-
  attest\tv\tassert\tcertain\t-
  attribute\tv\tassert\tcertain\t-
  begin\tv\tassert\tcertain\t-
  bill\tv\tassert\tcertain\t-
  bill as\tv\tassert\tcertain\t-
  blog\tv\tassert\tcertain\t-
  boast\tv\tassert\tcertain\t-
  brag\tv\tassert\tcertain\t-
  brief\tv\tassert\tcertain\t-
  call\tv\tassert\tcertain\t-
  cast\tv\tassert\tcertain\t-
  chant\tv\tassert\tcertain\t-
  characterise\tv\tassert\tcertain\t-
  characterize\tv\tassert\tcertain\t-
  chime in\tv\tassert\tcertain\t-
  cite\tv\tassert\tcertain\t-
  claim\tv\tassert\tcertain\t-
  clarify\tv\tassert\tcertain\t-
  close\tv\tassert\tcertain\t-
  comment\tv\tassert\tcertain\t-
  compare\tv\tassert\tcertain\t-
  conclude\tv\tassert\tcertain\t-
  contend\tv\tassert\tcertain\t-
  continue\tv\tassert\tcertain\t-
  contrast\tv\tassert\tcertain\t-
  convey\tv\tassert\tcertain\t-
  counter\tv\tassert\tcertain\t-
  credit with\tv\tassert\tcertain\t-
  crow\tv\tassert\tcertain\t-
  cry\tv\tassert\tcertain\t-
  declare\tv\tassert\tcertain\t-
  confide\tv\tassert\tcertain\t-
  divulge\tv\tassert\tcertain\t-
  growl\tv\tassert\tcertain\t-
  hiss\tv\tassert\tcertain\t-
  beam\tv\tassert\tcertain\t-
  chuckle\tv\tassert\tcertain\t-
  bark\tv\tassert\tcertain\t-
  huff\tv\tassert\tcertain\t-
  intone\tv\tassert\tcertain\t-
  venture\tv\tassert\tcertain\t-
  restate\tv\tassert\tcertain\t-
  relate\tv\tassert\tcertain\t-
  narrate\tv\tassert\tcertain\t-
  chime\tv\tassert\tcertain\t-
  deem\tv\tassert\tcertain\t-
  depict\tv\tassert\tcertain\t-
  describe\tv\tassert\tcertain\t-
  detail\tv\tassert\tcertain\t-
  discuss\tv\tassert\tcertain\t-
  double down\tv\tassert\tcertain\t-
  dub\tv\tassert\tcertain\t-
  dwell on\tv\tassert\tcertain\t-
  echo\tv\tassert\tcertain\t-
  elaborate\tv\tassert\tcertain\t-
  email\tv\tassert\tcertain\t-
  emphasise\tv\tassert\tcertain\t-
  emphasize\tv\tassert\tcertain\t-
  exclaim\tv\tassert\tcertain\t-
  explain\tv\tassert\tcertain\t-
  express\tv\tassert\tcertain\t-
  figure\tv\tassert\tcertain\t-
  finish\tv\tassert\tcertain\t-
  focus on\tv\tassert\tcertain\t-
  frame\tv\tassert\tcertain\t-
  give evidence\tv\tassert\tcertain\t-
  gloat\tv\tassert\tcertain\t-
  go\tv\tassert\tcertain\t-
  go on\tv\tassert\tcertain\t-
  groan\tv\tassert\tcertain\t-
  gush\tv\tassert\tcertain\t-
  highlight\tv\tassert\tcertain\t-
  hold\tv\tassert\tcertain\t-
  identify\tv\tassert\tcertain\t-
  illustrate\tv\tassert\tcertain\t-
  indicate\tv\tassert\tcertain\t-
  inform\tv\tassert\tcertain\t-
  insist\tv\tassert\tcertain\t-
  interject\tv\tassert\tcertain\t-
  interpret\tv\tassert\tcertain\t-
  invoke\tv\tassert\tcertain\t-
  joke\tv\tassert\tcertain\t-
  label\tv\tassert\tcertain\t-
  lay out\tv\tassert\tcertain\t-
  lecture\tv\tassert\tcertain\t-
  liken\tv\tassert\tcertain\t-
  list\tv\tassert\tcertain\t-
  maintain\tv\tassert\tcertain\t-
  make argument\tv\tassert\tcertain\t-
  make case\tv\tassert\tcertain\t-
  make clear\tv\tassert\tcertain\t-
  make point\tv\tassert\tcertain\t-
  mean\tv\tassert\tcertain\t-
  mention\tv\tassert\tcertain\t-
  message\tv\tassert\tcertain\t-
  murmur\tv\tassert\tcertain\t-
  mutter\tv\tassert\tcertain\t-
  name\tv\tassert\tcertain\t-
  note\tv\tassert\tcertain\t-
  notify\tv\tassert\tcertain\t-
  observe\tv\tassert\tcertain\t-
  open\tv\tassert\tcertain\t-
  opine\tv\tassert\tcertain\t-
  outline\tv\tassert\tcertain\t-
  paint\tv\tassert\tcertain\t-
  point\tv\tassert\tcertain\t-
  point out\tv\tassert\tcertain\t-
  point to\tv\tassert\tcertain\t-
  portray\tv\tassert\tcertain\t-
  posit\tv\tassert\tcertain\t-
  post\tv\tassert\tcertain\t-
  preach\tv\tassert\tcertain\t-
  present\tv\tassert\tcertain\t-
  present as\tv\tassert\tcertain\t-
  proclaim\tv\tassert\tcertain\t-
  profess\tv\tassert\tcertain\t-
  pronounce\tv\tassert\tcertain\t-
  put\tv\tassert\tcertain\t-
  put at\tv\tassert\tcertain\t-
  quip\tv\tassert\tcertain\t-
  quote\tv\tassert\tcertain\t-
  read\tv\tassert\tcertain\t-
  reaffirm\tv\tassert\tcertain\t-
  reason\tv\tassert\tcertain\t-
  reassure\tv\tassert\tcertain\t-
  recall\tv\tassert\tcertain\t-
  recount\tv\tassert\tcertain\t-
  refer\tv\tassert\tcertain\t-
  refer to\tv\tassert\tcertain\t-
  reference\tv\tassert\tcertain\t-
  reiterate\tv\tassert\tcertain\t-
  remark\tv\tassert\tcertain\t-
  remember\tv\tassert\tcertain\t-
  remind\tv\tassert\tcertain\t-
  repeat\tv\tassert\tcertain\t-
  reply\tv\tassert\tcertain\t-
  respond\tv\tassert\tcertain\t-
  retort\tv\tassert\tcertain\t-
  retweet\tv\tassert\tcertain\t-
  say\tv\tassert\tcertain\t-
  scream\tv\tassert\tcertain\t-
  set out\tv\tassert\tcertain\t-
  shout\tv\tassert\tcertain\t-
  sigh\tv\tassert\tcertain\t-
  signal\tv\tassert\tcertain\t-
  speak\tv\tassert\tcertain\t-
  speak about\tv\tassert\tcertain\t-
  speak of\tv\tassert\tcertain\t-
  specify\tv\tassert\tcertain\t-
  spell out\tv\tassert\tcertain\t-
  start\tv\tassert\tcertain\t-
  state\tv\tassert\tcertain\t-
  stress\tv\tassert\tcertain\t-
  sum up\tv\tassert\tcertain\t-
  swear\tv\tassert\tcertain\t-
  take to twitter\tv\tassert\tcertain\t-
  talk\tv\tassert\tcertain\t-
  talk about\tv\tassert\tcertain\t-
  talk of\tv\tassert\tcertain\t-
  tell\tv\tassert\tcertain\t-
  tell X\tv\tassert\tcertain\t-
  tell of\tv\tassert\tcertain\t-
  term\tv\tassert\tcertain\t-
  testify\tv\tassert\tcertain\t-
  text\tv\tassert\tcertain\t-
  touch on\tv\tassert\tcertain\t-
  tout\tv\tassert\tcertain\t-
  tweet\tv\tassert\tcertain\t-
  underline\tv\tassert\tcertain\t-
  underscore\tv\tassert\tcertain\t-
  utter\tv\tassert\tcertain\t-
  vent\tv\tassert\tcertain\t-
  voice\tv\tassert\tcertain\t-
  weigh in\tv\tassert\tcertain\t-
  whisper\tv\tassert\tcertain\t-
  write\tv\tassert\tcertain\t-
  grin\tv\tassert\tcertain\t-
  texte\tv\tassert\tcertain\t-
  storm\tv\tassert\tcertain\t-
  shrug\tv\tassert\tcertain\t-
  make plain\tv\tassert\tcertain\t-
  yell\tv\tassert\tcertain\t-
  account\tn\tassert\tcertain\t-
  address\tn\tassert\tcertain\t-
  announcement\tn\tassert\tcertain\t-
  answer\tn\tassert\tcertain\t-
  argument\tn\tassert\tcertain\t-
  assertion\tn\tassert\tcertain\t-
  assurance\tn\tassert\tcertain\t-
  chant\tn\tassert\tcertain\t-
  claim\tn\tassert\tcertain\t-
  comment\tn\tassert\tcertain\t-
  contention\tn\tassert\tcertain\t-
  declaration\tn\tassert\tcertain\t-
  defence\tn\tassert\tcertain\t-
  defense\tn\tassert\tcertain\t-
  description\tn\tassert\tcertain\t-
  explanation\tn\tassert\tcertain\t-
  insistence\tn\tassert\tcertain\t-
  interview\tn\tassert\tcertain\t-
  letter\tn\tassert\tcertain\t-
  line\tn\tassert\tcertain\t-
  mantra\tn\tassert\tcertain\t-
  mention\tn\tassert\tcertain\t-
  message\tn\tassert\tcertain\t-
  narrative\tn\tassert\tcertain\t-
  note\tn\tassert\tcertain\t-
  point\tn\tassert\tcertain\t-
  post\tn\tassert\tcertain\t-
  quotation\tn\tassert\tcertain\t-
  quote\tn\tassert\tcertain\t-
  reasoning\tn\tassert\tcertain\t-
  reference\tn\tassert\tcertain\t-
  remark\tn\tassert\tcertain\t-
  reminder\tn\tassert\tcertain\t-
  reply\tn\tassert\tcertain\t-
  response\tn\tassert\tcertain\t-
  rhetoric\tn\tassert\tcertain\t-
  slogan\tn\tassert\tcertain\t-
  speech\tn\tassert\tcertain\t-
  statement\tn\tassert\tcertain\t-
  testimony\tn\tassert\tcertain\t-
  tweet\tn\tassert\tcertain\t-
  version\tn\tassert\tcertain\t-
  word\tn\tassert\tcertain\t-
  -\tp\tassert\tcertain\t-
  :\tp\tassert\tcertain\t-
  as\tp\tassert\tcertain\t-
  for\tp\tassert\tcertain\t-
  in a statement\tp\tassert\tcertain\t-
  in the word of\tp\tassert\tcertain\t-
  in the words of\tp\tassert\tcertain\t-
  per\tp\tassert\tcertain\t-
  –\tp\tassert\tcertain\t-
  —\tp\tassert\tcertain\t-
  ―\tp\tassert\tcertain\t-
  appear\tv\treport\tprobable\t-
  break\tv\treport\tcertain\t-
  break news\tv\treport\tcertain\t-
  broadcast\tv\treport\tcertain\t-
  carry\tv\treport\tcertain\t-
  circulate\tv\treport\tcertain\t-
  count\tv\treport\tcertain\t-
  cover\tv\treport\tcertain\t-
  demonstrate\tv\treport\tcertain\t-
  determine\tv\treport\tcertain\t-
  disclose\tv\treport\tcertain\t-
  discover\tv\treport\tcertain\t-
  distribute\tv\treport\tcertain\t-
  document\tv\treport\tcertain\t-
  emerge\tv\treport\tcertain\t-
  establish\tv\treport\tcertain\t-
  find\tv\treport\tcertain\t-
  find that\tv\treport\tcertain\t-
  hear\tv\treport\tcertain\t-
  issue\tv\treport\tcertain\t-
  leak\tv\treport\tcertain\t-
  learn\tv\treport\tcertain\t-
  look\tv\treport\tprobable\t-
  prove\tv\treport\tcertain\t-
  publish\tv\treport\tcertain\t-
  rank\tv\treport\tcertain\t-
  rate\tv\treport\tcertain\t-
  record\tv\treport\tcertain\t-
  reflect\tv\treport\tcertain\t-
  relay\tv\treport\tcertain\t-
  release\tv\treport\tcertain\t-
  report\tv\treport\tcertain\t-
  reveal\tv\treport\tcertain\t-
  see\tv\treport\tcertain\t-
  seem\tv\treport\tprobable\t-
  show\tv\treport\tcertain\t-
  show that\tv\treport\tcertain\t-
  sound\tv\treport\tprobable\t-
  surface\tv\treport\tcertain\t-
  survey\tv\treport\tcertain\t-
  tally\tv\treport\tcertain\t-
  uncover\tv\treport\tcertain\t-
  unveil\tv\treport\tcertain\t-
  witness\tv\treport\tcertain\t-
  analysis\tn\treport\tcertain\t-
  article\tn\treport\tcertain\t-
  bulletin\tn\treport\tcertain\t-
  datum\tn\treport\tcertain\t-
  disclosure\tn\treport\tcertain\t-
  dispatch\tn\treport\tcertain\t-
  document\tn\treport\tcertain\t-
  figure\tn\treport\tcertain\t-
  filing\tn\treport\tcertain\t-
  finding\tn\treport\tcertain\t-
  investigation\tn\treport\tcertain\t-
  memo\tn\treport\tcertain\t-
  news\tn\treport\tcertain\t-
  poll\tn\treport\tcertain\t-
  record\tn\treport\tcertain\t-
  report\tn\treport\tcertain\t-
  research\tn\treport\tcertain\t-
  result\tn\treport\tcertain\t-
  revelation\tn\treport\tcertain\t-
  review\tn\treport\tcertain\t-
  statistic\tn\treport\tcertain\t-
  story\tn\treport\tcertain\t-
  study\tn\treport\tcertain\t-
  survey\tn\treport\tcertain\t-
  transcript\tn\treport\tcertain\t-
  according to\tp\treport\tcertain\t-
  by\tp\treport\tcertain\t-
  citing\tp\treport\tcertain\t-
  from\tp\treport\tcertain\t-
  in\tp\treport\tcertain\t-
  under\tp\treport\tcertain\t-
  brush aside\tv\tdeny\tcertain\t-
  take back\tv\tdeny\tcertain\t-
  scorn\tv\tdeny\tcertain\t-
  spurn\tv\tdeny\tcertain\t-
  brush off\tv\tdeny\tcertain\t-
  contest\tv\tdeny\tcertain\t-
  contradict\tv\tdeny\tcertain\t-
  debunk\tv\tdeny\tcertain\t-
  deny\tv\tdeny\tcertain\tto
  deny as\tv\tdeny\tcertain\t-
  deny to\tv\tdeny\tcertain\tof
  disagree\tv\tdeny\tcertain\t-
  disavow\tv\tdeny\tcertain\t-
  disclaim\tv\tdeny\tcertain\t-
  discount\tv\tdeny\tcertain\t-
  dismiss\tv\tdeny\tcertain\t-
  dismiss as\tv\tdeny\tcertain\t-
  disown\tv\tdeny\tcertain\t-
  dispute\tv\tdeny\tcertain\t-
  distance\tv\tdeny\tcertain\t-
  downplay\tv\tdeny\tcertain\t-
  knock down\tv\tdeny\tcertain\t-
  laugh off\tv\tdeny\tcertain\t-
  negate\tv\tdeny\tcertain\t-
  never say\tv\tdeny\tcertain\t-
  play down\tv\tdeny\tcertain\t-
  plead not guilty\tv\tdeny\tcertain\t-
  pooh-pooh\tv\tdeny\tcertain\t-
  pour cold water\tv\tdeny\tcertain\t-
  pour water\tv\tdeny\tcertain\t-
  push back\tv\tdeny\tcertain\t-
  quash\tv\tdeny\tcertain\t-
  rebuff\tv\tdeny\tcertain\t-
  rebut\tv\tdeny\tcertain\t-
  recant\tv\tdeny\tcertain\t-
  refute\tv\tdeny\tcertain\t-
  reject\tv\tdeny\tcertain\t-
  reject as\tv\tdeny\tcertain\t-
  renounce\tv\tdeny\tcertain\t-
  repudiate\tv\tdeny\tcertain\t-
  retract\tv\tdeny\tcertain\t-
  rubbish\tv\tdeny\tcertain\t-
  rule out\tv\tdeny\tcertain\t-
  scoff\tv\tassert\tcertain\t-
  scoff at\tv\tdeny\tcertain\t-
  shoot down\tv\tdeny\tcertain\t-
  shrug off\tv\tdeny\tcertain\t-
  take exception\tv\tdeny\tcertain\t-
  take issue\tv\tdeny\tcertain\t-
  walk back\tv\tdeny\tcertain\t-
  wave aside\tv\tdeny\tcertain\t-
  wave away\tv\tdeny\tcertain\t-
  wave off\tv\tdeny\tcertain\t-
  withdraw\tv\tdeny\tcertain\t-
  denial\tn\tdeny\tcertain\t-
  disagreement\tn\tdeny\tcertain\t-
  disavowal\tn\tdeny\tcertain\t-
  dismissal\tn\tdeny\tcertain\t-
  rebuttal\tn\tdeny\tcertain\t-
  refutation\tn\tdeny\tcertain\t-
  rejection\tn\tdeny\tcertain\t-
  repudiation\tn\tdeny\tcertain\t-
  retraction\tn\tdeny\tcertain\t-
  call into question\tv\tdoubt\tprobable\t-
  cast doubt\tv\tdoubt\tprobable\t-
  challenge\tv\tdoubt\tprobable\tobj
  distrust\tv\tdoubt\tprobable\t-
  doubt\tv\tdoubt\tprobable\t-
  express doubt\tv\tdoubt\tprobable\t-
  express skepticism\tv\tdoubt\tprobable\t-
  have doubt\tv\tdoubt\tprobable\t-
  mistrust\tv\tdoubt\tprobable\t-
  query\tv\tdoubt\tprobable\t-
  question\tv\tdoubt\tprobable\tobj
  quibble\tv\tdoubt\tprobable\t-
  raise doubt\tv\tdoubt\tprobable\t-
  raise question\tv\tdoubt\tprobable\t-
  second-guess\tv\tdoubt\tprobable\t-
  fathom\tv\tbelieve\tprobable\t-
  intuit\tv\tbelieve\tprobable\t-
  suspect\tv\tbelieve\tprobable\t-
  throw doubt\tv\tdoubt\tprobable\t-
  distrust\tn\tdoubt\tprobable\t-
  doubt\tn\tdoubt\tprobable\t-
  misgiving\tn\tdoubt\tprobable\t-
  reservation\tn\tdoubt\tprobable\t-
  scepticism\tn\tdoubt\tprobable\t-
  skepticism\tn\tdoubt\tprobable\t-
  suspicion\tn\tsuggest\tprobable\t-
  uncertainty\tn\tdoubt\tprobable\t-
  doubtful\ta\tdoubt\tprobable\t-
  dubious\ta\tdoubt\tprobable\t-
  sceptical\ta\tdoubt\tprobable\t-
  skeptical\ta\tdoubt\tprobable\t-
  suspicious\ta\tdoubt\tprobable\t-
  uncertain\ta\tdoubt\tprobable\t-
  unconvinced\ta\tdoubt\tprobable\t-
  unsure\ta\tdoubt\tprobable\t-
  wary\ta\tdoubt\tprobable\t-
  acknowledge receipt\tv\tconfirm\tcertain\t-
  agree\tv\tconfirm\tcertain\t-
  agree that\tv\tconfirm\tcertain\t-
  attest to\tv\tconfirm\tcertain\t-
  authenticate\tv\tconfirm\tcertain\t-
  back up\tv\tconfirm\tcertain\t-
  bear out\tv\tconfirm\tcertain\t-
  certify\tv\tconfirm\tcertain\t-
  concur\tv\tconfirm\tcertain\t-
  confirm\tv\tconfirm\tcertain\t-
  corroborate\tv\tconfirm\tcertain\t-
  ratify\tv\tconfirm\tcertain\t-
  substantiate\tv\tconfirm\tcertain\t-
  validate\tv\tconfirm\tcertain\t-
  verify\tv\tconfirm\tcertain\t-
  vindicate\tv\tconfirm\tcertain\t-
  vouch\tv\tconfirm\tcertain\t-
  vouch for\tv\tconfirm\tcertain\t-
  agreement\tn\tconfirm\tcertain\t-
  confirmation\tn\tconfirm\tcertain\t-
  consensus\tn\tconfirm\tcertain\t-
  corroboration\tn\tconfirm\tcertain\t-
  verification\tn\tconfirm\tcertain\t-
  accept\tv\tconcede\tcertain\t-
  accept that\tv\tconcede\tcertain\t-
  acknowledge\tv\tconcede\tcertain\t-
  admit\tv\tconcede\tcertain\t-
  slip\tv\tconcede\tcertain\t-
  allow that\tv\tconcede\tcertain\t-
  apologise\tv\tconcede\tcertain\t-
  apologize\tv\tconcede\tcertain\t-
  come clean\tv\tconcede\tcertain\t-
  concede\tv\tconcede\tcertain\t-
  confess\tv\tconcede\tcertain\t-
  express regret\tv\tconcede\tcertain\t-
  fess up\tv\tconcede\tcertain\t-
  grant that\tv\tconcede\tcertain\t-
  own up\tv\tconcede\tcertain\t-
  plead guilty\tv\tconcede\tcertain\t-
  recognise\tv\tconcede\tcertain\t-
  recognize\tv\tconcede\tcertain\t-
  relent\tv\tconcede\tcertain\t-
  take responsibility\tv\tconcede\tcertain\t-
  acknowledgement\tn\tconcede\tcertain\t-
  acknowledgment\tn\tconcede\tcertain\t-
  admission\tn\tconcede\tcertain\t-
  apology\tn\tconcede\tcertain\t-
  concession\tn\tconcede\tcertain\t-
  confession\tn\tconcede\tcertain\t-
  recognition\tn\tconcede\tcertain\t-
  allege\tv\tallege\tcertain\t-
  purport\tv\tallege\tcertain\t-
  rumor\tv\tallege\tcertain\t-
  rumour\tv\tallege\tcertain\t-
  allegation\tn\tallege\tcertain\t-
  innuendo\tn\tallege\tcertain\t-
  insinuation\tn\tallege\tcertain\t-
  rumor\tn\tallege\tcertain\t-
  rumour\tn\tallege\tcertain\t-
  whisper\tn\tallege\tcertain\t-
  allegedly\tr\tallege\tcertain\t-
  apparently\tr\tallege\tcertain\t-
  ostensibly\tr\tallege\tcertain\t-
  purportedly\tr\tallege\tcertain\t-
  reportedly\tr\tallege\tcertain\t-
  seemingly\tr\tallege\tcertain\t-
  supposedly\tr\tallege\tcertain\t-
  accuse\tv\taccuse\tcertain\tobj
  arraign\tv\taccuse\tcertain\tobj
  blame\tv\taccuse\tcertain\ton,obj
  bring charge\tv\taccuse\tcertain\tagainst
  charge\tv\taccuse\tcertain\tobj
  fault\tv\taccuse\tcertain\tobj
  file charge\tv\taccuse\tcertain\tagainst
  finger\tv\taccuse\tcertain\tobj
  impeach\tv\taccuse\tcertain\tobj
  implicate\tv\taccuse\tcertain\tobj
  incriminate\tv\taccuse\tcertain\tobj
  indict\tv\taccuse\tcertain\tobj
  lay blame\tv\taccuse\tcertain\ton,at
  level\tv\taccuse\tcertain\tagainst
  level against\tv\taccuse\tcertain\tagainst
  level charge\tv\taccuse\tcertain\tagainst
  point finger\tv\taccuse\tcertain\tat
  prosecute\tv\taccuse\tcertain\tobj
  sue\tv\taccuse\tcertain\tobj
  accusation\tn\taccuse\tcertain\tof,against
  blame\tn\taccuse\tcertain\tof,against
  charge\tn\taccuse\tcertain\tof,against
  complaint\tn\taccuse\tcertain\tof,against
  indictment\tn\taccuse\tcertain\tof,against
  lawsuit\tn\taccuse\tcertain\tof,against
  admonish\tv\tcriticize\tcertain\tobj
  anger\tv\tcriticize\tcertain\tobj
  assail\tv\tcriticize\tcertain\tobj
  attack\tv\tcriticize\tcertain\tobj
  bash\tv\tcriticize\tcertain\tobj
  belittle\tv\tcriticize\tcertain\tobj
  bemoan\tv\tcriticize\tcertain\t-
  berate\tv\tcriticize\tcertain\tobj
  blast\tv\tcriticize\tcertain\tobj
  boo\tv\tcriticize\tcertain\tobj
  brand\tv\tcriticize\tcertain\tobj
  bridle\tv\tcriticize\tcertain\tat
  chafe\tv\tcriticize\tcertain\tat
  dismissive\ta\tcriticize\tcertain\tof
  bristle\tv\tcriticize\tcertain\tat
  call that\tv\tassert\tcertain\t-
  call out\tv\tcriticize\tcertain\tobj
  castigate\tv\tcriticize\tcertain\tobj
  censure\tv\tcriticize\tcertain\tobj
  chastise\tv\tcriticize\tcertain\tobj
  chide\tv\tcriticize\tcertain\tobj
  complain\tv\tcriticize\tcertain\tabout,of,against
  complain about\tv\tcriticize\tcertain\tabout
  complain of\tv\tcriticize\tcertain\tof
  complain that\tv\tcriticize\tcertain\t-
  condemn\tv\tcriticize\tcertain\tobj
  criticise\tv\tcriticize\tcertain\tobj
  criticise over\tv\tcriticize\tcertain\t-
  criticize\tv\tcriticize\tcertain\tobj
  criticize over\tv\tcriticize\tcertain\t-
  decry\tv\tcriticize\tcertain\t-
  demean\tv\tcriticize\tcertain\tobj
  denounce\tv\tcriticize\tcertain\tobj
  deplore\tv\tcriticize\tcertain\t-
  deride\tv\tcriticize\tcertain\tobj
  despise\tv\tcriticize\tcertain\tobj
  disapprove\tv\tcriticize\tcertain\tof
  discredit\tv\tcriticize\tcertain\tobj
  disdain\tv\tcriticize\tcertain\tobj
  disparage\tv\tcriticize\tcertain\tobj
  excoriate\tv\tcriticize\tcertain\tobj
  express anger\tv\tcriticize\tcertain\tat
  express concern\tv\tcriticize\tcertain\t-
  express disappointment\tv\tcriticize\tcertain\t-
  express dismay\tv\tcriticize\tcertain\t-
  express outrage\tv\tcriticize\tcertain\tat
  find fault\tv\tcriticize\tcertain\twith
  fire back\tv\tcriticize\tcertain\tat
  flay\tv\tcriticize\tcertain\tobj
  fume\tv\tcriticize\tcertain\tat
  gripe\tv\tcriticize\tcertain\tabout
  grumble\tv\tcriticize\tcertain\tabout
  hammer\tv\tcriticize\tcertain\tobj
  heckle\tv\tcriticize\tcertain\tobj
  hit back\tv\tcriticize\tcertain\tat
  hit out\tv\tcriticize\tcertain\tat
  infuriate\tv\tcriticize\tcertain\tobj
  insult\tv\tcriticize\tcertain\tobj
  jeer\tv\tcriticize\tcertain\tobj
  lambast\tv\tcriticize\tcertain\tobj
  lambaste\tv\tcriticize\tcertain\tobj
  lament\tv\tcriticize\tcertain\t-
  lampoon\tv\tcriticize\tcertain\tobj
  lash\tv\tcriticize\tcertain\tat
  lash out\tv\tcriticize\tcertain\tat
  lay into\tv\tcriticize\tcertain\tinto
  malign\tv\tcriticize\tcertain\tobj
  moan\tv\tcriticize\tcertain\tabout
  mock\tv\tcriticize\tcertain\tobj
  needle\tv\tcriticize\tcertain\tobj
  object\tv\tcriticize\tcertain\tto
  oppose\tv\tcriticize\tcertain\tobj
  pan\tv\tcriticize\tcertain\tobj
  pillory\tv\tcriticize\tcertain\tobj
  protest\tv\tcriticize\tcertain\tagainst
  rage\tv\tcriticize\tcertain\tat,against
  rail\tv\tcriticize\tcertain\tagainst,at
  raise concern\tv\tcriticize\tcertain\t-
  rant\tv\tcriticize\tcertain\tabout,at
  rap\tv\tcriticize\tcertain\tobj
  rattle\tv\tcriticize\tcertain\tobj
  rebuke\tv\tcriticize\tcertain\tobj
  reprimand\tv\tcriticize\tcertain\tobj
  reproach\tv\tcriticize\tcertain\tobj
  revile\tv\tcriticize\tcertain\tobj
  ridicule\tv\tcriticize\tcertain\tobj
  rip\tv\tcriticize\tcertain\tobj
  rip into\tv\tcriticize\tcertain\tinto
  roast\tv\tcriticize\tcertain\tobj
  savage\tv\tcriticize\tcertain\tobj
  scold\tv\tcriticize\tcertain\tobj
  single out\tv\tcriticize\tcertain\tobj
  skewer\tv\tcriticize\tcertain\tobj
  slam\tv\tcriticize\tcertain\tobj
  sneer\tv\tcriticize\tcertain\tobj
  sneer at\tv\tcriticize\tcertain\tat
  speak against\tv\tcriticize\tcertain\t-
  speak out\tv\tcriticize\tcertain\t-
  strike back\tv\tcriticize\tcertain\tat
  take aim\tv\tcriticize\tcertain\tat
  take jab\tv\tcriticize\tcertain\tat
  take shot\tv\tcriticize\tcertain\tat
  take swipe\tv\tcriticize\tcertain\tat
  take to task\tv\tcriticize\tcertain\tobj
  taunt\tv\tcriticize\tcertain\tobj
  tear into\tv\tcriticize\tcertain\tinto
  trash\tv\tcriticize\tcertain\tobj
  troll\tv\tcriticize\tcertain\tobj
  undercut\tv\tcriticize\tcertain\tobj
  upbraid\tv\tcriticize\tcertain\tobj
  vilify\tv\tcriticize\tcertain\tobj
  voice concern\tv\tcriticize\tcertain\t-
  anger\tn\tcriticize\tcertain\tof
  attack\tn\tcriticize\tcertain\tof
  backlash\tn\tcriticize\tcertain\tof
  broadside\tn\tcriticize\tcertain\tof
  censure\tn\tcriticize\tcertain\tof
  condemnation\tn\tcriticize\tcertain\tof
  criticism\tn\tcriticize\tcertain\tof
  critique\tn\tcriticize\tcertain\tof
  denunciation\tn\tcriticize\tcertain\tof
  derision\tn\tcriticize\tcertain\tof
  dig\tn\tcriticize\tcertain\tof
  disappointment\tn\tcriticize\tcertain\tof
  disapproval\tn\tcriticize\tcertain\tof
  dismay\tn\tcriticize\tcertain\tof
  dissatisfaction\tn\tcriticize\tcertain\tof
  frustration\tn\tcriticize\tcertain\tof
  fury\tn\tcriticize\tcertain\tof
  grievance\tn\tcriticize\tcertain\tof
  hostility\tn\tcriticize\tcertain\tof
  insult\tn\tcriticize\tcertain\tof
  jab\tn\tcriticize\tcertain\tof
  mockery\tn\tcriticize\tcertain\tof
  objection\tn\tcriticize\tcertain\tof
  opposition\tn\tcriticize\tcertain\tof
  outcry\tn\tcriticize\tcertain\tof
  outrage\tn\tcriticize\tcertain\tof
  protest\tn\tcriticize\tcertain\tof
  rant\tn\tcriticize\tcertain\tof
  rebuke\tn\tcriticize\tcertain\tof
  swipe\tn\tcriticize\tcertain\tof
  tirade\tn\tcriticize\tcertain\tof
  uproar\tn\tcriticize\tcertain\tof
  angry\ta\tcriticize\tcertain\t-
  appalled\ta\tcriticize\tcertain\t-
  critical\ta\tcriticize\tcertain\t-
  disappointed\ta\tcriticize\tcertain\t-
  dismayed\ta\tcriticize\tcertain\t-
  dissatisfied\ta\tcriticize\tcertain\t-
  furious\ta\tcriticize\tcertain\t-
  opposed\ta\tcriticize\tcertain\t-
  outraged\ta\tcriticize\tcertain\t-
  unhappy\ta\tcriticize\tcertain\t-
  upset\ta\tcriticize\tcertain\t-
  acclaim\tv\tpraise\tcertain\tobj
  admire\tv\tpraise\tcertain\tobj
  advocate\tv\tpraise\tcertain\t-
  applaud\tv\tpraise\tcertain\tobj
  approve\tv\tpraise\tcertain\t-
  back\tv\tpraise\tcertain\tobj
  bless\tv\tpraise\tcertain\tobj
  celebrate\tv\tpraise\tcertain\tobj
  champion\tv\tpraise\tcertain\tobj
  cheer\tv\tpraise\tcertain\tobj
  commend\tv\tpraise\tcertain\tobj
  compliment\tv\tpraise\tcertain\tobj
  congratulate\tv\tpraise\tcertain\tobj
  credit\tv\tpraise\tcertain\tobj
  defend\tv\tpraise\tcertain\t-
  embrace\tv\tpraise\tcertain\tobj
  endorse\tv\tpraise\tcertain\tobj
  express gratitude\tv\tpraise\tcertain\tto
  express support\tv\tpraise\tcertain\tfor
  extol\tv\tpraise\tcertain\tobj
  extoll\tv\tpraise\tcertain\tobj
  exult\tv\tpraise\tcertain\t-
  favor\tv\tpraise\tcertain\tobj
  favour\tv\tpraise\tcertain\tobj
  hail\tv\tpraise\tcertain\tobj
  heap praise\tv\tpraise\tcertain\ton
  herald\tv\tpraise\tcertain\tobj
  honor\tv\tpraise\tcertain\tobj
  honour\tv\tpraise\tcertain\tobj
  justify\tv\tpraise\tcertain\t-
  laud\tv\tpraise\tcertain\tobj
  lionize\tv\tpraise\tcertain\tobj
  pay tribute\tv\tpraise\tcertain\tto
  praise\tv\tpraise\tcertain\tobj
  promote\tv\tpraise\tcertain\t-
  rally behind\tv\tpraise\tcertain\tbehind
  salute\tv\tpraise\tcertain\tobj
  side\tv\tpraise\tcertain\twith
  side with\tv\tpraise\tcertain\twith
  sing praise\tv\tpraise\tcertain\tof
  speak highly\tv\tpraise\tcertain\tof
  stand behind\tv\tpraise\tcertain\tbehind
  stand by\tv\tconfirm\tcertain\t-
  share\tv\tbelieve\tprobable\t-
  stand with\tv\tpraise\tcertain\twith
  support\tv\tpraise\tcertain\tobj
  thank\tv\tpraise\tcertain\tobj
  throw support\tv\tpraise\tcertain\tbehind
  toast\tv\tpraise\tcertain\tobj
  trumpet\tv\tpraise\tcertain\tobj
  vote for\tv\tpraise\tcertain\tfor
  welcome\tv\tpraise\tcertain\tobj
  acclaim\tn\tpraise\tcertain\tfor,of
  applause\tn\tpraise\tcertain\tfor,of
  approval\tn\tpraise\tcertain\tfor,of
  backing\tn\tpraise\tcertain\tfor,of
  commendation\tn\tpraise\tcertain\tfor,of
  compliment\tn\tpraise\tcertain\tfor,of
  congratulation\tn\tpraise\tcertain\tfor,of
  endorsement\tn\tpraise\tcertain\tfor,of
  gratitude\tn\tpraise\tcertain\tfor,of
  praise\tn\tpraise\tcertain\tfor,of
  support\tn\tpraise\tcertain\tfor,of
  thank\tn\tpraise\tcertain\tfor,of
  tribute\tn\tpraise\tcertain\tfor,of
  appreciative\ta\tpraise\tcertain\t-
  supportive\ta\tpraise\tcertain\t-
  thankful\ta\tpraise\tcertain\t-
  alert\tv\twarn\tcertain\tobj
  caution\tv\twarn\tcertain\tobj
  flag\tv\twarn\tcertain\t-
  forewarn\tv\twarn\tcertain\tobj
  issue warning\tv\twarn\tcertain\tto
  put on notice\tv\twarn\tcertain\tobj
  raise alarm\tv\twarn\tcertain\t-
  sound alarm\tv\twarn\tcertain\t-
  warn\tv\twarn\tcertain\tobj
  warn off\tv\twarn\tcertain\tobj
  admonition\tn\twarn\tcertain\tto
  alarm\tn\twarn\tcertain\tto
  alert\tn\twarn\tcertain\tto
  caution\tn\twarn\tcertain\tto
  caveat\tn\twarn\tcertain\tto
  threat\tn\twarn\tcertain\tto
  warning\tn\twarn\tcertain\tto
  anticipate\tv\tpredict\tprobable\t-
  be expected\tv\tpredict\tprobable\t-
  bet\tv\tpredict\tprobable\t-
  count on\tv\tpredict\tprobable\t-
  envisage\tv\tpredict\tprobable\t-
  envision\tv\tpredict\tprobable\t-
  expect\tv\tpredict\tprobable\t-
  expect X to\tv\tpredict\tprobable\t-
  expect that\tv\tpredict\tprobable\t-
  expect to\tv\tpredict\tprobable\t-
  forecast\tv\tpredict\tprobable\t-
  foresee\tv\tpredict\tprobable\t-
  foretell\tv\tpredict\tprobable\t-
  look forward\tv\tpredict\tprobable\t-
  predict\tv\tpredict\tprobable\t-
  prognosticate\tv\tpredict\tprobable\t-
  project\tv\tpredict\tprobable\t-
  prophesy\tv\tpredict\tprobable\t-
  anticipation\tn\tpredict\tprobable\t-
  expectation\tn\tpredict\tprobable\t-
  forecast\tn\tpredict\tprobable\t-
  outlook\tn\tpredict\tprobable\t-
  prediction\tn\tpredict\tprobable\t-
  prognosis\tn\tpredict\tprobable\t-
  projection\tn\tpredict\tprobable\t-
  bullish\ta\tpredict\tprobable\t-
  due\ta\tpredict\tprobable\t-
  likely\ta\tpredict\tprobable\t-
  optimistic\ta\tpredict\tprobable\t-
  pessimistic\ta\tpredict\tprobable\t-
  poised\ta\tpredict\tprobable\t-
  set\ta\tpredict\tprobable\t-
  assure of\tv\tpromise\tcertain\tobj,to
  commit\tv\tpromise\tcertain\tobj,to
  commit to\tv\tpromise\tcertain\tobj,to
  give assurance\tv\tpromise\tcertain\tobj,to
  give word\tv\tpromise\tcertain\tobj,to
  guarantee\tv\tpromise\tcertain\tobj,to
  offer\tv\tpromise\tcertain\tobj,to
  offer to\tv\tpromise\tcertain\t-
  pledge\tv\tpromise\tcertain\tobj,to
  pledge to\tv\tpromise\tcertain\t-
  promise\tv\tpromise\tcertain\tobj,to
  promise to\tv\tpromise\tcertain\t-
  rededicate\tv\tpromise\tcertain\tobj,to
  swear to\tv\tpromise\tcertain\t-
  threaten\tv\tpromise\tcertain\tobj
  threaten to\tv\tpromise\tcertain\t-
  undertake\tv\tpromise\tcertain\tobj,to
  undertake to\tv\tpromise\tcertain\t-
  volunteer\tv\tpromise\tcertain\tobj,to
  volunteer to\tv\tpromise\tcertain\t-
  vow\tv\tpromise\tcertain\tobj,to
  vow to\tv\tpromise\tcertain\t-
  commitment\tn\tpromise\tcertain\tto
  guarantee\tn\tpromise\tcertain\tto
  oath\tn\tpromise\tcertain\tto
  offer\tn\tpromise\tcertain\tto
  pledge\tn\tpromise\tcertain\tto
  promise\tn\tpromise\tcertain\tto
  undertaking\tn\tpromise\tcertain\tto
  vow\tn\tpromise\tcertain\tto
  agitate\tv\tdemand\tunknown\t-
  appeal\tv\tdemand\tunknown\tto
  appeal for\tv\tdemand\tunknown\t-
  appeal to\tv\tdemand\tunknown\tto
  ask X to\tv\tdemand\tunknown\tobj
  ask for\tv\tdemand\tunknown\tfrom,of,subj
  ask that\tv\tdemand\tunknown\tfrom,of,subj
  ask to\tv\tdemand\tunknown\tobj,subj,from,of
  ban\tv\tdemand\tunknown\tobj
  bar\tv\tdemand\tunknown\tobj
  beg\tv\tdemand\tunknown\tobj
  beseech\tv\tdemand\tunknown\tobj,subj,from,of
  call for\tv\tdemand\tunknown\tfor,subj
  call on\tv\tdemand\tunknown\ton
  call upon\tv\tdemand\tunknown\tupon
  campaign\tv\tdemand\tunknown\t-
  campaign for\tv\tdemand\tunknown\t-
  challenge X to\tv\tdemand\tunknown\tobj
  clamor\tv\tdemand\tunknown\t-
  clamour\tv\tdemand\tunknown\t-
  command\tv\tdemand\tunknown\tobj,subj,from,of
  compel\tv\tdemand\tunknown\tobj,subj,from,of
  convince X to\tv\tdemand\tunknown\tobj
  counsel\tv\tdemand\tunknown\tobj,subj,from,of
  demand\tv\tdemand\tunknown\tfrom,of,subj
  dictate\tv\tdemand\tunknown\tto
  direct\tv\tdemand\tunknown\tobj,subj,from,of
  encourage\tv\tdemand\tunknown\tobj,subj,from,of
  enjoin\tv\tdemand\tunknown\tobj,subj,from,of
  entreat\tv\tdemand\tunknown\tobj,subj,from,of
  exhort\tv\tdemand\tunknown\tobj,subj,from,of
  forbid\tv\tdemand\tunknown\tobj
  get X to\tv\tdemand\tunknown\tobj
  help X to\tv\tdemand\tunknown\tobj
  implore\tv\tdemand\tunknown\tobj,subj,from,of
  insist X do\tv\tdemand\tunknown\tsubj
  insist on\tv\tdemand\tunknown\t-
  instruct\tv\tdemand\tunknown\tobj,subj,from,of
  invite\tv\tdemand\tunknown\tobj,subj,from,of
  issue ultimatum\tv\tdemand\tunknown\tto
  like X to\tv\tdemand\tunknown\tobj
  lobby\tv\tdemand\tunknown\tobj,subj,from,of
  lobby for\tv\tdemand\tunknown\t-
  mandate\tv\tdemand\tunknown\t-
  need\tv\tdemand\tunknown\t-
  need X to\tv\tdemand\tunknown\tobj
  nudge\tv\tdemand\tunknown\tobj,subj,from,of
  order\tv\tdemand\tunknown\tobj,subj,from,of
  persuade X to\tv\tdemand\tunknown\tobj
  petition\tv\tdemand\tunknown\tobj,subj,from,of
  plead\tv\tdemand\tunknown\twith
  press\tv\tdemand\tunknown\tobj,subj,from,of
  press for\tv\tdemand\tunknown\t-
  pressure\tv\tdemand\tunknown\tobj,subj,from,of
  prod\tv\tdemand\tunknown\tobj,subj,from,of
  prohibit\tv\tdemand\tunknown\tobj
  push\tv\tdemand\tunknown\tobj
  push X to\tv\tdemand\tunknown\tobj
  push for\tv\tdemand\tunknown\t-
  rally\tv\tdemand\tunknown\t-
  recommend X do\tv\tdemand\tunknown\tsubj
  remind X to\tv\tdemand\tunknown\tobj
  request\tv\tdemand\tunknown\tfrom,of,subj
  require\tv\tdemand\tunknown\tof,from,subj
  seek\tv\tdemand\tunknown\tfrom
  subpoena\tv\tdemand\tunknown\tobj,subj,from,of
  summon\tv\tdemand\tunknown\tobj,subj,from,of
  tell X to\tv\tdemand\tunknown\tobj
  tell to\tv\tdemand\tunknown\tobj,subj,from,of
  urge\tv\tdemand\tunknown\tobj,subj,from,of
  want X to\tv\tdemand\tunknown\tobj
  appeal\tn\tdemand\tunknown\ton,to,for
  call\tn\tdemand\tunknown\ton,to,for
  command\tn\tdemand\tunknown\ton,to,for
  demand\tn\tdemand\tunknown\ton,to,for
  directive\tn\tdemand\tunknown\ton,to,for
  encouragement\tn\tdemand\tunknown\ton,to,for
  exhortation\tn\tdemand\tunknown\ton,to,for
  instruction\tn\tdemand\tunknown\ton,to,for
  invitation\tn\tdemand\tunknown\ton,to,for
  mandate\tn\tdemand\tunknown\ton,to,for
  order\tn\tdemand\tunknown\ton,to,for
  petition\tn\tdemand\tunknown\ton,to,for
  plea\tn\tdemand\tunknown\ton,to,for
  pressure\tn\tdemand\tunknown\ton,to,for
  push\tn\tdemand\tunknown\ton,to,for
  request\tn\tdemand\tunknown\ton,to,for
  requirement\tn\tdemand\tunknown\ton,to,for
  ultimatum\tn\tdemand\tunknown\ton,to,for
  ask\tv\task\tunknown\tobj,of
  demand know\tv\task\tunknown\t-
  enquire\tv\task\tunknown\tof
  grill\tv\task\tunknown\tobj,of
  inquire\tv\task\tunknown\tof
  interrogate\tv\task\tunknown\tobj,of
  muse\tv\task\tunknown\tobj,of
  poll\tv\task\tunknown\tobj,of
  ponder\tv\task\tunknown\tobj,of
  pose\tv\task\tunknown\tobj,of
  pose question\tv\task\tunknown\tobj,of
  press about\tv\task\tunknown\tobj,of
  query about\tv\task\tunknown\tobj,of
  quiz\tv\task\tunknown\tobj,of
  raise question about\tv\task\tunknown\t-
  want know\tv\task\tunknown\t-
  wonder\tv\task\tunknown\t-
  enquiry\tn\task\tunknown\tto
  inquiry\tn\task\tunknown\tto
  query\tn\task\tunknown\tto
  question\tn\task\tunknown\tto
  advise\tv\tsuggest\tunknown\tobj
  broach\tv\tsuggest\tunknown\t-
  debate\tv\tsuggest\tunknown\t-
  float\tv\tsuggest\tunknown\t-
  guess\tv\tsuggest\tunknown\t-
  hint\tv\tsuggest\tprobable\t-
  hint at\tv\tsuggest\tprobable\t-
  hold open\tv\tsuggest\tunknown\t-
  hypothesise\tv\tsuggest\tunknown\t-
  hypothesize\tv\tsuggest\tunknown\t-
  imply\tv\tsuggest\tprobable\t-
  insinuate\tv\tsuggest\tprobable\t-
  intimate\tv\tsuggest\tprobable\t-
  leave door open\tv\tsuggest\tunknown\t-
  leave open\tv\tsuggest\tunknown\t-
  moot\tv\tsuggest\tunknown\t-
  mull\tv\tsuggest\tunknown\t-
  propose\tv\tsuggest\tunknown\tto
  put forward\tv\tsuggest\tunknown\t-
  call into\tv\tdoubt\tprobable\t-
  raise\tv\tsuggest\tunknown\t-
  raise possibility\tv\tsuggest\tunknown\t-
  raise prospect\tv\tsuggest\tunknown\t-
  recommend\tv\tsuggest\tunknown\t-
  speculate\tv\tsuggest\tunknown\t-
  submit\tv\tsuggest\tunknown\t-
  suggest\tv\tsuggest\tunknown\t-
  suggest that\tv\tsuggest\tprobable\t-
  surmise\tv\tsuggest\tunknown\t-
  table\tv\tsuggest\tunknown\t-
  tentatively\tv\tsuggest\tunknown\t-
  theorise\tv\tsuggest\tunknown\t-
  theorize\tv\tsuggest\tunknown\t-
  advice\tn\tsuggest\tunknown\ton,to,for
  conjecture\tn\tsuggest\tunknown\t-
  debate\tn\tsuggest\tunknown\t-
  discussion\tn\tsuggest\tunknown\t-
  hint\tn\tsuggest\tunknown\t-
  hypothesis\tn\tsuggest\tunknown\t-
  idea\tn\tsuggest\tunknown\t-
  implication\tn\tsuggest\tunknown\t-
  possibility\tn\tsuggest\tunknown\t-
  proposal\tn\tsuggest\tunknown\t-
  recommendation\tn\tsuggest\tunknown\t-
  signal\tn\tsuggest\tunknown\t-
  speculation\tn\tsuggest\tunknown\t-
  suggestion\tn\tsuggest\tunknown\t-
  theory\tn\tsuggest\tunknown\t-
  assume\tv\tbelieve\tprobable\t-
  be aware\tv\tbelieve\tcertain\t-
  believe\tv\tbelieve\tprobable\t-
  buy\tv\tbelieve\tprobable\t-
  calculate\tv\tbelieve\tprobable\t-
  come to\tv\tbelieve\tprobable\t-
  conclude that\tv\tbelieve\tprobable\t-
  consider\tv\tbelieve\tprobable\t-
  contemplate\tv\tbelieve\tprobable\t-
  convince\tv\tbelieve\tprobable\t-
  estimate\tv\tbelieve\tprobable\t-
  feel that\tv\tbelieve\tprobable\t-
  gauge\tv\tbelieve\tprobable\t-
  have faith\tv\tbelieve\tprobable\t-
  hold that\tv\tbelieve\tprobable\t-
  imagine\tv\tbelieve\tprobable\t-
  judge\tv\tbelieve\tprobable\t-
  know\tv\tbelieve\tcertain\t-
  know that\tv\tbelieve\tcertain\t-
  look at\tv\tbelieve\tprobable\t-
  perceive\tv\tbelieve\tprobable\t-
  persuade\tv\tbelieve\tprobable\t-
  presume\tv\tbelieve\tprobable\t-
  realise\tv\tbelieve\tcertain\t-
  realize\tv\tbelieve\tcertain\t-
  reckon\tv\tbelieve\tprobable\t-
  regard\tv\tbelieve\tprobable\t-
  regard as\tv\tbelieve\tprobable\t-
  see as\tv\tbelieve\tprobable\t-
  sense\tv\tbelieve\tprobable\t-
  subscribe\tv\tbelieve\tprobable\t-
  suppose\tv\tbelieve\tprobable\t-
  take view\tv\tbelieve\tprobable\t-
  think\tv\tbelieve\tprobable\t-
  trust\tv\tbelieve\tprobable\t-
  understand\tv\tbelieve\tcertain\t-
  view\tv\tbelieve\tprobable\t-
  view as\tv\tbelieve\tprobable\t-
  assessment\tn\tbelieve\tprobable\t-
  assumption\tn\tbelieve\tprobable\t-
  attitude\tn\tbelieve\tprobable\t-
  belief\tn\tbelieve\tprobable\t-
  conclusion\tn\tbelieve\tprobable\t-
  confidence\tn\tbelieve\tprobable\t-
  conviction\tn\tbelieve\tprobable\t-
  estimate\tn\tbelieve\tprobable\t-
  faith\tn\tbelieve\tprobable\t-
  impression\tn\tbelieve\tprobable\t-
  judgement\tn\tbelieve\tprobable\t-
  judgment\tn\tbelieve\tprobable\t-
  mindset\tn\tbelieve\tprobable\t-
  notion\tn\tbelieve\tprobable\t-
  opinion\tn\tbelieve\tprobable\t-
  perception\tn\tbelieve\tprobable\t-
  perspective\tn\tbelieve\tprobable\t-
  position\tn\tbelieve\tprobable\t-
  sense\tn\tbelieve\tprobable\t-
  sentiment\tn\tbelieve\tprobable\t-
  stance\tn\tbelieve\tprobable\t-
  thinking\tn\tbelieve\tprobable\t-
  understanding\tn\tbelieve\tprobable\t-
  verdict\tn\tassert\tcertain\t-
  view\tn\tbelieve\tprobable\t-
  adamant\ta\tassert\tcertain\t-
  emphatic\ta\tassert\tcertain\t-
  insistent\ta\tassert\tcertain\t-
  aware\ta\tbelieve\tcertain\t-
  conscious\ta\tbelieve\tcertain\t-
  certain\ta\tbelieve\tcertain\t-
  confident\ta\tbelieve\tprobable\t-
  convinced\ta\tbelieve\tprobable\t-
  persuaded\ta\tbelieve\tprobable\t-
  positive\ta\tbelieve\tprobable\t-
  sure\ta\tbelieve\tcertain\t-
  unaware\ta\tbelieve\tprobable\t-
  in the eye of\tp\tbelieve\tprobable\t-
  in the opinion of\tp\tbelieve\tprobable\t-
  in the view of\tp\tbelieve\tprobable\t-
  agonise\tv\tfeel\tunknown\t-
  agonize\tv\tfeel\tunknown\t-
  be X\tv\tfeel\tunknown\t-
  care\tv\tfeel\tunknown\t-
  cherish\tv\tfeel\tunknown\t-
  dislike\tv\tfeel\tunknown\t-
  dread\tv\tfeel\tunknown\t-
  empathize\tv\tfeel\tunknown\t-
  enjoy\tv\tfeel\tunknown\t-
  express fear\tv\tfeel\tunknown\t-
  express hope\tv\tfeel\tunknown\t-
  express surprise\tv\tfeel\tunknown\t-
  fear\tv\tfeel\tunknown\t-
  feel\tv\tfeel\tunknown\t-
  fret\tv\tfeel\tunknown\t-
  grieve\tv\tfeel\tunknown\t-
  hate\tv\tfeel\tunknown\t-
  hope\tv\tfeel\tunknown\t-
  hope to\tv\tfeel\tunknown\t-
  like\tv\tfeel\tunknown\t-
  loathe\tv\tfeel\tunknown\t-
  long\tv\tfeel\tunknown\t-
  love\tv\tfeel\tunknown\t-
  marvel\tv\tfeel\tunknown\t-
  mind\tv\tfeel\tunknown\t-
  miss\tv\tfeel\tunknown\t-
  mourn\tv\tfeel\tunknown\t-
  pray\tv\tfeel\tunknown\t-
  prefer\tv\tfeel\tunknown\t-
  regret\tv\tfeel\tunknown\t-
  regret that\tv\tfeel\tunknown\t-
  rejoice\tv\tfeel\tunknown\t-
  relish\tv\tfeel\tunknown\t-
  resent\tv\tfeel\tunknown\t-
  rue\tv\tfeel\tunknown\t-
  savor\tv\tfeel\tunknown\t-
  sympathise\tv\tfeel\tunknown\t-
  sympathize\tv\tfeel\tunknown\t-
  wish\tv\tfeel\tunknown\t-
  worry\tv\tfeel\tunknown\t-
  yearn\tv\tfeel\tunknown\t-
  alarm bell\tn\tfeel\tunknown\t-
  anxiety\tn\tfeel\tunknown\t-
  apprehension\tn\tfeel\tunknown\t-
  concern\tn\tfeel\tunknown\t-
  delight\tn\tfeel\tunknown\t-
  desire\tn\tfeel\tunknown\t-
  dread\tn\tfeel\tunknown\t-
  enthusiasm\tn\tfeel\tunknown\t-
  fear\tn\tfeel\tunknown\t-
  feeling\tn\tfeel\tunknown\t-
  hope\tn\tfeel\tunknown\t-
  joy\tn\tfeel\tunknown\t-
  nervousness\tn\tfeel\tunknown\t-
  pride\tn\tfeel\tunknown\t-
  regret\tn\tfeel\tunknown\t-
  relief\tn\tfeel\tunknown\t-
  sadness\tn\tfeel\tunknown\t-
  shock\tn\tfeel\tunknown\t-
  sorrow\tn\tfeel\tunknown\t-
  surprise\tn\tfeel\tunknown\t-
  sympathy\tn\tfeel\tunknown\t-
  unease\tn\tfeel\tunknown\t-
  wish\tn\tfeel\tunknown\t-
  worry\tn\tfeel\tunknown\t-
  afraid\ta\tfeel\tunknown\t-
  alarmed\ta\tfeel\tunknown\t-
  anxious\ta\tfeel\tunknown\t-
  ashamed\ta\tfeel\tunknown\t-
  concerned\ta\tfeel\tunknown\t-
  delighted\ta\tfeel\tunknown\t-
  satisfied\ta\tfeel\tunknown\t-
  scared\ta\tfeel\tunknown\t-
  eager\ta\tfeel\tunknown\t-
  excited\ta\tfeel\tunknown\t-
  fearful\ta\tfeel\tunknown\t-
  frustrated\ta\tfeel\tunknown\t-
  glad\ta\tfeel\tunknown\t-
  grateful\ta\tfeel\tunknown\t-
  happy\ta\tfeel\tunknown\t-
  hopeful\ta\tfeel\tunknown\t-
  horrified\ta\tfeel\tunknown\t-
  keen\ta\tfeel\tunknown\t-
  nervous\ta\tfeel\tunknown\t-
  pleased\ta\tfeel\tunknown\t-
  proud\ta\tfeel\tunknown\t-
  relieved\ta\tfeel\tunknown\t-
  sad\ta\tfeel\tunknown\t-
  saddened\ta\tfeel\tunknown\t-
  shocked\ta\tfeel\tunknown\t-
  sorry\ta\tfeel\tunknown\t-
  stunned\ta\tfeel\tunknown\t-
  surprised\ta\tfeel\tunknown\t-
  thrilled\ta\tfeel\tunknown\t-
  uneasy\ta\tfeel\tunknown\t-
  worried\ta\tfeel\tunknown\t-
  aim\tv\tintend\tunknown\t-
  minded\ta\tintend\tunknown\t-
  aspire\tv\tintend\tunknown\t-
  attempt\tv\tintend\tunknown\t-
  desire\tv\tintend\tunknown\t-
  go to\tv\tintend\tunknown\t-
  intend\tv\tintend\tunknown\t-
  look to\tv\tintend\tunknown\t-
  mean to\tv\tintend\tunknown\t-
  opt for\tv\tintend\tunknown\t-
  plan\tv\tintend\tunknown\t-
  plot\tv\tintend\tunknown\t-
  prepare\tv\tintend\tunknown\t-
  schedule\tv\tintend\tunknown\t-
  strive\tv\tintend\tunknown\t-
  struggle\tv\tintend\tunknown\t-
  think of\tv\tintend\tunknown\t-
  try\tv\tintend\tunknown\t-
  try to\tv\tintend\tunknown\t-
  want\tv\tintend\tunknown\t-
  wish to\tv\tintend\tunknown\t-
  work\tv\tintend\tunknown\t-
  would like\tv\tintend\tunknown\t-
  agenda\tn\tintend\tunknown\t-
  aim\tn\tintend\tunknown\t-
  ambition\tn\tintend\tunknown\t-
  attempt\tn\tintend\tunknown\t-
  bid\tn\tintend\tunknown\t-
  campaign\tn\tintend\tunknown\t-
  effort\tn\tintend\tunknown\t-
  goal\tn\tintend\tunknown\t-
  intent\tn\tintend\tunknown\t-
  intention\tn\tintend\tunknown\t-
  objective\tn\tintend\tunknown\t-
  plan\tn\tintend\tunknown\t-
  scheme\tn\tintend\tunknown\t-
  strategy\tn\tintend\tunknown\t-
  willingness\tn\tintend\tunknown\t-
  committed\ta\tintend\tunknown\t-
  determined\ta\tintend\tunknown\t-
  prepared\ta\tintend\tunknown\t-
  ready\ta\tintend\tunknown\t-
  reluctant\ta\tintend\tunknown\t-
  willing\ta\tintend\tunknown\t-
  ’d like\tp\tintend\tunknown\t-
  'd like\tp\tintend\tunknown\t-
  acquit\tv\tdecide\tcertain\t-
  adjudicate\tv\tdecide\tcertain\t-
  adopt\tv\tdecide\tcertain\t-
  agree to\tv\tdecide\tcertain\t-
  allow\tv\tdecide\tcertain\t-
  allow X to\tv\tdecide\tcertain\t-
  appoint\tv\tdecide\tcertain\t-
  authorise\tv\tdecide\tcertain\t-
  authorize\tv\tdecide\tcertain\t-
  choose\tv\tdecide\tcertain\t-
  convict\tv\tdecide\tcertain\t-
  decide\tv\tdecide\tcertain\t-
  decree\tv\tdecide\tcertain\t-
  designate\tv\tdecide\tcertain\t-
  elect\tv\tdecide\tcertain\t-
  enact\tv\tdecide\tcertain\t-
  find guilty\tv\tdecide\tcertain\t-
  grant\tv\tdecide\tcertain\t-
  grant permission\tv\tdecide\tcertain\t-
  nominate\tv\tdecide\tcertain\t-
  opt\tv\tdecide\tcertain\t-
  order X\tv\tdecide\tcertain\t-
  overrule\tv\tdecide\tcertain\t-
  overturn\tv\tdecide\tcertain\t-
  permit\tv\tdecide\tcertain\t-
  permit X to\tv\tdecide\tcertain\t-
  pick\tv\tdecide\tcertain\t-
  resolve\tv\tdecide\tcertain\t-
  rule\tv\tdecide\tcertain\t-
  select\tv\tdecide\tcertain\t-
  sentence\tv\tdecide\tcertain\t-
  settle\tv\tdecide\tcertain\t-
  sign\tv\tdecide\tcertain\t-
  uphold\tv\tdecide\tcertain\t-
  veto\tv\tdecide\tcertain\t-
  vote\tv\tdecide\tcertain\t-
  choice\tn\tdecide\tcertain\t-
  decision\tn\tdecide\tcertain\t-
  decree\tn\tdecide\tcertain\t-
  determination\tn\tdecide\tcertain\t-
  nomination\tn\tdecide\tcertain\t-
  resolution\tn\tdecide\tcertain\t-
  ruling\tn\tdecide\tcertain\t-
  selection\tn\tdecide\tcertain\t-
  vote\tn\tdecide\tcertain\t-
  abstain\tv\tdecline\tunknown\t-
  avoid\tv\tdecline\tunknown\t-
  balk\tv\tdecline\tunknown\t-
  decline\tv\tdecline\tunknown\t-
  deflect\tv\tdecline\tunknown\t-
  demur\tv\tdecline\tunknown\t-
  dodge\tv\tdecline\tunknown\t-
  duck\tv\tdecline\tunknown\t-
  evade\tv\tdecline\tunknown\t-
  fail to\tv\tdecline\tunknown\t-
  hang up\tv\tdecline\tunknown\t-
  hesitate\tv\tdecline\tunknown\t-
  ignore\tv\tdecline\tunknown\t-
  keep mum\tv\tdecline\tunknown\t-
  keep silent\tv\tdecline\tunknown\t-
  refuse\tv\tdecline\tunknown\t-
  remain silent\tv\tdecline\tunknown\t-
  resist\tv\tdecline\tunknown\t-
  shy away\tv\tdecline\tunknown\t-
  sidestep\tv\tdecline\tunknown\t-
  sit out\tv\tdecline\tunknown\t-
  stay silent\tv\tdecline\tunknown\t-
  stonewall\tv\tdecline\tunknown\t-
  stop short\tv\tdecline\tunknown\t-
  turn down\tv\tdecline\tunknown\t-
  withhold\tv\tdecline\tunknown\t-
  bat question\tv\tdecline\tunknown\t-
  brush question\tv\tdecline\tunknown\t-
  fall short\tv\tdecline\tunknown\t-
  fend question\tv\tdecline\tunknown\t-
  keep quiet\tv\tdecline\tunknown\t-
  parry\tv\tdecline\tunknown\t-
  remain quiet\tv\tdecline\tunknown\t-
  shrug question\tv\tdecline\tunknown\t-
  stay quiet\tv\tdecline\tunknown\t-
  stay mum\tv\tdecline\tunknown\t-
  wave question\tv\tdecline\tunknown\t-
  keep lipped\tv\tdecline\tunknown\t-
  stay lipped\tv\tdecline\tunknown\t-
  without say\tv\tdecline\tunknown\t-
  abstention\tn\tdecline\tunknown\t-
  non-answer\tn\tdecline\tunknown\t-
  refusal\tn\tdecline\tunknown\t-
  reluctance\tn\tdecline\tunknown\t-
  silence\tn\tdecline\tunknown\t-
  cagey\ta\tdecline\tunknown\t-
  evasive\ta\tdecline\tunknown\t-
  lipped\ta\tdecline\tunknown\t-
  coy\ta\tdecline\tunknown\t-
  mum\ta\tdecline\tunknown\t-
  noncommittal\ta\tdecline\tunknown\t-
  silent\ta\tdecline\tunknown\t-
  tight-lipped\ta\tdecline\tunknown\t-
  unavailable\ta\tdecline\tunknown\t-
  unreachable\ta\tdecline\tunknown\t-
  unwilling\ta\tdecline\tunknown\t-
  be\tv\tother\tcertain\t-
  get\tv\tother\tcertain\t-
  give\tv\tother\tcertain\t-
  have\tv\tother\tcertain\t-
  laugh\tv\tassert\tcertain\t-
  make\tv\tother\tcertain\t-
  nod\tv\tother\tcertain\t-
  pause\tv\tother\tcertain\t-
  sing\tv\tother\tcertain\t-
  smile\tv\tother\tcertain\t-
  take\tv\tother\tcertain\t-
  weep\tv\tother\tcertain\t-
  """
