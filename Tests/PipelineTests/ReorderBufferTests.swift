import Testing

@testable import Pipeline

@Suite struct ReorderBufferTests {
  /// Every order of up to five numbers.
  @Test(arguments: 0...5)
  func everyOrderComesOutSorted(count: Int) {
    func permutations(_ rest: [Int], _ chosen: [Int], _ visit: ([Int]) -> Void) {
      if rest.isEmpty { return visit(chosen) }
      for (index, number) in rest.enumerated() {
        var left = rest
        left.remove(at: index)
        permutations(left, chosen + [number], visit)
      }
    }
    permutations(Array(0..<count), []) { order in
      var buffer = ReorderBuffer<Int>()
      var given: [Int] = []
      for (step, number) in order.enumerated() {
        buffer.insert(number * 10, number: number)
        while let value = buffer.next() { given.append(value) }
        #expect(given.count + buffer.count == step + 1)
      }
      #expect(given == (0..<count).map { $0 * 10 })
      #expect(buffer.count == 0)
    }
  }
}
