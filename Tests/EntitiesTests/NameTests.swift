import Records
import Testing

@testable import Entities

@Suite("Names of one bearer are one entity")
struct NameTests {
  @Test("a surname alone is the person named in full")
  func surname() throws {
    let article = try ResolvedArticle("border")
    #expect(try article.name("Okafor", 2) == "Tomas Okafor")
    #expect(try article.name("Reyes", 2) == "Ana Reyes")
    #expect(try article.entity("Ana Reyes").aliases == ["Reyes"])
  }

  @Test("“the Herald” is the Meridia Herald; Meridia is a place")
  func newspaper() throws {
    let article = try ResolvedArticle("border")
    #expect(try article.name("The Herald") == "Meridia Herald")
    #expect(try article.reference("The Herald").kind == .organization)
    #expect(try article.reference("Meridia", 2).kind == .place)
    #expect(try article.name("the Meridia Herald") == "Meridia Herald")
  }

  @Test("“the Sunday Register” is a paper, though Sunday is a given name as well")
  func sundayPaper() throws {
    let article = try ResolvedArticle("sundayPaper")
    #expect(try article.reference("The Sunday Register").kind == .organization)
    #expect(try article.name("the Register") == "Sunday Register")
  }

  @Test("the scale of a number is no part of the name behind it")
  func scale() throws {
    #expect(try ResolvedArticle("scale").name("Lowe & Tarn") == "Lowe & Tarn")
  }

  @Test("an acronym in brackets and alone")
  func acronym() throws {
    let article = try ResolvedArticle("fund")
    #expect(try article.name("IMF", 1) == "International Monetary Fund")
    #expect(try article.name("The IMF") == "International Monetary Fund")
  }

  @Test("a company with and without “Inc.”, whatever the model calls it")
  func company() throws {
    let article = try ResolvedArticle("company")
    for number in 2...3 {
      let reference = try article.reference("Acme", number)
      #expect(reference.name == "Acme Holdings Inc.")
      #expect(reference.kind == .organization)
    }
  }

  @Test("an initial; a brother with the same surname is another")
  func initial() throws {
    let article = try ResolvedArticle("company")
    #expect(try article.name("J. Blanco") == "Jorge Blanco")
    #expect(try article.name("Emil") == "Emil")
  }

  @Test("titles tell a couple apart, and the surname alone is the one introduced first")
  func couple() throws {
    let article = try ResolvedArticle("family")
    #expect(try article.name("Mrs. Halden") == "Helga Halden")
    #expect(try article.name("Mr. Halden") == "Peter Halden")
    #expect(try article.name("Halden", 5) == "Peter Halden")
    #expect(try article.entity("Helga Halden").gender == .feminine)
  }

  @Test("titles are no part of a name")
  func titles() throws {
    let article = try ResolvedArticle("company")
    let reference = try article.reference("Dr. Sofia Lindqvist")
    #expect(reference.name == "Sofia Lindqvist")
    let mention = try #require(article.resolved.mention(at: article.tokens("Dr.").lowerBound))
    #expect(mention.tokens == (try article.tokens("Dr. Sofia Lindqvist")))
    #expect(article.resolved.name(at: mention.tokens.lowerBound) == (try article.tokens("Sofia Lindqvist")))
  }

  @Test("ids number the entities in the order of first mention")
  func ids() throws {
    let article = try ResolvedArticle("fund")
    #expect(article.resolved.entities.map(\.id) == (1...article.resolved.entities.count).map { "e\($0)" })
    #expect(article.resolved.entities.first?.name == "International Monetary Fund")
  }

  @Test(
    "given names agree by equality, initial, short form and nickname",
    arguments: [
      ("tomas", "tomas", true), ("t.", "tomas", true), ("tom", "tomas", true), ("bill", "william", true),
      ("ana", "tomas", false),
      ("j", "jorge", true), ("jo", "jorge", false), ("ed", "theodore", false),
    ])
  func givenNames(_ a: String, _ b: String, _ same: Bool) {
    #expect(NameMatcher.sameGivenName([a, "okafor"], [b, "okafor"]) == same)
    #expect(NameMatcher.sameGivenName([b, "okafor"], [a, "okafor"]) == same)
  }
}
