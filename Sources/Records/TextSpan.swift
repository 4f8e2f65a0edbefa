/// A stretch of a text, 0-based and half-open, in **Unicode scalar values**.
///
/// This is the unit of every offset that Hearsay writes: Python's string index, the W3C TextPositionSelector, NIF.
/// It is neither UTF-8 bytes, nor UTF-16 units, nor `Character`s.
public struct TextSpan: Hashable, Sendable {
  public var start: Int
  public var end: Int

  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  public var count: Int { end - start }
  public var isEmpty: Bool { end <= start }

  public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }
  public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }
  public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }
}

extension TextSpan: Comparable {
  public static func < (a: TextSpan, b: TextSpan) -> Bool {
    a.start != b.start ? a.start < b.start : a.end < b.end
  }
}

extension TextSpan: CustomStringConvertible {
  public var description: String { "[\(start), \(end))" }
}
