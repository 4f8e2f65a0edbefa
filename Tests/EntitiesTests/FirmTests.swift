import Records
import Testing

@testable import Entities

@Suite("Bodies, firms and their people")
struct FirmTests {
  @Test(
    "a name's head says which body it is; what is said of it says what it does",
    arguments: [
      // Both watch an election; only one is a commission.
      ("bodies", "the commission", 2, "Central Election Commission"),
      ("bodies", "The council", 1, "Council for Free Elections"),
      // A board for maritime safety carries nobody.
      ("bodies", "The company", 1, "Northlink"), ("bodies", "The trade body", 1, "Guild of Locksmiths"),
      ("dateline", "The company", 1, "Dunmore Clay Products"),
      ("dealings", "The journal", 1, "Annals of Sleep"), ("dealings", "The newspaper", 1, "Lantern"),
      ("dealings", "The company", 1, "Marlin"), ("dealings", "The drugmaker", 1, "Pelorin"),
      ("dealings", "The hospital", 1, "St Olave"), ("firmsPeople", "the firm", 1, "Handlo"),
      ("firmsPeople", "The venture capital firm", 1, "Crestline Ventures"),
      ("grocer", "The Hexley-based grocer", 1, "Larkmoor"),
      // “accusing the airline of a cover-up” is not the cover-up's airline.
      ("airline", "the airline", 2, "Corvina Airways"), ("airline", "The airline", 1, "Corvina Airways"),
      ("town", "the club", 1, "Castlereach Town"),
    ])
  func firm(_ article: String, _ words: String, _ number: Int, _ name: String) throws {
    #expect(try ResolvedArticle(article).name(words, number) == name)
  }

  @Test("the town in capitals that an article opens with is a place")
  func dateline() throws {
    #expect(try ResolvedArticle("dateline").entity("COPPER BEND").kind == .place)
    #expect(
      try ResolvedArticle("presides").name("VELL, April 15, 2031 – Tallis Biologics") == "Tallis Biologics")
  }

  @Test(
    "whose client, whose father, whose barrister; a prosecutor is nobody's “dad-of-three”",
    arguments: [
      ("retinue", "her client", 1, "Dele Akande"),
      ("retinue", "The dad-of-three", 1, "Kenny Strake"), ("retinue", "His barrister", 1, "Lucinda Vaux"),
      ("retinue", "My father", 1, "Ludo Brask"), ("firmsPeople", "The head of state", 1, "Ruben Salas"),
      ("firmsPeople", "the sculler", 1, "Imola Castellane"), ("compatriots", "The Finn", 1, "Maria Aalto"),
      ("compatriots", "The Spaniard", 1, "Rosa Pineda"), ("presides", "a judge", 1, "Harold Entwhistle"),
    ])
  func person(_ article: String, _ words: String, _ number: Int, _ name: String) throws {
    #expect(try ResolvedArticle(article).name(words, number) == name)
  }

  @Test("the head of a name before its preposition")
  func bodies() {
    #expect(NameBody(["council", "for", "free", "elections"]).rulesOut("commission"))
    #expect(!NameBody(["central", "election", "commission"]).rulesOut("commission"))
    #expect(!NameBody(["wexley", "borough", "council"]).rulesOut("authority"))
    #expect(NameBody(["castellan", "group"]).rulesOut("trust"))
    #expect(NameBody(["maritime", "safety", "board"]).sorts.isDisjoint(with: OrganizationSorts.noun("carrier")))
    #expect(!NameBody(["arden", "steel", "group"]).sorts.isDisjoint(with: .maker))
  }
}
