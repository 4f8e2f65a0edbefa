/// The classes of one transition system, as its model orders them.
struct TransitionSystem: Sendable {
  struct Class: Sendable {
    var action: Int
    var label: String
  }

  let classes: [Class]

  /// - Parameter moves: each `ACTION LABEL`.
  init(_ moves: [String], _ subject: String) throws {
    classes = try moves.map { move in
      let parts = move.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let action = Int(parts[0]) else { throw ModelError(subject, "a damaged transition") }
      return Class(action: action, label: String(parts[1]))
    }
  }
}
