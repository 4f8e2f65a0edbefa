import Foundation
import TestSupport

/// A script of Tests/Robustness, run on the built command.
enum RobustnessScript {
  private static let python = "/usr/bin/python3"
  static let hasPython = FileManager.default.isExecutableFile(atPath: python)

  /// The script's exit status and what it said. 77: what it needs is not here, and it says what.
  static func run(_ name: String, _ arguments: [String]) throws -> (status: Int32, words: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = [Repository.root + "/Tests/Robustness/" + name] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let words = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    if process.terminationStatus == 77 { print(words) }
    return (process.terminationStatus, words)
  }
}
