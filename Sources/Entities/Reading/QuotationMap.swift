internal import Language

/// Which tokens stand in quotation marks: a coarse map for resolution; the exact one is `Attribution`'s.
///
/// A mark opens where none is open in its paragraph and closes where one is. A paragraph's end closes. Linear.
struct QuotationMap {
  /// The number of the quotation that holds a token, from 1; 0 outside.
  private let numbers: [Int32]
  /// How many quotations there are.
  let count: Int

  init(document: Document) {
    var numbers = [Int32](repeating: 0, count: document.tokens.count)
    var count: Int32 = 0
    for paragraph in document.paragraphs {
      var open = false
      /// Whether the open one began with a single mark: “‘I wept,’ she said”.
      var isSingle = false
      for index in paragraph.tokens {
        // Most tokens are told by their first byte: “ ” „ begin with E2, « » with C2.
        switch document.tokens[index].text.utf8.first {
        case 0xE2, 0xC2, 0x60, 0x22, 0x27: break
        default:
          if open { numbers[index] = count }
          continue
        }
        switch document.tokens[index].text {
        case "“", "``", "„", "«":
          open = true
          isSingle = false
          count += 1
        case "‘" where !open && document.tokens[index].tag != .pos:
          open = true
          isSingle = true
          count += 1
        case "’" where open && isSingle && document.tokens[index].tag != .pos: open = false
        case "”", "»":
          open = false
        case "\"", "''":
          open.toggle()
          if open { count += 1 }
        default:
          if open { numbers[index] = count }
        }
      }
    }
    self.numbers = numbers
    self.count = Int(count)
  }

  func number(_ token: Int) -> Int { Int(numbers[token]) }

  func contains(_ token: Int) -> Bool { numbers[token] != 0 }

  /// Whether two tokens stand in the same quotation, or both outside.
  func same(_ a: Int, _ b: Int) -> Bool { numbers[a] == numbers[b] }
}
