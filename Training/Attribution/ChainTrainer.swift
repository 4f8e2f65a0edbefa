import Attribution
import Foundation

/// Trains a linear chain by FTRL-Proximal (McMahan et al. 2013): stochastic, one sequence a step, with L1 that leaves
/// most weights at zero.
struct ChainTrainer {
  var rate: Float = 0.12
  var l1: Float = 0.6
  var l2: Float = 0.02
  var epochs = 8
  /// How many of the last epochs the weights are the mean of: less is left to the order of the sequences.
  private var averaged: Int { max(1, epochs / 2) }
  var seed: UInt64 = 1

  struct Weights: Sendable {
    /// [features × (labels − 1)]
    var features: [Float]
    /// [edge classes × labels × labels]
    var edges: [Float]
  }

  /// - Parameter chosen: the sequences to learn from.
  func train(_ corpus: ChainCorpus, on chosen: [Int], name: String) -> Weights {
    let width = corpus.labels - 1
    let labels = corpus.labels
    let total = corpus.hashes.count * width
    let w = UnsafeMutablePointer<Float>.allocate(capacity: max(1, total))
    let z = UnsafeMutablePointer<Float>.allocate(capacity: max(1, total))
    let n = UnsafeMutablePointer<Float>.allocate(capacity: max(1, total))
    w.initialize(repeating: 0, count: total)
    z.initialize(repeating: 0, count: total)
    n.initialize(repeating: 0, count: total)
    let edgeCount = corpus.edgeClasses * labels * labels
    var edges = [Float](repeating: 0, count: edgeCount)
    var edgeSquares = [Float](repeating: 1, count: edgeCount)
    var sum = [Float](repeating: 0, count: total)
    var edgeSum = [Float](repeating: 0, count: edgeCount)
    var longest = 0
    for s in chosen { longest = max(longest, corpus.starts[s + 1] - corpus.starts[s]) }
    var fb = ForwardBackward(labels: labels, longest: longest)
    var order = chosen
    var random = SplitMix(seed: seed)
    for epoch in 0..<epochs {
      order.shuffle(using: &random)
      var loss = 0.0
      corpus.features.withUnsafeBufferPointer { features in
        for s in order {
          let first = corpus.starts[s]
          let count = corpus.starts[s + 1] - first
          if count == 0 { continue }
          for t in 0..<count {
            let node = fb.node + t * labels
            for l in 0..<labels { node[l] = 0 }
            for p in corpus.tokenStarts[first + t]..<corpus.tokenStarts[first + t + 1] {
              let at = w + Int(features[p]) * width
              for l in 0..<width { node[l + 1] += at[l] }
            }
          }
          loss += fb.run(count, corpus, first, edges)
          // Node gradients.
          for t in 0..<count {
            let g = fb.gradient + t * labels
            var largest: Float = 0
            for l in 0..<labels { largest = max(largest, abs(g[l])) }
            if largest < 0.002 { continue }
            for p in corpus.tokenStarts[first + t]..<corpus.tokenStarts[first + t + 1] {
              let base = Int(features[p]) * width
              for l in 0..<width {
                let gradient = g[l + 1]
                let i = base + l
                let square = n[i]
                let grown = square + gradient * gradient
                let root = grown.squareRoot()
                let sigma = (root - square.squareRoot()) / rate
                let zi = z[i] + gradient - sigma * w[i]
                z[i] = zi
                n[i] = grown
                let size = abs(zi) - l1
                w[i] = size <= 0 ? 0 : -(zi > 0 ? size : -size) / ((1 + root) / rate + l2 * Float(epoch + 1))
              }
            }
          }
          for e in 0..<edgeCount where fb.edgeGradient[e] != 0 {
            let gradient = fb.edgeGradient[e]
            edgeSquares[e] += gradient * gradient
            edges[e] -= 0.2 * gradient / edgeSquares[e].squareRoot()
          }
        }
      }
      if epoch >= epochs - averaged {
        for i in 0..<total { sum[i] += w[i] }
        for e in 0..<edgeCount { edgeSum[e] += edges[e] }
      }
      if epoch == epochs - 1 {
        var nonzero = 0
        for i in 0..<total where sum[i] != 0 { nonzero += 1 }
        report("\(name): epoch \(epoch + 1), loss \(Int(loss)), \(nonzero) weights of \(total)")
      }
    }
    let count = Float(averaged)
    let result = Weights(features: sum.map { $0 / count }, edges: edgeSum.map { $0 / count })
    w.deallocate()
    z.deallocate()
    n.deallocate()
    fb.deallocate()
    return result
  }
}

