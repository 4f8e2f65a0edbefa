internal import Language
internal import Records

/// Words for one of a people: “the Swede”, “the Dutchman”, “the freed Briton”, “the Norlander” where Norland is named.
enum Demonyms {
  /// - Parameter word: in small letters, singular.
  static func contains(_ word: String) -> Bool {
    list.contains(word) || word.hasSuffix("lander") && word.utf8.count > 8
  }

  /// One of the people of a place: “Norlander” of “Norland”, “Meridian” of “Meridia”.
  static func isOf(_ word: String, place: String) -> Bool {
    guard place.utf8.count > 3, word.utf8.count > place.utf8.count - 1 else { return false }
    // Most are told by their first letter.
    if let one = word.utf8.first, let other = place.utf8.first, one < 0x80, other < 0x80, one != other { return false }
    guard word != place else { return false }
    let stem = place.hasSuffix("a") || place.hasSuffix("e") ? String(place.dropLast()) : place
    guard word.hasPrefix(stem) else { return false }
    return endings.contains(String(word.dropFirst(stem.count)))
  }

  private static let endings: Set<String> = ["er", "an", "ian", "n", "ean", "man", "woman", "ite", "r"]

  private static let list: WordSet = {
    let words = """
      american argentine argentinian australian austrian belgian bolivian brazilian briton bulgarian cameroonian canadian chilean
      colombian croat croatian cuban czech dane dutchman dutchwoman ecuadorian egyptian englishman englishwoman estonian
      ethiopian fin finn fleming frenchman frenchwoman georgian german ghanaian greek guatemalan haitian hungarian
      icelander indian indonesian iranian iraqi irishman irishwoman israeli italian ivorian jamaican jordanian kazakh
      kenyan korean kosovar kuwaiti latvian libyan lithuanian luxembourger macedonian malaysian mexican moldovan
      moroccan namibian nigerian norwegian pakistani palestinian panamanian paraguayan peruvian pole portuguese
      romanian russian saudi scot scotsman scotswoman senegalese serb serbian slovak slovene slovenian somali spaniard
      sudanese swede swiss syrian texan thai tunisian turk ugandan ukrainian uruguayan uzbek venezuelan welshman
      welshwoman yorkshireman yorkshirewoman zambian zimbabwean londoner parisian berliner californian kiwi aussie
      republican democrat conservative tory liberal socialist communist nationalist unionist
      """
    return WordSet(words.listedWords)
  }()
}
