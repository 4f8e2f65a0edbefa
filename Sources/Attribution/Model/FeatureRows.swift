/// Rows of `width` numbers each, row-major.
package struct FeatureRows: Sendable {
  package let width: Int
  package internal(set) var numbers: [Float] = []

  package init(width: Int) { self.width = width }

  package var count: Int { numbers.count / width }

  package subscript(row: Int) -> [Float] { Array(numbers[row * width..<(row + 1) * width]) }

  mutating func reserve(_ rows: Int) { numbers.reserveCapacity(rows * width) }
  mutating func removeAll() { numbers.removeAll(keepingCapacity: true) }

  mutating func add(_ part: borrowing FeatureRows) { numbers.append(contentsOf: part.numbers) }
  mutating func add(_ number: Float) { numbers.append(number) }
  mutating func add(_ number: Int) { numbers.append(Float(number)) }
  mutating func add(_ flag: Bool) { numbers.append(flag ? 1 : 0) }
}
