/// A stretch of text between two block boundaries: a paragraph, a heading, a list entry, a table cell.
struct Block {
  /// Range of nodes that holds its text.
  var first: Int32
  var last: Int32
  /// The nearest block element around it.
  var container: Int32
  /// What it is: the nearest of p, h1–h6, li, td, th, dt, dd, blockquote, pre, figcaption, caption; else div.
  var kind: Tag
  /// Scalars without white space; an ideograph or kana counts three.
  var length: Int32 = 0
  /// The part of `length` that stands in links.
  var linked: Int32 = 0
  /// The part of `linked` whose links lead to other sites.
  var linkedOut: Int32 = 0
  var words: Int32 = 0
  var commas: Int32 = 0
  var sentences: Int32 = 0
  var capitals: Int32 = 0
  var links: Int32 = 0
  /// Whether its last character ends a sentence.
  var endsSentence = false
  /// Marks of the elements between it and its container, inline ones such as `<span class="caption">`.
  var inlineMarks: Marks = []
  /// Scalars in inline elements with marks.
  var marked: Int32 = 0
  /// The part of `length` that is bold or italic.
  var emphasized: Int32 = 0

  var linkDensity: Double { length == 0 ? 0 : Double(linked) / Double(length) }
  var isHeading: Bool { TagSet.heading.contains(kind) }
}
