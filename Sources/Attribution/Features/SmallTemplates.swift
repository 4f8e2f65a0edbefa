/// Templates whose values are few: the weights of all of them lie in one array, where a feature is found by counting.
///
/// Tags, parts of speech, distances, sides and ways of the parse are most of what the chains look at. Hashed, each costs as
/// much as a word. An array may be large: of its places only those of real tags and relations are ever read, and these lie
/// side by side.
package struct SmallTemplates: Sendable {
  /// A value of a template.
  enum Field: Sendable {
    /// A number of so many bits. The greatest one of five bits or more is none: no tag, relation or kind of name has it.
    case bits(UInt8)
    /// How the parse leads from the cue to a token.
    case shape

    var width: UInt64 {
      switch self {
      case .bits(let width): UInt64(width)
      case .shape: WayShape.bits
      }
    }

    /// The value at a place.
    func value(_ index: UInt64) -> UInt64 {
      switch self {
      case .bits(let width): width >= 5 && index == 1 << UInt64(width) - 1 ? CueFeatures.outside : index
      case .shape: WayShape(index: index).value
      }
    }
  }

  /// How a template's values make up a place: each a field of some bits, the last one lowest.
  private struct Layout: Sendable {
    /// −1 for a template that is hashed.
    var base: Int32 = -1
    var bits: (UInt8, UInt8, UInt8) = (0, 0, 0)
  }

  /// Layouts by template, and the weights: behind bare pointers, for of five features that a token has three are looked up
  /// here, and an array would ask each time whether the place is in it. Fields are masked to their widths, so it is.
  ///
  /// Sendable without the compiler's check: written by `init` alone.
  @safe private final class Store: @unchecked Sendable {
    let layouts: UnsafeMutableBufferPointer<Layout>
    let rows: UnsafeMutableBufferPointer<SIMD4<Int16>>

    init(_ layouts: [Layout], _ rows: [SIMD4<Int16>]) {
      unsafe self.layouts = .allocate(capacity: layouts.count)
      unsafe self.rows = .allocate(capacity: rows.count)
      _ = unsafe self.layouts.initialize(from: layouts)
      _ = unsafe self.rows.initialize(from: rows)
    }

    deinit {
      unsafe layouts.deallocate()
      unsafe rows.deallocate()
    }
  }

  private static let templates: UInt64 = 512
  private let store: Store

  /// None: every template is hashed, as training wants it.
  package init() { store = Store([Layout](repeating: Layout(), count: Int(Self.templates)), []) }

  /// - Parameter templates: those to count, each with its values.
  init(_ templates: [(template: Int, fields: [Field])], of table: FeatureTable) {
    var bag = FeatureBag()
    var layouts = [Layout](repeating: Layout(), count: Int(Self.templates))
    var rows: [SIMD4<Int16>] = []
    for (template, fields) in templates {
      let widths = fields.map { UInt8($0.width) }
      layouts[template] = Layout(
        base: Int32(rows.count),
        bits: (widths[0], widths.count > 1 ? widths[1] : 0, widths.count > 2 ? widths[2] : 0))
      bag.removeAll()
      // Half a million features in all, at each start: the last field's values change first.
      let values = fields.map { field in (0..<UInt64(1) << field.width).map { field.value($0) } }
      for first in values[0] {
        guard values.count > 1 else {
          bag.add(UInt64(template), first)
          bag.endToken()
          continue
        }
        for second in values[1] {
          guard values.count > 2 else {
            bag.add(UInt64(template), first, second)
            bag.endToken()
            continue
          }
          for third in values[2] {
            bag.add(UInt64(template), first, second, third)
            bag.endToken()
          }
        }
      }
      // One feature each: its weights have 16 bits.
      rows.append(contentsOf: table.scores(bag).map { SIMD4<Int16>(truncatingIfNeeded: $0) })
    }
    store = Store(layouts, rows)
  }

  /// The weights of a feature; nil where its template is hashed.
  @inline(__always)
  func weights(_ template: UInt64, _ a: UInt64) -> SIMD4<Int32>? {
    let layout = layout(template)
    if layout.base < 0 { return nil }
    return row(layout, Self.field(a, layout.bits.0))
  }

  @inline(__always)
  func weights(_ template: UInt64, _ a: UInt64, _ b: UInt64) -> SIMD4<Int32>? {
    let layout = layout(template)
    if layout.base < 0 { return nil }
    return row(layout, Self.field(a, layout.bits.0) << UInt64(layout.bits.1) | Self.field(b, layout.bits.1))
  }

  @inline(__always)
  func weights(_ template: UInt64, _ a: UInt64, _ b: UInt64, _ c: UInt64) -> SIMD4<Int32>? {
    let layout = layout(template)
    if layout.base < 0 { return nil }
    let front = Self.field(a, layout.bits.0) << UInt64(layout.bits.1) | Self.field(b, layout.bits.1)
    return row(layout, front << UInt64(layout.bits.2) | Self.field(c, layout.bits.2))
  }

  @inline(__always)
  private func layout(_ template: UInt64) -> Layout {
    assert(template < Self.templates)
    return unsafe store.layouts[Int(truncatingIfNeeded: template)]
  }

  @inline(__always)
  private func row(_ layout: Layout, _ place: UInt64) -> SIMD4<Int32> {
    unsafe SIMD4<Int32>(
      truncatingIfNeeded: store.rows[Int(truncatingIfNeeded: layout.base) &+ Int(truncatingIfNeeded: place)])
  }

  /// “None” has all bits.
  @inline(__always)
  private static func field(_ value: UInt64, _ bits: UInt8) -> UInt64 { value & (1 &<< UInt64(bits) &- 1) }
}
