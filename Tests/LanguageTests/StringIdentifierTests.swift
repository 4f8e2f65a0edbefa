import Testing

@testable import Language

@Suite struct StringIdentifierTests {
  /// Against spaCy's `hash_string`: every length of tail, ASCII and not.
  @Test(arguments: [
    ("noun", UInt64(16_833_663_260_455_505_849)), ("a", 11_901_859_001_352_538_922),
    ("ab", 6_606_101_647_874_324_205), ("abcdefg", 18_200_195_881_963_043_692),
    ("abcdefgh", 17_751_780_907_874_141_760), ("abcdefghi", 13_885_881_106_499_164_936),
    ("Norland", 1_783_385_985_171_382_400), ("é", 16_256_712_947_286_012_828),
    ("日本語", 1_998_301_522_555_383_300), ("the quick brown fox", 5_053_123_802_802_448_951),
  ])
  func hashesAreSpacys(text: String, identifier: UInt64) {
    #expect(StringIdentifier.of(text) == identifier)
    #expect(StringIdentifier.hash(Array(text.utf8)) == identifier)
  }

  @Test func symbolsHaveSmallNumbers() {
    #expect(StringIdentifier.of("") == 0)
    #expect(StringIdentifier.of("punct") == 445)
    #expect(StringIdentifier.of("X") == 101)
    #expect(StringIdentifier.of("ORG") == 383)
    #expect(StringIdentifier.hash(Array("punct".utf8)) == 1_745_140_981_916_910_267)
    #expect(SymbolTable.identifiers.count == 456)
  }
}
