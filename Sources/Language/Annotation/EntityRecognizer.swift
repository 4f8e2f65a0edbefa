internal import Inference

/// The transitions of spaCy's entity recognizer (spacy/pipeline/_parser_internals/ner.pyx): begin, in, last, unit, out.
struct EntityMoves: Sendable {
  enum Action: Int, Sendable {
    case begin = 1
    case inside, last, unit, out
  }

  struct Move: Sendable {
    var action: Action
    /// Index into `types`; −1 for none.
    var type: Int
  }

  let moves: [Move]
  let types: [EntityType]

  /// - Throws: `ModelError` where a class has an unknown action or label.
  init(_ system: TransitionSystem, _ subject: String) throws {
    var types: [EntityType] = []
    moves = try system.classes.map { clas in
      guard let action = Action(rawValue: clas.action) else { throw ModelError(subject, "an unknown entity action") }
      if clas.label.isEmpty { return Move(action: action, type: -1) }
      guard let type = EntityType(rawValue: clas.label) else {
        throw ModelError(subject, "the entity type “\(clas.label)” is unknown")
      }
      if !types.contains(type) { types.append(type) }
      return Move(action: action, type: types.firstIndex(of: type) ?? -1)
    }
    self.types = types
  }

  /// Which classes are allowed, in the order: no entity open (bit 0 begin, bit 1 unit), then for each type one that may
  /// only end and one that may go on.
  var masks: [[Bool]] {
    let closed = (0..<4).map { set in
      moves.map { move in
        switch move.action {
        case .begin: move.type >= 0 && set & 1 == 1
        case .unit: move.type >= 0 && set & 2 == 2
        case .out: true
        case .inside, .last: false
        }
      }
    }
    let open = types.indices.flatMap { type in
      [false, true].map { goesOn in
        moves.map { $0.type == type && ($0.action == .last || (goesOn && $0.action == .inside)) }
      }
    }
    return closed + open
  }
}

/// spaCy's entity recognizer: one transition a token, from three tokens of the state. One per worker.
struct EntityRecognizer {
  private let moves: EntityMoves
  private let scorer: TransitionScorer
  private let allowed: [[Bool]]

  init(moves: EntityMoves, weights: TransitionWeights) {
    self.moves = moves
    allowed = moves.masks
    scorer = TransitionScorer(weights: weights, masks: moves.masks)
  }

  /// The entities of one paragraph, in order: token ranges in the paragraph, and types.
  ///
  /// - Parameters:
  ///   - startsSentence: by token of the paragraph: an entity never runs over a sentence's start.
  func entities(
    _ input: FloatBuffer, first: Int, count: Int, startsSentence: [Bool], isSpace: (Int) -> Bool,
    _ found: (Range<Int>, EntityType) -> Void
  ) {
    scorer.begin(input, first: first, count: count)
    var start = -1
    var type = -1
    for token in 0..<count {
      let mayGoOn = token + 1 < count && !startsSentence[token + 1]
      let mask: Int
      if start < 0 {
        let space = isSpace(token)
        mask = (mayGoOn && !space ? 1 : 0) | (space ? 0 : 2)
      } else {
        mask = 4 + type * 2 + (mayGoOn ? 1 : 0)
      }
      scorer.use(Int32(token), as: 0)
      scorer.use(Int32(start), as: 1)
      scorer.use(start < 0 ? -1 : Int32(token - 1), as: 2)
      let clas = scorer.step(mask: mask)
      // A class that is not allowed can only come of weights that are no numbers: it changes nothing.
      guard clas < moves.moves.count, allowed[mask][clas] else { continue }
      let move = moves.moves[clas]
      switch move.action {
      case .begin:
        start = token
        type = move.type
      case .last:
        found(start..<token + 1, moves.types[type])
        start = -1
      case .unit: found(token..<token + 1, moves.types[move.type])
      case .inside, .out: break
      }
    }
  }
}
