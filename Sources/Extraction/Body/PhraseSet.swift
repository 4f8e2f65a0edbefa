/// Many phrases, looked for in a line of bytes at once: a table by the phrases' first two bytes, then comparison.
///
/// Both sides are folded to lower case (ASCII, Latin-1, Latin Extended-A, Cyrillic) with straight apostrophes. Linear in
/// the line for phrases whose beginnings differ.
struct PhraseSet: Sendable {
  private let phrases: [[UInt8]]
  private var buckets = [[UInt16]](repeating: [], count: 1_024)
  private var used = [Bool](repeating: false, count: 1_024)

  init(_ phrases: [String]) {
    self.phrases = phrases.map { Self.folded(Array($0.utf8)) }
    for (index, phrase) in self.phrases.enumerated() where phrase.count >= 2 {
      let slot = Self.slot(phrase[0], phrase[1])
      buckets[slot].append(UInt16(index))
      used[slot] = true
    }
  }

  @inline(__always)
  private static func slot(_ first: UInt8, _ second: UInt8) -> Int { (Int(first) &* 37 &+ Int(second)) & 1_023 }

  /// Whether a phrase stands at `place` of a folded line.
  func stands(in line: [UInt8], at place: Int = 0) -> Bool {
    guard place + 1 < line.count else { return false }
    let slot = Self.slot(line[place], line[place + 1])
    guard used[slot] else { return false }
    for index in buckets[slot] {
      let phrase = phrases[Int(index)]
      if place + phrase.count <= line.count, line[place..<(place + phrase.count)].elementsEqual(phrase) { return true }
    }
    return false
  }

  /// Whether a phrase stands anywhere in a folded line.
  func stands(anywhereIn line: [UInt8]) -> Bool {
    guard line.count > 1 else { return false }
    for place in 0..<(line.count - 1) where used[Self.slot(line[place], line[place + 1])] {
      if stands(in: line, at: place) { return true }
    }
    return false
  }

  /// Whether the folded line, but for marks and spaces at its ends, is one of the phrases.
  func isWhole(_ line: [UInt8]) -> Bool {
    var begin = 0
    var end = line.count
    while begin < end, Self.isMark(line[begin]) { begin += 1 }
    while end > begin, Self.isMark(line[end - 1]) { end -= 1 }
    guard end - begin >= 2 else { return false }
    for index in buckets[Self.slot(line[begin], line[begin + 1])]
    where line[begin..<end].elementsEqual(phrases[Int(index)]) {
      return true
    }
    return false
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20...0x2F, 0x3A...0x3F, 0x5B...0x5F, 0x7B...0x7E: true
    default: false
    }
  }

  /// Lower case and straight apostrophes.
  static func folded(_ bytes: [UInt8]) -> [UInt8] {
    var answer: [UInt8] = []
    answer.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      if byte < 0x80 {
        answer.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        place += 1
        continue
      }
      guard place + 1 < bytes.count else {
        answer.append(byte)
        break
      }
      let next = bytes[place + 1]
      switch byte {
      case 0xC3 where next >= 0x80 && next <= 0x9E && next != 0x97:
        answer.append(byte)
        answer.append(next | 0x20)
        place += 2
      case 0xC4, 0xC5:
        answer.append(byte)
        answer.append(next | 1)
        place += 2
      case 0xD0 where next >= 0x90 && next <= 0x9F:
        answer.append(0xD0)
        answer.append(next + 0x20)
        place += 2
      case 0xD0 where next >= 0xA0 && next <= 0xAF:
        answer.append(0xD1)
        answer.append(next - 0x20)
        place += 2
      case 0xE2 where next == 0x80 && place + 2 < bytes.count && (bytes[place + 2] == 0x99 || bytes[place + 2] == 0x98):
        answer.append(0x27)
        place += 3
      default:
        answer.append(byte)
        place += 1
      }
    }
    return answer
  }
}
