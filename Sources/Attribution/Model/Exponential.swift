/// e to a power, four at a time, by the same steps on every machine.
enum Exponential {
  /// Within 3e-7 of the true value, relatively; 0 below −87. Powers are at most 0.
  ///
  /// A power of two, put together as bits, times a polynomial on what is left (Cody and Waite 1980; Cephes' coefficients).
  @inline(__always)
  static func of(_ power: SIMD4<Float>) -> SIMD4<Float> {
    let low = power .< -87
    let x = power.replacing(with: -87, where: low)
    // Adding 1.5 · 2²³ rounds to a whole number, which then stands in the lowest bits.
    let shifted = x * 1.442_695_04 + 12_582_912
    let whole = shifted - 12_582_912
    let rest = x - whole * 0.693_359_375 + whole * 2.121_944_4e-4
    var sum = rest * 1.987_569_15e-4 + 1.398_199_95e-3
    sum = sum * rest + 8.333_451_9e-3
    sum = sum * rest + 4.166_579_6e-2
    sum = sum * rest + 1.666_666_55e-1
    sum = sum * rest + 5.000_000_1e-1
    let value = sum * rest * rest + rest + 1
    let exponent = unsafe unsafeBitCast(shifted, to: SIMD4<Int32>.self)
    let factor = unsafe unsafeBitCast((exponent &<< 23) &+ (127 << 23), to: SIMD4<Float>.self)
    return (value * factor).replacing(with: 0, where: low)
  }
}
