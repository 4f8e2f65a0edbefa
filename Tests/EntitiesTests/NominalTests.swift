import Records
import Testing

@testable import Entities

@Suite("Nouns for persons, organizations, groups and documents")
struct NominalTests {
  @Test(
    "a definite noun is the one so introduced",
    arguments: [
      ("border", "The minister", "Tomas Okafor"), ("fund", "The finance minister", "Paul Adeyemi"),
      ("fund", "The ministry", "Ministry of Finance"), ("fund", "the fund", "International Monetary Fund"),
      ("fund", "The bank", "Norland Central Bank"), ("two", "The spokeswoman", "Maria Duarte"),
      ("two", "the union", "Meridia Dockers Union"), ("company", "the company", "Acme Holdings Inc."),
      ("family", "The newspaper", "Lund Gazette"), ("family", "The mayor", "Peter Halden"),
      ("storm", "the president", "Viktor Malm"),
      ("storm", "The service", "National Weather Service"), ("court", "the company", "Delta Motors"),
      ("court", "the carmaker", "Delta Motors"), ("court", "The court", "Supreme Court"),
      ("court", "The justice", "Robert Quayle"),
    ])
  func definite(_ article: String, _ words: String, _ name: String) throws {
    let reference = try ResolvedArticle(article).reference(words)
    #expect(reference.name == name)
    #expect(reference.mention == .nominal)
  }

  @Test("a name beside a group's noun, where its people speak, does not take a noun from what the article is about")
  func affiliation() throws {
    #expect(try ResolvedArticle("affiliation").name("the bank") == nil)
  }

  @Test("whom somebody's own words bring up, the next paragraph does not name")
  func quotedNoun() throws {
    #expect(try ResolvedArticle("quotedNoun").name("Her own finance director") == nil)
  }

  @Test("“who” behind a body is the person at it")
  func whoAtABody() throws {
    let article = try ResolvedArticle("whoAtBody")
    let who = try article.reference("who")
    #expect(who.kind == .person)
    #expect(who.anonymous)
    #expect(who.role == (try article.reference("A senior official at the commission")).role)
  }

  @Test("the former and the latter")
  func ofTwo() throws {
    let article = try ResolvedArticle("two")
    #expect(try article.name("The former") == "Ana Reyes")
    #expect(try article.name("the latter") == "Tomas Okafor")
  }

  @Test("nobody where nobody was introduced so")
  func unresolved() throws {
    let article = try ResolvedArticle("plain")
    let director = try article.reference("the director")
    #expect(director.name == nil)
    #expect(director.role == "the director")
    #expect(director.kind == .person)
    #expect(!director.anonymous)
    #expect(try ResolvedArticle("fund").reference("the government").kind == .organization)
  }

  @Test(
    "the hidden",
    arguments: [
      ("border", "A senior official", EntityKind.person, false),
      ("border", "Two sources close to the talks", .group, true),
      ("border", "Defence officials", .group, true), ("company", "People familiar with the matter", .group, true),
      ("two", "Union officials", .group, true), ("two", "Workers", .group, true), ("plain", "Critics", .group, true),
      ("plain", "Someone", .person, false), ("family", "A reporter for the Lund Gazette", .person, false),
    ])
  func hidden(_ article: String, _ words: String, _ kind: EntityKind, _ plural: Bool) throws {
    let reference = try ResolvedArticle(article).reference(words)
    #expect(reference.anonymous)
    #expect(reference.name == nil)
    #expect(reference.kind == kind)
    #expect(reference.plural == plural)
  }

  @Test("police are a group, but not hidden")
  func police() throws {
    let police = try ResolvedArticle("two").reference("Police")
    #expect(police.kind == .group)
    #expect(!police.anonymous)
  }

  @Test("a document has its issuer's name")
  func documents() throws {
    let article = try ResolvedArticle("fund")
    let poll = try article.reference("A Meridia Post poll")
    #expect(poll.kind == .document)
    #expect(poll.name == "Meridia Post")
    #expect(poll.mention == .nominal)
    let statement = try article.reference("a statement from the Norland Central Bank")
    #expect(statement.kind == .document)
    #expect(statement.name == "Norland Central Bank")
  }

  @Test("two names are both")
  func coordination() throws {
    let both = try ResolvedArticle("two").reference("Ana Reyes and Tomas Okafor")
    #expect(both.entity == nil)
    #expect(both.name == "Ana Reyes and Tomas Okafor")
    #expect(both.plural)
    #expect(try ResolvedArticle("two").name("Reyes and Okafor") == "Ana Reyes and Tomas Okafor")
  }
}
