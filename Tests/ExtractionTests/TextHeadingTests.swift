@testable import Extraction
import Records
import Testing

/// Headings of a text without marks.
@Suite struct TextHeadingTests {
  private func headings(_ paragraphs: [String]) -> [String] {
    let text = paragraphs.joined(separator: "\n\n")
    let scalars = Array(text.unicodeScalars)
    return PlainText.spans(of: text).headings.map { span in
      String(String.UnicodeScalarView(scalars[span.start..<span.end]))
    }
  }

  private let body = "The town of Tarn woke to snow. Nobody had expected it, least of all the mayor."

  @Test(arguments: [
    "Mayor denies having ordered snow", "Okafor: We will appeal", "11:42 Police confirm two missing", "Coach: ‘I wept’",
    "“Worst is over”",
  ])
  func aShortLineWithoutStopIsOne(_ title: String) {
    #expect(headings([title, body]) == [title])
    #expect(headings([body, title, body]) == [title])
  }

  @Test func aTitleAndTheFirstOfItsPosts() {
    #expect(headings(["Storm: live", "11:42 Police confirm", body, "10:15 Schools close", body]).count == 3)
  }

  @Test(arguments: [
    "It snowed.", "Who ordered it?", "It snowed, he said:", "and then it stopped", "“It snowed.”", "(Laughter.)",
    "“The sea does not pose.” — Ottilie Marsh", "He said, ''It snowed.''", String(repeating: "Snow ", count: 30),
    "Snow\nin Tarn",
  ])
  func otherLinesAreNone(_ line: String) {
    #expect(headings([line, body]) == [])
  }

  @Test func neitherListsNorVerseNorTheLastLine() {
    #expect(headings(["Bread", "Salt", "Fish", "Candles", body]) == [])
    #expect(headings([body, "Ana Reyes"]) == [])
    #expect(headings(["Snow in Tarn"]) == [])
    #expect(headings([]) == [])
  }

  /// Marks of Markdown say it better.
  @Test func marksWin() {
    #expect(headings(["# Snow", "Mayor denies all", body]) == ["# Snow"])
  }
}
