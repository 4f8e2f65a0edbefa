internal import Claims
internal import Records

/// What gold says of a claim, and what the program knows of it.
struct Lesson {
  /// The folder that it comes from: an author.
  var author: Int
  var document: String
  /// Whether gold has the claim and does not leave it open.
  var isJudged: Bool
  var isOptional: Bool
  /// Whether gold has it answer another.
  var answers: Bool
  /// The record that gold has it answer, where the program found that one.
  var wanted: String?
  /// Whether another claim answers it.
  var isAnswered = false
  var known: AnswerLesson

  init?(_ gold: JSONValue, _ known: AnswerLesson) {
    guard let author = gold["set"]?.integer, let document = gold["doc"]?.string, let judged = gold["judged"]?.bool,
      let answers = gold["answers"]?.bool, let optional = gold["optional"]?.bool
    else { return nil }
    self.author = author
    self.document = document
    isJudged = judged
    isOptional = optional
    self.answers = answers
    wanted = gold["answered"]?.string
    self.known = known
  }
}
