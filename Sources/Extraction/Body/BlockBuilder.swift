/// Cuts a page into blocks, in one pass over its nodes.
struct BlockBuilder {
  private let table: NodeTable
  private var blocks: [Block] = []
  private var current: Block?
  /// State that a node hands down to what is inside.
  private var state: [UInt8]
  private var kinds: [Tag]
  /// Per node: whether it is text that is not shown.
  private var isSilent: [Bool]
  private var containers: [Int32]
  private var pendingBreak = false

  private static let silent: UInt8 = 1
  private static let link: UInt8 = 2
  private static let emphasis: UInt8 = 4
  private static let outside: UInt8 = 8

  private let host: [UInt8]

  private init(_ table: NodeTable, _ host: String?) {
    self.table = table
    self.host = Array((host ?? "").utf8)
    state = [UInt8](repeating: 0, count: table.nodes.count)
    isSilent = [Bool](repeating: false, count: table.nodes.count)
    kinds = [Tag](repeating: .div, count: table.nodes.count)
    containers = [Int32](repeating: 0, count: table.nodes.count)
    blocks.reserveCapacity(table.nodes.count / 4 + 8)
  }

  /// - Parameter host: the page's, so that links to other sites are known.
  static func blocks(of table: NodeTable, host: String?) -> (blocks: [Block], isSilent: [Bool]) {
    var builder = BlockBuilder(table, host)
    builder.run()
    return (builder.blocks, builder.isSilent)
  }

  private mutating func run() {
    // Ends of the block elements that are open: passing one is a boundary.
    var ends: [Int32] = []
    for (index, node) in table.nodes.enumerated() {
      while let end = ends.last, end <= Int32(index) {
        ends.removeLast()
        close()
      }
      let parent = Int(node.parent)
      let above = parent >= 0 ? state[parent] : 0
      if node.tag == .text {
        if above & Self.silent == 0 {
          text(index, node, parent, above)
        } else {
          isSilent[index] = true
        }
        continue
      }
      var own = above
      if TagSet.silent.contains(node.tag) || isHidden(index, node) { own |= Self.silent }
      // Words for screen readers alone, such as “opens in a new tab”.
      if node.tag == .span, node.marks.contains(.hidden) { own |= Self.silent }
      if node.tag == .a, let link = table.attribute(.href, of: index) {
        own |= Self.link
        if leadsOutside(link) { own |= Self.outside }
      }
      switch node.tag {
      case .b, .strong, .i, .em: own |= Self.emphasis
      default: break
      }
      state[index] = own
      kinds[index] = kind(node.tag, parent >= 0 ? kinds[parent] : .div)
      if TagSet.block.contains(node.tag) {
        close()
        containers[index] = Int32(index)
        ends.append(node.end)
      } else {
        containers[index] = parent >= 0 ? containers[parent] : 0
        if node.tag == .br || node.tag == .hr { lineBreak() }
        if node.tag == .a, own & Self.silent == 0 { current?.links += 1 }
      }
    }
    close()
  }

  /// Whether a link leads to another host; false where the page's own is unknown.
  private func leadsOutside(_ link: Range<Int>) -> Bool {
    guard !host.isEmpty, link.count > 8, table.values[link.lowerBound] | 0x20 == 0x68,
      table.values.hasWord("http", at: link.lowerBound)
    else { return false }
    let slashes = table.values.offset(of: 0x3A, from: link.lowerBound, limit: link.upperBound) + 3
    guard slashes < link.upperBound else { return false }
    let end = table.values.offset(of: 0x2F, from: slashes, limit: link.upperBound)
    // The host may stand anywhere in the link's host: `m.`, `www.`, `news.` before it.
    guard end - slashes >= host.count else { return true }
    return !table.values[(end - host.count)..<end].elementsEqual(host)
  }

  private func kind(_ tag: Tag, _ above: Tag) -> Tag {
    switch tag {
    case .p, .h1, .h2, .h3, .h4, .h5, .h6, .td, .th, .dt, .dd, .blockquote, .pre, .figcaption, .caption, .figure: tag
    case .li: .li
    case .div, .section, .article, .main, .body, .html, .aside, .header, .footer, .nav, .form, .ul, .ol, .table:
      above == .li || above == .blockquote || above == .td || above == .figcaption || above == .figure ? above : .div
    default: above
    }
  }

  /// `hidden`, `aria-hidden=true`, `display:none`: not shown, at least not at first.
  private func isHidden(_ index: Int, _ node: NodeTable.Node) -> Bool {
    guard node.first < node.last else { return false }
    for slot in Int(node.first)..<Int(node.last) {
      let attribute = table.attributes[slot]
      switch attribute.name {
      case .hidden: return true
      case .ariaHidden:
        if attribute.end > attribute.start, table.values[Int(attribute.start)] | 0x20 == 0x74 { return true }
      default: break
      }
    }
    return false
  }

