/// The words at which a cue is sought.
///
/// A word is a lemma with its tag. Training counts how often the cue chain gives it a share in a cue; where that is next to
/// never, its many features are not worth their look-ups.
package struct CueSeeds: Sendable {
  /// Words that are looked at wherever they stand.
  let seeds: WordChoice
  /// Words that are looked at beside what is likely part of a cue.
  let neighbours: WordChoice

  /// Every word: what the chains are trained on.
  package static let all = CueSeeds(
    seeds: WordChoice(tags: .max, exceptions: []), neighbours: WordChoice(tags: .max, exceptions: []))
}

/// Some of all words, by their tags, with exceptions.
struct WordChoice: Sendable {
  /// Bit `t`: whether a word that training did not meet counts with the tag of raw value `t`.
  private let tags: UInt64
  /// The words for which it is the other way round.
  private let exceptions: LemmaSet

  init(tags: UInt64, exceptions: [UInt64]) {
    self.tags = tags
    self.exceptions = LemmaSet(exceptions)
  }

  @inline(__always)
  func contains(_ lemma: UInt64, _ tag: UInt8) -> Bool {
    (tags >> UInt64(tag) & 1 != 0) != exceptions.contains(Self.key(lemma, tag))
  }

  @inline(__always)
  static func key(_ lemma: UInt64, _ tag: UInt8) -> UInt64 { FeatureBag.mix(lemma, UInt64(tag)) }

  /// Tags (u64), then the exceptions' hashes in ascending order (u64 each).
  var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.number(tags)
    for hash in exceptions.hashes.sorted() { writer.number(hash) }
    return writer.bytes
  }

  /// - Throws: `ModelFile.Failure` where the section is too short.
  init(_ reader: ByteReader) throws {
    var reader = reader
    let tags: UInt64 = try reader.number()
    self.init(tags: tags, exceptions: try (0..<reader.rest / 8).map { _ in try reader.number() })
  }
}
