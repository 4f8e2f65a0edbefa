import Language
import Records
import Testing

@testable import Attribution

@Suite struct ModelTests {
  @Test func embeddedModelIsSound() throws {
    let model = try AttributionModel.embedded.get()
    #expect(model.cueTable.bytes + model.argumentTable.bytes < 10 * 1024 * 1024)
    #expect(model.acceptThreshold > 0.1 && model.acceptThreshold < 0.6)
  }

  @Test func damageIsFound() throws {
    var file = ModelFile()
    file.append("one", [1, 2, 3])
    let bytes = file.encoded
    #expect(try ModelFile(bytes).sections.map(\.bytes) == [[1, 2, 3]])
    for place in bytes.indices {
      var damaged = bytes
      damaged[place] ^= 1
      #expect(throws: ModelFile.Failure.self) { try ModelFile(damaged) }
    }
    for length in 0..<bytes.count {
      #expect(throws: ModelFile.Failure.self) { try ModelFile(Array(bytes[0..<length])) }
    }
  }

  @Test func tableGivesItsWeightsBack() {
    var hashes: [UInt64] = []
    var weights: [Float] = []
    var random = SystemRandomNumberGenerator()
    for index in 0..<1_000 {
      hashes.append(random.next())
      weights += [Float(index) / 500 - 1, 0.25]
    }
    let table = FeatureTable.pack(hashes: hashes, weights: weights, columns: 3)
    var wrong = 0
    let starts: [Int32] = [0, 1]
    for (index, hash) in hashes.enumerated() {
      var sums = [SIMD4<Int32>()]
      unsafe withUnsafePointer(to: hash) { hash in
        unsafe starts.withUnsafeBufferPointer { starts in
          unsafe sums.withUnsafeMutableBufferPointer {
            unsafe table.add(UnsafeBufferPointer(start: hash, count: 1), starts: starts, to: $0)
          }
        }
      }
      if abs(Float(sums[0][0]) * table.scale - weights[index * 2]) > 0.001 { wrong += 1 }
      #expect(sums[0][2] == 0 && sums[0][3] == 0)
    }
    // Features that share a check and a run of slots share weights.
    #expect(wrong <= 3)
  }

