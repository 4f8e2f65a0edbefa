/// A line of text that is put together from pieces: white space between words becomes one space, none at the ends.
///
/// Also undoes what pages do to text: C1 controls that stand for windows-1252 characters (`&#146;`), soft hyphens,
/// zero-width spaces and byte order marks inside words, no-break spaces, bidirectional marks are kept.
struct TextLine {
  private(set) var bytes: [UInt8] = []
  private var wantsSpace = false

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    wantsSpace = false
  }

  var isEmpty: Bool { bytes.isEmpty }
  var string: String { String(decoding: bytes, as: UTF8.self) }

  mutating func space() { wantsSpace = !bytes.isEmpty }

  mutating func append(_ source: [UInt8], _ range: Range<Int>) {
    var clean = range.lowerBound
    var place = range.lowerBound
    let end = range.upperBound
    while place < end {
      let byte = source[place]
      if byte > 0x20 && byte < 0x7F {
        place += 1
        continue
      }
      if byte <= 0x20 || byte == 0x7F {
        flush(source, clean, place)
        place += 1
        clean = place
        if byte == 0x7F || (byte < 0x20 && !isSpace(byte)) { continue }
        wantsSpace = !bytes.isEmpty
        continue
      }
      if byte == 0xC2, place + 1 < end {
        let next = source[place + 1]
        if next == 0xA0 {
          flush(source, clean, place)
          wantsSpace = !bytes.isEmpty
          place += 2
          clean = place
          continue
        }
        if next == 0xAD || (next >= 0x80 && next < 0xA0) {
          flush(source, clean, place)
          if next != 0xAD { put(Self.windows1252[Int(next) - 0x80]) }
          place += 2
          clean = place
          continue
        }
      } else if byte == 0xE2, place + 2 < end, source[place + 1] == 0x80 {
        let next = source[place + 2]
        if next == 0x8B || next == 0xA8 || next == 0xA9 || (next >= 0x80 && next <= 0x8A) || next == 0xAF {
          flush(source, clean, place)
          if next != 0x8B { wantsSpace = !bytes.isEmpty }
          place += 3
          clean = place
          continue
        }
      } else if byte == 0xEF, place + 2 < end, source[place + 1] == 0xBB, source[place + 2] == 0xBF {
        flush(source, clean, place)
        place += 3
        clean = place
        continue
      } else if byte == 0xE3, place + 2 < end, source[place + 1] == 0x80, source[place + 2] == 0x80 {
        flush(source, clean, place)
        wantsSpace = !bytes.isEmpty
        place += 3
        clean = place
        continue
      }
      place += 1
    }
    flush(source, clean, end)
  }

  mutating func append(_ text: String) {
    let source = Array(text.utf8)
    append(source, 0..<source.count)
  }

  private mutating func flush(_ source: [UInt8], _ begin: Int, _ end: Int) {
    guard begin < end else { return }
    if wantsSpace {
      bytes.append(0x20)
      wantsSpace = false
    }
    bytes.append(contentsOf: source[begin..<end])
  }

  private mutating func put(_ scalar: UInt16) {
    guard scalar != 0, let character = Unicode.Scalar(scalar) else { return }
    if wantsSpace {
      bytes.append(0x20)
      wantsSpace = false
    }
    bytes.append(contentsOf: Character(character).utf8)
  }

  /// What the bytes 0x80–0x9F mean in windows-1252; 0 where nothing.
  private static let windows1252: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]
}
