/// The tokens of one article while it is annotated: parallel arrays, cheap to fill and to clear.
struct TokenSequence {
  /// Index into the worker's lexemes.
  var lexemes: [Int32] = []
  /// 1 where one blank follows, else 0.
  var spaces: [UInt8] = []
  /// Offset of the first character in the article, in Unicode scalars.
  var starts: [Int32] = []

  var count: Int { lexemes.count }

  mutating func removeAll() {
    lexemes.removeAll(keepingCapacity: true)
    spaces.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
  }

  mutating func append(_ lexeme: Int32, start: Int) {
    lexemes.append(lexeme)
    spaces.append(0)
    starts.append(Int32(start))
  }
}