  private mutating func lineBreak() {
    guard let block = current else { return }
    if pendingBreak || block.endsSentence {
      close()
    } else {
      pendingBreak = true
    }
  }

  private mutating func close() {
    if var block = current, block.length > 0 {
      // What a few words of a paragraph are named says nothing of it; of a short line it does.
      if block.length >= 60, block.marked * 2 < block.length {
        block.inlineMarks.formIntersection(block.length >= 120 ? .positive : .positive.union([.byline, .date]))
      }
      blocks.append(block)
    }
    current = nil
    pendingBreak = false
  }

  private mutating func text(_ index: Int, _ node: NodeTable.Node, _ parent: Int, _ above: UInt8) {
    var block =
      current
      ?? Block(
        first: Int32(index), last: Int32(index + 1), container: parent >= 0 ? containers[parent] : 0,
        kind: parent >= 0 ? kinds[parent] : .div)
    let before = block.length
    measure(table.textRange(index), &block)
    if block.length == before {
      if current != nil { current = block }
      return
    }
    pendingBreak = false
    block.last = Int32(index + 1)
    let added = block.length - before
    if above & Self.link != 0 { block.linked += added }
    if above & Self.outside != 0 { block.linkedOut += added }
    if above & Self.emphasis != 0 { block.emphasized += added }
    var up = parent
    var marks: Marks = []
    while up >= 0, Int32(up) != block.container {
      marks.formUnion(table.nodes[up].marks)
      up = Int(table.nodes[up].parent)
    }
    if !marks.isEmpty {
      block.inlineMarks.formUnion(marks)
      block.marked += added
    }
    if current == nil, above & Self.link != 0 { block.links = max(block.links, 1) }
    current = block
  }

  private func measure(_ range: Range<Int>, _ block: inout Block) {
    let bytes = table.text
    var wasSpace = true
    var length: Int32 = 0
    var words: Int32 = 0
    var sentences: Int32 = 0
    var commas: Int32 = 0
    var ended = block.endsSentence
    var place = range.lowerBound
    let end = range.upperBound
    while place < end {
      let byte = bytes[place]
      place &+= 1
      if byte <= 0x20 {
        wasSpace = true
        continue
      }
      if byte & 0xC0 == 0x80 { continue }
      if byte == 0xC2, place < end, bytes[place] == 0xA0 {
        wasSpace = true
        continue
      }
      length &+= 1
      if wasSpace {
        words &+= 1
        wasSpace = false
      }
      switch byte {
      case 0x2E, 0x21, 0x3F:  // . ! ?
        if place == end || bytes[place] <= 0x22 || bytes[place] >= 0x80 || bytes[place] == 0x29 { sentences &+= 1 }
        ended = true
      case 0x22, 0x27, 0x29, 0x5D: break  // a closing mark leaves `ended` as it is
      case 0x2C:
        commas &+= 1
        ended = false
      case 0xE2:
        // “”‘’… : quotation marks leave `ended`, an ellipsis sets it.
        if place + 1 < end, bytes[place] == 0x80 {
          let third = bytes[place &+ 1]
          if third == 0xA6 {
            ended = true
          } else if third != 0x9D && third != 0x99 {
            ended = false
          }
        } else {
          ended = false
        }
      case 0xE3...0xED:
        length &+= 2
        if byte == 0xE3, place + 1 < end, bytes[place] == 0x80 {
          if bytes[place &+ 1] == 0x82 {
            sentences &+= 1
            ended = true
            continue
          }
          if bytes[place &+ 1] == 0x81 { commas &+= 1 }
          if bytes[place &+ 1] == 0x8D { continue }
        }
        ended = false
      case 0xEF:
        if place + 1 < end, bytes[place] == 0xBC {
          let third = bytes[place &+ 1]
          if third == 0x81 || third == 0x9F {
            sentences &+= 1
            ended = true
            continue
          }
          if third == 0x8C { commas &+= 1 }
        }
        ended = false
      case 0xD8:
        if place < end, bytes[place] == 0x9F {
          sentences &+= 1
          ended = true
          continue
        }
        if place < end, bytes[place] == 0x8C { commas &+= 1 }
        ended = false
      case 0xE0:
        if place + 1 < end, bytes[place] == 0xA5, bytes[place &+ 1] == 0xA4 {
          sentences &+= 1
          ended = true
          continue
        }
        ended = false
      default: ended = false
      }
    }
    block.length &+= length
    block.words &+= words
    block.sentences &+= sentences
    block.commas &+= commas
    if length > 0 { block.endsSentence = ended }
  }
}
