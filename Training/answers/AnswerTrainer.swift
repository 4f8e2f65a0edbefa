internal import Boosting
internal import Claims

/// Learns an `AnswerModel` from lessons.
struct AnswerTrainer {
  var booster = Booster()
  var words = WordTrainer()
  /// The weights of words that the trees learn on come from other documents, in so many folds.
  let folds = 5
  var keeps: Float = 0
  var finds: Float = 0.4

  init() {
    booster.depth = 4
    booster.trees = 120
    booster.rate = 0.08
    booster.featureShare = 50
    booster.groupShare = 80
    booster.minimumHessian = 2
    booster.ridge = 4
  }

  func train(_ lessons: [Lesson]) -> AnswerModel {
    var rows: [Float] = []
    var groups: [Booster.Group] = []
    var documents: [String: Int] = [:]
    for lesson in lessons where documents[lesson.document] == nil { documents[lesson.document] = documents.count }
    for fold in 0..<folds {
      let (answers, answered) = train(words: lessons.filter { documents[$0.document, default: 0] % folds != fold })
      let own = lessons.filter { documents[$0.document, default: 0] % folds == fold }
      let filled = Self.filled(own, answers, answered)
      for (lesson, known) in zip(own, filled) {
        // Where the program did not find what gold has answered, nothing is right or wrong.
        guard !lesson.isOptional, !known.candidates.isEmpty, !lesson.answers || lesson.wanted != nil else { continue }
        let allowed = known.candidates.map { $0 == lesson.wanted }
        groups.append(
          Booster.Group(
            first: rows.count / AnswerModel.width, allowed: allowed, nobodyAllowed: !allowed.contains(true)))
        rows += known.rows
      }
    }
    let result = booster.train(rows: rows, width: AnswerModel.width, groups: groups)
    let (answers, answered) = train(words: lessons)
    return AnswerModel(
      answers: answers, answered: answered,
      trees: AnswerModel.Trees(
        depth: booster.depth, features: result.features, cuts: result.thresholds, leaves: result.leaves),
      keeps: keeps, finds: finds)
  }

  private func train(words lessons: [Lesson]) -> (AnswerModel.Words, AnswerModel.Words) {
    let judged = lessons.filter { !$0.isOptional }
    return (
      words.train(judged.map { ($0.known.words, $0.answers) }),
      words.train(judged.map { ($0.known.words, $0.isAnswered) })
    )
  }

  /// What is known of claims, the columns of weights filled.
  static func filled(_ lessons: [Lesson], _ answers: AnswerModel.Words, _ answered: AnswerModel.Words) -> [AnswerLesson]
  {
    var sums: [String: Float] = [:]
    for lesson in lessons { sums[lesson.known.id] = answered.sum(lesson.known.words) }
    return lessons.map { lesson in
      var known = lesson.known
      let own = answers.sum(known.words)
      for (place, candidate) in known.candidates.enumerated() {
        known.rows[place * AnswerModel.width + AnswerModel.answersColumn] = own
        known.rows[place * AnswerModel.width + AnswerModel.answeredColumn] = sums[candidate] ?? answered.bias
      }
      return known
    }
  }
}
