/// Decides which blocks of the page are the article's, once its container is chosen.
struct BodyCleaner {
  let outline: PageOutline
  let title: String?
  /// The block that is the article's title, if it stands on the page.
  let titleBlock: Int?

  /// One verdict for each block of the page.
  func verdicts(in container: Int) -> [BlockVerdict] {
    let range = outline.blockRange(container)
    var verdicts = [BlockVerdict](repeating: .outside, count: outline.blocks.count)
    for block in range { verdicts[block] = .kept }
    dropSubtrees(container, range, &verdicts)
    dropTeasers(range, &verdicts)
    dropUntilTitle(range, &verdicts)
    for block in range where verdicts[block] == .kept {
      if outline.consent.contains(block) {
        verdicts[block] = .phrase
      } else if let reason = foreign(outline.blocks[block], outline.marks[block]) ?? caption(block) {
        verdicts[block] = reason
      }
    }
    trim(&verdicts, range)
    dropPhrases(&verdicts, range)
    addStandfirst(container, range, &verdicts)
    dropStrayHeadings(&verdicts)
    return verdicts
  }

  // MARK: Subtrees

  private func dropSubtrees(_ container: Int, _ range: Range<Int>, _ verdicts: inout [BlockVerdict]) {
    let nodes = outline.table.nodes
    let total = max(1, outline.prose(container))
    var index = container + 1
    let end = Int(nodes[container].end)
    while index < end {
      let node = nodes[index]
      if node.tag != .text, let reason = foreign(index, node, total) {
        // A link or span that opens a paragraph is not the paragraph.
        for block in outline.blockRange(index) where outline.blocks[block].last <= node.end { verdicts[block] = reason }
        index = Int(node.end)
      } else {
        index += 1
      }
    }
  }

  private static let never: Marks = [
    .comments, .share, .related, .advertisement, .appeal, .navigation, .consent, .legal, .sidebar, .footer, .hidden,
    .tags, .contents, .advisory,
  ]

  /// Whether a subtree is not the article's.
  private func foreign(_ index: Int, _ node: NodeTable.Node, _ total: Int) -> BlockVerdict? {
    let prose = outline.prose(index)
    if prose * 10 > total * 6 { return nil }
    if PageOutline.furniture.contains(node.tag) { return .furniture }
    let marks = outline.own[index]
    if !marks.isDisjoint(with: Self.never), !holdsBody(index, prose) { return .named }
    if marks.contains(.embed) { return .named }
    if !marks.isDisjoint(with: [.caption, .gallery]) && node.tag != .p { return .caption }
    let length = outline.length(index)
    guard length > 0 else { return nil }
    let density = Double(outline.linked(index)) / Double(length)
    if !marks.isDisjoint(with: [.byline, .date]) && prose * 10 < total { return .byline }
    if marks.contains(.biography) && prose * 4 < total { return .byline }
    switch node.tag {
    case .ul, .ol, .table:
      if density > 0.6 { return .links }
    case .div, .section, .article:
      if density > 0.7 && outline.blockRange(index).count > 1 { return .links }
    default: break
    }
    return nil
  }

  /// Whether an element with a foreign name holds a part of the body that names itself so and has no title of its own:
  /// `teaser-content` is also what may be read without paying.
  private func holdsBody(_ index: Int, _ prose: Int) -> Bool {
    guard prose > 0 else { return false }
    var named = 0
    var inner = index + 1
    while inner < Int(outline.table.nodes[index].end) {
      let node = outline.table.nodes[inner]
      if TagSet.heading.contains(node.tag) { return false }
      if outline.own[inner].contains(.body) {
        named += outline.prose(inner)
        inner = Int(node.end)
      } else {
        inner += 1
      }
    }
    return named * 10 >= prose * 8
  }

  // MARK: Blocks

  private func dropTeasers(_ range: Range<Int>, _ verdicts: inout [BlockVerdict]) {
    let teasers = range.reduce(0) { $0 + (outline.isTeaser[$1] ? Int(outline.blocks[$1].length) : 0) }
    let all = range.reduce(0) { $0 + (PageOutline.isProse(outline.blocks[$1]) ? Int(outline.blocks[$1].length) : 0) }
    guard teasers * 10 < max(1, all) * 8 else { return }
    for block in range where outline.isTeaser[block] && verdicts[block] == .kept { verdicts[block] = .teaser }
  }

  /// A container may begin above the title: what stands there is not the article's.
  private func dropUntilTitle(_ range: Range<Int>, _ verdicts: inout [BlockVerdict]) {
    guard let titleBlock, range.contains(titleBlock) else { return }
    let total = range.reduce(0) { $0 + max(0, outline.worth[$1]) }
    let before = (range.lowerBound..<titleBlock).reduce(0) { $0 + max(0, outline.worth[$1]) }
    guard before < 0.6 * total else { return }
    for block in range.lowerBound..<titleBlock { verdicts[block] = .beforeText }
    verdicts[titleBlock] = .title
  }

