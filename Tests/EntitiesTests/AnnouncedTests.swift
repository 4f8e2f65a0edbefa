import Testing

@testable import Entities

/// Articles of our own that open with nouns for whom they name further on.
@Suite("Brought up by a noun, in a heading or the first sentence, and named after")
struct AnnouncedTests {
  @Test(
    "somebody or a body whose name comes later",
    arguments: [
      ("h1", "Ferry firm denies crew was drunk", "Ferry firm", "Northern Sound Ferries"),
      ("h1", "Ferry firm denies crew was drunk", "The operator of the Skarn ferry", "Northern Sound Ferries"),
      ("h2", "Bishop ‘knew about loans’", "Bishop", "Amos Larn"),
      ("h2", "Bishop ‘knew about loans’", "A bishop", "Amos Larn"),
      ("h3", "Mayor ‘did not see’ report on tunnel", "Her deputy", "Nils Aker"),
      ("h4", "Coach rejects claim of bullying", "A gymnastics coach", "Rina Dahl"),
      ("h5", "Novelist denies copying from dead friend", "The friend's sister", "Dagny Reim"),
      ("h6", "Bank says sorry for closing account of hedgehog charity", "Bank", "Halden Savings"),
      ("h6", "Bank says sorry for closing account of hedgehog charity", "the charity", "Spiny Friends"),
    ])
  func named(_ article: String, _ heading: String, _ words: String, _ name: String) throws {
    let resolved = try ResolvedArticle("announced-" + article, heading: heading)
    #expect(try resolved.name(words) == name)
  }

  @Test(
    "whom nobody names stays nobody", arguments: [("h3", "The couple"), ("h7", "The dockers"), ("h8", "The theatre")])
  func unnamed(_ article: String, _ words: String) throws {
    #expect(try ResolvedArticle("announced-" + article).name(words) == nil)
  }

  @Test(
    "callings by their endings",
    arguments: [
      ("hydrologist", true), ("swordsmith", true), ("novelist", true), ("checklist", false), ("twist", false),
    ])
  func learned(_ noun: String, _ isCalling: Bool) { #expect(NounLexicon.isLearned(noun) == isCalling) }

  @Test("who leads a team plays in it, who manages it does not")
  func players() {
    #expect(PersonSorts.fit("midfielder", "captain") == .kind)
    #expect(PersonSorts.fit("midfielder", "manager") == nil)
  }

  @Test("a union's branch goes by a number")
  func branch() { #expect(NameBody(["local", "12"]).sorts == .union) }
}
