internal import Records

/// Writes blocks as the article's text: paragraphs parted by a blank line.
struct BodyWriter {
  private(set) var bytes: [UInt8] = []
  private(set) var paragraphs: [TextSpan] = []
  private(set) var headings: [TextSpan] = []
  private(set) var isTruncated = false
  private var scalars = 0
  private var line = TextLine()
  private let outline: PageOutline
  private let limit: Int
  private var lastRow: Int32 = -1
  private var seen: Set<[UInt8]> = []

  init(_ outline: PageOutline, limit: Int) {
    self.outline = outline
    self.limit = limit
  }

  mutating func write(_ kept: [Int]) {
    for index in kept {
      let block = outline.blocks[index]
      line.removeAll()
      var wasBreak = false
      for node in Int(block.first)..<Int(block.last) {
        switch outline.table.nodes[node].tag {
        case .text where outline.isSilent[node]: break
        case .text:
          if wasBreak { line.space() }
          wasBreak = false
          line.append(outline.table.text, outline.table.textRange(node))
        case .br: wasBreak = true
        default: break
        }
      }
      guard !line.isEmpty else { continue }
      guard bytes.count + line.bytes.count < limit else {
        isTruncated = true
        // A page of one endless paragraph would have no text at all.
        if bytes.isEmpty { _ = append(beginning(of: line.bytes), isHeading: block.isHeading, joins: false) }
        return
      }
      let row = tableRow(block)
      let isWritten = append(line.bytes, isHeading: block.isHeading, joins: row >= 0 && row == lastRow)
      // A row whose first cell was a repetition begins with its next one, and not behind what stands before the table.
      if isWritten { lastRow = row } else if row != lastRow { lastRow = -1 }
    }
  }

  /// What of a paragraph is within the limit, up to the end of a word, or of a character where there is no space.
  private func beginning(of paragraph: [UInt8]) -> [UInt8] {
    var end = min(limit - 1, paragraph.count - 1)
    if let space = paragraph[...max(end, 0)].lastIndex(of: 0x20) { return Array(paragraph[..<space]) }
    while end > 0, paragraph[end] & 0xC0 == 0x80 { end -= 1 }
    return Array(paragraph[..<max(end, 0)])
  }

  /// The table row around a cell, else -1.
  private func tableRow(_ block: Block) -> Int32 {
    guard block.kind == .td || block.kind == .th else { return -1 }
    var node = block.container
    while node >= 0 {
      if outline.table.nodes[Int(node)].tag == .tr { return node }
      node = outline.table.nodes[Int(node)].parent
    }
    return -1
  }

  /// Whether it was written: a long paragraph is written once.
  private mutating func append(_ paragraph: [UInt8], isHeading: Bool, joins: Bool) -> Bool {
    if paragraph.count > 80, !seen.insert(paragraph).inserted { return false }
    var start = scalars
    if !bytes.isEmpty {
      let separator: [UInt8] = joins ? [0x20, 0x7C, 0x20] : [0x0A, 0x0A]
      bytes.append(contentsOf: separator)
      scalars += separator.count
      start = scalars
    }
    bytes.append(contentsOf: paragraph)
    for byte in paragraph where byte & 0xC0 != 0x80 { scalars += 1 }
    if joins, let last = paragraphs.last {
      paragraphs[paragraphs.count - 1] = TextSpan(last.start, scalars)
    } else {
      paragraphs.append(TextSpan(start, scalars))
      if isHeading { headings.append(TextSpan(start, scalars)) }
    }
    return true
  }
}
