internal import Inference

/// The word types that one worker has met, and the chunks of text that it has cut.
///
/// Bounded: when too many have gathered, all are forgotten between two articles. To learn a word anew costs a few
/// microseconds.
final class LexemeTable {
  /// Word types, and chunks, after which all are forgotten. A type takes about 300 bytes.
  static let capacity = 1 << 16
  /// Longer chunks are cut each time that they are met. Bytes.
  static let longestChunk = 64

  private let vocabulary: Vocabulary
  var lexemes: [Lexeme] = []
  /// Lexemes by identifier of text and norm: open addressing, indexes + 1.
  private var places: [Int32] = []
  private var keys: [UInt64] = []

  /// A chunk of text that was cut: its bytes and its lexemes.
  private struct Chunk {
    var hash: UInt64
    var start: Int32
    var size: Int32
    var first: Int32
    var count: Int32
  }
  private var chunks: [Chunk] = []
  private var chunkPlaces: [Int32] = []
  private var chunkBytes: [UInt8] = []
  private var chunkLexemes: [Int32] = []

  init(vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    forget()
  }

  /// Whether it is time to forget. To be asked between articles.
  var isFull: Bool { lexemes.count >= Self.capacity || chunks.count >= Self.capacity }

  func forget() {
    lexemes = []
    chunks = []
    chunkBytes = []
    chunkLexemes = []
    places = [Int32](repeating: 0, count: 1 << 12)
    keys = [UInt64](repeating: 0, count: 1 << 12)
    chunkPlaces = [Int32](repeating: 0, count: 1 << 12)
  }

  /// The lexeme of a text, made where it is new.
  ///
  /// - Parameter norm: identifier of the norm that a tokenizer's exception gives it, or 0.
  func lexeme(_ bytes: ArraySlice<UInt8>, norm: UInt64) -> Int32 {
    let hash = unsafe bytes.withUnsafeBytes { unsafe StringIdentifier.hash($0) }
    let key = hash ^ (norm &* 0x9E37_79B9_7F4A_7C15)
    var place = Int(truncatingIfNeeded: key) & (places.count - 1)
    while places[place] != 0 {
      if keys[place] == key { return places[place] - 1 }
      place = (place + 1) & (places.count - 1)
    }
    let number = Int32(lexemes.count)
    lexemes.append(vocabulary.lexeme(bytes, identifier: StringIdentifier.resolve(hash), norm: norm))
    places[place] = number + 1
    keys[place] = key
    if lexemes.count * 2 > places.count { grow() }
    return number
  }

  private func grow() {
    let (oldPlaces, oldKeys) = (places, keys)
    places = [Int32](repeating: 0, count: oldPlaces.count * 2)
    keys = [UInt64](repeating: 0, count: oldPlaces.count * 2)
    for (old, number) in oldPlaces.enumerated() where number != 0 {
      var place = Int(truncatingIfNeeded: oldKeys[old]) & (places.count - 1)
      while places[place] != 0 { place = (place + 1) & (places.count - 1) }
      places[place] = number
      keys[place] = oldKeys[old]
    }
  }

  /// The lexemes of a chunk that was cut before: a range for `chunkLexeme`.
  func chunk(_ bytes: [UInt8], _ range: Range<Int>, hash: UInt64) -> Range<Int>? {
    var place = Int(truncatingIfNeeded: hash) & (chunkPlaces.count - 1)
    while chunkPlaces[place] != 0 {
      let chunk = chunks[Int(chunkPlaces[place] - 1)]
      if chunk.hash == hash && Int(chunk.size) == range.count {
        // The hash is one of 64 bits, and not made against an adversary: compare the bytes.
        let start = Int(chunk.start)
        var same = true
        for offset in 0..<range.count where chunkBytes[start + offset] != bytes[range.lowerBound + offset] {
          same = false
          break
        }
        if same { return Int(chunk.first)..<Int(chunk.first + chunk.count) }
      }
      place = (place + 1) & (chunkPlaces.count - 1)
    }
    return nil
  }

  func chunkLexeme(_ index: Int) -> Int32 { chunkLexemes[index] }

  /// Remembers how a chunk was cut.
  func remember(_ bytes: [UInt8], _ range: Range<Int>, hash: UInt64, lexemes: ArraySlice<Int32>) {
    guard range.count <= Self.longestChunk, chunks.count < 4 * Self.capacity else { return }
    chunks.append(
      Chunk(
        hash: hash, start: Int32(chunkBytes.count), size: Int32(range.count), first: Int32(chunkLexemes.count),
        count: Int32(lexemes.count)))
    chunkBytes += bytes[range]
    chunkLexemes += lexemes
    if chunks.count * 2 > chunkPlaces.count {
      chunkPlaces = [Int32](repeating: 0, count: chunkPlaces.count * 2)
      for number in chunks.indices { enter(number) }
    } else {
      enter(chunks.count - 1)
    }
  }

  private func enter(_ number: Int) {
    var place = Int(truncatingIfNeeded: chunks[number].hash) & (chunkPlaces.count - 1)
    while chunkPlaces[place] != 0 { place = (place + 1) & (chunkPlaces.count - 1) }
    chunkPlaces[place] = Int32(number + 1)
  }
}
