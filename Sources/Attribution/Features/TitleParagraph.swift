internal import Language

/// Whether a text opens with its article's title, which reads otherwise than a lead does: present tense, no articles, colons.
///
/// Where the title is known, the first paragraph is a title if it says the same (a page's title may add the site) or ends without a
/// stop (another title for the same article); of a page whose text comes without it, the first paragraph is the lead, however
/// short. Where nobody knows the title, a short first paragraph with others behind it is taken for it, as in corpora.
enum TitleParagraph {
  /// Whether a first paragraph could be a title by its length.
  static func isShort(_ paragraph: Paragraph) -> Bool {
    paragraph.tokens.count <= longest && paragraph.sentences.count <= 2
  }

  static func isOne(_ paragraph: Paragraph, in document: Document, title: String?, stopped: Bool) -> Bool {
    guard isShort(paragraph) else { return false }
    guard let title, case let known = letters(title), !known.isEmpty else { return document.paragraphs.count > 1 }
    if !stopped { return true }
    let own = letters(document.words(paragraph.span))
    return !own.isEmpty && known.starts(with: own)
  }

  /// Letters and digits alone, for marks and blanks change on the way from the page's head to its text.
  private static func letters(_ text: String) -> [Unicode.Scalar] {
    text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }

  private static let longest = 30
}
