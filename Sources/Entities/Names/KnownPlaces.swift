internal import Language

/// Countries, states and cities that news names most: no “he” or “she” means them, whatever the model calls them.
///
/// In small letters. “Georgia”, “Jordan”, “Chad”, “Virginia”, “Paris”, “Florence”, “Sydney”, “Austin” and the like are left
/// out: people are called so.
enum KnownPlaces {
  static let names: WordSet = {
    let list = """
      afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahrain bangladesh barbados belarus
      belgium belize benin bhutan bolivia bosnia botswana brazil britain brunei bulgaria burundi cambodia cameroon canada china
      colombia congo croatia cuba cyprus czechia denmark djibouti ecuador egypt england eritrea estonia ethiopia fiji
      finland france gabon gambia germany ghana greece greenland grenada guatemala guinea guyana haiti honduras hungary iceland india
      indonesia iran iraq ireland italy jamaica japan kazakhstan kenya kosovo kuwait kyrgyzstan laos latvia lebanon
      lesotho liberia libya liechtenstein lithuania luxembourg macedonia madagascar malawi malaysia maldives mali malta mauritania mauritius
      mexico moldova monaco mongolia montenegro morocco mozambique myanmar namibia nepal netherlands nicaragua niger nigeria norway oman
      pakistan palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda samoa scotland senegal serbia
      singapore slovakia slovenia somalia spain sudan suriname sweden switzerland syria taiwan tajikistan tanzania thailand tibet togo
      tunisia turkey turkmenistan uganda ukraine uruguay uzbekistan venezuela vietnam wales yemen zambia zimbabwe
      alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois iowa kansas
      kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri nebraska nevada ohio
      oklahoma oregon pennsylvania tennessee texas utah vermont wisconsin wyoming ontario quebec alberta manitoba
      america europe asia africa antarctica oceania london berlin madrid rome vienna brussels amsterdam lisbon athens dublin moscow kyiv kiev warsaw
      prague budapest bucharest belgrade zagreb stockholm oslo copenhagen helsinki istanbul ankara tehran baghdad damascus beirut jerusalem
      cairo riyadh dubai doha kabul islamabad karachi delhi mumbai beijing shanghai tokyo seoul pyongyang manila jakarta bangkok hanoi
      canberra melbourne brisbane perth auckland wellington ottawa toronto montreal vancouver chicago boston miami dallas atlanta seattle detroit
      philadelphia baltimore denver phoenix hollywood brooklyn manhattan nairobi lagos johannesburg pretoria brasilia bogota caracas lima
      santiago havana geneva zurich munich hamburg frankfurt milan venice naples barcelona marseille hong-kong
      """
    return WordSet(
      list.listedWords + [
        "new york", "new zealand", "united states", "united kingdom", "south africa", "south korea", "north korea",
        "saudi arabia", "sri lanka",
        "hong kong", "los angeles", "san francisco", "new delhi", "new jersey", "new mexico", "new hampshire",
        "north carolina", "south carolina",
        "north dakota", "south dakota", "west virginia", "rhode island", "puerto rico", "costa rica", "el salvador",
        "las vegas", "great britain",
        "northern ireland", "new york city", "washington d.c.", "ivory coast", "sierra leone", "burkina faso",
        "east timor", "papua new guinea",
      ])
  }()
}
