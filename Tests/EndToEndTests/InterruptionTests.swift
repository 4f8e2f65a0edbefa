import Foundation
import TestSupport
import Testing

/// Signals, closed pipes, kills and failing system calls: nothing is lost, torn or written twice.
@Suite(.serialized, .enabled(if: HearsayCommand.isBuilt, HearsayCommand.commandIsAbsent))
struct InterruptionTests {
  private func interrupt(_ arguments: [String]) throws -> (status: Int32, words: String) {
    try RobustnessScript.run("interrupted_runs.py", [HearsayCommand.path] + arguments)
  }

  @Test(.enabled(if: RobustnessScript.hasPython, "no python3"))
  func killedRuns() throws {
    let (status, words) = try interrupt(["kill", "--runs", "8", "--articles", "60"])
    #expect(status == 0, "\(words)")
    #expect(words.contains("each exactly once"), "\(words)")
  }

  @Test(
    .enabled(
      if: RobustnessScript.hasPython && FileManager.default.isExecutableFile(atPath: "/usr/bin/strace"), "no strace"))
  func failingCalls() throws {
    let (status, words) = try interrupt([
      "inject", "--articles", "4", "--most", "3", "--calls", "write,fsync,rename",
    ])
    #expect(status == 0, "\(words)")
  }

  // MARK: Signals and pipes

  private struct Running {
    let process = Process()
    let input = Pipe()
    let output = Pipe()
    let errors = Pipe()

    init(_ arguments: [String]) throws {
      process.executableURL = URL(fileURLWithPath: HearsayCommand.path)
      process.arguments = arguments
      process.standardInput = input
      process.standardOutput = output
      process.standardError = errors
      try process.run()
    }

    func send(_ text: String) throws { try input.fileHandleForWriting.write(contentsOf: Data(text.utf8)) }

    /// Waits for a whole line of output.
    func line() -> String {
      var bytes = Data()
      while bytes.last != 0x0A {
        let byte = output.fileHandleForReading.readData(ofLength: 1)
        if byte.isEmpty { break }
        bytes += byte
      }
      return String(decoding: bytes, as: UTF8.self)
    }

    /// The exit status; null where the process does not end in ten seconds.
    func end() -> Int32? {
      let deadline = Date(timeIntervalSinceNow: 10)
      while process.isRunning && Date() < deadline { Thread.sleep(forTimeInterval: 0.02) }
      if process.isRunning {
        process.terminate()
        return nil
      }
      return process.terminationStatus
    }
  }

