/// The transitions of spaCy's arc-eager parser (spacy/pipeline/_parser_internals/arc_eager.pyx).
struct ParserMoves: Sendable {
  enum Action: Int, Sendable {
    case shift, reduce, left, right, sentenceBreak
  }

  /// What a class does.
  struct Move: Sendable {
    var action: Action
    var relation: Dependency
    /// The second half of a label `X||Y`: the relation of the head that is meant (Nivre and Nilsson 2005).
    var headRelation: Dependency?
  }

  let moves: [Move]

  /// - Throws: `ModelError` where a class has an unknown action or label.
  init(_ system: TransitionSystem, _ subject: String) throws {
    moves = try system.classes.map { clas in
      guard let action = Action(rawValue: clas.action) else { throw ModelError(subject, "an unknown parser action") }
      guard action == .left || action == .right else { return Move(action: action, relation: .root) }
      let labels = clas.label.split(separator: "|").map(String.init)
      guard let first = labels.first, let relation = Dependency(label: first), labels.count <= 2 else {
        throw ModelError(subject, "the relation “\(clas.label)” is unknown")
      }
      guard labels.count == 2 else { return Move(action: action, relation: relation) }
      guard let head = Dependency(label: labels[1]) else {
        throw ModelError(subject, "the relation “\(clas.label)” is unknown")
      }
      return Move(action: action, relation: relation, headRelation: head)
    }
  }

  /// For each set of valid actions (bit `Action.rawValue`), which classes it allows.
  var masks: [[Bool]] {
    (0..<32).map { set in moves.map { set >> $0.action.rawValue & 1 == 1 } }
  }
}
