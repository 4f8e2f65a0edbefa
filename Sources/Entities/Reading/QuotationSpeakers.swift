internal import Language
internal import Records

/// Who says each quotation: the subject of the verb that the quotation hangs on.
///
/// Found by the parse alone, for all quotations at once and before anything is resolved. A quotation that is a sentence of
/// its own is said by whom the one before it in its paragraph is; nobody where nothing tells. Linear in the tokens.
struct QuotationSpeakers {
  /// The subject's token for each quotation, from 1 on; -1 for none.
  private var subjects: [Int32]
  /// All of them.
  private var speaks: Set<Int32> = []

  init(document: Document, quotations: QuotationMap) {
    subjects = [Int32](repeating: -1, count: quotations.count + 1)
    guard quotations.count > 0 else { return }
    /// Whether a quotation begins as a sentence does. Of “words that he called his “finest hour””, he may be the speaker.
    var isWhole = [Bool?](repeating: nil, count: quotations.count + 1)
    var paragraphs = [Int32](repeating: -1, count: quotations.count + 1)
    for index in document.tokens.indices {
      let number = quotations.number(index)
      guard number > 0 else {
        // “Ruel defends her: “Ilse shouts at rhythm.””: the parser may hang the saying on what is said.
        let above = quotations.number(document.tokens[index].head)
        if above > 0, subjects[above] < 0, isWhole[above] ?? true, document.tokens[index].pos == .verb,
          let subject = document.child(of: index, .nsubj), quotations.number(subject) != above
        {
          subjects[above] = Int32(subject)
        }
        continue
      }
      if paragraphs[number] < 0 {
        paragraphs[number] = Int32(document.sentences[document.tokens[index].sentence].paragraph)
      }
      if isWhole[number] == nil { isWhole[number] = document.tokens[index].text.startsWithCapital }
      guard subjects[number] < 0, isWhole[number] == true else { continue }
      let verb = document.tokens[index].head
      // The first word that hangs on something outside.
      guard quotations.number(verb) != number, document.tokens[verb].pos == .verb,
        let subject = document.child(of: verb, .nsubj), quotations.number(subject) != number
      else { continue }
      switch document.tokens[index].dependency {
      case .ccomp, .parataxis, .dep, .intj, .advcl:
        subjects[number] = Int32(subject)
      default: break
      }
    }
    for number in 2..<max(2, subjects.count)
    where subjects[number] < 0 && isWhole[number] == true && paragraphs[number] == paragraphs[number - 1] {
      subjects[number] = subjects[number - 1]
    }
    speaks = Set(subjects)
  }

  /// The tokens near a subject that it says in quotation marks; at most 80 on each side, in its paragraph.
  func said(by subject: Int, in document: Document, _ quotations: QuotationMap) -> [Int] {
    // Most nouns say nothing: told without a look at their neighbours.
    guard speaks.contains(Int32(subject)) else { return [] }
    let paragraph = document.paragraphs[document.sentences[document.tokens[subject].sentence].paragraph].tokens
    let near = max(paragraph.lowerBound, subject - 80)..<min(paragraph.upperBound, subject + 80)
    return near.filter { token in
      let number = quotations.number(token)
      return number > 0 && number < subjects.count && subjects[number] == Int32(subject)
    }
  }

  /// The token of who says a quotation.
  func subject(of quotation: Int) -> Int? {
    quotation > 0 && quotation < subjects.count && subjects[quotation] >= 0 ? Int(subjects[quotation]) : nil
  }
}
