/// A list of words that is made once and asked often whether a word stands in it.
public struct WordSet: Sendable, ExpressibleByArrayLiteral {
  private let index: WordIndex

  public init(_ words: some Sequence<String>) { index = WordIndex(Array(Set(words))) }

  public init(arrayLiteral words: String...) { self.init(words) }

  /// For each byte, whether a word begins with it.
  public var initials: [Bool] { index.initials }

  public func contains(_ word: String) -> Bool { index.place(of: word) != nil }
}
