/// spaCy's attribute ruler (spacy/pipeline/attributeruler.py): rules over tag, lower-case form and relation that give
/// part of speech, morphology and a few lemmas. Shared by all workers.
///
/// All rules are matched against the document as tagger and parser left it, then applied in order, a later one
/// overwriting. A one-token rule can tell only tag, relation and *lower class* apart: the words that rules mention each
/// make a class of their own, all others fall in a few.
final class AttributeRules: Sendable {
  /// The test of one token.
  private struct Test: Sendable {
    /// Bit masks over `PennTag` and `Dependency`.
    var tags: UInt64 = .max
    var dependencies: UInt64 = .max
    /// By lower class; nil where any will do.
    var lower: [Bool]?
    var isSpace: Bool?
  }

  private struct Rule: Sendable {
    /// Alternatives, each of one test a token.
    var patterns: [[Test]]
    /// Which token of a match it changes.
    var index: Int
    var tag: PennTag?
    var pos: PartOfSpeech?
    var dependency: Dependency?
    var morphology: UInt16?
    var lemma: Int16?
  }

  /// A rule that applies to a token because of its neighbour.
  struct PairMatch {
    var rule: Int
    var token: Int
  }

  private let rules: [Rule]
  /// Numbers of the rules with a pattern of two tokens.
  private let pairRules: [Int]
  /// Which lower classes and relations can begin a match of two tokens.
  private let pairClasses: [Bool]
  private let pairDependencies: UInt64
  private let words: [UInt64: UInt16]
  private let expressions: [RegularExpression]

  let morphologies: [String]
  let lemmas: [String]
  /// Lower classes are 0 ..< classCount.
  let classCount: Int
  /// The class of white space.
  let spaceClass: UInt16
  private let baseForms: [Bool]

