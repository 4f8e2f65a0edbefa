/// Lists of token indexes in text order, as relations have them, compared without hashing.
extension [Int] {
  /// Whether all of another list stand in this one. Linear in both.
  func holdsAll(of others: [Int]) -> Bool {
    assert(zip(self, dropFirst()).allSatisfy(<=) && zip(others, others.dropFirst()).allSatisfy(<=), "not in text order")
    var place = 0
    for other in others {
      while place < count, self[place] < other { place += 1 }
      guard place < count, self[place] == other else { return false }
    }
    return true
  }

  /// In text order, each once.
  func ordered() -> [Int] {
    if zip(self, dropFirst()).allSatisfy(<) { return self }
    var tokens = sorted()
    var kept = 0
    for token in tokens where kept == 0 || tokens[kept - 1] != token {
      tokens[kept] = token
      kept += 1
    }
    tokens.removeLast(tokens.count - kept)
    return tokens
  }
}

extension Collection<Int> {
  /// The tokens of which something holds: `filter`, which makes room as it goes, five times for a sentence's tokens.
  func kept(where holds: (Int) -> Bool) -> [Int] {
    var kept: [Int] = []
    for token in self where holds(token) {
      if kept.isEmpty { kept.reserveCapacity(count) }
      kept.append(token)
    }
    return kept
  }
}
