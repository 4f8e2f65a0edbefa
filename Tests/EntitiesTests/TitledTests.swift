import Records
import Testing

@testable import Entities

@Suite("Titles before names, letters behind them, and names that the parser cuts in two")
struct TitledTests {
  @Test(
    "a title says an office",
    arguments: [
      ("the senator", "Audrey Kolb"), ("The lawmaker", "Audrey Kolb"), ("the judge", "Rhonda Quill"),
      ("the vicar", "Tom Hale"), ("The superintendent", "Olu Bright"),
    ])
  func titles(_ words: String, _ name: String) throws {
    #expect(try ResolvedArticle("titles").name(words) == name)
  }

  @Test(
    "what is the name, and what stands beside it",
    arguments: [
      ("The auditor, Pell & Strand", "Pell & Strand"), ("Solicitors Finch & Rowe", "Finch & Rowe"),
      ("Darcy Pell KC", "Darcy Pell"), ("Chief executive Philippa Graves", "Philippa Graves"),
      ("The administrator, a trustee company called Mallee Fiduciary", "Mallee Fiduciary"),
    ])
  func whole(_ words: String, _ name: String) throws {
    let article = try ResolvedArticle("namesCut")
    #expect(article.resolved.reference(for: try article.tokens(words), speaker: nil).name == name)
  }

  @Test("fishermen have no name, nor who they are")
  func nobody() throws {
    let article = try ResolvedArticle("namesCut")
    for words in ["Fishermen", "who"] {
      #expect(article.resolved.reference(for: try article.tokens(words), speaker: nil).name == nil)
    }
  }

  @Test("the office of a title, with its full stop or without it")
  func offices() {
    #expect(NounLexicon.office("sen.") == "senator" && NounLexicon.office("sen") == "senator")
    #expect(NounLexicon.office("justice") == "judge" && NounLexicon.office("supt.") == "superintendent")
  }
}
