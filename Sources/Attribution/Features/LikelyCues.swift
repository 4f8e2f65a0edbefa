/// The tokens of a document that are likely part of a cue.
package struct LikelyCues: Sendable {
  let isCue: [Bool]
  /// How many of them stand before each token, and, last, in all.
  let before: [Int32]

  /// What counts as “another cue” in the features of stage 2.
  package static let threshold: Float = 0.45

  package static let none = LikelyCues([])

  /// - Parameter probabilities: for each token, to begin a cue and to carry one on, `[tokens × 2]`.
  package init(_ probabilities: [Float]) {
    isCue = (0..<probabilities.count / 2).map { probabilities[$0 * 2] + probabilities[$0 * 2 + 1] >= Self.threshold }
    before = TokenColumns.running(isCue)
  }
}
