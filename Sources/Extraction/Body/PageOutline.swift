/// A page's nodes and blocks with the sums that scoring needs: any subtree is a range of blocks.
struct PageOutline {
  let table: NodeTable
  let blocks: [Block]
  /// Per node: whether it is text that is not shown.
  let isSilent: [Bool]
  /// Per node: the first block at or after it. One more than nodes, so that a subtree's blocks are
  /// `firstBlock[node]..<firstBlock[end]`.
  let firstBlock: [Int32]
  /// Per block: how much it looks like prose of an article, in scalars; negative for what looks like page furniture.
  let worth: [Double]
  /// Running sums of `worth`, of prose, of text, of linked text; one more than blocks.
  let worthSums: [Double]
  /// Running sums of positive `worth`.
  let gainSums: [Double]
  let proseSums: [Int32]
  let lengthSums: [Int32]
  let linkedSums: [Int32]
  /// Per node: what its names say, where that can be believed on this page.
  let own: [Marks]
  /// Per block: marks of all elements around it that are not the page's frame.
  let marks: [Marks]
  /// Per block: whether it stands in a teaser of another article.
  let isTeaser: [Bool]
  /// Per block: whether an element around it is nav, aside, footer, form …
  let isAside: [Bool]

  /// The blocks that are consent to cookies by their words.
  let consent: Set<Int>

  /// Per node: how many images stand before it; one more than nodes.
  let imageSums: [Int32]

  /// - Parameters:
  ///   - host: the page's registrable domain, so that links to other sites are known.
  ///   - frame: an element with more than this share of the prose, in percent, is the page's frame.
  init(_ table: NodeTable, host: String? = nil, frame: Int = 50) {
    self.table = table
    let (blocks, isSilent) = BlockBuilder.blocks(of: table, host: host)
    self.isSilent = isSilent
    self.blocks = blocks
    let count = table.nodes.count
    var firstBlock = [Int32](repeating: Int32(blocks.count), count: count + 1)
    for (index, block) in blocks.enumerated().reversed() { firstBlock[Int(block.first)] = Int32(index) }
    for node in stride(from: count - 1, through: 0, by: -1) {
      firstBlock[node] = min(firstBlock[node], firstBlock[node + 1])
    }
    self.firstBlock = firstBlock

    var images: [Int32] = [0]
    images.reserveCapacity(count + 1)
    for node in table.nodes {
      let isImage = node.tag == .img || node.tag == .picture || node.tag == .video || node.tag == .iframe
      images.append(images[images.count - 1] + (isImage ? 1 : 0))
    }
    imageSums = images

    var prose: [Int32] = [0]
    prose.reserveCapacity(blocks.count + 1)
    var lengths: [Int32] = [0]
    var linked: [Int32] = [0]
    for block in blocks {
      prose.append(prose[prose.count - 1] &+ (Self.isProse(block) ? block.length : 0))
      lengths.append(lengths[lengths.count - 1] &+ block.length)
      linked.append(linked[linked.count - 1] &+ block.linked)
    }
    proseSums = prose
    lengthSums = lengths
    linkedSums = linked
    let total = prose[blocks.count]

    // A page whose article is not in it has most of its prose in the footer: that is no frame, unless it holds a title.
    var holdsTitle = [Bool](repeating: false, count: count)
    for node in table.nodes where node.tag == .h1 {
      var up = Int(node.parent)
      while up >= 0, !holdsTitle[up] {
        holdsTitle[up] = true
        up = Int(table.nodes[up].parent)
      }
    }
    let own = Self.ownMarks(table, prose, firstBlock, frame)
    var handed = [Marks](repeating: [], count: count)
    var aside = [Bool](repeating: false, count: count)
    for (index, node) in table.nodes.enumerated() where node.tag != .text {
      let parent = Int(node.parent)
      handed[index] = parent >= 0 ? handed[parent].union(own[index]) : own[index]
      let inside = prose[Int(firstBlock[Int(node.end)])] &- prose[Int(firstBlock[index])]
      let isFrame = Int(inside) * 2 > Int(total) && (!Self.margins.contains(node.tag) || holdsTitle[index])
      aside[index] = (parent >= 0 && aside[parent]) || (Self.furniture.contains(node.tag) && !isFrame)
    }
    self.own = own
    let isTeaser = Self.teasers(table, blocks, firstBlock, prose)
    self.isTeaser = isTeaser
    let consent = ConsentText.blocks(table, blocks)
    self.consent = consent
    var marks: [Marks] = []
    marks.reserveCapacity(blocks.count)
    var asides: [Bool] = []
    asides.reserveCapacity(blocks.count)
    var worth: [Double] = []
    worth.reserveCapacity(blocks.count)
    var sums: [Double] = [0]
    var gains: [Double] = [0]
    for (index, block) in blocks.enumerated() {
      let parent = Int(table.nodes[Int(block.first)].parent)
      var around = (parent >= 0 ? handed[parent] : []).union(block.inlineMarks)
      if consent.contains(index) { around.insert(.consent) }
      let isAside = parent >= 0 && aside[parent]
      marks.append(around)
      asides.append(isAside)
      let value = Self.worth(block, around, isAside || isTeaser[index])
      worth.append(value)
      sums.append(sums[sums.count - 1] + value)
      gains.append(gains[gains.count - 1] + max(0, value))
    }
    gainSums = gains
    self.marks = marks
    self.isAside = asides
    self.worth = worth
    worthSums = sums
  }

