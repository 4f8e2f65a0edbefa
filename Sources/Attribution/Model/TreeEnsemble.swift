internal import Foundation
internal import Inference

/// Boosted trees in the form in which many rows are scored at once.
package struct TreeEnsemble: Sendable {
  private let bias: Float
  private let scorer: TreeScorer

  /// - Parameter trees: of at most `BoostedTrees.mostLeaves` leaves each, as training makes and reading a model checks.
  package init(_ trees: BoostedTrees) {
    bias = trees.bias
    var scorer = TreeScorer(width: trees.featureCount)
    for root in trees.roots {
      scorer.addTree(root: Int(root)) { place in
        let node = trees.nodes[place]
        return node.feature < 0
          ? .leaf(node.value)
          : .split(feature: Int(node.feature), cut: node.value, left: Int(node.left), right: Int(node.left) + 1)
      }
    }
    self.scorer = scorer
  }

  /// The probability of each row: what `BoostedTrees.probability` says of it, to the bit.
  package func probabilities(_ rows: FeatureRows) -> [Float] {
    precondition(rows.width == scorer.width, "a row has \(scorer.width) numbers")
    return scorer.sums(rows.numbers, from: bias).map { 1 / (1 + exp(-$0)) }
  }
}
