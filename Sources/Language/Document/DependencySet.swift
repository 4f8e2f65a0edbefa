/// Some of the dependency labels.
public struct DependencySet: Sendable, Hashable, ExpressibleByArrayLiteral {
  /// Bit `d` stands for the label of raw value `d`.
  @usableFromInline let bits: UInt64

  @inlinable
  public init(arrayLiteral labels: Dependency...) {
    var bits: UInt64 = 0
    for label in labels { bits |= 1 << UInt64(label.rawValue) }
    self.bits = bits
  }

  @inlinable
  public init(_ label: Dependency) { bits = 1 << UInt64(label.rawValue) }

  @inlinable
  public init(_ one: Dependency, _ other: Dependency) {
    bits = 1 << UInt64(one.rawValue) | 1 << UInt64(other.rawValue)
  }

  @inlinable
  public func contains(_ label: Dependency) -> Bool { bits >> UInt64(label.rawValue) & 1 != 0 }
}
