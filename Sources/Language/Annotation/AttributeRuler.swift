/// Applies `AttributeRules` to the tokens of a paragraph. One per worker: it remembers the answer for every tag, relation
/// and lower class that it has met.
struct AttributeRuler {
  private let rules: AttributeRules
  private var memory: [Int32]
  private var analyses: [TokenAnalysis] = []
  private let tagCount = PennTag.allCases.count
  private let dependencyCount = Dependency.allCases.count

  init(rules: AttributeRules) {
    self.rules = rules
    memory = [Int32](repeating: -1, count: rules.classCount * tagCount * dependencyCount)
  }

  /// The analysis of a token that is part of no match of two.
  mutating func analyse(_ tag: PennTag, _ dependency: Dependency, _ lowerClass: UInt16) -> TokenAnalysis {
    let place = (Int(lowerClass) * tagCount + Int(tag.rawValue)) * dependencyCount + Int(dependency.rawValue)
    let known = memory[place]
    if known >= 0 { return analyses[Int(known)] }
    let analysis = rules.analyse(tag, dependency, lowerClass, pairs: [])
    memory[place] = Int32(analyses.count)
    analyses.append(analysis)
    return analysis
  }
}
