internal import CInferenceKernels

/// Puts features into buckets, for `FeatureTable.pack`.
struct FeaturePacker {
  /// As `FeatureBuckets` takes them.
  private(set) var numbers: [UInt16]
  private let capacity: Int

  /// - Parameter features: how many will be added, at most. One place in four stays empty, so that few leave their home.
  init(features: Int) {
    capacity = features * 4 / 3 / HK_FEATURE_BUCKET + 2
    numbers = [UInt16](repeating: 0, count: capacity * HK_FEATURE_NUMBERS)
  }

  /// - Parameter weights: at most `HK_FEATURE_WEIGHTS`.
  ///
  /// Of two features with one check and one home the first one's weights count for both: about one in 15,000.
  mutating func add(_ hash: UInt64, _ weights: [Int16]) {
    let check = UInt16(truncatingIfNeeded: hash) | 1
    var bucket = Int(hash.multipliedFullWidth(by: UInt64(capacity)).high)
    while true {
      let start = bucket * HK_FEATURE_NUMBERS
      for place in 0..<HK_FEATURE_BUCKET {
        if numbers[start + place] == check { return }
        guard numbers[start + place] == 0 else { continue }
        numbers[start + place] = check
        let first = start + HK_FEATURE_BUCKET + 2 + place * HK_FEATURE_WEIGHTS
        for (column, weight) in weights.enumerated() { numbers[first + column] = UInt16(bitPattern: weight) }
        return
      }
      numbers[start + HK_FEATURE_BUCKET] = 1
      bucket = (bucket + 1) % capacity
    }
  }
}
