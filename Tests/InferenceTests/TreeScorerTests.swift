import Inference
import Testing

/// Trees beside walks from their roots.
@Suite("trees")
struct TreeScorerTests {
  /// Complete trees of a depth: node `n`'s children are `2n + 1` and `2n + 2`.
  struct Forest {
    let depth: Int
    let width: Int
    var features: [[Int]] = []
    var cuts: [[Float]] = []
    var leaves: [[Float]] = []

    init(trees: Int, depth: Int, width: Int) {
      self.depth = depth
      self.width = width
      for _ in 0..<trees {
        features.append((0..<1 << depth - 1).map { _ in Int.random(in: 0..<width) })
        cuts.append((0..<1 << depth - 1).map { _ in Float(Int.random(in: 0...4)) / 4 })
        leaves.append((0..<1 << depth).map { _ in Float.random(in: -1...1) })
      }
    }

    func walked(_ row: [Float], from start: Float) -> Float {
      var sum = start
      for tree in features.indices {
        var place = 0
        while place < 1 << depth - 1 {
          place = 2 * place + (row[features[tree][place]] <= cuts[tree][place] ? 1 : 2)
        }
        sum += leaves[tree][place - (1 << depth - 1)]
      }
      return sum
    }

    func scorer(_ kernels: Kernels) -> TreeScorer {
      var scorer = TreeScorer(width: width, kernels: kernels)
      for tree in features.indices {
        scorer.addTree(root: 0) { place in
          place < 1 << depth - 1
            ? .split(
              feature: features[tree][place], cut: cuts[tree][place], left: 2 * place + 1, right: 2 * place + 2)
            : .leaf(leaves[tree][place - (1 << depth - 1)])
        }
      }
      return scorer
    }
  }

  @Test(
    "every kernel gives to the bit what walks give, for blocks that are full and not",
    arguments: [0, 1, 15, 16, 17, 40])
  func walks(rows count: Int) {
    for depth in 0...5 {
      let forest = Forest(trees: 7, depth: depth, width: 3)
      // Quarters: a number often equals a cut.
      let rows = (0..<count).map { _ in (0..<3).map { _ in Float(Int.random(in: -1...5)) / 4 } }
      for kernels in Kernels.all {
        #expect(
          forest.scorer(kernels).sums(rows.flatMap(\.self), from: 0.25) == rows.map { forest.walked($0, from: 0.25) },
          "\(kernels.name), depth \(depth)")
      }
    }
  }

  @Test("without trees a sum is where it starts")
  func none() { #expect(TreeScorer(width: 2).sums([1, 2, 3, 4], from: 3) == [3, 3]) }

  @Test("a number that is none goes right")
  func notANumber() {
    let forest = Forest(trees: 1, depth: 1, width: 1)
    for kernels in Kernels.all {
      #expect(forest.scorer(kernels).sums([.nan]) == [forest.leaves[0][1]])
    }
  }
}
