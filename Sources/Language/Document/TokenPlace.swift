public import Records

/// A token where it stands in its document: it reads like a `Token`, of which a copy would count up its three words.
public struct TokenPlace: Sendable {
  @usableFromInline let document: Document
  /// Index into `Document.tokens`.
  public let index: Int

  @inlinable
  init(_ document: Document, _ index: Int) {
    self.document = document
    self.index = index
  }

  @inlinable public var text: String { document.tokens[index].text }
  @inlinable public var span: TextSpan { document.tokens[index].span }
  @inlinable public var lemma: String { document.tokens[index].lemma }
  @inlinable public var pos: PartOfSpeech { document.tokens[index].pos }
  @inlinable public var tag: PennTag { document.tokens[index].tag }
  @inlinable public var morphology: String { document.tokens[index].morphology }
  @inlinable public var head: Int { document.tokens[index].head }
  @inlinable public var dependency: Dependency { document.tokens[index].dependency }
  @inlinable public var sentence: Int { document.tokens[index].sentence }
}
