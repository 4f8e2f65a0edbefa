internal import Language

/// A run of tokens that may attribute.
package struct CueMention: Hashable, Sendable {
  /// In text order, perhaps with gaps.
  package var tokens: [Int]
  /// The token that all the others hang on, if one does.
  package var head: Int

  package var first: Int { tokens[0] }
  package var last: Int { tokens[tokens.count - 1] }

  /// - Parameter tokens: in text order, not empty.
  package init(tokens: [Int], _ columns: TokenColumns) {
    self.tokens = tokens
    head = Self.head(of: tokens, columns)
  }

  /// The token of the run whose head lies outside; of several, the last verb, else the first noun, else the first.
  private static func head(of tokens: [Int], _ c: TokenColumns) -> Int {
    guard tokens.count > 1 else { return tokens[0] }
    var best = tokens[0]
    var bestRank = -1
    for token in tokens {
      let head = Int(c.head[token])
      let outside = head == token || !tokens.contains(head)
      let rank = (outside ? 4 : 0) + rank(of: c.pos[token])
      if rank > bestRank || (rank == bestRank && c.pos[token] == PartOfSpeech.verb.rawValue) {
        best = token
        bestRank = rank
      }
    }
    return best
  }

  /// How telling a part of speech is of a cue.
  static func rank(of pos: UInt8) -> Int {
    switch PartOfSpeech(rawValue: pos) {
    case .verb: 3
    case .noun: 2
    case .aux, .adj: 1
    default: 0
    }
  }
}
