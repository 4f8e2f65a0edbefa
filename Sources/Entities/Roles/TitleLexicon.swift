internal import Language
internal import Records

/// Forms of address and titles that stand before a name: “Mr.”, “Dr”, “President”, “Sen.”.
///
/// A form of address tells the gender or nothing; a title of office is a role. Both are no part of the name.
enum TitleLexicon {
  struct Title: Sendable {
    var gender: Gender?
    /// Whether the word names an office: “President” is a role, “Mr.” is none.
    var isRole: Bool
  }

  /// - Parameter word: as it stands; capitals are asked for by the caller.
  static func title(_ word: String) -> Title? {
    table[word.hasSuffix(".") ? String(word.dropLast()) : word]
  }

  private static let table: WordTable<Title> = {
    var table: [String: Title] = [:]
    func add(_ words: String, _ gender: Gender?, role: Bool) {
      for word in words.listedWords {
        table[word] = Title(gender: gender, isRole: role)
      }
    }
    add("Mr Mister Sir Lord Herr Monsieur Señor Don Signor", .masculine, role: false)
    add("Mrs Ms Miss Mama Madam Mme Dame Lady Frau Madame Señora Doña Signora Mx", .feminine, role: false)
    table["Mx"] = Title(gender: nil, isRole: false)
    add("Dr Doctor Prof Professor Rev Reverend Hon Honorable", nil, role: false)
    add("King Prince Emperor Sultan Duke Father Brother Baron Count Pope Sheikh", .masculine, role: true)
    add(
      "Queen Princess Empress Duchess Sister Baroness Countess Congresswoman Councilwoman Chairwoman", .feminine,
      role: true)
    add("Congressman Councilman Chairman Alderman", .masculine, role: true)
    add(
      """
      President Vice-President Premier Chancellor Minister Secretary Senator Sen Sens Representative Rep Reps Governor Gov Govs
      Mayor Ambassador Judge Justice Attorney General Gen Colonel Col Major Maj Captain Capt Lieutenant Lt Sergeant Sgt
      Canon Provost Corporal Cpl Private Pvt Admiral Adm Commander Cmdr Officer Detective Inspector Superintendent Sheriff Deputy Chief
      Commissioner Director Coach Bishop Archbishop Cardinal Rabbi Imam Ayatollah Pastor Deacon Speaker Councillor
      Councilmember Councilor Coun Treasurer Comptroller Delegate Marshal Brigadier Brig Chairperson Trooper Constable Coroner Dean
      Congressmember Prosecutor Emir Cllr Nurse Sir-General Warden Principal Chaplain Det Supt Insp Cdr Cmdt
      """, nil, role: true)
    return WordTable(table)
  }()

  /// Words that may stand before a title: “Prime Minister”, “former Vice President”, “Deputy Mayor”.
  static let modifiers: WordSet = [
    "Prime", "Vice", "Foreign", "Finance", "Defense", "Defence", "Interior", "Health", "Deputy", "Former", "former",
    "Acting",
    "acting", "Lieutenant", "Lt.", "Attorney", "State", "First", "Assistant", "Chief", "Crown", "Then", "then",
    "ex", "Ex", "U.S.", "US", "Justice", "Education", "Energy", "Labor", "Labour", "Commerce", "Treasury", "Press",
    "Maj.",
    "Brig.", "Staff", "Master", "Police", "Fire", "District", "Supreme", "Court", "House", "Senate", "Majority",
    "Minority",
    "Republican", "Democratic", "Homeland", "Security", "National", "City", "County", "Leader", "High",
    "Vice-President",
  ]

  /// Letters that stand behind a person's name, as they are written: “Darcy Pell KC”, “Jane Oduya MP”.
  static let postNominals: WordSet = [
    "KC", "QC", "SC", "MP", "MEP", "MSP", "MS", "MLA", "MLC", "MHA", "MNA", "MPP", "TD", "AM", "AO", "AC", "OAM", "MBE",
    "OBE", "CBE", "KBE", "DBE", "PhD", "MD", "RN", "JP", "CPA", "FRS", "DSO", "SAN", "MNI",
  ]

  /// What may follow a name without being a name of its own.
  static let suffixes: WordSet = [
    "jr.", "jr", "sr.", "sr", "ii", "iii", "iv", "esq.", "esq", "md", "phd", "m.d.", "ph.d.",
  ]
}
