internal import Language

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

    /// Whether any token can have the value at a place: there are fewer tags, relations and kinds of names than numbers.
    func isReal(_ index: UInt64) -> Bool {
      switch self {
      case .bits(6): index < PennTag.allCases.count || index == 63
      case .bits(5): index < PartOfSpeech.allCases.count || index == 31
      case .bits: true
      case .shape: WayShape(index: index).relation < Dependency.allCases.count
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

  /// How a template's values make up a place: each is masked to its field's bits and goes by a step of its own, the last one by
  /// one. Masks and steps, for a shift by a number that is not known costs three times a multiplication.
  fileprivate struct Layout: Sendable {
    /// −1 for a template that is hashed.
    var base: Int32 = -1
    var masks: (UInt32, UInt32, UInt32) = (0, 0, 0)
    var steps: (UInt32, UInt32) = (0, 0)

    init() {}

    /// - Parameter widths: of one to three fields, in bits.
    init(base: Int, widths: [UInt64]) {
      func mask(_ field: Int) -> UInt32 { field < widths.count ? 1 << UInt32(widths[field]) - 1 : 0 }
      /// All places that the fields behind one make up.
      func step(_ field: Int) -> UInt32 { 1 << UInt32(widths.dropFirst(field + 1).reduce(0, +)) }
      self.base = Int32(base)
      masks = (mask(0), mask(1), mask(2))
      steps = (step(0), step(1))
    }
  }

  /// Layouts by template, and the weights: behind bare pointers, for of five features that a token has three are looked up
  /// here, and an array would ask each time whether the place is in it. Fields are masked to their widths, so it is.
  ///
  /// Sendable without the compiler's check: written by `init` alone.
  @safe fileprivate final class Store: @unchecked Sendable {
    let layouts: UnsafeMutablePointer<Layout>
    /// Of no row where every template is hashed.
    let rows: UnsafeMutablePointer<SIMD4<Int16>>

    init(_ layouts: [Layout], _ rows: [SIMD4<Int16>]) {
      unsafe self.layouts = .allocate(capacity: layouts.count)
      unsafe self.rows = .allocate(capacity: rows.count)
      _ = unsafe UnsafeMutableBufferPointer(start: self.layouts, count: layouts.count).initialize(from: layouts)
      _ = unsafe UnsafeMutableBufferPointer(start: self.rows, count: rows.count).initialize(from: rows)
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
      layouts[template] = Layout(base: rows.count, widths: fields.map(\.width))
      bag.removeAll()
      // Half a million features in all, at each start: the last field's values change first.
      // Nil where it is nobody's: its weights are never read, and three values in ten are such.
      let values = fields.map { field in
        (0..<UInt64(1) << field.width).map { field.isReal($0) ? field.value($0) : nil }
      }
      var feature = bag.row
      func end() {
        bag.row = feature
        bag.endToken()
        feature = bag.row
      }
      for first in values[0] {
        guard values.count > 1 else {
          if let first { feature.add(UInt64(template), first) }
          end()
          continue
        }
        for second in values[1] {
          guard values.count > 2 else {
            if let first, let second { feature.add(UInt64(template), first, second) }
            end()
            continue
          }
          for third in values[2] {
            if let first, let second, let third { feature.add(UInt64(template), first, second, third) }
            end()
          }
        }
      }
      // One feature each: its weights have 16 bits.
      rows.append(contentsOf: table.scores(bag).map { SIMD4<Int16>(truncatingIfNeeded: $0) })
    }
    store = Store(layouts, rows)
  }

  /// Valid as long as the templates are held.
  var places: Places { Places(store) }

  /// Where the weights lie.
  @safe struct Places {
    private let layouts: UnsafePointer<Layout>
    private let rows: UnsafePointer<SIMD4<Int16>>

    fileprivate init(_ store: Store) {
      unsafe layouts = UnsafePointer(store.layouts)
      unsafe rows = UnsafePointer(store.rows)
    }

    /// The weights of a feature; nil where its template is hashed.
    @inline(__always)
    func weights(_ template: UInt64, _ a: UInt64) -> SIMD4<Int32>? {
      let layout = unsafe layout(template)
      if unsafe layout.pointee.base < 0 { return nil }
      return unsafe row(layout, Self.field(a, layout.pointee.masks.0))
    }

    @inline(__always)
    func weights(_ template: UInt64, _ a: UInt64, _ b: UInt64) -> SIMD4<Int32>? {
      let layout = unsafe layout(template)
      if unsafe layout.pointee.base < 0 { return nil }
      let front = unsafe Self.field(a, layout.pointee.masks.0) &* layout.pointee.steps.0
      return unsafe row(layout, front &+ Self.field(b, layout.pointee.masks.1))
    }

    @inline(__always)
    func weights(_ template: UInt64, _ a: UInt64, _ b: UInt64, _ c: UInt64) -> SIMD4<Int32>? {
      let layout = unsafe layout(template)
      if unsafe layout.pointee.base < 0 { return nil }
      let front = unsafe Self.field(a, layout.pointee.masks.0) &* layout.pointee.steps.0
      let middle = unsafe Self.field(b, layout.pointee.masks.1) &* layout.pointee.steps.1
      return unsafe row(layout, front &+ middle &+ Self.field(c, layout.pointee.masks.2))
    }

    @inline(__always)
    private func layout(_ template: UInt64) -> UnsafePointer<Layout> {
      assert(template < SmallTemplates.templates)
      return unsafe layouts + Int(truncatingIfNeeded: template)
    }

    @inline(__always)
    private func row(_ layout: UnsafePointer<Layout>, _ place: UInt32) -> SIMD4<Int32> {
      let index = unsafe Int(truncatingIfNeeded: layout.pointee.base) &+ Int(truncatingIfNeeded: place)
      return unsafe SIMD4<Int32>(truncatingIfNeeded: rows[index])
    }

    /// “None” has all bits.
    @inline(__always)
    private static func field(_ value: UInt64, _ mask: UInt32) -> UInt32 { UInt32(truncatingIfNeeded: value) & mask }
  }
}
