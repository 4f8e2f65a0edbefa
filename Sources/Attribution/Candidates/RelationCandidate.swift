/// What a cue's chain says of the tokens around it.
package struct RelationCandidate: Sendable {
  package var cue: CueMention
  /// Mean probability that the cue's tokens are part of a cue.
  package var cueProbability: Float
  package var window: Range<Int>
  /// `[window tokens × 4]`, row-major: none, content, source, cue.
  package var marginals: [Float]
  /// Token indexes, in text order.
  package var content: [Int]
  package var source: [Int]
  package var cueTokens: [Int]
  package var contentMean: Float
  package var sourceMean: Float
}