  /// From the file `attribute_ruler/patterns`.
  ///
  /// - Throws: `ModelError` where a rule asks for what no rule of the known models asks.
  init(_ value: MessagePack, _ subject: String) throws {
    func fail(_ reason: String) -> ModelError { ModelError(subject, "attribute rules: \(reason)") }
    guard let list = value.array else { throw fail("no list") }

    // What rules ask of lower-case forms, to give each word that they mention a class.
    var words: [[UInt8]] = []
    var patterns: [String] = []
    func collect(_ condition: MessagePack) {
      if let word = condition.string { words.append(Array(word.utf8)) }
      for pair in condition.map ?? [] {
        if pair.key.string == "REGEX", let pattern = pair.value.string, !patterns.contains(pattern) {
          patterns.append(pattern)
        }
        for word in pair.value.array ?? [] { if let word = word.string { words.append(Array(word.utf8)) } }
      }
    }
    for rule in list {
      for pattern in rule["patterns"]?.array ?? [] {
        for token in pattern.array ?? [] { if let lower = token["LOWER"] { collect(lower) } }
      }
    }
    var seen: Set<[UInt8]> = []
    words = words.filter { seen.insert($0).inserted }
    guard patterns.count <= 4, words.count < 4096 else { throw fail("too many words or patterns") }
    let expressions = try patterns.map { try RegularExpression($0, name: subject) }
    let firstWord = 1 << patterns.count
    let classCount = firstWord + words.count + 1
    var numbers: [UInt64: UInt16] = [:]
    for (index, word) in words.enumerated() { numbers[StringIdentifier.of(word)] = UInt16(firstWord + index) }

    func lowerTest(_ condition: MessagePack) throws -> [Bool] {
      if let word = condition.string { return try lowerTest(.map([(.string("IN"), .array([.string(word)]))])) }
      guard let pairs = condition.map, pairs.count == 1, let name = pairs[0].key.string else { throw fail("LOWER") }
      switch name {
      case "IN", "NOT_IN":
        var member = [Bool](repeating: false, count: classCount)
        for word in pairs[0].value.array ?? [] {
          if let word = word.string, let number = numbers[StringIdentifier.of(word)] { member[Int(number)] = true }
        }
        return name == "IN" ? member : member.map { !$0 }
      case "REGEX":
        guard let number = patterns.firstIndex(where: { $0 == pairs[0].value.string }) else { throw fail("REGEX") }
        return (0..<classCount).map { clas in
          if clas < firstWord { return clas >> number & 1 == 1 }
          return clas < firstWord + words.count && expressions[number].matches(words[clas - firstWord])
        }
      default: throw fail("the operator \(name) is unknown")
      }
    }
    func mask(_ condition: MessagePack, _ number: (String) -> UInt8?) throws -> UInt64 {
      func bits(_ names: [String]) -> UInt64 {
        names.reduce(0) { mask, name in number(name).map { mask | 1 << UInt64($0) } ?? mask }
      }
      if let name = condition.string { return bits([name]) }
      guard let pairs = condition.map, pairs.count == 1, let names = pairs[0].value.array?.compactMap(\.string) else {
        throw fail("a condition of an unknown form")
      }
      switch pairs[0].key.string {
      case "IN": return bits(names)
      case "NOT_IN": return ~bits(names)
      default: throw fail("an unknown operator")
      }
    }

    var morphologies = [""]
    var lemmas: [String] = []
    var rules: [Rule] = []
    for entry in list {
      guard let patterns = entry["patterns"]?.array, let attributes = entry["attrs"]?.map,
        let index = entry["index"]?.integer, index >= 0
      else { throw fail("a rule lacks a field") }
      var rule = Rule(patterns: [], index: index)
      for pattern in patterns {
        var tests: [Test] = []
        for token in pattern.array ?? [] {
          var test = Test()
          for condition in token.map ?? [] {
            switch condition.key.string {
            case "TAG": test.tags = try mask(condition.value) { PennTag(label: $0)?.rawValue }
            case "DEP": test.dependencies = try mask(condition.value) { Dependency(label: $0)?.rawValue }
            case "LOWER": test.lower = try lowerTest(condition.value)
            case "IS_SPACE": test.isSpace = condition.value.bool
            default: throw fail("the attribute \(condition.key.string ?? "?") is unknown")
            }
          }
          tests.append(test)
        }
        guard tests.count == 1 || tests.count == 2, index < tests.count else {
          throw fail("a pattern of \(tests.count) tokens")
        }
        rule.patterns.append(tests)
      }
      for attribute in attributes {
        guard let text = attribute.value.string else { throw fail("an attribute is no string") }
        switch attribute.key.string {
        case "TAG": rule.tag = PennTag(label: text)
        case "POS": rule.pos = PartOfSpeech(label: text)
        case "DEP": rule.dependency = Dependency(label: text)
        case "LEMMA":
          if !lemmas.contains(text) { lemmas.append(text) }
          rule.lemma = lemmas.firstIndex(of: text).map { Int16($0) }
        case "MORPH":
          let morphology = text == "_" ? "" : text
          if !morphologies.contains(morphology) { morphologies.append(morphology) }
          rule.morphology = morphologies.firstIndex(of: morphology).map { UInt16($0) }
        default: throw fail("the attribute \(attribute.key.string ?? "?") is unknown")
        }
      }
      rules.append(rule)
    }
    guard PennTag.allCases.count <= 64, Dependency.allCases.count <= 64 else { throw fail("too many labels") }

    self.rules = rules
    self.words = numbers
    self.expressions = expressions
    self.morphologies = morphologies
    self.lemmas = lemmas
    self.classCount = classCount
    spaceClass = UInt16(classCount - 1)
    pairRules = rules.indices.filter { rules[$0].patterns.contains { $0.count == 2 } }
    let firsts = pairRules.flatMap { rules[$0].patterns.filter { $0.count == 2 }.map { $0[0] } }
    pairClasses = (0..<classCount).map { clas in firsts.contains { $0.lower?[clas] ?? false } }
    pairDependencies = firsts.filter { $0.lower == nil }.reduce(0) { $0 | $1.dependencies }
    baseForms = PartOfSpeech.allCases.flatMap { pos in morphologies.map { Self.isBaseForm(pos, $0) } }
  }

