/// What training sees of a claim: the rows of those that it may answer.
package struct AnswerLesson {
  /// The claim record's id.
  package let id: String
  /// Of the candidates.
  package let candidates: [String]
  /// `[candidates × AnswerModel.width]`, where the two columns of weights are 0.
  package var rows: [Float]
  /// What `AnswerModel.Words` sums.
  package let words: [UInt16]
  /// The id of the record that the rules answer.
  package let ruled: String?
}
