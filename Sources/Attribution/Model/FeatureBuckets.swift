internal import CInferenceKernels

/// The buckets of a `FeatureTable`, each on a cache line of its own.
///
/// Nothing writes them once `init` has ended, so that threads may share them without a lock.
@safe final class FeatureBuckets: @unchecked Sendable {
  let count: Int
  private let start: UnsafeMutablePointer<hk_feature_bucket>

  /// - Parameter numbers: `[buckets, HK_FEATURE_NUMBERS]`, row-major: checks, whether it overflows, 0, weights.
  init(_ numbers: [UInt16]) {
    precondition(numbers.count % HK_FEATURE_NUMBERS == 0, "a bucket has \(HK_FEATURE_NUMBERS) numbers")
    count = numbers.count / HK_FEATURE_NUMBERS
    let bytes = numbers.count * MemoryLayout<UInt16>.stride
    let memory = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: MemoryLayout<hk_feature_bucket>.stride)
    unsafe numbers.withUnsafeBytes { source in
      if let from = source.baseAddress { unsafe memory.copyMemory(from: from, byteCount: bytes) }
    }
    unsafe start = memory.bindMemory(to: hk_feature_bucket.self, capacity: count)
  }

  deinit { unsafe start.deallocate() }

  /// As `init` takes them.
  var numbers: [UInt16] {
    unsafe Array(
      UnsafeRawBufferPointer(start: start, count: count * MemoryLayout<hk_feature_bucket>.stride)
        .bindMemory(to: UInt16.self))
  }

  func withTable(_ body: (UnsafePointer<hk_feature_table>) -> Void) {
    var table = unsafe hk_feature_table(buckets: start, capacity: UInt32(count))
    unsafe body(&table)
  }
}
