/// The features of one token while they are added.
///
/// A function that adds features takes the bag's row into a variable of its own and gives it back at the end, so that the sum
/// and the place of the next hash stay in registers: as fields of a bag that is handed on they are written to memory with every
/// feature, and each feature waits for the one before.
@safe struct FeatureRow {
  /// The weights of the features that are not hashed.
  private(set) var sum = SIMD4<Int32>()
  /// Where the next hash goes; there is room for `FeatureStore.mostOfToken` since the token before ended.
  private(set) var end: UnsafeMutablePointer<UInt64>
  private let small: SmallTemplates.Places

  init(end: UnsafeMutablePointer<UInt64>, _ small: SmallTemplates.Places) {
    unsafe self.end = end
    self.small = small
  }

  /// Forgets the features of the token before.
  @inline(__always)
  mutating func restart(at end: UnsafeMutablePointer<UInt64>) {
    sum = SIMD4()
    unsafe self.end = end
  }

  /// Adds a feature of few values.
  @inline(__always)
  mutating func add(small template: UInt64, _ a: UInt64) {
    if let weights = small.weights(template, a) { sum &+= weights } else { add(template, a) }
  }

  @inline(__always)
  mutating func add(small template: UInt64, _ a: UInt64, _ b: UInt64) {
    if let weights = small.weights(template, a, b) { sum &+= weights } else { add(template, a, b) }
  }

  @inline(__always)
  mutating func add(small template: UInt64, _ a: UInt64, _ b: UInt64, _ c: UInt64) {
    if let weights = small.weights(template, a, b, c) { sum &+= weights } else { add(template, a, b, c) }
  }

  /// The same, where the first value is a way's shape.
  @inline(__always)
  mutating func add(small template: UInt64, _ shape: WayShape) {
    if let weights = small.weights(template, shape.index) { sum &+= weights } else { add(template, shape.value) }
  }

  @inline(__always)
  mutating func add(small template: UInt64, _ shape: WayShape, _ a: UInt64) {
    if let weights = small.weights(template, shape.index, a) {
      sum &+= weights
    } else {
      add(template, shape.value, a)
    }
  }

  @inline(__always)
  mutating func add(small template: UInt64, _ shape: WayShape, _ a: UInt64, _ b: UInt64) {
    if let weights = small.weights(template, shape.index, a, b) {
      sum &+= weights
    } else {
      add(template, shape.value, a, b)
    }
  }

  @inline(__always)
  mutating func add(_ template: UInt64, _ a: UInt64) {
    append(FeatureBag.mix(template, a))
  }

  @inline(__always)
  mutating func add(_ template: UInt64, _ a: UInt64, _ b: UInt64) {
    append(FeatureBag.mix(FeatureBag.mix(template, a), b))
  }

  @inline(__always)
  mutating func add(_ template: UInt64, _ a: UInt64, _ b: UInt64, _ c: UInt64) {
    append(FeatureBag.mix(FeatureBag.mix(FeatureBag.mix(template, a), b), c))
  }

  @inline(__always)
  private mutating func append(_ hash: UInt64) {
    unsafe end.pointee = hash
    unsafe end += 1
  }
}
