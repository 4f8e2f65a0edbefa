import Foundation
import Testing

/// F01, F02, F35 and F40 in a network namespace whose only resolver lies (Tests/Robustness/own_resolver.py).
@Suite(.enabled(if: HearsayCommand.isBuilt, HearsayCommand.commandIsAbsent))
struct ResolverTests {
  private static let python = "/usr/bin/python3"

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: python), "no python3"))
  func namesThatLie() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.python)
    process.arguments = [Repository.root + "/Tests/Robustness/own_resolver.py", "--quick", HearsayCommand.path]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let words = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    // 77: namespaces cannot be made here, which the script says.
    #expect([0, 77].contains(process.terminationStatus), "\(words)")
    if process.terminationStatus == 77 { print(words) }
  }
}
