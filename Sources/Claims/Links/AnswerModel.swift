internal import CAnswerModel
internal import Glibc
internal import Inference

/// What ranks the claims that a claim may answer: two lists of weights of words (does a claim answer? is it answered?), whose sums
/// are features of boosted trees (Friedman 2001). Candidates compete by softmax with “none”, whose score is 0 (after Denis and
/// Baldridge, NAACL 2007).
///
/// File, little-endian: `HSRM`, version u16 = 1, features u16, trees u16, depth u16, `keeps` and `finds` f32; for each of the two
/// lists a bias f32, a step f32 and `2^bits` weights i8, in steps; then for each tree `2^depth - 1` nodes (feature u8), as many
/// cuts f32 (left where value ≤ cut), `2^depth` leaves f32. Made by `Training/answers`.
package struct AnswerModel: Sendable {
  /// Words are told apart by so many bits of their hashes.
  package static let bits = 14
  package static let width = AnswerFeatures.width
  /// The columns that the two lists of weights fill.
  package static let answersColumn = 2
  package static let answeredColumn = 17

  /// A bias and the weights of words.
  package struct Words: Sendable {
    package var bias: Float
    package var step: Float
    package var weights: [Int8]

    package init(bias: Float, step: Float, weights: [Int8]) {
      self.bias = bias
      self.step = step
      self.weights = weights
    }

    /// - Parameter words: `AnswerLesson.words`.
    package func sum(_ words: [UInt16]) -> Float {
      bias + step * Float(words.reduce(0) { $0 + Int(weights[Int($1)]) })
    }
  }

  package struct Trees: Sendable {
    package var depth: Int
    package var features: [UInt8]
    package var cuts: [Float]
    package var leaves: [Float]

    package init(depth: Int, features: [UInt8], cuts: [Float], leaves: [Float]) {
      self.depth = depth
      self.features = features
      self.cuts = cuts
      self.leaves = leaves
    }
  }

  package let answers: Words
  package let answered: Words
  package let trees: Trees
  /// The probability from which on what the rules found stays.
  package var keeps: Float
  /// The probability from which on another is taken.
  package var finds: Float
  private let scorer: TreeScorer

  package init(answers: Words, answered: Words, trees: Trees, keeps: Float, finds: Float) {
    self.answers = answers
    self.answered = answered
    self.trees = trees
    self.keeps = keeps
    self.finds = finds
    let nodes = 1 << trees.depth - 1
    var scorer = TreeScorer(width: Self.width)
    for tree in 0..<(trees.leaves.count >> trees.depth) {
      scorer.addTree(root: 0) { place in
        place >= nodes
          ? .leaf(trees.leaves[tree << trees.depth + place - nodes])
          : .split(
            feature: Int(trees.features[tree * nodes + place]), cut: trees.cuts[tree * nodes + place],
            left: 2 * place + 1, right: 2 * place + 2)
      }
    }
    self.scorer = scorer
  }

  static let standard: AnswerModel? = {
    var count = 0
    guard let first = unsafe hearsay_answer_model(&count) else { return nil }
    return unsafe AnswerModel(bytes: Array(UnsafeBufferPointer(start: first, count: count)))
  }()

  /// Nil where the bytes are no model of this version and of as many features as the program computes.
  package init?(bytes: [UInt8]) {
    var offset = 4
    func integer(_ size: Int) -> Int? {
      guard offset + size <= bytes.count else { return nil }
      defer { offset += size }
      return (0..<size).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
    }
    func float() -> Float? { integer(4).map { Float(bitPattern: UInt32(truncatingIfNeeded: $0)) } }
    func words() -> Words? {
      guard let bias = float(), let step = float(), offset + 1 << Self.bits <= bytes.count else { return nil }
      defer { offset += 1 << Self.bits }
      return Words(
        bias: bias, step: step, weights: bytes[offset..<offset + 1 << Self.bits].map { Int8(bitPattern: $0) })
    }
    guard bytes.starts(with: "HSRM".utf8), integer(2) == 1, let width = integer(2), let count = integer(2),
      let depth = integer(2), let keeps = float(), let finds = float(), let answers = words(), let answered = words(),
      width == Self.width, (1...5).contains(depth), count > 0
    else { return nil }
    let nodes = 1 << depth - 1
    guard bytes.count - offset == count * (nodes * 5 + (1 << depth) * 4) else { return nil }
    var trees = Trees(depth: depth, features: [], cuts: [], leaves: [])
    for _ in 0..<count {
      for _ in 0..<nodes {
        guard let feature = integer(1), feature < width else { return nil }
        trees.features.append(UInt8(feature))
      }
      for _ in 0..<nodes {
        guard let value = float() else { return nil }
        trees.cuts.append(value)
      }
      for _ in 0..<(1 << depth) {
        guard let value = float() else { return nil }
        trees.leaves.append(value)
      }
    }
    self.init(answers: answers, answered: answered, trees: trees, keeps: keeps, finds: finds)
  }

  package var bytes: [UInt8] {
    var bytes = Array("HSRM".utf8)
    func put(_ value: UInt32, _ size: Int) {
      for shift in 0..<size { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * UInt32(shift)))) }
    }
    let nodes = 1 << trees.depth - 1
    let count = trees.leaves.count >> trees.depth
    for value in [1, Self.width, count, trees.depth] { put(UInt32(value), 2) }
    for value in [keeps, finds] { put(value.bitPattern, 4) }
    for words in [answers, answered] {
      put(words.bias.bitPattern, 4)
      put(words.step.bitPattern, 4)
      bytes += words.weights.map { UInt8(bitPattern: $0) }
    }
    for tree in 0..<count {
      bytes += trees.features[tree * nodes..<(tree + 1) * nodes]
      for value in trees.cuts[tree * nodes..<(tree + 1) * nodes] { put(value.bitPattern, 4) }
      for value in trees.leaves[tree << trees.depth..<(tree + 1) << trees.depth] { put(value.bitPattern, 4) }
    }
    return bytes
  }

  /// The probability of each candidate, the rest being that of none.
  ///
  /// - Parameter rows: `[candidates × width]`, row-major.
  package func probabilities(_ rows: [Float]) -> [Float] {
    let scores = scorer.sums(rows)
    let top = max(0, scores.max() ?? 0)
    let parts = scores.map { exp($0 - top) }
    let total = parts.reduce(exp(-top), +)
    return parts.map { $0 / total }
  }

  /// The index of the candidate that is answered; nil for none.
  ///
  /// - Parameter ruled: the index of the candidate that the rules found.
  package func choice(_ probabilities: [Float], ruled: Int?) -> Int? {
    guard let best = probabilities.indices.max(by: { probabilities[$0] < probabilities[$1] }) else { return nil }
    if probabilities[best] >= finds { return best }
    if let ruled, probabilities[ruled] >= keeps { return ruled }
    return nil
  }
}