  /// A record is written as soon as it is done, though the input stays open; then a signal ends the wait.
  @Test(arguments: [(Int32(15), Int32(143)), (Int32(2), Int32(130))])
  func aSignalEndsTheStreamCleanly(signal: Int32, status: Int32) throws {
    let running = try Running(["extract", "--quiet", "--records", "all", "-"])
    try running.send("{\"id\":\"a\",\"text\":\"“No,” she said.\"}\n{\"id\":\"b\",\"te")
    #expect(running.line().contains("\"id\":\"a\""))
    kill(running.process.processIdentifier, signal)
    #expect(running.end() == status)
    let rest = String(decoding: running.output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(rest.hasPrefix("{\"schema\":\"hearsay.summary/1\""), "\(rest)")
    #expect(rest.hasSuffix("\n"))
  }

  /// The first signal waits for a reader that sleeps; the second one waits for nobody.
  @Test(arguments: [(Int32(15), Int32(143)), (Int32(2), Int32(130))])
  func aSecondSignalEndsItAtOnce(signal: Int32, status: Int32) throws {
    let folder = try TemporaryDirectory()
    let line = "{\"id\":\"a\",\"text\":\"\(String(repeating: "The bridge will open. ", count: 200))\"}\n"
    let path = try folder.write(String(repeating: line, count: 500), to: "in.jsonl")
    let running = try Running(["extract", "--quiet", path])
    _ = running.line()
    Thread.sleep(forTimeInterval: 0.5)  // until the pipe is full
    kill(running.process.processIdentifier, signal)
    Thread.sleep(forTimeInterval: 0.5)
    #expect(running.process.isRunning, "what is in hand is still to be written")
    kill(running.process.processIdentifier, signal)
    let begin = Date()
    #expect(running.end() == status)
    #expect(Date().timeIntervalSince(begin) < 5)
  }

  /// Two runs into one folder: the second leaves at once; a killed one holds no lock.
  @Test func aLockIsLeftByADeadRun() throws {
    let folder = try TemporaryDirectory()
    let arguments = ["run", "--quiet", "--articles-only", "--output", folder.path + "/out"]
    let first = try Running(arguments + ["-"])
    try first.send("{\"id\":\"a\",\"text\":\"“No,” she said.\"}\n")
    let lock = folder.path + "/out/journal.sqlite"
    for _ in 0..<500 where !FileManager.default.fileExists(atPath: lock) { Thread.sleep(forTimeInterval: 0.02) }
    let path = try folder.write("“No,” she said.", to: "b.txt")
    let second = try HearsayCommand.run(arguments + [path])
    #expect(second.status == 75)
    #expect(second.messages.contains("another run"), "\(second.messages)")
    kill(first.process.processIdentifier, SIGKILL)
    first.process.waitUntilExit()
    #expect(try HearsayCommand.run(arguments + [path]).status == 0)
  }

  /// Ten times as many records need no more memory and no more descriptors.
  @Test func aLongStreamStaysAsItIs() throws {
    let running = try Running(["extract", "--quiet", "--jobs", "1", "-"])
    let text = String(repeating: "The mayor said that the bridge would open soon. ", count: 40)
    func pass(_ count: Int) throws -> (kilobytes: Int, descriptors: Int) {
      for number in 0..<count {
        try running.send("{\"id\":\"\(number)\",\"text\":\"\(text)\"}\n")
        guard number % 20 == 19 else { continue }
        var lines = 0
        while lines < 20 {
          let chunk = running.output.fileHandleForReading.availableData
          try #require(!chunk.isEmpty, "it ended")
          lines += chunk.count { $0 == 0x0A }
        }
      }
      let folder = "/proc/\(running.process.processIdentifier)"
      let status = try String(contentsOfFile: folder + "/status", encoding: .utf8).split(separator: "\n")
      let size = status.first { $0.hasPrefix("VmRSS:") }?.split(separator: " ").dropFirst().first.flatMap { Int($0) }
      return (try #require(size), try FileManager.default.contentsOfDirectory(atPath: folder + "/fd").count)
    }
    let first = try pass(400)
    let second = try pass(4_000)
    #expect(second.kilobytes < first.kilobytes + 16_000)
    #expect(second.descriptors == first.descriptors)
    try running.input.fileHandleForWriting.close()
    #expect(running.end() == 0)
  }

  @Test func aReaderThatHasSeenEnough() throws {
    let running = try Running(["extract", "-"])
    try running.send("{\"id\":\"a\",\"text\":\"“No,” she said.\"}\n")
    _ = running.line()
    try running.output.fileHandleForReading.close()
    for number in 0..<3 { try? running.send("{\"id\":\"\(number)\",\"text\":\"“No,” she said.\"}\n") }
    try? running.input.fileHandleForWriting.close()
    #expect(running.end() == 0)
    #expect(running.errors.fileHandleForReading.readDataToEndOfFile().isEmpty)
  }

  /// A reader that sleeps holds the whole pipe back, and then gets every record.
  @Test func aSlowReader() throws {
    let folder = try TemporaryDirectory()
    let text = String(repeating: "The mayor said that the bridge would open soon. ", count: 60)
    let lines = (0..<1500).map { "{\"id\":\"\($0)\",\"text\":\"\(text)\"}\n" }.joined()
    let path = try folder.write(lines, to: "in.jsonl")
    let running = try Running(["extract", "--quiet", path])
    Thread.sleep(forTimeInterval: 1)
    #expect(running.process.isRunning)
    let output = running.output.fileHandleForReading.readDataToEndOfFile()
    #expect(running.end() == 0)
    #expect(output.count { $0 == 0x0A } == 1500)
  }

  @Test func oddSurroundings() throws {
    let folder = try TemporaryDirectory()
    let path = try folder.write("“No,” she said.", to: "a.txt")
    let plain = try HearsayCommand.run(["extract", "a.txt"], in: folder.path)
    #expect(plain.lines.count == 1)
    for environment in [
      ["LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"], ["TZ": "Pacific/Apia"], ["TZ": "nonsense"], ["HOME": ""],
    ] {
      #expect(
        try HearsayCommand.run(["extract", "a.txt"], in: folder.path, environment: environment).output == plain.output)
    }
    #expect(try HearsayCommand.run(["extract", path], in: "/proc").lines.count == 1)
    // Without any environment: no HOME, no PATH, no TMPDIR.
    let bare = Process()
    bare.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    bare.arguments = ["-i", HearsayCommand.path, "extract", "a.txt"]
    bare.currentDirectoryURL = folder.url
    let output = Pipe()
    bare.standardOutput = output
    try bare.run()
    #expect(output.fileHandleForReading.readDataToEndOfFile() == plain.output)
    bare.waitUntilExit()
    #expect(bare.terminationStatus == 0)
  }
}
