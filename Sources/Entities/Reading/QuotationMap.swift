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
        switch Self.mark(document.tokens[index].text) {
        case .opening:
          open = true
          isSingle = false
          count += 1
        case .singleOpening where !open && document.tokens[index].tag != .pos:
          open = true
          isSingle = true
          count += 1
        case .singleClosing where open && isSingle && document.tokens[index].tag != .pos: open = false
        case .closing:
          open = false
        case .either:
          open.toggle()
          if open { count += 1 }
        case .singleOpening, .singleClosing, nil:
          if open { numbers[index] = count }
        }
      }
    }
    self.numbers = numbers
    self.count = Int(count)
  }

  private enum Mark { case opening, closing, either, singleOpening, singleClosing }

  /// By bytes: comparing a word with a mark beyond ASCII as strings costs more than all the rest.
  private static func mark(_ text: String) -> Mark? {
    let bytes = text.utf8
    guard bytes.count <= 3, let first = bytes.first else { return nil }
    switch first {
    case 0x22: return bytes.count == 1 ? .either : nil
    case 0x27: return text == "''" ? .either : nil
    case 0x60: return text == "``" ? .opening : nil
    case 0xC2: return bytes.elementsEqual("«".utf8) ? .opening : bytes.elementsEqual("»".utf8) ? .closing : nil
    case 0xE2:
      if bytes.elementsEqual("“".utf8) || bytes.elementsEqual("„".utf8) { return .opening }
      if bytes.elementsEqual("”".utf8) { return .closing }
      return bytes.elementsEqual("‘".utf8) ? .singleOpening : bytes.elementsEqual("’".utf8) ? .singleClosing : nil
    default: return nil
    }
  }

  func number(_ token: Int) -> Int { Int(numbers[token]) }

  func contains(_ token: Int) -> Bool { numbers[token] != 0 }

  /// Whether two tokens stand in the same quotation, or both outside.
  func same(_ a: Int, _ b: Int) -> Bool { numbers[a] == numbers[b] }
}