  /// The class of a word's lower-case form.
  func lowerClass(_ lower: [UInt8], identifier: UInt64) -> UInt16 {
    if let number = words[identifier] { return number }
    guard lower.count <= 64 else { return 0 }
    var clas: UInt16 = 0
    for (number, expression) in expressions.enumerated() where expression.matches(lower) { clas |= 1 << UInt16(number) }
    return clas
  }

  private func matches(_ test: Test, _ tag: PennTag, _ dependency: Dependency, _ lowerClass: UInt16) -> Bool {
    test.tags >> UInt64(tag.rawValue) & 1 == 1 && test.dependencies >> UInt64(dependency.rawValue) & 1 == 1
      && (test.lower?[Int(lowerClass)] ?? true) && (test.isSpace.map { $0 == (lowerClass == spaceClass) } ?? true)
  }

  /// Whether a match of two tokens may begin with such a token.
  @inline(__always)
  func mayBeginPair(_ dependency: Dependency, _ lowerClass: UInt16) -> Bool {
    pairClasses[Int(lowerClass)] || pairDependencies >> UInt64(dependency.rawValue) & 1 == 1
  }

  /// The rules of two tokens that match a token and its successor.
  func pairMatches(
    at token: Int, _ first: (PennTag, Dependency, UInt16), _ second: (PennTag, Dependency, UInt16)
  ) -> [PairMatch] {
    pairRules.filter { number in
      rules[number].patterns.contains { pattern in
        pattern.count == 2 && matches(pattern[0], first.0, first.1, first.2)
          && matches(pattern[1], second.0, second.1, second.2)
      }
    }
    .map { PairMatch(rule: $0, token: token + rules[$0].index) }
  }

  /// Applies all rules that match a token by itself, and those of `pairs`, in their order.
  func analyse(_ tag: PennTag, _ dependency: Dependency, _ lowerClass: UInt16, pairs: [Int]) -> TokenAnalysis {
    var analysis = TokenAnalysis(tag: tag, pos: .none, dependency: dependency, morphology: 0, lemma: -1)
    for (number, rule) in rules.enumerated() {
      let applies =
        pairs.contains(number)
        || rule.patterns.contains { $0.count == 1 && matches($0[0], tag, dependency, lowerClass) }
      guard applies else { continue }
      if let tag = rule.tag { analysis.tag = tag }
      if let pos = rule.pos { analysis.pos = pos }
      if let dependency = rule.dependency { analysis.dependency = dependency }
      if let morphology = rule.morphology { analysis.morphology = morphology }
      if let lemma = rule.lemma { analysis.lemma = lemma }
    }
    return analysis
  }

  /// Whether a word of this part of speech and morphology is its own lemma but for case.
  func isBaseForm(_ pos: PartOfSpeech, _ morphology: UInt16) -> Bool {
    baseForms[Int(pos.rawValue) * morphologies.count + Int(morphology)]
  }

  /// spacy/lang/en/lemmatizer.py, `is_base_form`.
  private static func isBaseForm(_ pos: PartOfSpeech, _ morphology: String) -> Bool {
    var features: [Substring: Substring] = [:]
    for feature in morphology.split(separator: "|") {
      let parts = feature.split(separator: "=", maxSplits: 1)
      if parts.count == 2 { features[parts[0]] = parts[1] }
    }
    if pos == .noun && features["Number"] == "Sing" { return true }
    if pos == .verb && features["VerbForm"] == "Fin" && features["Tense"] == "Pres" && features["Number"] == nil {
      return true
    }
    return features["VerbForm"] == "Inf" || features["Degree"] == "Pos" || features["VerbForm"] == "None"
  }
}
