/// Finds in the names on an element all patterns of `MarkPatterns` at once: an Aho–Corasick automaton over 28 letters.
///
/// Names are read as lower-case letters; every other character, a change from lower to upper case (`articleBody`), and
/// both ends are a boundary. In a pattern `|` is a boundary, so that `|ad|` is the word and `comment` any part of one.
/// One table look-up a byte; the source is A. Aho and M. Corasick, Efficient string matching, CACM 18 (1975).
struct MarkMatcher: Sendable {
  static let shared = MarkMatcher(MarkPatterns.all)

  private static let letters = 27  // a–z, boundary
  private var next: [UInt16]
  private var found: [Marks.RawValue]

  init(_ patterns: [(Marks, [String])]) {
    var children = [[Int]](repeating: [Int](repeating: -1, count: Self.letters), count: 1)
    var marks: [Marks.RawValue] = [0]
    for (mark, words) in patterns {
      for word in words {
        var state = 0
        for byte in word.utf8 {
          let letter = byte == 0x7C ? 26 : Int(byte) - 0x61
          guard letter >= 0 && letter < Self.letters else { continue }
          if children[state][letter] < 0 {
            children[state][letter] = children.count
            children.append([Int](repeating: -1, count: Self.letters))
            marks.append(0)
          }
          state = children[state][letter]
        }
        marks[state] |= mark.rawValue
      }
    }
    // Breadth first: a missing step goes where the longest proper suffix would go.
    var suffix = [Int](repeating: 0, count: children.count)
    var queue: [Int] = []
    for letter in 0..<Self.letters {
      if children[0][letter] < 0 {
        children[0][letter] = 0
      } else {
        queue.append(children[0][letter])
      }
    }
    var head = 0
    while head < queue.count {
      let state = queue[head]
      head += 1
      marks[state] |= marks[suffix[state]]
      for letter in 0..<Self.letters {
        let child = children[state][letter]
        if child < 0 {
          children[state][letter] = children[suffix[state]][letter]
        } else {
          suffix[child] = children[suffix[state]][letter]
          queue.append(child)
        }
      }
    }
    next = children.flatMap { $0.map { UInt16(truncatingIfNeeded: $0) } }
    found = marks
  }

  /// The marks that one attribute's value gives. An id of five words and more is a heading's text, not a name.
  func marks(in bytes: [UInt8], _ range: Range<Int>, isID: Bool = false) -> Marks {
    var state = 0
    var answer: Marks.RawValue = 0
    var wasBoundary = false
    var wasLower = false
    var words = 0
    step(26, &state, &answer)
    wasBoundary = true
    for place in range {
      let byte = bytes[place]
      if byte &- 0x61 < 26 {
        step(Int(byte) &- 0x61, &state, &answer)
        wasBoundary = false
        wasLower = true
      } else if byte &- 0x41 < 26 {
        if wasLower { step(26, &state, &answer) }
        step(Int(byte) &- 0x41, &state, &answer)
        wasBoundary = false
        wasLower = false
      } else {
        if !wasBoundary {
          words += 1
          step(26, &state, &answer)
        }
        wasBoundary = true
        wasLower = false
      }
    }
    if !wasBoundary { step(26, &state, &answer) }
    return isID && words > 3 ? [] : Marks(rawValue: answer)
  }

  @inline(__always)
  private func step(_ letter: Int, _ state: inout Int, _ answer: inout Marks.RawValue) {
    state = Int(next[state &* Self.letters &+ letter])
    answer |= found[state]
  }
}
