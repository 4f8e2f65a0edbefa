public import Records

/// An article's text with its tokens, sentences, heads and names: the language model's answer, unchanged by later
/// stages.
///
/// Every list is in text order. Offsets are Unicode scalars of the article's text; `Range<Int>` are token indexes.
///
/// A class: every rule of every room holds it, and a copy of a value would count up its ten lists.
public final class Document: Sendable {
  public let id: String
  public let text: ScalarText
  public let tokens: [Token]
  public let sentences: [Sentence]
  public let paragraphs: [Paragraph]
  public let entities: [NamedEntity]

  /// Token `i`'s children are `childList[childStart[i]..<childStart[i + 1]]`, in text order.
  @usableFromInline let childStart: [Int32]
  @usableFromInline let childList: [Int32]
  private let leftEdges: [Int32]
  private let rightEdges: [Int32]
  private let entityAt: [Int32]

  /// Linear in the number of tokens.
  public init(
    id: String, text: ScalarText, tokens: [Token], sentences: [Sentence], paragraphs: [Paragraph],
    entities: [NamedEntity]
  ) {
    self.id = id
    self.text = text
    self.tokens = tokens
    self.sentences = sentences
    self.paragraphs = paragraphs
    self.entities = entities

    var start = [Int32](repeating: 0, count: tokens.count + 1)
    // Heads alone: a token's copy counts up its words.
    let heads = tokens.indices.map { tokens[$0].head }
    for (index, head) in heads.enumerated() where head != index { start[head + 1] += 1 }
    for index in 0..<tokens.count { start[index + 1] += start[index] }
    var fill = start
    var list = [Int32](repeating: 0, count: Int(start[tokens.count]))
    for (index, head) in heads.enumerated() where head != index {
      list[Int(fill[head])] = Int32(index)
      fill[head] += 1
    }
    childStart = start
    childList = list

    var left = tokens.indices.map { Int32($0) }
    var right = left
    // A child's edges reach its head only when the child itself is done: repeat until nothing moves. Two rounds, one
    // each way, settle projective trees.
    var moved = true
    var rounds = 0
    while moved && rounds < 16 {
      moved = false
      rounds += 1
      func lift(_ index: Int) {
        let head = heads[index]
        if left[index] < left[head] { left[head] = left[index]; moved = true }
        if right[index] > right[head] { right[head] = right[index]; moved = true }
      }
      for index in tokens.indices { lift(index) }
      for index in tokens.indices.reversed() { lift(index) }
    }
    leftEdges = left
    rightEdges = right

    var entityAt = [Int32](repeating: -1, count: tokens.count)
    for (number, entity) in entities.enumerated() {
      for index in entity.tokens { entityAt[index] = Int32(number) }
    }
    self.entityAt = entityAt
  }

  /// A token that is asked several things.
  @inlinable
  public subscript(_ token: Int) -> TokenPlace { TokenPlace(self, token) }

  /// The tokens whose head is this one, in text order.
  @inlinable
  public func children(of token: Int) -> TokenChildren {
    TokenChildren(childList, Int(childStart[token])..<Int(childStart[token + 1]))
  }

  /// From the leftmost to the rightmost token below this one, itself included.
  public func subtree(of token: Int) -> Range<Int> { Int(leftEdges[token])..<Int(rightEdges[token]) + 1 }

  /// The first child with one of these relations.
  public func child(of token: Int, _ relations: DependencySet) -> Int? {
    for place in Int(childStart[token])..<Int(childStart[token + 1]) {
      let child = Int(childList[place])
      if relations.contains(tokens[child].dependency) { return child }
    }
    return nil
  }

  /// The first child with this relation.
  @inlinable
  public func child(of token: Int, _ relation: Dependency) -> Int? { child(of: token, DependencySet(relation)) }

  /// The first child with one of two relations.
  @inlinable
  public func child(of token: Int, _ relation: Dependency, _ other: Dependency) -> Int? {
    child(of: token, DependencySet(relation, other))
  }

  /// The recognised name that holds a token.
  public func entity(at token: Int) -> NamedEntity? {
    entityAt[token] < 0 ? nil : entities[Int(entityAt[token])]
  }

  /// The tokens that a span touches. Logarithmic.
  public func tokens(in span: TextSpan) -> Range<Int> {
    let first = partition(0..<tokens.count) { $0.end > span.start }
    // No token is shorter than a scalar.
    let last = partition(first..<min(tokens.count, first + max(0, span.count) + 1)) { $0.start >= span.end }
    return first..<last
  }

  /// From the first token's start to the last one's end.
  public func span(of range: Range<Int>) -> TextSpan {
    guard let last = range.last else { return TextSpan(0, 0) }
    return TextSpan(tokens[range.lowerBound].span.start, tokens[last].span.end)
  }

  /// The words at a span.
  public func words(_ span: TextSpan) -> String { text[span] }

  /// The words of a range of tokens, as they stand in the text.
  public func words(_ range: Range<Int>) -> String { text[span(of: range)] }

  /// Index of the first token of some of which `isPast` holds, where it holds from some token on.
  private func partition(_ range: Range<Int>, _ isPast: (TextSpan) -> Bool) -> Int {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if isPast(tokens[middle].span) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
