import Language
import Records
import Testing

@testable import Entities

@Suite("Nouns that say something new of whoever was just spoken of")
struct DescribedTests {
  @Test(
    "trades, former posts, parties and ages go to the subject before, institutions to their name",
    arguments: [
      ("ward", "The surgeon", "Sunil Datta"), ("ward", "The minister", "Colin Pym"),
      ("ward", "The 31-year-old", "Kelly Barr"), ("bees", "The biologist", "Amira Haddad"),
      ("bees", "The researcher", "Amira Haddad"), ("bees", "The statistician", "Tom Reeve"),
      ("grain", "The trader", "Morland"), ("grain", "The union", "Farm Workers' Union"),
      ("pilots", "The former minister", "Carla Testi"), ("pilots", "the 34-year-old", "Elena Sarto"),
      ("race", "the Democrat", "Peter Kessler"), ("race", "The Republican", "Lucia Moreno"),
      ("twins", "The bus driver", "Ines Pinto"),
      ("twins", "The clinic", "Clinica Sol"), ("bonus", "The party", "Greens"), ("bonus", "The widow", "Alma Rud"),
    ])
  func described(_ article: String, _ words: String, _ name: String) throws {
    #expect(try ResolvedArticle(article).name(words) == name)
  }

  @Test(
    "whoever is new stays without a name",
    arguments: [("ward", "The nurse"), ("bees", "The paper"), ("twins", "The priest"), ("pilots", "The analyst")])
  func new(_ article: String, _ words: String) throws {
    #expect(try ResolvedArticle(article).name(words) == nil)
  }

  @Test("what stands behind a possessive mark belongs to an institution's name")
  func institution() throws {
    #expect(try ResolvedArticle("ward").entity("St Brannock's Hospital").kind == .organization)
  }

  @Test("whom a noun has just brought up may be she")
  func unnamed() throws {
    let article = try ResolvedArticle("ward")
    let nurse = try article.tokens("The nurse")
    let she = try #require(
      (nurse.upperBound..<nurse.upperBound + 12).first { article.document.tokens[$0].text == "she" })
    #expect(article.resolved.reference(for: she..<she + 1, speaker: nil).name == nil)
  }
}