  private static let margins = TagSet(.footer, .nav, .aside, .menu)
  /// Elements for what is not the main matter.
  static let furniture = TagSet(.nav, .aside, .footer, .form, .menu, .figcaption, .caption, .search, .noscript)

  /// The names on elements, without those that this page puts on its article.
  ///
  /// An element that holds most of the prose is the page's frame: `with-sidebar`, `has-comments` say nothing of what is
  /// inside. The same holds for all elements with one `class` together (`<p class="paywall">`), and for a weak mark
  /// that most of the prose carries.
  private static func ownMarks(
    _ table: NodeTable, _ prose: [Int32], _ firstBlock: [Int32], _ frame: Int
  ) -> [Marks] {
    let total = Int(prose[prose.count - 1])
    func inside(_ index: Int) -> Int {
      Int(prose[Int(firstBlock[Int(table.nodes[index].end)])] &- prose[Int(firstBlock[index])])
    }
    var own = [Marks](repeating: [], count: table.nodes.count)
    var byClass: [Int: Int] = [:]
    var byMark = [Int](repeating: 0, count: 32)
    var coveredTo = [Int32](repeating: 0, count: 32)
    for (index, node) in table.nodes.enumerated() where !node.marks.isEmpty {
      var marks = node.marks
      let prose = inside(index)
      switch node.tag {
      case .html, .body: marks = []
      case .article, .main:
        marks.formIntersection(
          prose * 4 > total ? [.body, .content, .paragraph] : [.body, .content, .paragraph, .comments, .related])
      default: break
      }
      let all = marks
      if prose * 100 > total * frame {
        let isArticle = !marks.isDisjoint(with: [.body, .content, .paragraph])
        marks.formIntersection(prose * 10 > total * 8 || isArticle ? .positive : .positive.union(.comments))
      }
      own[index] = marks
      marks = all
      guard prose > 0, !marks.isSubset(of: .positive) else { continue }
      if let name = classKey(table, index) { byClass[name, default: 0] += prose }
      var left = marks.intersection(.weak).rawValue
      while left != 0 {
        let bit = left.trailingZeroBitCount
        left &= left - 1
        if coveredTo[bit] <= Int32(index) {  // not inside one that was counted
          byMark[bit] += prose
          coveredTo[bit] = node.end
        }
      }
    }
    var common: Marks = []
    for bit in 0..<32 where byMark[bit] * 2 > total { common.insert(Marks(rawValue: 1 << UInt32(bit))) }
    for index in own.indices where !own[index].isSubset(of: .positive) {
      own[index].subtract(common)
      if let name = classKey(table, index), byClass[name, default: 0] * 10 > total * 4, !own[index].contains(.comments)
      {
        own[index].formIntersection(.positive)
      }
    }
    return own
  }

  private static func classKey(_ table: NodeTable, _ node: Int) -> Int? {
    guard let range = table.attribute(.class, of: node), !range.isEmpty else { return nil }
    var key = 5_381
    for byte in table.values[range] { key = key &* 33 &+ Int(byte) }
    return key
  }

  static func isProse(_ block: Block) -> Bool {
    guard !block.isHeading else { return false }
    if block.linkDensity < 0.5 { return block.length >= 120 || (block.length >= 35 && block.sentences > 0) }
    return block.linkDensity < 0.75 && block.length >= 140 && block.sentences > 1 && block.endsSentence
  }

