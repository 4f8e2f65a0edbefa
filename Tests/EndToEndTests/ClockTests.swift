import Testing

/// F73: the wall clock jumps by days while pages are fetched (Tests/Robustness/clock_jumps.py).
@Suite(.enabled(if: HearsayCommand.isBuilt, HearsayCommand.commandIsAbsent))
struct ClockTests {
  @Test(.enabled(if: RobustnessScript.hasPython, "no python3"))
  func jumpsOfTheWallClock() throws {
    let (status, words) = try RobustnessScript.run("clock_jumps.py", [HearsayCommand.path])
    // 77: no C compiler, or no language model.
    #expect([0, 77].contains(status), "\(words)")
  }
}
