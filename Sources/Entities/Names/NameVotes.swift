internal import Language

/// What the mentions of each name are taken for: votes for types by the number of the name's words (`NameKeys`).
struct NameVotes {
  /// `EntityType.allCases.count` weights for each key; 0 for no vote.
  private var weights: [Double]

  init(_ keys: NameKeys) { weights = [Double](repeating: 0, count: keys.words.count * Self.types.count) }

  mutating func add(_ weight: Double, to type: EntityType, of key: Int) {
    weights[key * Self.types.count + type.place] += weight
  }

  /// 0 where nothing voted for it.
  func votes(_ key: Int, _ type: EntityType) -> Double { weights[key * Self.types.count + type.place] }

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
}
