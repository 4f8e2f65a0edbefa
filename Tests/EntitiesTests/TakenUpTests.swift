import Records
import Testing

@testable import Entities

@Suite("Nouns that take up somebody under another word")
struct TakenUpTests {
  @Test(
    "a kind of what the article says of them, an age, a sort of organization",
    arguments: [
      ("parakeet", "The ornithologist", "Imre Katz"), ("parakeet", "The researcher", "Imre Katz"),
      ("parakeet", "The charity", "Lowmark Wildlife Trust"), ("parakeet", "The university", "University of Sund"),
      ("crash", "The officer", "Olga Brandt"), ("crash", "The teenager", "Jan Reiter"),
      ("crash", "The bus operator", "Blue Line Coaches"), ("radio", "The presenter", "Hal Dorsey"),
      ("radio", "The veteran journalist", "Hal Dorsey"), ("radio", "The broadcaster", "Meridia Radio"),
      ("merger2", "The watchdog", "Competition Authority"), ("merger2", "The regulator", "Competition Authority"),
      ("merger2", "The finance director", "Line Aas"), ("merger2", "The chief executive", "Bo Ekdal"),
      ("vaccine2", "The institute", "National Institute of Health and Care"), ("zoo", "The keeper", "Tom Ashe"),
    ])
  func takenUp(_ article: String, _ words: String, _ name: String) throws {
    #expect(try ResolvedArticle(article).name(words) == name)
  }

  @Test("somebody brought up without a name stays without one", arguments: [("parakeet", "The farmer")])
  func unnamed(_ article: String, _ words: String) throws {
    #expect(try ResolvedArticle(article).name(words) == nil)
  }

  @Test("of two that fit alike, none")
  func rivals() throws {
    #expect(try ResolvedArticle("merger2").name("The insurer") == nil)
  }

  @Test(
    "which nouns may mean the same one",
    arguments: [
      ("minister", "minister", PersonSorts.Fit.same), ("politician", "minister", .kind), ("doctor", "surgeon", .kind),
      ("scientist", "virologist", .kind), ("novelist", "author", .kind), ("physicist", "chief", .possible),
      ("teenager", "striker", .possible), ("witness", "banker", .possible),
    ])
  func fits(_ noun: String, _ office: String, _ fit: PersonSorts.Fit) {
    #expect(PersonSorts.fit(noun, office) == fit)
  }

  @Test(
    "which may not",
    arguments: [("minister", "mayor"), ("plumber", "surgeon"), ("captain", "officer"), ("lawyer", "economist")])
  func rulesOut(_ noun: String, _ office: String) {
    #expect(PersonSorts.fit(noun, office) == nil)
  }

  @Test("a word of the name tells the sort")
  func sorts() {
    #expect(!OrganizationSorts.nameWord("airways").isDisjoint(with: OrganizationSorts.noun("airline")))
    #expect(!OrganizationSorts.nameWord("herald").isDisjoint(with: OrganizationSorts.noun("newspaper")))
    #expect(OrganizationSorts.nameWord("herald").isDisjoint(with: OrganizationSorts.noun("broadcaster")))
    #expect(OrganizationSorts.nameWord("ministry").isDisjoint(with: OrganizationSorts.noun("company")))
    #expect(OrganizationSorts.noun("shoemaker") == .maker)
    #expect(OrganizationSorts.noun("table") == [])
  }
}
