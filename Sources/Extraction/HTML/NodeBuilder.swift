/// Takes the events of one parse and fills a `NodeTable`.
final class NodeBuilder {
  private(set) var table = NodeTable()
  /// Whether a limit was reached: the parser is to stop.
  private(set) var isFull = false

  private var stack: [Int32] = []
  private let limits: ExtractionLimits
  private let matcher = MarkMatcher.shared

  init(limits: ExtractionLimits, pageBytes: Int) {
    self.limits = limits
    table.nodes.reserveCapacity(pageBytes / 32 + 64)
    table.text.reserveCapacity(pageBytes / 2)
    stack.reserveCapacity(256)
  }

  func start(_ tag: Tag) {
    let nodes = table.nodes.count
    guard nodes < limits.nodes, stack.count < 60_000 else {
      isFull = true
      table.isTruncated = true
      return
    }
    let parent = stack.last ?? -1
    let attributes = Int32(table.attributes.count)
    table.nodes.append(
      NodeTable.Node(
        tag: tag, depth: UInt16(stack.count), parent: parent, end: Int32(nodes + 1), first: attributes,
        last: attributes, marks: []))
    stack.append(Int32(nodes))
  }

  /// An attribute of the element that was started last.
  func attribute(_ name: AttributeName, _ value: UnsafeBufferPointer<UInt8>) {
    guard !isFull, table.values.count < 1 << 30 else { return }
    let start = Int32(table.values.count)
    unsafe table.values.append(contentsOf: value)
    let index = table.nodes.count - 1
    table.attributes.append(.init(name: name, start: start, end: Int32(table.values.count)))
    table.nodes[index].last += 1
    if name.isDescriptive {
      table.nodes[index].marks.formUnion(
        matcher.marks(in: table.values, Int(start)..<table.values.count, isID: name == .id))
    }
  }

  func end() {
    guard let node = stack.popLast() else { return }
    table.nodes[Int(node)].end = Int32(table.nodes.count)
  }

  func text(_ piece: UnsafeBufferPointer<UInt8>) {
    guard !piece.isEmpty, !isFull, table.text.count < 1 << 30 else { return }
    let start = Int32(table.text.count)
    unsafe table.text.append(contentsOf: piece)
    let end = Int32(table.text.count)
    let parent = stack.last ?? -1
    let index = table.nodes.count - 1
    if index >= 0, table.nodes[index].tag == .text, table.nodes[index].parent == parent {
      table.nodes[index].last = end
      return
    }
    guard index + 1 < limits.nodes else {
      isFull = true
      table.isTruncated = true
      return
    }
    table.nodes.append(
      NodeTable.Node(
        tag: .text, depth: UInt16(stack.count), parent: parent, end: Int32(index + 2), first: start, last: end,
        marks: []))
  }

  /// Closes what is still open.
  func finish() -> NodeTable {
    while !stack.isEmpty { end() }
    return table
  }
}