  /// Teasers come in rows, and each has a heading that is a link, with a little text beside it.
  private static func teasers(
    _ table: NodeTable, _ blocks: [Block], _ firstBlock: [Int32], _ prose: [Int32]
  ) -> [Bool] {
    var answer = [Bool](repeating: false, count: blocks.count)
    var sums: [Int32] = [0]
    sums.reserveCapacity(blocks.count + 1)
    var headings: [Int] = []
    for (index, block) in blocks.enumerated() {
      let isTitle =
        block.isHeading || block.inlineMarks.contains(.title)
        || table.nodes[Int(block.container)].marks.contains(.title)
      let isLink =
        isTitle && block.kind != .h1 && block.linkDensity > 0.8 && block.length > 14
        && block.linkedOut * 2 <= block.linked
      sums.append(sums[index] + (isLink ? 1 : 0))
      if isLink { headings.append(index) }
    }
    guard headings.count >= 3 else { return answer }
    let total = Int(prose[blocks.count])
    var cards: [Range<Int>] = []
    for heading in headings {
      var card: Int?
      var node = Int(blocks[heading].container)
      while node >= 0 {
        let range = Int(firstBlock[node])..<Int(firstBlock[Int(table.nodes[node].end)])
        let inside = Int(prose[range.upperBound] - prose[range.lowerBound])
        if sums[range.upperBound] - sums[range.lowerBound] > 1 || inside > 900 || inside * 10 > total * 3 { break }
        card = node
        node = Int(table.nodes[node].parent)
      }
      if let card {
        let range = Int(firstBlock[card])..<Int(firstBlock[Int(table.nodes[card].end)])
        if range.count > 1 { cards.append(range) }
      }
    }
    guard cards.count >= 3 else { return answer }
    for card in cards { for block in card { answer[block] = true } }
    return answer
  }

  private static func worth(_ block: Block, _ marks: Marks, _ isAside: Bool) -> Double {
    let length = Double(block.length)
    let density = block.linkDensity
    var value: Double
    if isProse(block) {
      value = min(length, 1_000) * max(0.1, 1 - 1.6 * density)
      if block.kind == .p { value *= 1.15 }
    } else if block.isHeading {
      value = density > 0.5 ? -20 : 0
    } else if density > 0.5 {
      value = -15 - 0.6 * length
    } else {
      value = -8
    }
    if isAside || !marks.isDisjoint(with: .strong) {
      value = value > 0 ? -0.3 * value : value * 1.5
    } else if !marks.isDisjoint(with: [.appeal, .legal, .biography, .tags, .widget, .hidden, .caption, .gallery]) {
      value = min(value, 0) * 0.5
    }
    return value
  }

  func text(_ block: Int) -> String { line(block).string }

  /// A block's text, white space single, cut after about 1,000 bytes.
  func line(_ block: Int) -> TextLine {
    var line = TextLine()
    let block = blocks[block]
    for node in Int(block.first)..<Int(block.last) where table.nodes[node].tag == .text && !isSilent[node] {
      line.append(table.text, table.textRange(node))
      if line.bytes.count > 1_000 { break }
    }
    return line
  }

  /// The heading that is the article's title.
  func titleBlock(_ title: String?) -> Int? {
    guard let title, title.unicodeScalars.count > 12 else { return nil }
    let key = TitleFinder.key(title)
    let count = key.unicodeScalars.count
    for (index, block) in blocks.enumerated() {
      guard block.length < 400, Int(block.length) * 10 >= count * 9, Int(block.length) < count * 4 + 12,
        block.isHeading || marks[index].contains(.title) || block.inlineMarks.contains(.title)
      else { continue }
      if block.linkDensity < 0.5 || block.kind == .h1, TitleFinder.key(text(index)) == key { return index }
    }
    return nil
  }

  func blockRange(_ node: Int) -> Range<Int> {
    Int(firstBlock[node])..<max(Int(firstBlock[node]), Int(firstBlock[Int(table.nodes[node].end)]))
  }

  func prose(_ node: Int) -> Int {
    let range = blockRange(node)
    return Int(proseSums[range.upperBound] &- proseSums[range.lowerBound])
  }

  func length(_ node: Int) -> Int {
    let range = blockRange(node)
    return Int(lengthSums[range.upperBound] &- lengthSums[range.lowerBound])
  }

  func linked(_ node: Int) -> Int {
    let range = blockRange(node)
    return Int(linkedSums[range.upperBound] &- linkedSums[range.lowerBound])
  }

  /// The marks of a node and of all around it.
  func marksAround(_ node: Int) -> Marks {
    var marks: Marks = []
    var node = node
    while node >= 0 {
      marks.formUnion(own[node])
      node = Int(table.nodes[node].parent)
    }
    return marks
  }

  /// The subtree's worth without what counts against it.
  func gain(of node: Int) -> Double {
    let range = blockRange(node)
    return gainSums[range.upperBound] - gainSums[range.lowerBound]
  }

  func worth(of node: Int) -> Double {
    let range = blockRange(node)
    return worthSums[range.upperBound] - worthSums[range.lowerBound]
  }
}