  private func foreign(_ block: Block, _ marks: Marks) -> BlockVerdict? {
    if block.inlineMarks.contains(.caption) && block.length < 200 { return .caption }
    if outline.own[Int(block.container)].contains(.caption) && block.kind == .p && block.length < 200 {
      return .caption
    }
    if !block.inlineMarks.isDisjoint(with: [.share, .byline, .date]) && block.length < 200 { return .byline }
    let density = block.linkDensity
    let leadsOut = block.linkedOut * 2 > block.linked
    if density > 0.8, block.kind != .td, !leadsOut || (block.kind != .p && block.kind != .li) { return .links }
    if density > 0.55, !leadsOut, !block.endsSentence, block.length < 160, block.kind == .p { return .links }
    if block.kind == .h1 { return .title }
    if block.kind == .div && block.length < 20 && block.sentences == 0 { return .fragment }
    return nil
  }

  /// A short line that shares its innermost element with a picture and with nothing else.
  private func caption(_ index: Int) -> BlockVerdict? {
    let block = outline.blocks[index]
    guard block.length < 220, !block.isHeading, block.kind != .li, block.kind != .td else { return nil }
    let nodes = outline.table.nodes
    var node = Int(block.container)
    for _ in 0..<4 where node >= 0 {
      let blocks = outline.blockRange(node)
      guard blocks.count <= 2 else { return nil }
      let end = Int(nodes[node].end)
      if outline.imageSums[end] > outline.imageSums[node] {
        let isAlone = node == Int(block.container) && nodes[node].tag == .p
        // A paragraph with a small picture in it is a paragraph.
        return isAlone && block.endsSentence && block.length > 80
          ? nil : (block.endsSentence && block.length > 140 ? nil : .caption)
      }
      node = Int(nodes[node].parent)
    }
    return nil
  }

  // MARK: Ends

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
    while end < kept.count, isListEntry(kept[end]) || isBeside(kept[end], kept[last]) { end += 1 }
    for place in kept[..<begin] { verdicts[place] = .beforeText }
    for place in kept[end...] { verdicts[place] = .afterText }
  }

  private func isListEntry(_ block: Int) -> Bool {
    outline.blocks[block].kind == .li && outline.blocks[block].linkDensity < 0.4
  }

  /// Whether a paragraph stands in the same element as a paragraph of prose.
  private func isBeside(_ block: Int, _ prose: Int) -> Bool {
    let a = outline.blocks[block]
    let b = outline.blocks[prose]
    let isSentence = a.endsSentence && a.length > 140 && a.linkDensity < 0.75
    guard a.kind == .p || a.kind == b.kind, !a.isHeading,
      a.linkDensity < 0.5 || a.linkedOut * 2 > a.linked || isSentence
    else { return false }
    let nodes = outline.table.nodes
    return a.container == b.container || nodes[Int(a.container)].parent == nodes[Int(b.container)].parent
  }

  private func dropPhrases(_ verdicts: inout [BlockVerdict], _ range: Range<Int>) {
    let kept = range.filter { verdicts[$0] == .kept }
    for (place, block) in kept.enumerated() where outline.blocks[block].length < 400 {
      let isTail = place >= kept.count - 4 && kept.count > 6
      if let reason = PagePhrases.verdict(
        outline.line(block).bytes, linkDensity: outline.blocks[block].linkDensity, isTail: isTail)
      {
        verdicts[block] = reason
      }
    }
  }

  /// A heading stays where text follows before the next heading of its rank.
  private func dropStrayHeadings(_ verdicts: inout [BlockVerdict]) {
    var rank: UInt8 = .max  // of the heading behind, going backwards; max where text stands behind
    var hasText = false
    for index in verdicts.indices.reversed() where verdicts[index] == .kept {
      let block = outline.blocks[index]
      if block.isHeading {
        if hasText || block.kind.rawValue < rank && rank != .max {
          hasText = false
          rank = block.kind.rawValue
        } else {
          verdicts[index] = .strayHeading
        }
      } else {
        hasText = true
      }
    }
  }

  // MARK: Standfirst

  /// The standfirst often stands in the header, outside the body's container: the prose between title and body.
  private func addStandfirst(_ container: Int, _ range: Range<Int>, _ verdicts: inout [BlockVerdict]) {
    guard let title, let first = range.first(where: { verdicts[$0] == .kept }) else { return }
    let key = TitleFinder.key(title)
    var heading: Int?
    var index = min(first, range.lowerBound) - 1
    let limit = max(0, index - 30)
    while index >= limit {
      let block = outline.blocks[index]
      if block.kind == .h1 || (block.isHeading && TitleFinder.key(outline.text(index)) == key) {
        heading = index
        break
      }
      index -= 1
    }
    guard let heading else { return }
    var added = 0
    for index in (heading + 1)..<max(heading + 1, min(first, range.lowerBound)) {
      let block = outline.blocks[index]
      var marks = outline.marks[index]
      // `teaser-text` names both.
      if outline.own[Int(block.container)].contains(.standfirst) {
        marks = outline.marksAround(Int(outline.table.nodes[Int(block.container)].parent)).union(.standfirst)
      }
      guard added < 2, block.linkDensity < 0.3, block.length >= 50, block.length < 700,
        PageOutline.isProse(block) || marks.contains(.standfirst), !outline.isAside[index],
        !outline.isTeaser[index],
        marks.isDisjoint(
          with: Marks.strong.union([.caption, .gallery, .byline, .date, .appeal, .legal, .biography, .consent, .hidden])
        ),
        caption(index) == nil,
        PagePhrases.verdict(outline.line(index).bytes, linkDensity: block.linkDensity, isTail: false) == nil
      else { continue }
      verdicts[index] = .kept
      added += 1
    }
  }
}
