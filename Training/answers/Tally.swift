internal import Foundation

/// Answers that are right, that gold has, and that were given.
struct Tally {
  var right = 0
  var gold = 0
  var found = 0

  mutating func add(_ lesson: Lesson, _ given: String?) {
    guard lesson.isJudged else { return }
    gold += lesson.answers ? 1 : 0
    found += given == nil ? 0 : 1
    right += given != nil && given == lesson.wanted ? 1 : 0
  }

  static func + (one: Tally, two: Tally) -> Tally {
    Tally(right: one.right + two.right, gold: one.gold + two.gold, found: one.found + two.found)
  }

  var f1: Double { Double(2 * right) / Double(max(1, gold + found)) }

  var text: String {
    let precision = Double(right) / Double(max(1, found))
    let recall = Double(right) / Double(max(1, gold))
    return String(format: "P %.3f R %.3f F1 %.3f", precision, recall, f1)
  }
}
