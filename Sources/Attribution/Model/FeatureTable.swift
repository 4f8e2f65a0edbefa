internal import CInferenceKernels

/// Weights by feature: a hash table of 16-bit numbers in buckets of one cache line.
///
/// A bucket holds six features, each with a 16-bit check of its hash and its weights; of each chain that shares the table one
/// for each label but the first, whose weights are zero by convention. An unknown feature passes for a known one about once
/// in 7,000 times.
package struct FeatureTable: Sendable {
  /// One more than the weights of a feature.
  package let columns: Int
  /// What a weight of 1 stands for.
  let scale: Float
  let buckets: FeatureBuckets

  package var bytes: Int { buckets.count * HK_FEATURE_NUMBERS * 2 }

  /// - Parameter numbers: as `FeatureBuckets` takes them; one bucket at least does not overflow.
  package init(columns: Int, scale: Float, numbers: [UInt16]) {
    precondition((2...HK_FEATURE_WEIGHTS + 1).contains(columns), "a feature has one to \(HK_FEATURE_WEIGHTS) weights")
    self.columns = columns
    self.scale = scale
    buckets = FeatureBuckets(numbers)
  }

  /// The sums of each row's weights, in units of `scale` and in order of the table's columns but the first, which is the
  /// labels' whose weights are zero.
  func scores(_ bag: FeatureBag) -> [SIMD4<Int32>] {
    var sums = bag.sums
    unsafe bag.withHashes { hashes in unsafe add(hashes, starts: bag.starts, to: &sums) }
    return sums
  }

  /// Adds the weights of each row's features to its place in `sums`, as `scores` has them.
  ///
  /// - Parameter starts: for each row where its hashes begin, then where the last one's end.
  func add(_ hashes: UnsafeBufferPointer<UInt64>, starts: [Int32], to sums: inout [SIMD4<Int32>]) {
    precondition(sums.count >= starts.count - 1 && Int(starts[starts.count - 1]) == hashes.count)
    unsafe buckets.withTable { table in
      unsafe starts.withUnsafeBufferPointer { starts in
        unsafe sums.withUnsafeMutableBytes { sums in
          guard starts.count > 1, let start = sums.baseAddress else { return }
          unsafe hk_feature_sums(
            table, hashes.baseAddress, starts.baseAddress, starts.count - 1, start.assumingMemoryBound(to: Int32.self))
        }
      }
    }
  }

  /// Packs weights, `[features × (columns − 1)]`, rounded to 16 bits. Features that are all zero are left out.
  package static func pack(hashes: [UInt64], weights: [Float], columns: Int) -> FeatureTable {
    let width = columns - 1
    var largest: Float = 1e-6
    for weight in weights { largest = max(largest, abs(weight)) }
    let scale = largest / 32_000
    var kept: [Int] = []
    for index in hashes.indices {
      for column in 0..<width where abs(weights[index * width + column]) >= scale {
        kept.append(index)
        break
      }
    }
    var packer = FeaturePacker(features: kept.count)
    for index in kept {
      packer.add(
        hashes[index],
        (0..<width).map { column in
          Int16(max(-32_000, min(32_000, (weights[index * width + column] / scale).rounded())))
        })
    }
    return FeatureTable(columns: columns, scale: scale, numbers: packer.numbers)
  }
}
