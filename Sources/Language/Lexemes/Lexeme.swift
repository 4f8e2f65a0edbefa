/// A word type: all that follows from a token's text alone (and, for a tokenizer's exception, from its norm).
struct Lexeme {
  /// Of the text.
  var identifier: UInt64
  var text: String
  /// Unicode scalars of the text.
  var count: Int32
  /// Bytes of the text.
  var size: Int32
  var norm: UInt64
  var prefix: UInt64
  var suffix: UInt64
  var shape: UInt64
  /// Its word vector's row, or −1.
  var vector: Int32
  /// What the attribute rules can tell of its lower-case form (`AttributeRules.lowerClass`).
  var lowerClass: UInt16
  var isSpace: Bool
  /// Whether a sequence of the tokenizer's second pass begins with it.
  var beginsSequence: Bool
  /// Where the encoders keep it, not followed and followed by a blank; see `WordTypeCache`, which owns the numbers.
  var slots: (Int32, Int32) = (0, 0)
  /// The last lemma found for it, and the part of speech and morphology that it was found for; −1 for none.
  var lemmaKey: Int32 = -1
  var lemma = ""
}
