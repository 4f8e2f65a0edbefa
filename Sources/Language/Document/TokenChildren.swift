/// The tokens that hang on one, in text order.
///
/// A type of its own, open to other modules' optimizers: rules walk over children everywhere.
public struct TokenChildren: RandomAccessCollection, Sendable {
  @usableFromInline let list: [Int32]
  public let startIndex: Int
  public let endIndex: Int

  @inlinable
  init(_ list: [Int32], _ range: Range<Int>) {
    self.list = list
    startIndex = range.lowerBound
    endIndex = range.upperBound
  }

  @inlinable
  public subscript(_ place: Int) -> Int { Int(list[place]) }
}
