import Records
import Testing

@testable import Entities

@Suite("Who holds an office, a name or a deed that the article gives in passing")
struct HolderTests {
  @Test(
    "an office before the comma makes a person, whatever the model took the name for",
    arguments: [
      ("heldOffices", "Its president, Meher Contractor", "Meher Contractor"),
      ("heldOffices", "Ms. Contractor", "Meher Contractor"),
      ("heldOffices", "Its barrister, Olwyn Sayer", "Olwyn Sayer"), ("heldOffices", "Ms Sayer", "Olwyn Sayer"),
      ("heldOffices", "The pacemaker, Bo Larrick", "Bo Larrick"),
      ("heldOffices", "Coun Basil Whinney", "Basil Whinney"),
      // Two words of three, initials, a lone name with children, a title by its letters.
      ("ownNames", "Al Rashdan declined", "Huda Al Rashdan"), ("ownNames", "he", "P. Devanathan"),
      ("ownNames", "The 36-year-old", "Selvi"), ("ownNames", "The DG", "Ana Kovel"),
      ("winner", "the winner", "Desta Ruhl"), ("knownAs", "a Front commander known as Osier", "Osier"),
    ])
  func person(_ article: String, _ words: String, _ name: String) throws {
    let words = words.hasSuffix(" declined") ? "Al Rashdan" : words
    let found = try ResolvedArticle(article).reference(words, words == "Al Rashdan" ? 2 : 1)
    #expect(found.name == name)
    #expect(found.kind == .person)
  }

  @Test("the firm that a lone name is; not whose lawyers speak")
  func firm() throws {
    #expect(try ResolvedArticle("loneFirm").name("The company") == "Northlink")
    #expect(try ResolvedArticle("bareSpeaker").name("Kite") == "Kite")
    #expect(try ResolvedArticle("bareSpeaker").name("The start-up") == "Kite")
    #expect(try ResolvedArticle("lawyersPaper").name("the paper") == nil)
  }

  @Test(
    "a house of a saint by its whole name, the aged by their role, a name behind its role or an alias",
    arguments: [
      ("saintsHouse", "St Brigid's Hospital", "St Brigid's Hospital"),
      ("saintsHouse", "St. Brigid's Hospital", "St. Brigid's Hospital"),
      ("agedByRole", "The 34-year-old", "Mara Quist"),
      ("goesByTheName", "The hackers, who go by the name Nightjar", "Nightjar"),
      ("partedName", "Shanks’s mum Bev", "Bev"),
      ("firmOnItsComma", "Mr Tully’s firm, Starfold Camping", "Starfold Camping"),
    ])
  func wholeName(_ article: String, _ words: String, _ name: String) throws {
    #expect(try ResolvedArticle(article).name(words) == name)
  }

  @Test("a name with a people's word beside it is a place")
  func place() throws { #expect(try ResolvedArticle("peoplesPlace").entity("Kessaria").kind == .place) }

  @Test("a paper that spoke in the sentence before speaks on", arguments: [1, 2])
  func paper(_ number: Int) throws {
    #expect(try ResolvedArticle("paperGoesOn").reference("It", number).kind == .document)
  }

  @Test("the other of two whom nobody names")
  func other() throws {
    let other = try ResolvedArticle("theOther").reference("The other")
    #expect(other.kind == .person && other.anonymous)
  }

  @Test("who heads a board is its chair, who heads a ministry the minister, who heads a bakery neither")
  func head() throws {
    #expect(try ResolvedArticle("headsABoard").name("The chair") == "Ana Reyes")
    #expect(try ResolvedArticle("headsAMinistry").name("The minister") == "Ana Reyes")
  }
}
