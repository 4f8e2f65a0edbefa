/// Decides which blocks inside the container are the article's.
struct BodyCleaner {
  let outline: PageOutline
  let title: String?

  /// Indexes of blocks, ascending.
  func kept(in container: Int) -> [Int] {
    let table = outline.table
    let range = outline.blockRange(container)
    let total = max(1, outline.prose(container))
    // Subtrees that are not the article.
    var dropped = [Bool](repeating: false, count: range.count)
    var index = container + 1
    let end = Int(table.nodes[container].end)
    while index < end {
      let node = table.nodes[index]
      if node.tag != .text, isForeign(index, node, total) {
        for block in outline.blockRange(index) { dropped[block - range.lowerBound] = true }
        index = Int(node.end)
      } else {
        index += 1
      }
    }
    var kept: [Int] = []
    for block in range
    where !dropped[block - range.lowerBound] && !isForeign(outline.blocks[block], outline.marks[block]) {
      kept.append(block)
    }
    return trimmed(kept)
  }

  /// Whether a subtree is not the article's.
  private func isForeign(_ index: Int, _ node: NodeTable.Node, _ total: Int) -> Bool {
    let prose = outline.prose(index)
    if prose * 10 > total * 6 { return false }
    if PageOutline.furniture.contains(node.tag) { return true }
    if node.tag == .header && prose * 10 < total * 3 { return true }
    let marks = node.marks
    if !marks.isDisjoint(with: Self.never) { return true }
    if !marks.isDisjoint(with: [.caption, .gallery]) && node.tag != .p { return true }
    let length = outline.length(index)
    guard length > 0 else { return false }
    let density = Double(outline.linked(index)) / Double(length)
    if !marks.isDisjoint(with: [.byline, .date, .biography]) && prose * 10 < total { return true }
    switch node.tag {
    case .ul, .ol:
      if density > 0.6 { return true }
    case .table:
      if density > 0.6 { return true }
    case .div, .section, .article:
      if density > 0.7 { return true }
    default: break
    }
    return false
  }

  private static let never: Marks = [
    .comments, .share, .related, .advertisement, .appeal, .navigation, .consent, .legal, .sidebar, .footer, .hidden,
    .tags, .embed, .contents,
  ]

  private func isForeign(_ block: Block, _ marks: Marks) -> Bool {
    if !block.inlineMarks.isDisjoint(with: [.caption, .share, .byline, .date]) && block.length < 200 { return true }
    if block.linkDensity > 0.8 && block.kind != .td { return true }
    if block.kind == .h1 { return true }
    if block.kind == .div && block.length < 20 && block.sentences == 0 { return true }
    return false
  }

  /// Without what stands before the first and after the last prose, except headings before and lists after.
  private func trimmed(_ kept: [Int]) -> [Int] {
    let blocks = outline.blocks
    guard let first = kept.firstIndex(where: { PageOutline.isProse(blocks[$0]) }),
      let last = kept.lastIndex(where: { PageOutline.isProse(blocks[$0]) || blocks[$0].kind == .li })
    else { return kept }
    var begin = first
    if begin > 0, blocks[kept[begin - 1]].isHeading { begin -= 1 }
    return Array(kept[begin...last])
  }
}
