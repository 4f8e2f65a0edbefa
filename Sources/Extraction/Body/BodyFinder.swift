/// Finds the element that holds the article's body: candidates are scored on the page's sums and compared.
struct BodyFinder {
  let outline: PageOutline
  /// The block that is the article's title, if it stands on the page.
  let titleBlock: Int?

  struct Choice {
    var node: Int
    var rule: String
    var isNamed = false
  }

  /// The chosen element and why; nil where the page has no text that could be an article's.
  func container() -> Choice? {
    guard let best = densest() else { return fallback() }
    let bestWorth = outline.worth(of: best)
    if let named = named() {
      // One that follows the title at once needs less.
      let share = followsTitle(named.node) ? 0.25 : 0.55
      if named.worth >= share * bestWorth { return Choice(node: single(widened(named.node)), rule: "named") }
    }
    // Tables and lists are text without prose: a container that names itself the body and has as much text as the
    // densest one has.
    if let choice = fallback(), choice.isNamed, text(choice.node) >= outline.prose(best) {
      return choice
    }
    return Choice(node: single(widened(best)), rule: "worth")
  }

  private func followsTitle(_ node: Int) -> Bool {
    guard let titleBlock else { return false }
    let range = outline.blockRange(node)
    return range.contains(titleBlock) || (range.lowerBound > titleBlock && range.lowerBound - titleBlock < 14)
  }

  /// A body in parts, with adverts and boxes between them: the element around the parts, where that gains a tenth and
  /// costs less than a third.
  private func widened(_ node: Int) -> Int {
    var best = node
    let worth = outline.worth(of: node)
    var current = Int(outline.table.nodes[node].parent)
    for _ in 0..<4 where current >= 0 {
      let tag = outline.table.nodes[current].tag
      if tag == .body || tag == .html || tag == .main { break }
      if outline.gain(of: current) > 1.1 * outline.gain(of: best), outline.worth(of: current) >= 0.7 * worth {
        best = current
      }
      current = Int(outline.table.nodes[current].parent)
    }
    return best
  }

  private static let never = TagSet(.aside, .nav, .footer, .head, .figcaption, .menu)

  /// The subtree of the highest worth; the deepest of equals, since the frame around it adds nothing.
  private func densest() -> Int? {
    let nodes = outline.table.nodes
    var best: Int?
    var bestWorth = 60.0
    for index in nodes.indices where nodes[index].tag != .text {
      let worth = outline.worth(of: index)
      if worth >= bestWorth - 1e-9, !Self.never.contains(nodes[index].tag) {
        best = index
        bestWorth = worth
      }
    }
    return best
  }

  /// The container that names itself the body. Several of them are one body in parts, unless a title stands between.
  private func named() -> (node: Int, worth: Double)? {
    let nodes = outline.table.nodes
    var chosen: [Int] = []
    var index = 0
    // No article comes in more parts; joining looks at what stands between any two.
    while index < nodes.count, chosen.count < 200 {
      if nodes[index].marks.contains(.body), nodes[index].tag != .body, nodes[index].tag != .html,
        outline.worth(of: index) > 60,
        outline.marksAround(index).isDisjoint(with: [.comments, .related, .sidebar, .footer])
      {
        chosen.append(index)
        index = Int(nodes[index].end)
      } else {
        index += 1
      }
    }
    guard var node = chosen.first else { return nil }
    var worth = outline.worth(of: node)
    for other in chosen.dropFirst() {
      if hasTitle(between: Int(nodes[node].end), and: other) {
        // Another article begins. The first is the page's, unless it is only a stub.
        if worth >= 0.2 * outline.worth(of: other) { break }
        node = other
        worth = outline.worth(of: other)
        continue
      }
      let union = common(node, other)
      let merged = outline.worth(of: union)
      if merged > worth {
        node = union
        worth = merged
      } else if outline.worth(of: other) > worth {
        node = other
        worth = outline.worth(of: other)
      }
    }
    // Down to the deepest named one that loses nothing.
    for inner in outline.table.inside(node) where nodes[inner].marks.contains(.body) {
      if outline.worth(of: inner) >= 0.95 * worth { node = inner }
    }
    return (node, worth)
  }

  private func hasTitle(between begin: Int, and end: Int) -> Bool {
    guard begin < end else { return false }
    let nodes = outline.table.nodes
    for index in begin..<end where nodes[index].tag == .h1 { return true }
    return false
  }

  /// Where a container holds several articles, each with its own first heading, the first of them.
  private func single(_ node: Int) -> Int {
    let nodes = outline.table.nodes
    var articles: [Int] = []
    var index = node + 1
    while index < Int(nodes[node].end) {
      if nodes[index].tag == .article, outline.prose(index) > 300 {
        articles.append(index)
        index = Int(nodes[index].end)
      } else {
        index += 1
      }
    }
    guard articles.count > 1 else { return node }
    let titled = articles.filter { article in
      outline.table.inside(article).contains { nodes[$0].tag == .h1 }
    }
    guard let first = titled.first, titled.count > 1 || first == articles[0] else { return node }
    return outline.prose(first) * 10 >= outline.prose(node) ? first : node
  }

  /// The deepest element around both.
  private func common(_ a: Int, _ b: Int) -> Int {
    var node = a
    while node >= 0, Int(outline.table.nodes[node].end) <= b { node = Int(outline.table.nodes[node].parent) }
    return max(node, 0)
  }

  /// Text outside links, less as much as is in links.
  private func text(_ node: Int) -> Int { outline.length(node) - 2 * outline.linked(node) }

  /// Pages without prose: tables, lists, very short news. The named container, else the one element with most text
  /// outside links.
  private func fallback() -> Choice? {
    let nodes = outline.table.nodes
    var best: Choice?
    var bestText = 0
    for index in nodes.indices where nodes[index].tag != .text && nodes[index].tag != .body && nodes[index].tag != .html
    {
      let isNamed = nodes[index].marks.contains(.body)
      guard isNamed || nodes[index].tag == .article || nodes[index].tag == .main else { continue }
      let text = text(index)
      guard text > 80, outline.marksAround(index).isDisjoint(with: .strong) else { continue }
      if text > bestText || (isNamed && text * 10 > bestText * 8) {
        best = Choice(
          node: index, rule: isNamed ? "named, without prose" : "element, without prose", isNamed: isNamed)
        bestText = text
      }
    }
    return best
  }
}
