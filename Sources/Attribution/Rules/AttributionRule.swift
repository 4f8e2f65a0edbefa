/// What decided a relation; its raw value is the relation's `rule`.
package enum AttributionRule: String, Sendable {
  /// The two chains and the trees.
  case chain
  /// “…” — Name
  case dash
  /// NAME: …, in a transcript.
  case turn
  /// As `chain`, inside the content of another relation.
  case inner
}
