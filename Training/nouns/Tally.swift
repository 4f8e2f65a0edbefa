/// How many nouns a way of answering gets right.
struct Tally: CustomStringConvertible {
  var named = 0
  var right = 0
  var wrong = 0
  /// Gold names nobody.
  var unnamed = 0
  /// Of those, how many were given a name.
  var invented = 0

  mutating func add(_ lesson: Lesson, _ answer: Int?) {
    if lesson.isNamed {
      named += lesson.weight
      if let answer {
        if lesson.right[answer] { right += lesson.weight } else { wrong += lesson.weight }
      }
    } else {
      unnamed += lesson.weight
      if let answer, !lesson.right[answer] { invented += lesson.weight }
    }
  }

  /// All that are right, those among them that mean nobody named: what `source.name nominal` counts.
  var all: Int { right + unnamed - invented }

  var description: String {
    "right \(right) of \(named), wrong \(wrong), nobody \(named - right - wrong); \(invented) of \(unnamed) that mean nobody named"
  }
}
