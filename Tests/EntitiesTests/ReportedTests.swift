import Records
import Testing

@testable import Entities

@Suite("Whom words mean by who says them")
struct ReportedTests {
  @Test(
    "the subject of what is said",
    arguments: [
      ("His aunt", 1, "Ida Pellow"), ("she", 1, "Adela Rourke"), ("he", 3, "Gus Hartnoll"),
    ])
  func told(_ words: String, _ number: Int, _ name: String) throws {
    let article = try ResolvedArticle("toldOf")
    #expect(article.resolved.reference(for: try article.tokens(words, number), speaker: nil).name == name)
  }

  @Test("an age whose verb the parser lost")
  func aged() throws {
    #expect(try ResolvedArticle("toldOf").name("the 27-year-old") != nil)
  }

  @Test(
    "bodies that are a “which”, papers by their first word, clubs by their last",
    arguments: [
      ("which", 1, "Hearthside Care"), ("which", 2, "Kessel foundation"), ("it", 2, "Kessel foundation"),
      ("The newspaper", 1, "Evening Whistle"), ("City", 2, "Redmoor City"),
    ])
  func bodies(_ words: String, _ number: Int, _ name: String) throws {
    let article = try ResolvedArticle("reportedBodies")
    #expect(article.resolved.reference(for: try article.tokens(words, number), speaker: nil).name == name)
  }
}
