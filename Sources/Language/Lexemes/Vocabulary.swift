internal import Inference

/// What a model knows of words: norms, word vectors' rows, and which words its rules mention. Shared by all workers.
final class Vocabulary: Sendable {
  private let normKeys: MappedArray<UInt64>
  private let normValues: MappedArray<UInt64>
  private let vectorKeys: MappedArray<UInt64>?
  private let vectorRows: MappedArray<UInt32>?
  private let rules: AttributeRules
  private let sequenceStarts: Set<UInt64>

  /// - Throws: `WeightFileError`, or `ModelError` where tables disagree.
  init(file: WeightFile, vectors: Int, rules: AttributeRules, sequences: [UInt64: [[UInt64]]]) throws {
    normKeys = try file.array("norm.keys", of: UInt64.self)
    normValues = try file.array("norm.values", of: UInt64.self)
    if file.contains("vector.keys") {
      let keys = try file.array("vector.keys", of: UInt64.self)
      let rows = try file.array("vector.rows", of: UInt32.self)
      guard keys.count == rows.count else { throw ModelError(file.path, "its tables of word vectors disagree") }
      vectorKeys = keys
      vectorRows = rows
    } else {
      vectorKeys = nil
      vectorRows = nil
    }
    guard normKeys.count == normValues.count else { throw ModelError(file.path, "its tables of norms disagree") }
    self.rules = rules
    sequenceStarts = Set(sequences.keys)
    vectorCount = vectors
  }

  private let vectorCount: Int

  /// The features of a text (spacy/lang/lex_attrs.py). Linear in its length.
  func lexeme(_ bytes: ArraySlice<UInt8>, identifier: UInt64, norm: UInt64) -> Lexeme {
    let scalars = PythonText.scalars(bytes)
    let lower = PythonText.utf8(PythonText.lowercase(scalars))
    let isSpace = !scalars.isEmpty && scalars.allSatisfy { ParagraphSplitter.isSpace($0) }
    let lowerIdentifier = StringIdentifier.of(lower)
    return Lexeme(
      identifier: identifier, text: String(decoding: bytes, as: UTF8.self), count: Int32(scalars.count),
      size: Int32(bytes.count),
      norm: norm != 0 ? norm : self.norm(identifier) ?? BaseNorms.norms[identifier] ?? lowerIdentifier,
      prefix: StringIdentifier.of(PythonText.utf8(scalars.prefix(1))),
      suffix: StringIdentifier.of(PythonText.utf8(scalars.suffix(3))),
      shape: StringIdentifier.of(WordShape.of(scalars)), vector: vector(identifier),
      lowerClass: isSpace ? rules.spaceClass : rules.lowerClass(lower, identifier: lowerIdentifier), isSpace: isSpace,
      beginsSequence: sequenceStarts.contains(identifier))
  }

  private func norm(_ identifier: UInt64) -> UInt64? {
    normKeys.index(of: identifier).map { normValues[$0] }
  }

  private func vector(_ identifier: UInt64) -> Int32 {
    guard let keys = vectorKeys, let rows = vectorRows, let index = keys.index(of: identifier) else { return -1 }
    let row = Int(rows[index])
    return row < vectorCount ? Int32(row) : -1
  }
}

extension MappedArray<UInt64> {
  /// Where a value stands in an ascending array. Logarithmic.
  func index(of value: UInt64) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == value ? low : nil
  }
}
