internal import Language
internal import Records

extension Document {
  /// The document in CoNLL-U (Universal Dependencies): ten columns a token, sentences parted by an empty line.
  ///
  /// The relations are the model's own (ClearNLP's labels), not UD's. Tokens of white space alone are left out, and their
  /// children hang from the token's own head.
  var coNLLU: String {
    var text = "# newdoc id = \(id.onOneLine)\n"
    for (index, sentence) in sentences.enumerated() {
      text += "# sent_id = \(index + 1)\n# text = \(words(sentence.span).onOneLine)\n"
      var number: [Int: Int] = [:]
      for token in sentence.tokens where !isSpace(token) { number[token] = number.count + 1 }
      for token in sentence.tokens {
        guard let own = number[token] else { continue }
        let word = tokens[token]
        var head = word.head
        while isSpace(head), tokens[head].head != head { head = tokens[head].head }
        let isRoot = head == token || number[head] == nil
        let isLast = token + 1 >= tokens.count || tokens[token + 1].span.start > word.span.end
        let columns = [
          String(own), word.text, word.lemma.isEmpty ? "_" : word.lemma.onOneLine,
          word.pos.label.isEmpty ? "_" : word.pos.label, word.tag.label.isEmpty ? "_" : word.tag.label,
          word.morphology.isEmpty ? "_" : word.morphology, isRoot ? "0" : String(number[head] ?? 0),
          isRoot ? "root" : word.dependency.label, "_", isLast ? "_" : "SpaceAfter=No",
        ]
        text += columns.joined(separator: "\t") + "\n"
      }
      text += "\n"
    }
    return text
  }

  private func isSpace(_ token: Int) -> Bool { tokens[token].pos == .space }
}

extension String {
  /// With each run of white space as one blank.
  fileprivate var onOneLine: String {
    split { $0.isWhitespace }.joined(separator: " ")
  }
}
