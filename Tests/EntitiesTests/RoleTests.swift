import Records
import Testing

@testable import Entities

@Suite("What an article calls somebody beside the name")
struct RoleTests {
  @Test(
    "titles, appositives before and after the name",
    arguments: [
      ("border", "Ana Reyes", "the army's chief spokeswoman"), ("border", "Tomas Okafor", "Foreign Minister"),
      ("fund", "Lena Marsh", "chief economist"), ("fund", "Paul Adeyemi", "Finance Minister"),
      ("two", "Maria Duarte", "a spokeswoman for the Meridia Dockers Union"),
      ("company", "Jorge Blanco", "chief executive"),
      ("company", "Sofia Lindqvist", "The union's president"), ("family", "Peter Halden", "Mayor"),
    ])
  func role(_ article: String, _ name: String, _ role: String) throws {
    #expect(try ResolvedArticle(article).entity(name).role == role)
  }

  @Test("a whole source phrase means the name in it, before and after the role")
  func phrase() throws {
    let border = try ResolvedArticle("border")
    let reyes = try border.reference("Ana Reyes, the army's chief spokeswoman")
    #expect(reyes.name == "Ana Reyes")
    #expect(reyes.role == "the army's chief spokeswoman")
    #expect(reyes.mention == .named)
    #expect(reyes.gender == .feminine)
    let fund = try ResolvedArticle("fund")
    #expect(try fund.name("its chief economist, Lena Marsh,") == "Lena Marsh")
    let company = try ResolvedArticle("company")
    #expect(try company.name("The union's president, Dr. Sofia Lindqvist") == "Sofia Lindqvist")
    #expect(try company.name("chief executive Jorge Blanco") == "Jorge Blanco")
  }
}
