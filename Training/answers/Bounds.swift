internal import Claims

/// What a model is worth at each pair of bounds, beside the rules alone.
struct Bounds {
  private static let keeps: [Float] = [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3]
  private static let finds: [Float] = [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6]

  private var rules = Tally()
  private var tallies = [[Tally]](
    repeating: [Tally](repeating: Tally(), count: finds.count), count: keeps.count)
  /// For each reader of the rules: how many of its answers are right, of how many.
  private var readers: [Int: (right: Int, all: Int)] = [:]

  mutating func add(_ lessons: [Lesson], _ model: AnswerModel) {
    for (lesson, known) in zip(lessons, AnswerTrainer.filled(lessons, model.answers, model.answered)) {
      rules.add(lesson, known.ruled)
      let ruled = known.ruled.flatMap { known.candidates.firstIndex(of: $0) }
      if known.ruled != nil, lesson.isJudged, !known.rows.isEmpty {
        readers[Int(known.rows[1]), default: (0, 0)].all += 1
        if known.ruled == lesson.wanted { readers[Int(known.rows[1]), default: (0, 0)].right += 1 }
      }
      let probabilities = known.candidates.isEmpty ? [] : model.probabilities(known.rows)
      for (first, keeps) in Self.keeps.enumerated() {
        for (second, finds) in Self.finds.enumerated() {
          var model = model
          model.keeps = keeps
          model.finds = finds
          let choice = model.choice(probabilities, ruled: ruled)
          tallies[first][second].add(lesson, choice.map { known.candidates[$0] })
        }
      }
    }
  }

  var best: String {
    let all = tallies.joined().max { $0.f1 < $1.f1 } ?? Tally()
    return "rules: \(rules.text), best: \(all.text)"
  }

  var text: String {
    var lines = ["rules: \(rules.text)"]
    lines.append(
      "readers: "
        + readers.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.right)/\($0.value.all)" }
        .joined(separator: ", "))
    for (first, keeps) in Self.keeps.enumerated() {
      for (second, finds) in Self.finds.enumerated() {
        lines.append("  keeps \(keeps) finds \(finds): \(tallies[first][second].text)")
      }
    }
    return lines.joined(separator: "\n")
  }
}
