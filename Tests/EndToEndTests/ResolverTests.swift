import Testing

/// F01, F02, F35 and F40 in a network namespace whose only resolver lies (Tests/Robustness/own_resolver.py).
@Suite(.enabled(if: HearsayCommand.isBuilt, HearsayCommand.commandIsAbsent))
struct ResolverTests {
  @Test(.enabled(if: RobustnessScript.hasPython, "no python3"))
  func namesThatLie() throws {
    let (status, words) = try RobustnessScript.run("own_resolver.py", ["--quick", HearsayCommand.path])
    // 77: namespaces cannot be made here.
    #expect([0, 77].contains(status), "\(words)")
  }
}
