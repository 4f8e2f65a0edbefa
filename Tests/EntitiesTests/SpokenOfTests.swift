import Records
import Testing

@testable import Entities

@Suite("Who was just spoken of, and who was not")
struct SpokenOfTests {
  @Test(
    "nouns and pronouns go to whom the words before them leave",
    arguments: [
      // Whom a quotation alone brings up is nobody's “44-year-old”.
      ("quotedMother", "The 44-year-old", "Henrik Aas"),
      ("givesTime", "the former minister", "Clara Moss"),
      ("analystsBank", "the bank", "Penrose & Lowe"), ("relativeFirm", "the company", "Tallow Freight"),
      ("counsel", "The witness", "Ambrose Tull"), ("clubCity", "The club", "Harwick City"),
      ("premier", "The prime minister", "Eva Sand"), ("premier", "The minister", "Karl Roos"),
      ("passenger", "The passenger", "Vera Hill"), ("givenStar", "Zadie", "Zadie Lark"),
      ("givenStar", "The singer", "Zadie Lark"), ("placedSchool", "The school", "Orchard Lane Primary"),
      ("surnameMissed", "The candidate", "Mia Strand"),
    ])
  func taken(_ article: String, _ words: String, _ name: String) throws {
    let number = words == "Zadie" ? 2 : 1
    #expect(try ResolvedArticle(article).name(words, number) == name)
  }

  @Test("a club's short name beside a person is no “he”")
  func team() throws { #expect(try ResolvedArticle("teamTown").name("he") == "Alan Voss") }

  @Test("whoever the sentence before has just brought up is “he”")
  func newcomer() throws {
    let article = try ResolvedArticle("foundBy")
    #expect(try article.name("He", 1) == "Karl Voss")
    #expect(try article.name("He", 2) == "Nadim Harrow")
  }

  @Test("“who” behind a place is the person at it")
  func consul() throws { #expect(try ResolvedArticle("consul").name("who") == "Dora Vink") }

  @Test("a heading's neighbour is who says the same words in the text")
  func heading() throws {
    let article = try ResolvedArticle("nightclub", heading: "‘Like living next to a nightclub’, says neighbour")
    #expect(try article.name("neighbour") == "Geoff Addle")
  }
}
