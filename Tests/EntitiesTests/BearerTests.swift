import Records
import Testing

@testable import Entities

@Suite("Nouns and those who bear them")
struct BearerTests {
  @Test(
    "a deed, a heading, a club's name, an appositive tell who is meant",
    arguments: [
      ("Minister", "Lena Dahl"), ("The minister", "Lena Dahl"), ("the company", "Ostra Freight"),
      ("The club", "Arden United"), ("the coach", "Petra Lund"), ("the former mayor", "Henrik Bauer"),
      ("The captain", "Gregor Holm"), ("The company", "Westwater"),
    ])
  func bearer(_ words: String, _ name: String) throws {
    let article = try ResolvedArticle("mill", heading: "Minister welcomes mill")
    let reference = try article.reference(words)
    #expect(reference.name == name)
    #expect(reference.mention == .nominal)
  }

  @Test("nobody where no holder is said to be a former one")
  func former() throws {
    let reference = try ResolvedArticle("mill").reference("The former treasurer")
    #expect(reference.name == nil)
    #expect(reference.kind == .person)
  }

  @Test(
    "what the text calls a company or a club is an organization",
    arguments: ["Westwater", "Arden United", "Ostra Freight"])
  func organization(_ name: String) throws {
    #expect(try ResolvedArticle("mill").entity(name).kind == .organization)
  }

  @Test("the role of the name after the comma, and the past role")
  func roles() throws {
    let article = try ResolvedArticle("mill")
    #expect(try article.reference("the trust's director, Hanna Falk").name == "Hanna Falk")
    #expect(try article.entity("Hanna Falk").role == "the trust's director")
    #expect(try article.entity("Henrik Bauer").role == "mayor")
  }

  @Test("one of them, by name")
  func oneOfThem() throws {
    let reference = try ResolvedArticle("mill").reference("One of them, Amal Teague")
    #expect(reference.name == "Amal Teague")
    #expect(reference.mention == .named)
  }

  @Test("doers whom no list holds are hidden people; where somebody lives is no role")
  func unnamed() throws {
    let article = try ResolvedArticle("mill")
    let beekeepers = try article.reference("Beekeepers")
    #expect(beekeepers.kind == .group)
    #expect(beekeepers.anonymous)
    #expect(beekeepers.plural)
    #expect(try article.reference("A diplomat in Arden").role == "A diplomat")
  }
}
