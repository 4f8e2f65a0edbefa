internal import Inference

/// spaCy's greedy arc-eager parser with non-monotonic transitions and sentence breaks. One per worker.
///
/// One class per step is chosen by `TransitionScorer` from eight tokens of the state; about two steps a token.
struct DependencyParser {
  private let moves: ParserMoves
  private let scorer: TransitionScorer

  // The state. Token numbers are those of the paragraph.
  private var stack: [Int32] = []
  /// Tokens put back onto the buffer, the next one last.
  private var returned: [Int32] = []
  private var next: Int32 = 0
  private var heads: [Int32] = []
  private var moveOf: [UInt16] = []
  /// The newest left and right child of each token, and the child that was the newest before.
  private var leftChild: [Int32] = []
  private var rightChild: [Int32] = []
  private var olderSibling: [Int32] = []
  private var startsSentence: [Bool] = []
  private var unshiftable: [Bool] = []

  init(moves: ParserMoves, weights: TransitionWeights) {
    self.moves = moves
    scorer = TransitionScorer(weights: weights, masks: moves.masks)
  }

  /// Parses one paragraph.
  ///
  /// - Parameters:
  ///   - input: projected token vectors; the paragraph's are rows first ..< first + count.
  ///   - isSpace: whether a token of the paragraph is white space.
  ///   - tree: takes the result.
  mutating func parse(_ input: FloatBuffer, first: Int, count: Int, isSpace: (Int) -> Bool, into tree: inout ParseTree)
  {
    scorer.begin(input, first: first, count: count)
    reset(count)
    let length = Int32(count)
    while true {
      let s0 = stack.last ?? -1
      let left = Int(length - next) + returned.count
      if s0 < 0 && left == 0 { break }
      let b0 = buffer(0, length)
      let b1 = buffer(1, length)
      let atStart = b0 >= 0 && startsSentence[Int(b0)]

      var valid = 0
      if s0 < 0 || (left >= 2 && !atStart && !unshiftable[Int(b0)]) { valid |= 1 << 0 }
      if s0 >= 0 {
        valid |= 1 << 1
        if left > 0 && !atStart { valid |= 1 << 2 | 1 << 3 }
      }
      if left >= 2 && b1 == b0 + 1 && !startsSentence[Int(b1)] { valid |= 1 << 4 }

      scorer.use(b0, as: 0)
      scorer.use(b1, as: 1)
      scorer.use(s0, as: 2)
      scorer.use(stack.count > 1 ? stack[stack.count - 2] : -1, as: 3)
      scorer.use(stack.count > 2 ? stack[stack.count - 3] : -1, as: 4)
      scorer.use(b0 < 0 ? -1 : leftChild[Int(b0)], as: 5)
      scorer.use(s0 < 0 ? -1 : leftChild[Int(s0)], as: 6)
      scorer.use(s0 < 0 ? -1 : rightChild[Int(s0)], as: 7)
      let clas = min(scorer.step(mask: valid), moves.moves.count - 1)

      // A class that is not allowed can only come of weights that are no numbers.
      let chosen = moves.moves[clas].action
      let action = valid >> chosen.rawValue & 1 == 1 ? chosen : s0 < 0 ? .shift : .reduce
      switch action {
      case .shift: push()
      case .reduce:
        if heads[Int(s0)] >= 0 || stack.count == 1 {
          stack.removeLast()
        } else {
          unshiftable[Int(s0)] = true
          returned.append(s0)
          stack.removeLast()
        }
      case .left:
        attach(s0, to: b0, by: clas)
        unshiftable[Int(b0)] = false
        stack.removeLast()
      case .right:
        attach(b0, to: s0, by: clas)
        push()
      case .sentenceBreak: startsSentence[Int(b1)] = true
      }
    }
    tree.build(heads: heads, moves: moveOf, of: moves, isSpace: isSpace)
  }

  private mutating func reset(_ count: Int) {
    func clear<Element>(_ array: inout [Element], _ value: Element) {
      array.removeAll(keepingCapacity: true)
      array.append(contentsOf: repeatElement(value, count: count))
    }
    stack.removeAll(keepingCapacity: true)
    returned.removeAll(keepingCapacity: true)
    next = 0
    clear(&heads, -1)
    clear(&moveOf, 0)
    clear(&leftChild, -1)
    clear(&rightChild, -1)
    clear(&olderSibling, -1)
    clear(&startsSentence, false)
    clear(&unshiftable, false)
  }

  /// The token at a place of the buffer, −1 beyond its end.
  private func buffer(_ place: Int, _ length: Int32) -> Int32 {
    if place < returned.count { return returned[returned.count - 1 - place] }
    let token = next + Int32(place - returned.count)
    return token < length ? token : -1
  }

  private mutating func push() {
    if let token = returned.popLast() {
      stack.append(token)
    } else {
      stack.append(next)
      next += 1
    }
  }

  /// Adds an arc; an older one of the child is dropped.
  private mutating func attach(_ child: Int32, to head: Int32, by clas: Int) {
    let old = heads[Int(child)]
    if old >= 0 {
      if old > child {
        leftChild[Int(old)] = newest(leftChild[Int(old)], without: child)
      } else {
        rightChild[Int(old)] = newest(rightChild[Int(old)], without: child)
      }
    }
    if head > child {
      olderSibling[Int(child)] = leftChild[Int(head)]
      leftChild[Int(head)] = child
    } else {
      olderSibling[Int(child)] = rightChild[Int(head)]
      rightChild[Int(head)] = child
    }
    heads[Int(child)] = head
    moveOf[Int(child)] = UInt16(clas)
  }

  /// Takes a child out of the list that begins with the newest one; the new newest.
  private mutating func newest(_ newest: Int32, without child: Int32) -> Int32 {
    if newest == child { return olderSibling[Int(child)] }
    var sibling = newest
    while sibling >= 0 {
      if olderSibling[Int(sibling)] == child {
        olderSibling[Int(sibling)] = olderSibling[Int(child)]
        break
      }
      sibling = olderSibling[Int(sibling)]
    }
    return newest
  }
}
