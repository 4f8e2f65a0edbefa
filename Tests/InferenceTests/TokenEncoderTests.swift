import Testing

@testable import Inference

@Suite struct TokenEncoderTests {
  /// Sequences of one, two and three tokens together, by every kernel, against double precision and literal padding.
  @Test func everyKernelAgreesWithTheReference() throws {
    let net = try SyntheticEncoder()
    let sequences: [[UInt64]] = [[1], [2, 3], [3, 1, 2]]
    let expected = sequences.flatMap { net.reference($0) }
    for kernels in Kernels.all {
      let encoder = try net.encoder(kernels, slots: 4)
      encoder.fill(slots: [1, 2, 3], features: [1, 2, 3], vectors: [-1, -1, -1])
      var plan = RowPlan()
      for sequence in sequences { plan.append(sequence.map { Int32($0) }[...]) }
      encoder.encode(plan)
      for (token, vector) in expected.enumerated() {
        let difference = zip(encoder.vector(plan, token), vector).map { abs(Double($0) - $1) }.max() ?? 1
        #expect(difference < 1e-4, "\(kernels.name), token \(token): \(difference)")
      }
    }
  }

  /// Slices of a long sequence give the vectors of the whole.
  @Test func slicesGiveTheSameVectors() throws {
    let net = try SyntheticEncoder()
    for kernels in Kernels.all {
      let encoder = try net.encoder(kernels, slots: 6)
      encoder.fill(slots: [1, 2, 3, 4, 5], features: [1, 2, 3, 4, 5], vectors: [-1, -1, -1, -1, -1])
      let slots: [Int32] = [1, 2, 3, 4, 5, 1, 3, 5, 2, 4, 1, 1, 2, 5]
      var whole = RowPlan()
      whole.append(slots[...])
      encoder.encode(whole)
      let expected = slots.indices.map { encoder.vector(whole, $0) }
      for size in [1, 3, 5] {
        for start in stride(from: 0, to: slots.count, by: size) {
          let end = min(start + size, slots.count)
          var plan = RowPlan()
          plan.append(slots[start..<end], before: slots[max(0, start - 4)..<start], after: slots[end...].prefix(4))
          encoder.encode(plan)
          for token in start..<end {
            let difference = zip(encoder.vector(plan, token - start), expected[token]).map { abs($0 - $1) }.max() ?? 1
            #expect(difference < 1e-5, "\(kernels.name), slices of \(size), token \(token)")
          }
        }
      }
    }
  }
}
