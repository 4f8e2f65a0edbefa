import Testing

@testable import Entities

@Suite("Tables")
struct TableTests {
  @Test("every line of a small table is found, and nothing else")
  func givenNames() {
    let names = ["ana", "anna", "björn", "jean", "tomas", "zoe"]
    let text = names.enumerated().map { "\($0.element)\t\($0.offset)\n" }.joined()
    let table = GivenNames(bytes: Array(text.utf8))
    for (index, name) in names.enumerated() { #expect(table.womenShare(name) == Double(index) / 10 + 0.05) }
    for name in ["", "an", "anaa", "a", "zzz", "bjorn", "\t", "0"] { #expect(table.womenShare(name) == nil) }
    #expect(table.womenShare("jean-luc") == table.womenShare("jean"))
    #expect(GivenNames(bytes: []).womenShare("ana") == nil)
  }

  @Test("the table in the binary is sorted and knows common names")
  func standard() {
    let lines = EmbeddedTable.givenNames.split(separator: UInt8(ascii: "\n"))
    #expect(lines.count > 10_000)
    for (line, next) in zip(lines, lines.dropFirst()) where !line.lexicographicallyPrecedes(next) {
      Issue.record("unsorted: \(String(decoding: line, as: UTF8.self))")
    }
    #expect(GivenNames.standard.womenShare("maria") ?? 0 > 0.9)
    #expect(GivenNames.standard.womenShare("vladimir") ?? 1 < 0.1)
    #expect(GivenNames.standard.womenShare("okafor") == nil)
  }

  @Test("trees: a score by hand, and the same after writing and reading")
  func model() throws {
    let count = RankingModel.pronounWidth
    // One tree of depth 2: feature 0 ≤ 1 ? (feature 1 ≤ 0 ? 10 : 20) : (feature 2 ≤ 5 ? 30 : 40); a second one adds 1.
    let model = RankingModel(
      featureCount: count, depth: 2, threshold: 0.5, features: [0, 1, 2, 0, 0, 0],
      thresholds: [1, 0, 5, .infinity, .infinity, .infinity],
      leaves: [10, 20, 30, 40, 1, 1, 1, 1])
    func row(_ values: Float...) -> [Float] { values + [Float](repeating: 0, count: count - values.count) }
    #expect(model.scores(row(1, 0, 0)) == [11])
    #expect(model.scores(row(1, 1, 0)) == [21])
    #expect(model.scores(row(2, 0, 5)) == [31])
    #expect(model.scores(row(9) + row(2, 0, 6)) == [31, 41])
    // Rows are walked four at a time.
    let rows = [row(1, 0, 0), row(1, 1, 0), row(2, 0, 5), row(2, 0, 6), row(1, 1, 0), row(1, 0, 0)]
    for number in 0...rows.count {
      #expect(model.scores(rows.prefix(number).flatMap { $0 }) == Array([11, 21, 31, 41, 21, 11].prefix(number)))
    }
    let again = try #require(RankingModel(bytes: model.bytes, width: count))
    #expect(again.bytes == model.bytes)
    #expect(again.scores(row(2, 0, 6)) == [41])
  }

  @Test("a damaged model is refused, at every length and for every wrong head")
  func damaged() {
    let bytes = EmbeddedTable.pronounModel
    #expect(RankingModel(bytes: bytes, width: RankingModel.pronounWidth) != nil)
    for length in 0..<64 {
      #expect(RankingModel(bytes: Array(bytes.prefix(length)), width: RankingModel.pronounWidth) == nil)
    }
    #expect(RankingModel(bytes: bytes + [0], width: RankingModel.pronounWidth) == nil)
    #expect(RankingModel(bytes: Array(bytes.dropLast()), width: RankingModel.pronounWidth) == nil)
    for place in 0..<10 {
      var wrong = bytes
      wrong[place] ^= 0x55
      #expect(RankingModel(bytes: wrong, width: RankingModel.pronounWidth) == nil)
    }
    var wrong = bytes
    wrong[16] = 255
    #expect(RankingModel(bytes: wrong, width: RankingModel.pronounWidth) == nil)
  }

  @Test("the exponential is right to seven digits")
  func exponential() {
    for (x, value) in [(0, 1), (1, 2.7182818), (-1, 0.36787944), (5, 148.41316), (-10, 4.539993e-5)] as [(Float, Float)]
    {
      #expect(abs(PronounResolver.exponential(x) / value - 1) < 1e-5)
    }
    #expect(PronounResolver.exponential(-1000) > 0)
    #expect(PronounResolver.exponential(1000).isFinite)
  }
}
