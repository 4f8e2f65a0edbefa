import Records
import Testing

@testable import Entities

@Suite("Pronouns")
struct PronounTests {
  @Test(
    "he and she",
    arguments: [
      ("border", "She", 1, "Ana Reyes"), ("border", "he", 1, "Tomas Okafor"), ("border", "his", 1, "Tomas Okafor"),
      ("border", "he", 2, "Tomas Okafor"), ("border", "her", 1, "Ana Reyes"), ("fund", "she", 1, "Lena Marsh"),
      ("fund", "him", 1, "Paul Adeyemi"), ("fund", "she", 2, "Lena Marsh"), ("fund", "his", 1, "Paul Adeyemi"),
      ("company", "He", 1, "Jorge Blanco"), ("company", "her", 1, "Sofia Lindqvist"),
      ("company", "she", 1, "Sofia Lindqvist"),
      ("family", "his", 1, "Peter Halden"), ("family", "she", 1, "Helga Halden"), ("family", "he", 1, "Peter Halden"),
      ("storm", "she", 1, "Elsa Brandt"), ("storm", "He", 1, "Viktor Malm"),
      ("storm", "his", 1, "Hans Ek"), ("court", "her", 1, "Amina Osei"), ("court", "She", 1, "Grace Tan"),
    ])
  func persons(_ article: String, _ word: String, _ number: Int, _ name: String) throws {
    let reference = try ResolvedArticle(article).reference(word, number)
    #expect(reference.name == name)
    #expect(reference.mention == .pronoun)
  }

  @Test(
    "it and its",
    arguments: [
      ("border", "its", 1, "Norland"), ("border", "it", 1, "Meridia Herald"),
      ("fund", "its", 1, "International Monetary Fund"),
      ("fund", "it", 1, "Ministry of Finance"), ("company", "it", 1, "Acme Holdings Inc."),
    ])
  func neuter(_ article: String, _ word: String, _ number: Int, _ name: String) throws {
    #expect(try ResolvedArticle(article).name(word, number) == name)
  }

  @Test("weather means nobody, and nobody is better than a guess")
  func nobody() throws {
    let article = try ResolvedArticle("plain")
    #expect(try article.name("It") == nil)
    #expect(try article.name("He") == nil)
  }

  @Test("“who” is the noun that its clause hangs on")
  func relative() throws {
    let article = try ResolvedArticle("border")
    #expect(try article.name("who", 1) == "Tomas Okafor")
    let hidden = try article.reference("who", 2)
    #expect(hidden.name == nil)
    #expect(hidden.anonymous)
    #expect(hidden.kind == .person)
  }

  @Test("“they” after “Union officials” is a group of people without names")
  func plural() throws {
    let they = try ResolvedArticle("two").reference("they", 2)
    #expect(they.name == nil)
    #expect(they.plural)
    #expect(they.kind == .group)
    #expect(they.role == "Union officials")
    #expect(they.anonymous)
  }

  @Test("“I” and “We” are whoever speaks")
  func speaker() throws {
    let article = try ResolvedArticle("border")
    let speaker = try #require(article.resolved.entities.firstIndex { $0.name == "Tomas Okafor" })
    #expect(try article.reference("I", 1, speaker: speaker).name == "Tomas Okafor")
    #expect(try article.reference("I").name == nil)
    #expect(try article.reference("I").mention == .pronoun)
    let union = try ResolvedArticle("two")
    let duarte = try #require(union.resolved.entities.firstIndex { $0.name == "Maria Duarte" })
    let we = try union.reference("We", 1, speaker: duarte)
    #expect(we.entity == duarte)
    #expect(we.plural)
    #expect(try union.reference("We", 1, speaker: 999).entity == nil)
  }
}
