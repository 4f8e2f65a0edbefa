internal import Language

/// What the mentions of each name are taken for: votes for types by the number of the name's words (`NameKeys`).
struct NameVotes {
  /// `EntityType.allCases.count` weights for each key; 0 for no vote.
  private var weights: [Double]

  init(_ keys: NameKeys) { weights = [Double](repeating: 0, count: keys.words.count * Self.types.count) }

  mutating func add(_ weight: Double, to type: EntityType, of key: Int) {
    weights[key * Self.types.count + Self.index(type)] += weight
  }

  /// 0 where nothing voted for it.
  func votes(_ key: Int, _ type: EntityType) -> Double { weights[key * Self.types.count + Self.index(type)] }

  /// The most that a type has; 0 where nothing voted.
  func most(_ key: Int) -> Double {
    var most = 0.0
    for place in key * Self.types.count..<(key + 1) * Self.types.count { most = max(most, weights[place]) }
    return most
  }

  /// The type with most votes; of equals the one first in OntoNotes' alphabet; nil where nothing voted.
  func majority(_ key: Int) -> EntityType? {
    var best: (index: Int, weight: Double)?
    for index in 0..<Self.types.count {
      let weight = weights[key * Self.types.count + index]
      if weight > best?.weight ?? 0 { best = (index, weight) }
    }
    return best.map { Self.types[$0.index] }
  }

  /// In OntoNotes' alphabet, as the cases are declared.
  private static let types = EntityType.allCases

  private static func index(_ type: EntityType) -> Int {
    switch type {
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
