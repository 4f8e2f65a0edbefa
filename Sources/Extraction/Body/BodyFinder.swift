/// Finds the element that holds the article's body: candidates are scored on the page's sums and compared.
struct BodyFinder {
  let outline: PageOutline

  /// The chosen element and why; nil where the page has no prose.
  func container() -> (node: Int, rule: String)? {
    let nodes = outline.table.nodes
    var best = -1
    var bestWorth = 0.0
    for index in nodes.indices where nodes[index].tag != .text {
      let worth = outline.worth(of: index)
      // The deepest of equals: the frame around it adds nothing.
      if worth > 0, worth >= bestWorth - 1e-9 {
        best = index
        bestWorth = worth
      }
    }
    guard best >= 0 else { return nil }
    // A container that names itself the body wins over one that is only the densest, if it holds most of the prose.
    var named = -1
    var namedWorth = 0.0
    for index in nodes.indices where nodes[index].marks.contains(.body) && nodes[index].tag != .body {
      let worth = outline.worth(of: index)
      if worth > namedWorth {
        named = index
        namedWorth = worth
      }
    }
    if named >= 0, namedWorth >= 0.75 * bestWorth { return (named, "named") }
    return (best, "worth")
  }
}
