import Attribution
import Foundation

/// Grows boosted trees for a yes-or-no target: leaf by leaf, best split first, on 64-bin histograms (LightGBM's way).
struct TreeTrainer {
  var trees = 250
  var leaves = 20
  var rate: Float = 0.06
  var minimumHessian: Float = 8
  var l2: Float = 4
  /// Share of the rows and of the features that a tree sees.
  var rowShare = 0.7
  var featureShare = 0.6
  var seed: UInt64 = 7

  func train(_ rows: [[Float]], _ targets: [Float]) -> BoostedTrees {
    let width = rows.first?.count ?? 0
    let cuts = (0..<width).map { feature in Self.cuts(rows.map { $0[feature] }) }
    // Bins, feature by feature.
    var bins = [UInt8](repeating: 0, count: rows.count * width)
    for (index, row) in rows.enumerated() {
      for feature in 0..<width { bins[feature * rows.count + index] = UInt8(Self.bin(row[feature], cuts[feature])) }
    }
    let positive = targets.reduce(0, +) / Float(max(1, targets.count))
    var model = BoostedTrees(bias: log(max(1e-6, positive) / max(1e-6, 1 - positive)), featureCount: width)
    var logits = [Float](repeating: model.bias, count: rows.count)
    var random = SplitMix(seed: seed)
    for _ in 0..<trees {
      var gradients = [Float](repeating: 0, count: rows.count)
      var hessians = gradients
      for index in rows.indices {
        let p = 1 / (1 + exp(-logits[index]))
        gradients[index] = p - targets[index]
        hessians[index] = max(1e-6, p * (1 - p))
      }
      let chosen = rows.indices.filter { _ in Double.random(in: 0..<1, using: &random) < rowShare }
      let features = (0..<width).filter { _ in Double.random(in: 0..<1, using: &random) < featureShare }
      let root = grow(chosen, features, bins, rows.count, gradients, hessians, cuts, &model)
      for index in rows.indices {
        var node = model.nodes[root]
        while node.feature >= 0 {
          node = model.nodes[Int(node.left) + (rows[index][Int(node.feature)] <= node.value ? 0 : 1)]
        }
        logits[index] += node.value
      }
    }
    return model
  }

  private struct Leaf {
    var node: Int
    var rows: [Int]
    var gain: Float
    var feature: Int
    var bin: Int
    var gradient: Float
    var hessian: Float
  }

  private func grow(
    _ rows: [Int], _ features: [Int], _ bins: [UInt8], _ total: Int, _ g: [Float], _ h: [Float], _ cuts: [[Float]],
    _ model: inout BoostedTrees
  ) -> Int {
    let root = model.nodes.count
    model.roots.append(Int32(root))
    model.nodes.append(.init(feature: -1, value: 0, left: 0))
    func leaf(_ node: Int, _ rows: [Int]) -> Leaf {
      var sumG: Float = 0
      var sumH: Float = 0
      for row in rows {
        sumG += g[row]
        sumH += h[row]
      }
      var best = Leaf(node: node, rows: rows, gain: 0, feature: -1, bin: 0, gradient: sumG, hessian: sumH)
      let parent = sumG * sumG / (sumH + l2)
      var histogramG = [Float](repeating: 0, count: 65)
      var histogramH = histogramG
      bins.withUnsafeBufferPointer { bins in
        for feature in features {
          let last = cuts[feature].count
          if last == 0 { continue }
          for bin in 0...last {
            histogramG[bin] = 0
            histogramH[bin] = 0
          }
          let base = feature * total
          for row in rows {
            let bin = Int(bins[base + row])
            histogramG[bin] += g[row]
            histogramH[bin] += h[row]
          }
          var leftG: Float = 0
          var leftH: Float = 0
          for bin in 0..<last {
            leftG += histogramG[bin]
            leftH += histogramH[bin]
            if leftH < minimumHessian { continue }
            if sumH - leftH < minimumHessian { break }
            let rightG = sumG - leftG
            let gain = leftG * leftG / (leftH + l2) + rightG * rightG / (sumH - leftH + l2) - parent
            if gain > best.gain {
              best.gain = gain
              best.feature = feature
              best.bin = bin
            }
          }
        }
      }
      return best
    }
    var open = [leaf(root, rows)]
    var count = 1
    while count < leaves {
      guard let place = open.indices.max(by: { open[$0].gain < open[$1].gain }), open[place].gain > 0.5 else { break }
      let split = open.remove(at: place)
      let left = model.nodes.count
      model.nodes[split.node] = .init(
        feature: Int16(split.feature), value: cuts[split.feature][split.bin], left: Int32(left))
      model.nodes.append(.init(feature: -1, value: 0, left: 0))
      model.nodes.append(.init(feature: -1, value: 0, left: 0))
      let base = split.feature * total
      open.append(leaf(left, split.rows.filter { Int(bins[base + $0]) <= split.bin }))
      open.append(leaf(left + 1, split.rows.filter { Int(bins[base + $0]) > split.bin }))
      count += 1
    }
    for leaf in open { model.nodes[leaf.node].value = -rate * leaf.gradient / (leaf.hessian + l2) }
    return root
  }

  /// At most 63 cuts between the values, at their quantiles.
  private static func cuts(_ values: [Float]) -> [Float] {
    let sorted = values.sorted()
    var cuts: [Float] = []
    let distinct = Set(values).sorted()
    if distinct.count <= 64 {
      for index in 0..<max(0, distinct.count - 1) { cuts.append((distinct[index] + distinct[index + 1]) / 2) }
      return cuts
    }
    for part in 1..<64 {
      let cut = sorted[sorted.count * part / 64]
      if cuts.last != cut { cuts.append(cut) }
    }
    return cuts
  }

  private static func bin(_ value: Float, _ cuts: [Float]) -> Int {
    var low = 0
    var high = cuts.count
    while low < high {
      let middle = (low + high) / 2
      if value <= cuts[middle] { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
