import Testing

@testable import Inference

@Suite struct RowPlanTests {
  @Test func oneTokenHasFourEmptyRowsOnEachSide() {
    var plan = RowPlan()
    plan.append([7])
    #expect(plan.slots == [0, 0, 0, 0, 7, 0, 0, 0, 0])
    #expect(plan.last == [4])
    #expect(plan.fourth == [4])
    #expect(plan.third == [3, 5])
    #expect(plan.second == [2, 4, 6])
  }

  @Test func sequencesShareTheRowsBetweenThem() {
    var plan = RowPlan()
    plan.append([7, 8])
    plan.append([9])
    plan.append([])
    #expect(plan.slots == [0, 0, 0, 0, 7, 8, 0, 0, 0, 0, 9, 0, 0, 0, 0])
    #expect(plan.last == [4, 5, 10])
    plan.removeAll()
    #expect(plan.isEmpty)
  }

  @Test func aSliceBringsItsNeighbours() {
    var plan = RowPlan()
    plan.append([7, 8], before: [5, 6], after: [1, 2, 3, 4])
    #expect(plan.slots == [0, 0, 5, 6, 7, 8, 1, 2, 3, 4])
    #expect(plan.last == [4, 5])
  }

  /// Each layer's pairs cover the rows that later layers look at, for every layout of up to four short sequences.
  @Test func everyRowThatIsLookedAtIsComputed() {
    for lengths in (0..<256).map({ [$0 & 3, $0 >> 2 & 3, $0 >> 4 & 3, $0 >> 6 & 3] }) {
      var plan = RowPlan()
      for length in lengths { plan.append([Int32](repeating: 1, count: length)[...]) }
      func rows(_ pairs: [Int32]) -> Set<Int32> { Set(pairs + pairs.map { $0 + 1 }) }
      func around(_ rows: some Sequence<Int32>) -> Set<Int32> { Set(rows.flatMap { [$0 - 1, $0, $0 + 1] }) }
      #expect(rows(plan.fourth).isSuperset(of: plan.last))
      #expect(rows(plan.third).isSuperset(of: around(plan.last)))
      #expect(rows(plan.second).isSuperset(of: around(around(plan.last))))
      // A pair's second row looks one row further, and must find it.
      #expect((plan.second + plan.third + plan.fourth).allSatisfy { $0 >= 1 && Int($0) + 2 < plan.slots.count })
    }
  }
}