  /// Marginals against the sum over all label sequences.
  @Test(arguments: 1...5, [(2, 1), (3, 1), (3, 2), (3, 3), (4, 1)])
  func marginalsAreExact(_ count: Int, _ shape: (labels: Int, column: Int)) {
    var random = SystemRandomNumberGenerator()
    let (labels, column) = shape
    let edges = (0..<2 * labels * labels).map { _ in Float.random(in: -1...1, using: &random) }
    let chain = LinearChain(labels: labels, edgeClasses: 2, column: column, edges: edges)
    let scores = (0..<count * labels).map { $0 % labels == 0 ? Int32(0) : Int32.random(in: -200...200, using: &random) }
    let classes = (0..<count).map { _ in UInt8.random(in: 0...1, using: &random) }
    let scale: Float = 0.01
    var expected = [Double](repeating: 0, count: count * labels)
    var total = 0.0
    var path = [Int](repeating: 0, count: count)
    func walk(_ place: Int, _ logarithm: Double) {
      if place == count {
        let weight = exp(logarithm)
        total += weight
        for (token, label) in path.enumerated() { expected[token * labels + label] += weight }
        return
      }
      for label in 0..<labels {
        path[place] = label
        let before = place == 0 ? 0 : path[place - 1]
        let edge = edges[Int(classes[place]) * labels * labels + before * labels + label]
        walk(place + 1, logarithm + Double(edge) + Double(Float(scores[place * labels + label]) * scale))
      }
    }
    walk(0, 0)
    // Weights of other chains, which share the table, do not count.
    var batch = LinearChain.Batch()
    for token in 0..<count {
      var sum = SIMD4<Int32>(repeating: 1_000)
      for label in 1..<labels { sum[column - 2 + label] = scores[token * labels + label] }
      batch.append(sum, class: classes[token], next: token + 1 < count ? .label : .nothing)
    }
    let found = chain.marginals(&batch, scale: scale)
    for index in expected.indices {
      #expect(abs(Double(found[index / labels][index % labels]) - expected[index] / total) < 1e-4)
    }
    for token in found { for label in labels..<4 { #expect(token[label] == 0) } }
  }

  /// A token that has the first label for sure parts its sequence: the parts alone say the same of the other tokens.
  @Test func firstLabelPartsSequences() {
    var random = SystemRandomNumberGenerator()
    let edges = (0..<2 * 9).map { _ in Float.random(in: -1...1, using: &random) }
    let chain = LinearChain(labels: 3, edgeClasses: 2, column: 1, edges: edges)
    let classes = (0..<7).map { _ in UInt8.random(in: 0...1, using: &random) }
    var scores = classes.map { _ in
      SIMD4<Int32>(Int32.random(in: -200...200, using: &random), Int32.random(in: -200...200, using: &random), 0, 0)
    }
    scores[3] = SIMD4(-100_000, -100_000, 0, 0)
    var whole = LinearChain.Batch()
    var parts = LinearChain.Batch()
    for token in 0..<7 {
      whole.append(scores[token], class: classes[token], next: token == 6 ? .nothing : .label)
      if token == 3 { continue }
      parts.append(
        scores[token], class: classes[token],
        next: token == 6 ? .nothing : token == 2 ? .first(class: classes[3]) : .label)
    }
    var expected = chain.marginals(&whole, scale: 0.01)
    #expect(expected.remove(at: 3)[0] > 0.999)
    for (found, expected) in zip(chain.marginals(&parts, scale: 0.01), expected) {
      for label in 0..<3 { #expect(abs(found[label] - expected[label]) < 1e-4) }
    }
  }

  @Test func exponentialIsClose() {
    for step in 0...8_700 {
      let power = -Float(step) / 100
      let found = Exponential.of(SIMD4(power, 0, -88, -1_000))
      let expected = exp(Double(power))
      #expect(abs(Double(found[0]) - expected) <= 4e-7 * expected, "\(power)")
      #expect(found[1] == 1 && found[2] == 0 && found[3] == 0)
    }
  }

  @Test func choicesGiveBackWhatWasWritten() throws {
    let words = (0..<100).map { (lemma: FeatureBag.hash("word\($0)"), tag: UInt8($0 % 50)) }
    let choice = WordChoice(tags: 0b11 << 40, exceptions: words.prefix(60).map { WordChoice.key($0.lemma, $0.tag) })
    let read = try WordChoice(ByteReader(bytes: choice.encoded, place: 0))
    for (number, word) in words.enumerated() {
      let expected = (word.tag == 40 || word.tag == 41) != (number < 60)
      #expect(choice.contains(word.lemma, word.tag) == expected)
      #expect(read.contains(word.lemma, word.tag) == expected)
    }
  }

  private func exp(_ value: Double) -> Double {
    var term = 1.0
    var sum = 1.0
    // The series of a small part of the power, then its square, sixteen times.
    for n in 1..<60 {
      term *= value / 65_536 / Double(n)
      sum += term
    }
    for _ in 0..<16 { sum *= sum }
    return sum
  }

  @Test func treesGiveBackWhatWasWritten() throws {
    var trees = BoostedTrees(bias: 0.5, featureCount: 2)
    trees.roots = [0]
    trees.nodes = [
      .init(feature: 1, value: 3, left: 1), .init(feature: -1, value: -1, left: 0),
      .init(feature: -1, value: 2, left: 0),
    ]
    let read = try BoostedTrees(ByteReader(bytes: trees.encoded, place: 0), featureCount: 2)
    #expect(read.logit([0, 3]) == -0.5)
    #expect(read.logit([0, 4]) == 2.5)
    // A tree with more leaves than a row has bits.
    var broad = trees
    broad.nodes = []
    for split in 0..<BoostedTrees.mostLeaves {
      broad.nodes.append(.init(feature: 0, value: Float(-split), left: Int32(2 * split + 1)))
      broad.nodes.append(.init(feature: -1, value: 1, left: 0))
    }
    broad.nodes.append(.init(feature: -1, value: 1, left: 0))
    #expect(throws: ModelFile.Failure.self) {
      try BoostedTrees(ByteReader(bytes: broad.encoded, place: 0), featureCount: 2)
    }
    trees.nodes[0].left = 0
    #expect(throws: ModelFile.Failure.self) {
      try BoostedTrees(ByteReader(bytes: trees.encoded, place: 0), featureCount: 2)
    }
  }
}
