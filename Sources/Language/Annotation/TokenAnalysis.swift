/// What the attribute rules say of a token: its tag, part of speech, morphology and relation after them.
struct TokenAnalysis {
  var tag: PennTag
  var pos: PartOfSpeech
  var dependency: Dependency
  /// Index into `AttributeRules.morphologies`.
  var morphology: UInt16
  /// Index into `AttributeRules.lemmas`, or −1 where the lemmatizer decides.
  var lemma: Int16
}
