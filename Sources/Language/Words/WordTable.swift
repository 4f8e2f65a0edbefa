/// A dictionary by words that is made once and looked up often.
public struct WordTable<Value: Sendable>: Sendable, ExpressibleByDictionaryLiteral {
  @usableFromInline let index: WordIndex
  @usableFromInline let values: [Value]
  public let keys: [String]

  @inlinable
  public init(_ dictionary: [String: Value]) {
    keys = Array(dictionary.keys)
    values = Array(dictionary.values)
    index = WordIndex(keys)
  }

  @inlinable
  public init(dictionaryLiteral elements: (String, Value)...) {
    self.init(Dictionary(uniqueKeysWithValues: elements))
  }

  @inlinable
  public subscript(_ word: String) -> Value? { index.place(of: word).map { values[$0] } }
}
