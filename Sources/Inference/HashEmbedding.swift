/// Row numbers of a hash embedding (Bloom embeddings, Serrà and Karatzoglou 2017; thinc's `HashEmbed`).
///
/// A 64-bit feature value gives four rows of a table; their sum is its vector, rows that coincide count twice.
public enum HashEmbedding {
  /// MurmurHash3 x64_128 of the value's 8 bytes, cut in four 32-bit keys, each modulo the number of rows.
  @inlinable
  public static func rows(of value: UInt64, seed: UInt32, rows: UInt32) -> (UInt32, UInt32, UInt32, UInt32) {
    var h1 = value &* 0x87c3_7b91_1142_53d5
    h1 = (h1 << 31) | (h1 >> 33)
    h1 = h1 &* 0x4cf5_ad43_2745_937f
    h1 ^= UInt64(seed)
    h1 ^= 8
    var h2 = UInt64(seed) ^ 8
    h1 = h1 &+ h2
    h2 = h2 &+ h1
    h1 = fmix(h1)
    h2 = fmix(h2)
    h1 = h1 &+ h2
    h2 = h2 &+ h1
    return (
      UInt32(truncatingIfNeeded: h1) % rows, UInt32(truncatingIfNeeded: h1 >> 32) % rows,
      UInt32(truncatingIfNeeded: h2) % rows, UInt32(truncatingIfNeeded: h2 >> 32) % rows
    )
  }

  /// MurmurHash3's finalizer.
  @inlinable
  static func fmix(_ value: UInt64) -> UInt64 {
    var h = value
    h ^= h >> 33
    h = h &* 0xff51_afd7_ed55_8ccd
    h ^= h >> 33
    h = h &* 0xc4ce_b9fe_1a85_ec53
    h ^= h >> 33
    return h
  }
}
