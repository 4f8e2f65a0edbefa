/// Templates whose values are few: the weights of all of them lie in one array, where a feature is found by counting.
///
/// Tags, parts of speech, distances and sides are half of what the chains look at. Hashed, each costs as much as a word.
package struct SmallTemplates: Sendable {
  /// How a template's values make up a place: each a field of some bits, the last one lowest.
  private struct Layout: Sendable {
    /// −1 for a template that is hashed.
    var base: Int32 = -1
    var bits: (UInt8, UInt8, UInt8) = (0, 0, 0)
  }

  /// By template.
  private var layouts = [Layout](repeating: Layout(), count: 512)
  private var sums: [SIMD4<Int32>] = []

  /// None: every template is hashed, as training wants it.
  package init() {}

  /// - Parameter fields: for each template the bits of its values.
  init(_ fields: [(template: Int, bits: [UInt8])], of table: FeatureTable) {
    var bag = FeatureBag()
    for (template, bits) in fields {
      layouts[template] = Layout(
        base: Int32(bag.tokenCount),
        bits: (bits[0], bits.count > 1 ? bits[1] : 0, bits.count > 2 ? bits[2] : 0))
      for place in 0..<UInt64(1) << UInt64(bits.reduce(0, +)) {
        var rest = place
        var values: [UInt64] = []
        for width in bits.reversed() {
          let mask = UInt64(1) << UInt64(width) - 1
          // The greatest value of a wide field is none: no tag, relation or kind of name has it.
          values.insert(width >= Self.wide && rest & mask == mask ? CueFeatures.outside : rest & mask, at: 0)
          rest >>= UInt64(width)
        }
        switch values.count {
        case 1: bag.add(UInt64(template), values[0])
        case 2: bag.add(UInt64(template), values[0], values[1])
        default: bag.add(UInt64(template), values[0], values[1], values[2])
        }
        bag.endToken()
      }
    }
    sums = table.scores(bag)
  }

  /// Bits of a field from which on its greatest value means “none”.
  private static let wide: UInt8 = 5

  /// The weights of a feature; nil where its template is hashed.
  @inline(__always)
  func weights(_ template: UInt64, _ a: UInt64) -> SIMD4<Int32>? {
    let layout = layouts[Int(template)]
    if layout.base < 0 { return nil }
    return sums[Int(layout.base) + Int(Self.field(a, layout.bits.0))]
  }

  @inline(__always)
  func weights(_ template: UInt64, _ a: UInt64, _ b: UInt64) -> SIMD4<Int32>? {
    let layout = layouts[Int(template)]
    if layout.base < 0 { return nil }
    let place = Self.field(a, layout.bits.0) << UInt64(layout.bits.1) | Self.field(b, layout.bits.1)
    return sums[Int(layout.base) + Int(place)]
  }

  @inline(__always)
  func weights(_ template: UInt64, _ a: UInt64, _ b: UInt64, _ c: UInt64) -> SIMD4<Int32>? {
    let layout = layouts[Int(template)]
    if layout.base < 0 { return nil }
    let front = Self.field(a, layout.bits.0) << UInt64(layout.bits.1) | Self.field(b, layout.bits.1)
    return sums[Int(layout.base) + Int(front << UInt64(layout.bits.2) | Self.field(c, layout.bits.2))]
  }

  /// “None” has all bits.
  @inline(__always)
  private static func field(_ value: UInt64, _ bits: UInt8) -> UInt64 { value & (1 &<< UInt64(bits) &- 1) }
}

extension SmallTemplates {
  /// Bits of the fields: a tag or relation has 6, a part of speech or kind of name 5, a side 2.
  static let cues: [(template: Int, bits: [UInt8])] = [
    (4, [3]), (20, [6]), (21, [5]), (23, [6]), (24, [6]), (25, [6]), (26, [6]), (30, [5]), (31, [5]), (32, [5]),
    (33, [5]), (34, [5]), (40, [1, 5]), (42, [1, 1]), (44, [3, 1]), (45, [3, 1]), (49, [1, 5]), (60, [6]),
    (70, [6, 6]), (84, [6, 1, 1]), (140, [2, 5]), (142, [2, 5]), (143, [3, 5]), (144, [3, 5]), (145, [3, 5]),
  ]

  static let arguments: [(template: Int, bits: [UInt8])] = [
    (205, [3]), (206, [6]), (208, [6]), (209, [6]), (210, [6]), (211, [6]), (212, [5]), (216, [6]), (217, [3]),
    (218, [3, 6]), (301, [2, 5]), (302, [2, 6]), (303, [6, 2]), (306, [4, 2]), (307, [4, 2, 5]), (308, [3, 2]),
    (309, [3, 1, 2]), (310, [2, 2, 1]), (311, [2, 2, 1]), (312, [2, 2, 1]), (313, [1, 2]), (315, [2, 5]),
    (319, [2, 3, 1]), (320, [2, 2, 1]), (330, [4, 2, 1]), (332, [4, 2, 2]), (333, [1, 1, 2]), (334, [4, 2, 2]),
    (335, [2, 4, 2]), (336, [1, 2]), (337, [2, 2, 5]), (348, [3, 2, 3]), (380, [2, 1, 1]), (381, [2, 1, 5]),
    (382, [1, 2, 5]),
  ]
}
