internal import Language
internal import Records

/// The different names of an article, numbered: names are compared with each other many times, by number at the cost of none.
struct NameKeys {
  /// For each name the number of its words.
  private(set) var numberOf: [Int] = []
  /// The different ones, in small letters, joined by blanks, in the order of their first names; after them canonical
  /// names of places (`PlaceAliases`) that no name has.
  private(set) var words: [String] = []
  /// For each of them the one under which a place is known: “us” and “america” are “united states”.
  private(set) var canonical: [Int] = []
  private var numbers: [String: Int] = [:]

  /// Linear in the names.
  init(_ names: [NameMention]) {
    numberOf.reserveCapacity(names.count)
    for index in names.indices {
      numberOf.append(
        number(names[index].words.count == 1 ? names[index].words[0] : names[index].words.joined(separator: " ")))
    }
    for place in words.indices {
      if let other = PlaceAliases.canonical[words[place]] { canonical[place] = number(other) }
    }
  }

  /// The number of some words; nil where no name is just these.
  func number(of words: String) -> Int? { numbers[words] }

  private mutating func number(_ key: String) -> Int {
    if let known = numbers[key] { return known }
    numbers[key] = words.count
    canonical.append(words.count)
    words.append(key)
    return words.count - 1
  }
}
