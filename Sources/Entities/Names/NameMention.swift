internal import Language
internal import Records

/// One name in the text, before it is known whose it is.
struct NameMention {
  /// Without article, title, possessive mark and suffix.
  var tokens: Range<Int>
  /// The whole name with its title: what the mention covers.
  var extent: Range<Int>
  /// The title's tokens before the name; empty where there is none.
  var title: Range<Int>
  /// What the model said; nil for a capitalised run that it did not recognise.
  var recognised: EntityType?
  /// What it is after the article's names were made consistent; nil while unknown.
  var type: EntityType?
  /// The name's words in small letters.
  var words: [String]
  /// Index into the matcher's clusters; -1 before matching.
  var cluster = -1
  /// The gender that the title tells.
  var gender: Gender?
  /// “the Clintons”: the name of several.
  var plural = false

  /// The syntactic head: the token whose head lies outside, else the last one.
  func head(in document: Document) -> Int {
    for token in tokens.reversed()
    where !tokens.contains(document.tokens[token].head) || document.tokens[token].head == token {
      return token
    }
    return tokens.upperBound - 1
  }

  var isPersonal: Bool { type == .person }
}