/// Scratch memory of forward–backward for one thread.
struct ForwardBackward {
  let labels: Int
  let node: UnsafeMutablePointer<Float>
  let gradient: UnsafeMutablePointer<Float>
  private let forward: UnsafeMutablePointer<Float>
  private let expNode: UnsafeMutablePointer<Float>
  private let backward: UnsafeMutablePointer<Float>
  var edgeGradient: [Float] = []
  private var expEdges: [Float] = []

  init(labels: Int, longest: Int) {
    self.labels = labels
    let size = max(1, longest * labels)
    node = .allocate(capacity: size)
    gradient = .allocate(capacity: size)
    forward = .allocate(capacity: size)
    expNode = .allocate(capacity: size)
    backward = .allocate(capacity: size)
  }

  func deallocate() {
    for pointer in [node, gradient, forward, expNode, backward] { pointer.deallocate() }
  }

  /// Fills `gradient` and `edgeGradient` with expected minus observed counts; answers the loss.
  ///
  /// Observed counts are themselves expected ones where a label is unknown.
  mutating func run(_ count: Int, _ corpus: ChainCorpus, _ first: Int, _ edges: [Float]) -> Double {
    if edgeGradient.count != edges.count { edgeGradient = [Float](repeating: 0, count: edges.count) }
    for e in edgeGradient.indices { edgeGradient[e] = 0 }
    expEdges = edges.map { exp($0) }
    for t in 0..<count {
      var best: Float = -.infinity
      for l in 0..<labels { best = max(best, node[t * labels + l]) }
      for l in 0..<labels { expNode[t * labels + l] = exp(node[t * labels + l] - best) }
    }
    for i in 0..<count * labels { gradient[i] = 0 }
    let free = pass(count, corpus, first, clamped: false, sign: 1)
    let bound = pass(count, corpus, first, clamped: true, sign: -1)
    return free - bound
  }

  private mutating func pass(_ count: Int, _ corpus: ChainCorpus, _ first: Int, clamped: Bool, sign: Float) -> Double {
    let L = labels
    var logarithm = 0.0
    @inline(__always) func allowed(_ t: Int, _ l: Int) -> Bool {
      !clamped || corpus.gold[first + t] == ChainCorpus.unknown || Int(corpus.gold[first + t]) == l
    }
    for t in 0..<count {
      let edge = Int(corpus.classes[first + t]) * L * L
      var sum: Float = 0
      for l in 0..<L {
        var value: Float = 0
        if allowed(t, l) {
          if t == 0 {
            value = expEdges[edge + l]
          } else {
            for b in 0..<L { value += forward[(t - 1) * L + b] * expEdges[edge + b * L + l] }
          }
          value *= expNode[t * L + l]
        }
        forward[t * L + l] = value
        sum += value
      }
      sum = max(sum, 1e-30)
      logarithm += Double(log(sum))
      for l in 0..<L { forward[t * L + l] /= sum }
    }
    for l in 0..<L { backward[(count - 1) * L + l] = 1 }
    for t in stride(from: count - 1, through: 0, by: -1) {
      var sum: Float = 0
      for l in 0..<L { sum += forward[t * L + l] * backward[t * L + l] }
      sum = max(sum, 1e-30)
      for l in 0..<L { gradient[t * L + l] += sign * forward[t * L + l] * backward[t * L + l] / sum }
      let edge = Int(corpus.classes[first + t]) * L * L
      if t == 0 {
        for l in 0..<L { edgeGradient[edge + l] += sign * forward[l] * backward[l] / sum }
        break
      }
      // Messages to the token before, and the edge's expected counts.
      var total: Float = 0
      var norm: Float = 0
      for b in 0..<L {
        var message: Float = 0
        for l in 0..<L where allowed(t, l) {
          let value = expEdges[edge + b * L + l] * expNode[t * L + l] * backward[t * L + l]
          message += value
          total += forward[(t - 1) * L + b] * value
        }
        backward[(t - 1) * L + b] = message
        norm += message
      }
      total = max(total, 1e-30)
      for b in 0..<L {
        for l in 0..<L where allowed(t, l) {
          edgeGradient[edge + b * L + l] +=
            sign * forward[(t - 1) * L + b] * expEdges[edge + b * L + l] * expNode[t * L + l] * backward[t * L + l]
            / total
        }
      }
      norm = max(norm, 1e-30)
      for b in 0..<L { backward[(t - 1) * L + b] /= norm }
    }
    return logarithm
  }
}

/// Steele et al. 2014: the same numbers on every machine.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// One line of progress on standard error.
func report(_ line: String) {
  FileHandle.standardError.write(Data((line + "\n").utf8))
}
