/// The heads, relations and sentence starts of one paragraph, from the parser's arcs.
struct ParseTree {
  /// Of each token its head in the paragraph; its own for a root.
  private(set) var heads: [Int32] = []
  private(set) var relations: [Dependency] = []
  private(set) var startsSentence: [Bool] = []

  private var leftEdges: [Int32] = []
  private var rightEdges: [Int32] = []

  /// - Parameters:
  ///   - heads: −1 for a token without one.
  ///   - moves: the class that attached each token.
  mutating func build(heads arcs: [Int32], moves: [UInt16], of system: ParserMoves, isSpace: (Int) -> Bool) {
    let count = arcs.count
    heads.removeAll(keepingCapacity: true)
    relations.removeAll(keepingCapacity: true)
    var decorated: [Int] = []
    for token in 0..<count {
      if arcs[token] < 0 {
        heads.append(Int32(token))
        relations.append(.root)
      } else {
        let move = system.moves[Int(moves[token])]
        heads.append(arcs[token])
        relations.append(move.relation)
        if move.headRelation != nil { decorated.append(token) }
      }
    }
    findEdges()
    if !decorated.isEmpty {
      // What the breadth-first searches may look at in all: no text that people write comes near it.
      var budget = 64 * count + 4096
      // Tokens not yet visited still bear their whole label `X||Y`, which equals no relation.
      var pending = [Bool](repeating: false, count: count)
      for token in decorated { pending[token] = true }
      for token in decorated {
        guard let relation = system.moves[Int(moves[token])].headRelation else { continue }
        heads[token] = head(of: token, relation, pending, isSpace, &budget)
        pending[token] = false
      }
      findEdges()
    }
  }

  /// The head that a label `X||Y` means: the first descendant of the present head, breadth first and left to right,
  /// whose relation is Y (spacy/pipeline/_parser_internals/nonproj.pyx).
  private func head(
    of token: Int, _ relation: Dependency, _ pending: [Bool], _ isSpace: (Int) -> Bool, _ budget: inout Int
  ) -> Int32 {
    var level = [Int(heads[token])]
    while !level.isEmpty && budget > 0 {
      var below: [Int] = []
      for parent in level {
        let range = Int(leftEdges[parent])...Int(rightEdges[parent])
        budget -= range.count
        for child in range where child != parent && heads[child] == Int32(parent) {
          if isSpace(child) || child == token { continue }
          if relations[child] == relation && !pending[child] { return Int32(child) }
          below.append(child)
        }
      }
      level = below
    }
    return heads[token]
  }

  /// Left and right edges of all subtrees, and from them sentence starts (spacy/tokens/doc.pyx,
  /// `set_children_from_heads`).
  private mutating func findEdges() {
    let count = heads.count
    leftEdges.removeAll(keepingCapacity: true)
    rightEdges.removeAll(keepingCapacity: true)
    for token in 0..<count {
      leftEdges.append(Int32(token))
      rightEdges.append(Int32(token))
    }
    var round = 0
    while true {
      for token in 0..<count { lift(token) }
      for token in stride(from: count - 1, through: 0, by: -1) { lift(token) }
      markStarts()
      if headsLieInSentences() || round > 10 { break }
      round += 1
    }
  }

  private mutating func lift(_ token: Int) {
    let head = Int(heads[token])
    if leftEdges[token] < leftEdges[head] { leftEdges[head] = leftEdges[token] }
    if rightEdges[token] > rightEdges[head] { rightEdges[head] = rightEdges[token] }
  }

  private mutating func markStarts() {
    startsSentence.removeAll(keepingCapacity: true)
    startsSentence.append(contentsOf: repeatElement(false, count: heads.count))
    for token in heads.indices where heads[token] == Int32(token) { startsSentence[Int(leftEdges[token])] = true }
  }

  private func headsLieInSentences() -> Bool {
    var start: Int32 = 0
    let count = heads.count
    for token in 0..<count where (token > 0 && startsSentence[token]) || token == count - 1 {
      let end = Int32(token)
      for inside in Int(start)..<token where heads[inside] < start || heads[inside] > end { return false }
      start = end
    }
    return true
  }
}
