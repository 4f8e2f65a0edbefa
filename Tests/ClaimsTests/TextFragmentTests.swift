import Records
import Testing

@testable import Claims

@Suite struct TextFragmentTests {
  private func link(_ text: String, _ words: String..., url: String? = "https://herald.example/a") -> String? {
    var article = Article(id: "a", input: "a", text: text)
    article.url = url
    let scalars = Array(text.unicodeScalars)
    let spans = words.map { word -> TextSpan in
      let wanted = Array(word.unicodeScalars)
      let start = (0...(scalars.count - wanted.count)).last { Array(scalars[$0..<$0 + wanted.count]) == wanted }
      return TextSpan(start ?? 0, (start ?? 0) + wanted.count)
    }
    var fragment = TextFragment(article: article, text: ScalarText(text))
    return fragment.link(to: spans)
  }

  @Test func namesShortWordsWhole() {
    #expect(link("The port was closed.", "port was") == "https://herald.example/a#:~:text=port%20was")
  }

  @Test func isNullWithoutURL() { #expect(link("The port.", "port", url: nil) == nil) }

  @Test func joinsAFragmentThatIsThere() {
    #expect(link("The port.", "port", url: "https://herald.example/a#b") == "https://herald.example/a#b:~:text=port")
  }

  @Test func encodesWhatTheSyntaxUses() {
    #expect(
      link("It is a so-called 3,5 & “plan”.", "so-called 3,5 & “plan”")
        == "https://herald.example/a#:~:text=so%2Dcalled%203%2C5%20%26%20%E2%80%9Cplan%E2%80%9D")
  }

  @Test func longWordsAreNamedByTheirEnds() {
    let long = (1...60).map { "word\($0)" }.joined(separator: " ")
    #expect(
      link("Before. \(long) After.", long)
        == "https://herald.example/a#:~:text=word1%20word2%20word3%20word4%20word5,word56%20word57%20word58%20word59%20word60"
    )
  }

  @Test func wordsOverTwoBlocksAreNamedByTheirEnds() {
    #expect(
      link("One two.\n\nThree four.", "One two.\n\nThree four.")
        == "https://herald.example/a#:~:text=One%20two.,Three%20four.")
  }

  @Test func wordsThatStandTwiceGetContext() {
    #expect(
      link("It was closed. Later it was closed again.", "was closed")
        == "https://herald.example/a#:~:text=was%20closed.%20Later%20it-,was%20closed,-again.")
  }

  @Test func eachSpanHasItsDirective() {
    #expect(
      link("“We,” she said, “appeal.”", "“We,”", "“appeal.”")
        == "https://herald.example/a#:~:text=%E2%80%9CWe%2C%E2%80%9D&text=%E2%80%9Cappeal.%E2%80%9D")
  }
}
