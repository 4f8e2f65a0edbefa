/// Decides which blocks inside the container are the article's.
struct BodyCleaner {
  let outline: PageOutline
  let title: String?

  /// One verdict for each block of the page.
  func verdicts(in container: Int) -> [BlockVerdict] {
    let table = outline.table
    let range = outline.blockRange(container)
    let total = max(1, outline.prose(container))
    var verdicts = [BlockVerdict](repeating: .outside, count: outline.blocks.count)
    for block in range { verdicts[block] = .kept }
    // Subtrees that are not the article.
    var index = container + 1
    let end = Int(table.nodes[container].end)
    while index < end {
      let node = table.nodes[index]
      if node.tag != .text, let reason = foreign(index, node, total) {
        for block in outline.blockRange(index) { verdicts[block] = reason }
        index = Int(node.end)
      } else {
        index += 1
      }
    }
    let teasers = range.reduce(0) { $0 + (outline.isTeaser[$1] ? Int(outline.blocks[$1].length) : 0) }
    if teasers * 2 < total {
      for block in range where outline.isTeaser[block] && verdicts[block] == .kept { verdicts[block] = .teaser }
    }
    for block in range where verdicts[block] == .kept {
      if let reason = foreign(outline.blocks[block], outline.marks[block]) { verdicts[block] = reason }
    }
    trim(&verdicts, range)
    return verdicts
  }

  /// Whether a subtree is not the article's.
  private func foreign(_ index: Int, _ node: NodeTable.Node, _ total: Int) -> BlockVerdict? {
    let prose = outline.prose(index)
    if prose * 10 > total * 6 { return nil }
    if PageOutline.furniture.contains(node.tag) { return .furniture }
    let marks = outline.own[index]
    if !marks.isDisjoint(with: Self.never) {
      return marks.contains(.embed) && node.tag == .blockquote ? nil : .named
    }
    if !marks.isDisjoint(with: [.caption, .gallery]) && node.tag != .p { return .caption }
    let length = outline.length(index)
    guard length > 0 else { return nil }
    let density = Double(outline.linked(index)) / Double(length)
    if !marks.isDisjoint(with: [.byline, .date, .biography]) && prose * 10 < total { return .byline }
    switch node.tag {
    case .ul, .ol:
      if density > 0.6 { return .links }
    case .table:
      if density > 0.6 { return .links }
    case .div, .section, .article:
      if density > 0.7 { return .links }
    default: break
    }
    return nil
  }

  private static let never: Marks = [
    .comments, .share, .related, .advertisement, .appeal, .navigation, .consent, .legal, .sidebar, .footer, .hidden,
    .tags, .embed, .contents,
  ]

  private func foreign(_ block: Block, _ marks: Marks) -> BlockVerdict? {
    if !block.inlineMarks.isDisjoint(with: [.caption]) && block.length < 200 { return .caption }
    if !block.inlineMarks.isDisjoint(with: [.share, .byline, .date]) && block.length < 200 { return .byline }
    if block.linkDensity > 0.8 && block.kind != .td { return .links }
    if block.kind == .h1 { return .title }
    if block.kind == .div && block.length < 20 && block.sentences == 0 { return .fragment }
    return nil
  }

  /// Without what stands before the first and after the last prose, except headings before, lists and what stands
  /// beside prose in one element after.
  private func trim(_ verdicts: inout [BlockVerdict], _ range: Range<Int>) {
    let blocks = outline.blocks
    let kept = range.filter { verdicts[$0] == .kept }
    guard let first = kept.firstIndex(where: { PageOutline.isProse(blocks[$0]) }),
      let last = kept.lastIndex(where: { PageOutline.isProse(blocks[$0]) })
    else { return }
    var begin = first
    if begin > 0, blocks[kept[begin - 1]].isHeading { begin -= 1 }
    while begin > 0, isBeside(kept[begin - 1], kept[first]) { begin -= 1 }
    var end = last + 1
    while end < kept.count, blocks[kept[end]].kind == .li || isBeside(kept[end], kept[last]) { end += 1 }
    for place in kept[..<begin] { verdicts[place] = .beforeText }
    for place in kept[end...] { verdicts[place] = .afterText }
  }

  /// Whether a paragraph stands in the same element as a paragraph of prose.
  private func isBeside(_ block: Int, _ prose: Int) -> Bool {
    let a = outline.blocks[block]
    let b = outline.blocks[prose]
    guard a.kind == .p || a.kind == b.kind, !a.isHeading, a.linkDensity < 0.5 else { return false }
    let nodes = outline.table.nodes
    return a.container == b.container || nodes[Int(a.container)].parent == nodes[Int(b.container)].parent
  }
}
