import Records
import Testing

@testable import Claims

@Suite struct IdentityTests {
  private func id(
    _ document: String = "a", content: [TextSpan] = [TextSpan(0, 5)], source: [TextSpan] = [TextSpan(6, 9)],
    cue: [TextSpan] = [TextSpan(10, 14)]
  ) -> String { ClaimIdentity.id(document: document, content: content, source: source, cue: cue) }

  @Test func isThirtyTwoHexadecimalDigits() {
    #expect(id().utf8.count == 32)
    #expect(id().utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
  }

  @Test func staysTheSameForEver() {
    // Written down once: a change of this value breaks every archive of claims.
    #expect(id() == "465c12ce8137fd1ce4be4e90fc9c829a")
  }

  @Test func everyPartCounts() {
    let others = [
      id("b"), id(content: [TextSpan(0, 4)]), id(source: [TextSpan(6, 8)]), id(cue: [TextSpan(10, 13)]),
      id(content: [TextSpan(0, 2), TextSpan(2, 5)]), id(source: []), id(cue: []),
      id(source: [TextSpan(10, 14)], cue: [TextSpan(6, 9)]), id("a0 5 "),
      id(content: [TextSpan(0, 5), TextSpan(6, 9)], source: []),
    ]
    #expect(Set(others + [id()]).count == others.count + 1)
  }
}
