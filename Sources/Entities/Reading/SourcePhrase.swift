internal import Language
internal import Records

/// The noun phrase that names a source, read for its head and its role words.
struct SourcePhrase {
  let document: Document

  /// The token of a range that everything else in it hangs on: the first one whose head lies outside, nouns before others.
  func head(of range: Range<Int>) -> Int? {
    if let last = range.last, Self.isAgedSpeaker(last, in: document) { return last }
    if range.count > 6, Self.isAgedSpeaker(range.lowerBound + 5, in: document) { return range.lowerBound + 5 }
    var fallback: Int?
    for index in range {
      let pos = document.tokens[index].pos
      if pos == .punct || pos == .space || document.tokens[index].tag == .pos { continue }
      if document.tokens[index].head != index && range.contains(document.tokens[index].head) { continue }
      // “The dad-of-three”, whose article the parser took for the subject.
      if document.tokens[index].tag == .dt, index == range.lowerBound, index + 1 < range.upperBound,
        document.tokens[index + 1].tag == .nn, document.tokens[index].text.inSmallLetters == "the"
      {
        continue
      }
      switch pos {
      case .noun where isApart(index + 1, in: range): continue
      case .noun, .propn, .pron: return compounded(index, in: range)
      default: if fallback == nil { fallback = index }
      }
    }
    guard let fallback else {
      // The parser hung the phrase on its comma or on its “’s”: “Mr Tully’s firm, Starfold Camping, said”.
      return range.last { [.noun, .propn, .pron].contains(document.tokens[$0].pos) }
        ?? range.last { document.tokens[$0].text.unicodeScalars.contains { $0.properties.isAlphabetic } }
    }
    // “according to a statement”: a preposition or verb that came along; its noun is meant.
    return document.child(of: fallback, [.pobj, .dobj, .nsubj]).flatMap { range.contains($0) ? $0 : nil } ?? fallback
  }

  /// “Tully’s mum *Bev* posted”, where the parser parts the name from its role: a name right behind a noun that hangs on the verb.
  private func isApart(_ name: Int, in range: Range<Int>) -> Bool {
    guard range.contains(name), document.tokens[name].pos == .propn,
      case let verb = document.tokens[name].head, verb >= range.upperBound
    else { return false }
    return document.tokens[name].dependency == .nsubj && document.tokens[verb].head == name - 1
  }

  /// “Old” in ““A,” the 27-year-old told reporters”, where the parser makes of all of it an attribute of whoever was told.
  static func isAgedSpeaker(_ index: Int, in document: Document) -> Bool {
    guard index >= 5, document.tokens[index].text.utf8.count == 3, document.tokens[index].lemma == "old",
      document.tokens[index].dependency == .amod,
      index + 1 < document.tokens.count, document.tokens[index - 2].lemma == "year",
      document.tokens[index - 5].text.inSmallLetters == "the"
    else { return false }
    let next = document[index + 1]
    // “The 61-year-old, now a pundit, argued”: what it hangs on is further on.
    if next.text == "," { return document.tokens[index].head > index + 1 }
    // “The 22-year-old explained”, whose verb the tagger took for a noun.
    if next.tag == .nn, next.text.ends(in: "ed") {
      return SpeechVerbs.isPublic(String(next.text.dropLast(2))) || SpeechVerbs.isPublic(String(next.text.dropLast()))
    }
    // “The 27-year-old plans a setting”, whose verb the tagger took for a noun: it has an object and heads the sentence.
    if next.tag == .nns, next.dependency == .root, document.tokens[index].head == index + 1,
      document.child(of: index + 1, .dobj, .xcomp) != nil || document.child(of: index + 1, .ccomp) != nil
    {
      return true
    }
    if next.tag == .vbn, next.dependency == .root, document.tokens[index].head == index + 1 {
      return SpeechVerbs.isPublic(next.lemma)
    }
    return (next.tag == .vbd || next.tag == .vbz)
      && (SpeechVerbs.isPublic(next.lemma) || document.tokens[index].head == index + 1)
  }

  /// “The co-pilot”, cut in three of which the parser heads all: the last is the noun.
  private func compounded(_ index: Int, in range: Range<Int>) -> Int {
    guard index + 2 < range.upperBound, document.tokens[index + 1].text == "-",
      document.tokens[index + 1].span.start == document.tokens[index].span.end,
      document.tokens[index + 2].head == document.tokens[index].head,
      document.tokens[index + 2].dependency == document.tokens[index].dependency,
      NounLexicon.noun(document.tokens[index + 2].lemma.lowercased()) != nil
    else { return index }
    return index + 2
  }

  /// A role as it is written: “leader” of “its leader”, for whose it is the words do not tell.
  func words(of role: Range<Int>) -> String {
    let isOwned = role.count > 1 && document.tokens[role.lowerBound].tag == .prpPossessive
    return document.words(isOwned ? role.lowerBound + 1..<role.upperBound : role)
  }

  /// Of somebody unnamed, what they are and not where: “a diplomat”, not “a diplomat in Vell”.
  func withoutPlace(_ role: Range<Int>, head: Int) -> Range<Int> {
    for index in role where index > head {
      guard document.tokens[index].dependency == .prep, document.tokens[index].head == head else { continue }
      let lemma = document.tokens[index].lemma
      if lemma == "in" || lemma == "at"
        || lemma == "for" && !document.tokens[head].lemma.lowercased().hasPrefix("spokes")
      {
        return role.lowerBound..<index
      }
    }
    return role
  }

  /// “Two people briefed on the matter”: of the hidden, how they come to know.
  func withQualifier(_ role: Range<Int>, head: Int, in range: Range<Int>) -> Range<Int> {
    guard role.upperBound == head + 1, head + 1 < range.upperBound else { return role }
    let next = document[head + 1]
    switch next.text.lowercased() {
    case "briefed", "involved", "familiar", "close":
      var end = head + 1
      while end < range.upperBound, end - head <= RoleFinder.longest, document.tokens[end].text != "," { end += 1 }
      return role.lowerBound..<end
    default: return role
    }
  }

  /// The words of a noun's role: the phrase from its begin to its complement, without clauses and appositives.
  func role(of head: Int) -> Range<Int> {
    let whole = document.subtree(of: head)
    var low = max(whole.lowerBound, head - RoleFinder.longest)
    var high = min(whole.upperBound, head + RoleFinder.longest)
    for child in document.children(of: head) where child > head {
      switch document.tokens[child].dependency {
      case .prep, .pobj, .compound, .amod, .nmod:
        if document.tokens[child].dependency == .prep,
          !["of", "for", "at", "in", "with", "from", "to"].contains(document.tokens[child].lemma)
        {
          high = min(high, child)
        }
      default: high = min(high, max(head + 1, document.subtree(of: child).lowerBound))
      }
    }
    for child in document.children(of: head) where child < head {
      if document.tokens[child].dependency == .punct { low = max(low, child + 1) }
    }
    // “co-pilot”
    if head > 1, document.tokens[head - 1].text == "-",
      document.tokens[head - 1].span.end == document.tokens[head].span.start,
      document.tokens[head - 2].span.end == document.tokens[head - 1].span.start
    {
      low = min(low, head - 2)
      if document.tokens[low].text == "-" { low = head - 2 }
    }
    while low < head, document.tokens[low].pos == .punct || document.tokens[low].pos == .adp { low += 1 }
    return min(low, head)..<max(high, head + 1)
  }
}
