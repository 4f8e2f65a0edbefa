import Testing

@testable import Language

@Suite struct EntityMovesTests {
  /// Classes: B-ORG I-ORG L-ORG U-ORG U-, O; then the same for GPE.
  @Test func masksAllowWhatTheStateAllows() throws {
    let moves = try EntityMoves(
      TransitionSystem(["1 ORG", "1 GPE", "2 ORG", "2 GPE", "3 ORG", "3 GPE", "4 ORG", "4 GPE", "4 ", "5 "], "test"),
      "test")
    let allowed = moves.masks.map { mask in mask.indices.filter { mask[$0] } }
    #expect(allowed[0] == [9])
    #expect(allowed[1] == [0, 1, 9])
    #expect(allowed[2] == [6, 7, 9])
    #expect(allowed[3] == [0, 1, 6, 7, 9])
    #expect(allowed[4] == [4])
    #expect(allowed[5] == [2, 4])
    #expect(allowed[6] == [5])
    #expect(allowed[7] == [3, 5])
    #expect(moves.types == [.organization, .geopolitical])
  }
}
