import Foundation
import Records
import TestSupport
import Testing

/// Ends that are not the input's: signals, a reader that leaves, a model that is not there.
@Suite(.serialized, .enabled(if: HearsayCommand.isBuilt, HearsayCommand.commandIsAbsent))
struct StopTests {
  private let line = #"{"id":"a","text":"Ana Reyes said on Monday that it was cold."}"# + "\n"

  /// The command with an open pipe as standard input.
  private func start(_ arguments: [String], output: Pipe) throws -> (process: Process, input: Pipe) {
    let process = Process()
    let input = Pipe()
    process.executableURL = URL(fileURLWithPath: HearsayCommand.path)
    process.arguments = arguments
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    return (process, input)
  }

  @Test(arguments: [SIGTERM, SIGINT])
  func aSignalEndsAStreamWithWholeLines(_ signal: Int32) throws {
    let output = Pipe()
    let (process, input) = try start(["extract", "-"], output: output)
    for _ in 0..<20 { try input.fileHandleForWriting.write(contentsOf: Data(line.utf8)) }
    Thread.sleep(forTimeInterval: 1)
    kill(process.processIdentifier, signal)
    let written = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 128 + signal)
    let lines = String(decoding: written, as: UTF8.self).split(separator: "\n")
    #expect(written.last == 0x0A && lines.count == 20, "what was read is written: \(lines.count)")
    for line in lines { #expect(throws: Never.self) { try JSONReader.read(String(line)) } }
  }

  /// `hearsay … | head -1` is no failure.
  @Test func aReaderThatLeavesIsNoFailure() throws {
    // Writing to a command that has gone is this test's own risk.
    _ = Foundation.signal(SIGPIPE, SIG_IGN)
    let output = Pipe()
    let (process, input) = try start(["extract", "-"], output: output)
    try input.fileHandleForWriting.write(contentsOf: Data(line.utf8))
    _ = try output.fileHandleForReading.read(upToCount: 10)
    try output.fileHandleForReading.close()
    for _ in 0..<2000 where process.isRunning {
      do { try input.fileHandleForWriting.write(contentsOf: Data(line.utf8)) } catch { break }
    }
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 0)
  }

  @Test func aMissingModelSaysHowToGetOne() throws {
    let folder = try TemporaryDirectory()
    try folder.write("Ana left.", to: "a.txt")
    let outcome = try HearsayCommand.run(
      ["claims", "--model", folder.path + "/none.model", "a.txt"], in: folder.path)
    #expect(outcome.status == 78)
    #expect(outcome.messages.contains("hearsay model install"), "\(outcome.messages)")
  }
}
