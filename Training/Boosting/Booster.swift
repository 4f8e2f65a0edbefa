internal import Foundation

/// Gradient boosting of complete trees under a softmax over the candidates of each pronoun or noun and “nobody” (score 0).
///
/// The loss of a group is -log of the probability that the allowed answers have together: the coreferent name where GAP
/// gives one; else every answer but the names that it calls not coreferent. So the many candidates that GAP does not
/// judge are neither right nor wrong.
package struct Booster: Sendable {
  package var depth = 4
  /// Of the draws.
  package var seed: UInt64 = 0x4845_4152_5341_5900
  package var trees = 120
  package var rate: Float = 0.1
  package var minimumHessian: Float = 4
  package var ridge: Float = 4
  /// Of each tree: the share of the features that it may ask, and of the groups that it learns from.
  package var featureShare: UInt64 = 40
  package var groupShare: UInt64 = 70
  /// Features that no tree may ask: to learn what each is worth.
  package var without: Set<Int> = []
  let bins = 48

  /// The candidates of one pronoun or noun.
  package struct Group {
    /// Rows `first..<first + allowed.count`.
    package var first: Int
    package var allowed: [Bool]
    package var nobodyAllowed: Bool

    package init(first: Int, allowed: [Bool], nobodyAllowed: Bool) {
      self.first = first
      self.allowed = allowed
      self.nobodyAllowed = nobodyAllowed
    }
  }

  package struct Result {
    package var features: [UInt8]
    package var thresholds: [Float]
    package var leaves: [Float]
  }

  package init() {}

  package func train(rows: [Float], width: Int, groups: [Group]) -> Result {
    let count = rows.count / width
    // Cut points: quantiles of what is there.
    var cuts: [[Float]] = []
    var binned = [UInt8](repeating: 0, count: rows.count)
    for feature in 0..<width {
      let sorted = (0..<count).map { rows[$0 * width + feature] }.sorted()
      var points: [Float] = []
      for part in 1..<bins {
        let value = sorted[min(count - 1, count * part / bins)]
        if points.last != value, value != sorted.last { points.append(value) }
      }
      cuts.append(points)
      for row in 0..<count {
        let value = rows[row * width + feature]
        var low = 0
        var high = points.count
        while low < high {
          let middle = (low + high) / 2
          if value <= points[middle] { high = middle } else { low = middle + 1 }
        }
        binned[feature * count + row] = UInt8(low)
      }
    }
    let nodes = (1 << depth) - 1
    var result = Result(features: [], thresholds: [], leaves: [])
    var scores = [Float](repeating: 0, count: count)
    var gradient = [Float](repeating: 0, count: count)
    var hessian = [Float](repeating: 0, count: count)
    var draw = SplitMix(state: seed)
    for _ in 0..<trees {
      for group in groups {
        if draw.next() % 100 < groupShare {
          Self.differentiate(group, scores, &gradient, &hessian)
        } else {
          for row in group.first..<group.first + group.allowed.count {
            gradient[row] = 0
            hessian[row] = 0
          }
        }
      }
      let asked = (0..<width).map { draw.next() % 100 < featureShare && !without.contains($0) }
      var node = [UInt16](repeating: 0, count: count)
      var features = [UInt8](repeating: 0, count: nodes)
      var thresholds = [Float](repeating: .infinity, count: nodes)
      for level in 0..<depth {
        let begin = (1 << level) - 1
        let width = 1 << level
        var best = [(gain: Float, feature: Int, cut: Int)](repeating: (1e-6, -1, 0), count: width)
        for feature in cuts.indices where asked[feature] && !cuts[feature].isEmpty {
          var sums = [Float](repeating: 0, count: width * bins * 2)
          for row in 0..<count {
            let place = ((Int(node[row]) - begin) * bins + Int(binned[feature * count + row])) * 2
            sums[place] += gradient[row]
            sums[place + 1] += hessian[row]
          }
          for part in 0..<width {
            var g: Float = 0
            var h: Float = 0
            for bin in 0..<bins {
              g += sums[(part * bins + bin) * 2]
              h += sums[(part * bins + bin) * 2 + 1]
            }
            var left: Float = 0
            var leftHessian: Float = 0
            for cut in cuts[feature].indices {
              left += sums[(part * bins + cut) * 2]
              leftHessian += sums[(part * bins + cut) * 2 + 1]
              if leftHessian < minimumHessian || h - leftHessian < minimumHessian { continue }
              let right = g - left
              let gain =
                left * left / (leftHessian + ridge) + right * right / (h - leftHessian + ridge) - g * g / (h + ridge)
              if gain > best[part].gain { best[part] = (gain, feature, cut) }
            }
          }
        }
        for part in 0..<width where best[part].feature >= 0 {
          features[begin + part] = UInt8(best[part].feature)
          thresholds[begin + part] = cuts[best[part].feature][best[part].cut]
        }
        for row in 0..<count {
          let own = Int(node[row])
          let part = own - begin
          let goesRight = best[part].feature >= 0 && Int(binned[best[part].feature * count + row]) > best[part].cut
          node[row] = UInt16(2 * own + (goesRight ? 2 : 1))
        }
      }
      var sums = [Float](repeating: 0, count: 1 << depth)
      var weights = [Float](repeating: 0, count: 1 << depth)
      for row in 0..<count {
        sums[Int(node[row]) - nodes] += gradient[row]
        weights[Int(node[row]) - nodes] += hessian[row]
      }
      let leaves = zip(sums, weights).map { -rate * $0 / ($1 + ridge) }
      for row in 0..<count { scores[row] += leaves[Int(node[row]) - nodes] }
      result.features += features
      result.thresholds += thresholds
      result.leaves += leaves
    }
    return result
  }

  /// Gradient p − q, where p is the softmax and q the same among the allowed answers alone; Hessian p (1 − p).
  private static func differentiate(
    _ group: Group, _ scores: [Float], _ gradient: inout [Float], _ hessian: inout [Float]
  ) {
    let range = group.first..<group.first + group.allowed.count
    let top = max(0, range.map { scores[$0] }.max() ?? 0)
    var total = exponential(-top)
    var allowed = group.nobodyAllowed ? total : 0
    for row in range {
      let value = exponential(scores[row] - top)
      total += value
      if group.allowed[row - group.first] { allowed += value }
    }
    for row in range {
      let value = exponential(scores[row] - top)
      let p = value / total
      let q = group.allowed[row - group.first] && allowed > 0 ? value / allowed : 0
      gradient[row] = p - q
      hessian[row] = max(1e-4, p * (1 - p))
    }
  }

  private static func exponential(_ x: Float) -> Float { Float(exp(Double(x))) }
}
