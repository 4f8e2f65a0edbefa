import Testing

@testable import Language

@Suite struct ParseTreeTests {
  private func moves() throws -> ParserMoves {
    try ParserMoves(
      TransitionSystem(["0 ", "1 ", "2 nsubj", "2 det", "3 dobj", "3 prep||dobj", "3 punct", "4 ROOT"], "test"), "test")
  }

  private func tree(_ heads: [Int32], _ classes: [UInt16], spaces: Set<Int> = []) throws -> ParseTree {
    var tree = ParseTree()
    tree.build(heads: heads, moves: classes, of: try moves(), isSpace: { spaces.contains($0) })
    return tree
  }

  @Test func tokensWithoutHeadsAreRoots() throws {
    let tree = try tree([-1, -1], [0, 0])
    #expect(tree.heads == [0, 1])
    #expect(tree.relations == [.root, .root])
    #expect(tree.startsSentence == [true, true])
  }

  /// The pilots saw flights. | She left
  @Test func sentencesBeginAtTheLeftEdgeOfARoot() throws {
    let tree = try tree([1, 2, -1, 2, 2, 6, -1], [3, 2, 0, 4, 6, 2, 0])
    #expect(tree.heads == [1, 2, 2, 2, 2, 6, 6])
    #expect(tree.relations == [.det, .nsubj, .root, .dobj, .punct, .nsubj, .root])
    #expect(tree.startsSentence == [true, false, false, false, false, true, false])
  }

  /// `prep||dobj` below token 0: its new head is the first `dobj` breadth first, here token 3 and not the deeper 2.
  @Test func pseudoProjectiveRelationsFindTheirHead() throws {
    let tree = try tree([-1, 0, 1, 0, 0], [0, 6, 4, 4, 5])
    #expect(tree.heads == [0, 0, 1, 0, 3])
    #expect(tree.relations[4] == .prep)
  }

  @Test func whiteSpaceIsNoHeadAndNoWayThere() throws {
    let tree = try tree([-1, 0, 1, 0], [0, 4, 4, 5], spaces: [1])
    #expect(tree.heads == [0, 0, 1, 0])
    #expect(tree.relations[3] == .prep)
  }

  @Test func unknownLabelsAreErrors() {
    #expect(throws: ModelError.self) { try ParserMoves(TransitionSystem(["2 nosuch"], "test"), "test") }
    #expect(throws: ModelError.self) { try ParserMoves(TransitionSystem(["2 prep||nosuch"], "test"), "test") }
    #expect(throws: ModelError.self) { try ParserMoves(TransitionSystem(["9 prep"], "test"), "test") }
    #expect(throws: ModelError.self) { try TransitionSystem(["prep"], "test") }
    #expect(throws: ModelError.self) { try EntityMoves(TransitionSystem(["1 NOSUCH"], "test"), "test") }
  }

  @Test func classesAreOrderedByFrequencyThenLabel() throws {
    let file = Pack.record([("moves", Pack.string(#"{"3":{"b":2,"a":2,"c":5},"0":{"":1}}"#))])
    let moves = try TransitionCompiler.moves(MessagePackReader.read(file, "moves"), "moves")
    #expect(moves.map(\.action) == [0, 3, 3, 3])
    #expect(moves.map(\.label) == ["", "c", "b", "a"])
  }
}
