/// A text that can be cut at Unicode scalar offsets in constant time.
///
/// Swift's `String` counts scalars in linear time. This keeps the UTF-8 bytes and, unless the text is ASCII, the byte
/// offset of every 32nd scalar, so that an offset is found by one table look-up and at most 31 steps.
public struct ScalarText: Sendable {
  public let string: String
  public let utf8: [UInt8]
  /// The number of Unicode scalars.
  public let count: Int
  /// Byte offset of scalar `32 * i`; empty where every scalar is one byte.
  private let marks: [Int32]

  public init(_ string: String) {
    self.string = string
    let utf8 = Array(string.utf8)
    self.utf8 = utf8
    var scalars = 0
    var marks: [Int32] = []
    for (offset, byte) in utf8.enumerated() where byte & 0xC0 != 0x80 {
      if scalars & 31 == 0 { marks.append(Int32(offset)) }
      scalars += 1
    }
    self.count = scalars
    self.marks = scalars == utf8.count ? [] : marks
  }

  /// The UTF-8 offset of a scalar offset; `count` gives the length in bytes. Offsets beyond the text are clamped.
  public func utf8Offset(_ scalar: Int) -> Int {
    if scalar <= 0 { return 0 }
    if scalar >= count { return utf8.count }
    if marks.isEmpty { return scalar }
    var offset = Int(marks[scalar >> 5])
    var left = scalar & 31
    while left > 0 {
      offset += 1
      if utf8[offset] & 0xC0 != 0x80 { left -= 1 }
    }
    return offset
  }

  /// The words at a span.
  public subscript(span: TextSpan) -> String {
    let start = utf8Offset(span.start)
    let end = max(start, utf8Offset(span.end))
    return String(decoding: utf8[start..<end], as: UTF8.self)
  }
}
