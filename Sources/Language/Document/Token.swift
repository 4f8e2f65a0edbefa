public import Records

/// One token of a document, as the language model sees it.
public struct Token: Sendable, Hashable {
  public var text: String
  /// In the article's text, Unicode scalars, half-open.
  public var span: TextSpan
  public var lemma: String
  /// Universal part of speech.
  public var pos: PartOfSpeech
  /// Penn Treebank tag.
  public var tag: PennTag
  /// Universal morphological features, `Number=Sing|Person=3`; empty where there are none.
  public var morphology: String
  /// Index of the head token in `Document.tokens`; its own for a root.
  public var head: Int
  public var dependency: Dependency
  /// Index of its sentence in `Document.sentences`.
  public var sentence: Int

  public init(
    text: String, span: TextSpan, lemma: String, pos: PartOfSpeech, tag: PennTag, morphology: String, head: Int,
    dependency: Dependency, sentence: Int
  ) {
    self.text = text
    self.span = span
    self.lemma = lemma
    self.pos = pos
    self.tag = tag
    self.morphology = morphology
    self.head = head
    self.dependency = dependency
    self.sentence = sentence
  }
}
