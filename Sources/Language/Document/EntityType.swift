/// OntoNotes' 18 kinds of names, numbers and times. Raw values are the models' and records' labels.
public enum EntityType: String, Sendable, Hashable, CaseIterable {
  case cardinal = "CARDINAL"
  case date = "DATE"
  case event = "EVENT"
  case facility = "FAC"
  case geopolitical = "GPE"
  case language = "LANGUAGE"
  case law = "LAW"
  case location = "LOC"
  case money = "MONEY"
  case nationality = "NORP"
  case ordinal = "ORDINAL"
  case organization = "ORG"
  case percent = "PERCENT"
  case person = "PERSON"
  case product = "PRODUCT"
  case quantity = "QUANTITY"
  case time = "TIME"
  case workOfArt = "WORK_OF_ART"

  /// Its place in `allCases`: no name is hashed to find it.
  public var place: Int {
    switch self {
    case .cardinal: 0
    case .date: 1
    case .event: 2
    case .facility: 3
    case .geopolitical: 4
    case .language: 5
    case .law: 6
    case .location: 7
    case .money: 8
    case .nationality: 9
    case .ordinal: 10
    case .organization: 11
    case .percent: 12
    case .person: 13
    case .product: 14
    case .quantity: 15
    case .time: 16
    case .workOfArt: 17
    }
  }
}
