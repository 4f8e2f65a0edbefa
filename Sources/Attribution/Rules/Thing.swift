internal import Language

/// What has no voice and no will: “the ban is threatening to A”, “these obligations allow A” attribute to nobody.
///
/// Attribution does not know whom words mean; a noun's form and a list of common ones say enough. Documents speak (“the report
/// warns”), so that only verbs of will ask.
enum Thing {
  static func isOne(_ c: TokenColumns, _ noun: Int) -> Bool {
    guard c.pos[noun] == PartOfSpeech.noun.rawValue, c.entity[noun] == 0, !HeadlineAttribution.isRole(c, noun) else {
      return false
    }
    if things.contains(c.lemma[noun]) { return true }
    return endings.contains(c.suffix[noun]) && !bodies.contains(c.lemma[noun])
  }

  /// The last three letters of nouns for deeds and states, and their plurals.
  private static let endings = TokenColumns.hashes("ion ess ity ism nce ncy gth dom")
  /// People and institutions with such an ending.
  private static let bodies = TokenColumns.hashes(
    """
    administration organization organisation association corporation commission federation coalition delegation foundation
    institution union opposition population generation nation mission champion companion million billion session minion
    centurion division station section champion scorpion university community majority minority authority charity
    celebrity city county faculty fraternity princess mistress hostess waitress actress witness business congress press
    police alliance audience ambulance agency constituency conference intelligence presidency kingdom
    """)
  private static let things = TokenColumns.hashes(
    """
    ban law rule crisis drought storm flood war row dispute cost price rise fall shortage delay cut closure virus outbreak
    disease fire heat cold climate weather water sea river rain snow wind move plan project scheme deal shift change loss
    lack debt strike protest failure job task role work policy reform budget tax duty number figure rate bridge dam road
    building house wall machine engine ship boat plane train car lorry truck gas oil food crop harvest market economy
    technology software system network weapon missile bomb attack explosion crash accident earthquake hurricane tide ice
    event game match race season year day night time moment past future history life death love fear hope smell noise
    gauge sensor instrument device clock roof window door light dark silence money trade growth decline fight battle campaign vote election treaty clause regime
    """)
}
