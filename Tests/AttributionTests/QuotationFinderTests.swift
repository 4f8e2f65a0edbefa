import Attribution
import Language
import Records
import Testing

/// The quotations of a text, paragraph by paragraph, as words.
private func quotations(_ string: String) -> [String] {
  let text = ScalarText(string)
  return QuotationFinder.quotations(in: text, paragraphs: ParagraphSplitter.paragraphs(of: text)).map { text[$0.span] }
}

@Suite struct QuotationFinderTests {
  @Test(arguments: [
    ("He said “yes” and “no”.", ["“yes”", "“no”"]),
    ("He said \"yes\" and \"no\".", ["\"yes\"", "\"no\""]),
    ("''We will stay,'' she said.", ["''We will stay,''"]),
    ("``We will stay,'' she said.", ["``We will stay,''"]),
    ("« Nous restons », dit-elle.", ["« Nous restons »"]),
    ("Minister calls plan ‘reckless’", ["‘reckless’"]),
    ("Minister calls plan 'reckless' today", ["'reckless'"]),
    ("„So“, she said.", ["„So“"]),
    ("don't, the Smiths' dog, the '90s and rock ’n’ roll", []),
    ("It’s Norland’s border, and the pilots’ union knows.", []),
    ("'The players' union is wrong,' he said.", ["'The players' union is wrong,'"]),
    ("\"A 'nested' one,\" he said.", ["\"A 'nested' one,\""]),
    ("“She said “no” to us,” he said.", ["“She said “no” to us,”"]),
    ("He is 5'11\" tall and said \"yes\".", ["\"yes\""]),
    ("”We stayed here,” she said.", ["”We stayed here,”"]),
    ("“One\n\n“two” he said", ["“One", "“two”"]),
    ("He said “we stay. The end", ["“we stay. The end"]),
    ("A stray \" mark", []),
    ("“One. “Two.” said Reyes", ["“One.", "“Two.”"]),
    ("😀 “Oui”, dit Zoé.", ["“Oui”"]),
    ("He said: 'We've had enough.\n\n'It's a shame.'", ["'We've had enough.", "'It's a shame.'"]),
    (
      "‘We’ve had enough of the players’ talk.\n\n‘It’s a shame,’ he said.",
      ["‘We’ve had enough of the players’ talk.", "‘It’s a shame,’"]
    ),
    ("The '90s were kind to Norland.\n\n'It's a shame,' he said.", ["'It's a shame,'"]),
    (
      "She said: \"A.\n\n\"I’m not one for medals.\n\n\"It’s over.\"",
      ["\"A.", "\"I’m not one for medals.", "\"It’s over.\""]
    ),
  ])
  func finds(_ text: String, _ expected: [String]) {
    #expect(quotations(text) == expected)
  }

  @Test func carriesOnIntoTheNextParagraph() {
    let text = ScalarText("“We lost the herd.\n\n“Then the water came,” Reyes said.")
    let found = QuotationFinder.quotations(in: text, paragraphs: ParagraphSplitter.paragraphs(of: text))
    #expect(found.map(\.continues) == [nil, 0])
    #expect(found[0].closingLength == 0)
    #expect(text[found[1].inside] == "Then the water came,")
  }

  /// Every string of up to six marks, letters and spaces: quotations lie in the text, in order, apart, and begin with a
  /// mark.
  @Test func everySmallCase() {
    let alphabet: [Unicode.Scalar] = ["“", "”", "\"", "'", "a", " "]
    var path: [Int] = []
    func check() {
      var view = String.UnicodeScalarView()
      for index in path { view.append(alphabet[index]) }
      let text = ScalarText(String(view))
      let found = QuotationFinder.quotations(in: text, paragraphs: [TextSpan(0, text.count)])
      var end = 0
      for quotation in found {
        let sound =
          quotation.span.start >= end && quotation.span.end <= text.count
          && quotation.inside.start <= quotation.inside.end && path[quotation.span.start] < 4
        #expect(sound, "\(String(view)): \(found.map(\.span))")
        end = quotation.span.end
      }
    }
    func walk(_ depth: Int) {
      check()
      if depth == 6 { return }
      for index in alphabet.indices {
        path.append(index)
        walk(depth + 1)
        path.removeLast()
      }
    }
    walk(0)
  }

  @Test(arguments: ["“", "\"", "'", "«", "“«", "\" a", "' a", "“a”"])
  func manyMarksAreBounded(_ unit: String) {
    let string = String(repeating: unit, count: 10_000)
    let text = ScalarText(string)
    let clock = ContinuousClock()
    let time = clock.measure {
      let found = QuotationFinder.quotations(in: text, paragraphs: [TextSpan(0, text.count)])
      #expect(found.count <= 10_000)
    }
    #expect(time < .seconds(10))
  }
}
