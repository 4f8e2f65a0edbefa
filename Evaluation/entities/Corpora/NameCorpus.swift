package import Records

/// Universal NER's English Web Treebank: sentences of token lines `index token tag - -`, tags PER, LOC, ORG in IOB2.
///
/// The sentences of one source document make one text, a blank line between them, so that names can be made consistent over
/// it.
package struct NameCorpus {
  package struct Name: Hashable {
    /// Unicode scalars of the text.
    package var span: TextSpan
    /// PER, LOC or ORG.
    package var type: String
    package init(span: TextSpan, type: String) {
      self.span = span
      self.type = type
    }
  }

  package struct Text {
    package var id: String
    package var text = ""
    package var names: [Name] = []
  }

  package var texts: [Text] = []

  package init(table: String) throws {
    var sentence: [Unicode.Scalar] = []
    var base = 0
    var place = 0
    var open: Name?
    func close() {
      if let name = open { texts[texts.count - 1].names.append(name) }
      open = nil
    }
    for line in table.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" }) {
      if line.hasPrefix("# newdoc id = ") {
        close()
        texts.append(Text(id: String(line.dropFirst(14))))
      } else if line.hasPrefix("# text = ") {
        close()
        guard !texts.isEmpty else {
          throw EvaluationFailure(description: "name table: a sentence before the first “# newdoc id = ”")
        }
        let words = String(line.dropFirst(9))
        if !texts[texts.count - 1].text.isEmpty { texts[texts.count - 1].text += "\n\n" }
        base = texts[texts.count - 1].text.unicodeScalars.count
        texts[texts.count - 1].text += words
        sentence = Array(words.unicodeScalars)
        place = 0
      } else if !line.isEmpty, !line.hasPrefix("#") {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard fields.count >= 3 else { throw EvaluationFailure(description: "name table: “\(line)” has no tag") }
        let word = Array(fields[1].unicodeScalars)
        while place + word.count <= sentence.count, !sentence[place..<place + word.count].elementsEqual(word) {
          place += 1
        }
        let span = TextSpan(base + place, base + place + word.count)
        place += word.count
        if fields[2].hasPrefix("B-") {
          close()
          open = Name(span: span, type: String(fields[2].dropFirst(2)))
        } else if fields[2].hasPrefix("I-"), open != nil {
          open?.span.end = span.end
        } else {
          close()
        }
      }
    }
    close()
  }

  /// OntoNotes' types in the corpus's three; nil for others.
  package static func type(_ type: String) -> String? {
    switch type {
    case "PERSON": "PER"
    case "GPE", "LOC", "FAC": "LOC"
    case "ORG": "ORG"
    default: nil
    }
  }
}
