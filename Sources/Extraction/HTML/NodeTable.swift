/// A page as flat arrays in document order: every subtree is a range, every sum over a subtree is one subtraction.
///
/// A tree of objects is never made: the arrays take about 40 bytes a node, and freeing them is freeing two buffers,
/// however deep the page is nested.
struct NodeTable {
  struct Node {
    var tag: Tag
    /// Nested elements above, at most 65,535.
    var depth: UInt16
    /// Index of the element around it; -1 for a root.
    var parent: Int32
    /// One past the last node of its subtree.
    var end: Int32
    /// Of an element: its attributes, as a range of `attributes`. Of a text node: its text, as a range of `text`.
    var first: Int32
    var last: Int32
    /// What class, id and the like say, for this element alone.
    var marks: Marks
  }

  struct Attribute {
    var name: AttributeName
    /// Range of `values`.
    var start: Int32
    var end: Int32
  }

  var nodes: [Node] = []
  var attributes: [Attribute] = []
  /// UTF-8 of all attribute values.
  var values: [UInt8] = []
  /// UTF-8 of all text, as it stands in the page, references decoded.
  var text: [UInt8] = []
  /// Whether a limit ended the parse.
  var isTruncated = false

  /// The attribute's value, as a range of `values`.
  func attribute(_ name: AttributeName, of node: Int) -> Range<Int>? {
    let element = nodes[node]
    guard element.tag != .text else { return nil }
    for index in Int(element.first)..<Int(element.last) where attributes[index].name == name {
      return Int(attributes[index].start)..<Int(attributes[index].end)
    }
    return nil
  }

  /// Whether the attribute's value contains a word (lower case), whatever the value's case.
  func attribute(_ name: AttributeName, of node: Int, contains word: StaticString) -> Bool {
    guard let range = attribute(name, of: node), range.count >= word.utf8CodeUnitCount else { return false }
    for place in range.lowerBound...(range.upperBound - word.utf8CodeUnitCount) where values.hasWord(word, at: place) {
      return true
    }
    return false
  }

  func string(_ name: AttributeName, of node: Int) -> String? {
    attribute(name, of: node).map { String(decoding: values[$0], as: UTF8.self) }
  }

  func textRange(_ node: Int) -> Range<Int> { Int(nodes[node].first)..<Int(nodes[node].last) }

  /// Nodes of the subtree without its root.
  func inside(_ node: Int) -> Range<Int> { (node + 1)..<max(node + 1, Int(nodes[node].end)) }

  /// The subtree's text with white space as single spaces.
  func plainText(_ node: Int, limit: Int = 4_096) -> String {
    var line = TextLine()
    for index in inside(node) where nodes[index].tag == .text {
      line.append(text, textRange(index))
      if line.bytes.count > limit { break }
    }
    return line.string
  }
}
