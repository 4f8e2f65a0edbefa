/// One value for each token of a document, and none before the first and behind the last.
///
/// Rules look at a word's neighbours, and a text may begin and end anywhere (an excerpt, a cut feed entry, a headline of one
/// word): what stands outside reads as nothing, so that no rule has to ask first and none can end the process. The comparison
/// is the one that an array makes anyway.
struct Column<Element: Sendable & BitwiseCopyable>: Sendable {
  private let elements: [Element]
  private let none: Element

  init(_ elements: [Element], none: Element) {
    self.elements = elements
    self.none = none
  }

  var count: Int { elements.count }
  var indices: Range<Int> { elements.indices }

  subscript(_ token: Int) -> Element {
    @inline(__always) get {
      UInt(bitPattern: token) < UInt(bitPattern: elements.count) ? elements[token] : none
    }
  }
}
