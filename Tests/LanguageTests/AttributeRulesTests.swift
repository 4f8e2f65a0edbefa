import Testing

@testable import Language

@Suite struct AttributeRulesTests {
  private func rules() throws -> AttributeRules {
    try AttributeRules(MessagePackReader.read(SyntheticPipeline.rules, "rules"), "rules")
  }

  private func lower(_ rules: AttributeRules, _ word: String) -> UInt16 {
    rules.lowerClass(Array(word.utf8), identifier: StringIdentifier.of(word))
  }

  @Test func laterRulesOverwrite() throws {
    let rules = try rules()
    let noun = rules.analyse(.nn, .nsubj, lower(rules, "city"), pairs: [])
    #expect(noun.pos == .noun && rules.morphologies[Int(noun.morphology)] == "Number=Sing" && noun.lemma == -1)
    let pronoun = rules.analyse(.nn, .nsubj, lower(rules, "it"), pairs: [])
    #expect(pronoun.pos == .pron && rules.morphologies[Int(pronoun.morphology)] == "")
    let space = rules.analyse(.nn, .dep, rules.spaceClass, pairs: [])
    #expect(space.pos == .space && space.tag == .space && space.dependency == .dep)
    let nothing = rules.analyse(.fw, .dep, 0, pairs: [])
    #expect(nothing.pos == .none && nothing.tag == .fw)
  }

  @Test func twoTokens() throws {
    let rules = try rules()
    let (got, ta, y, all) = (lower(rules, "got"), lower(rules, "ta"), lower(rules, "y'"), lower(rules, "all"))
    #expect(rules.mayBeginPair(.aux, got) && rules.mayBeginPair(.aux, y) && !rules.mayBeginPair(.aux, ta))
    let first = rules.pairMatches(at: 3, (.vb, .aux, got), (.to, .aux, ta))
    #expect(first.map(\.token) == [4])
    let second = rules.pairMatches(at: 3, (.vb, .aux, y), (.dt, .aux, all))
    #expect(second.map(\.token) == [3])
    #expect(rules.pairMatches(at: 3, (.vb, .aux, got), (.dt, .aux, all)).isEmpty)
    let analysis = rules.analyse(.to, .aux, ta, pairs: first.map(\.rule))
    #expect(rules.lemmas[Int(analysis.lemma)] == "to")
  }

  @Test func baseForms() throws {
    let rules = try rules()
    func isBase(_ pos: PartOfSpeech, _ morphology: String) -> Bool {
      rules.morphologies.firstIndex(of: morphology).map { rules.isBaseForm(pos, UInt16($0)) } ?? false
    }
    #expect(isBase(.noun, "Number=Sing"))
    #expect(!isBase(.noun, "Number=Plur") && !isBase(.verb, "Tense=Past|VerbForm=Fin") && !isBase(.noun, ""))
  }

  @Test(arguments: [
    #"[{"patterns":[[{"ORTH":"x"}]],"attrs":{},"index":0}]"#,
    #"[{"patterns":[[{"TAG":{"FUZZY":"x"}}]],"attrs":{},"index":0}]"#,
    #"[{"patterns":[[{},{},{}]],"attrs":{},"index":0}]"#, #"[{"patterns":[[{}]],"attrs":{},"index":1}]"#,
    #"[{"patterns":[[{"LOWER":{"REGEX":"("}}]],"attrs":{},"index":0}]"#, #"[{"attrs":{},"index":0}]"#, "{}",
  ])
  func whatIsUnknownIsAnError(json: String) throws {
    #expect(throws: ModelError.self) { try AttributeRules(MessagePackReader.read(Pack.json(json), "rules"), "rules") }
  }
}
