/// What decided a relation; its raw value is the relation's `rule`.
package enum AttributionRule: String, Sendable {
  /// The two chains and the trees.
  case chain
  /// “…” — Name
  case dash
  /// NAME: …, in a transcript.
  case turn
  /// A construction of the parse that attributes beyond doubt.
  case construction
  /// As `chain`, inside the content of another relation.
  case inner
}
