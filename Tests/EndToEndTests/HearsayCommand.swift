import Foundation
import TestSupport
import Testing

/// The built command, run as a user runs it.
enum HearsayCommand {
  /// What one run did.
  struct Outcome: Sendable {
    var status: Int32
    var output: Data
    var messages: String

    var lines: [String] {
      String(decoding: output, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
    }
  }

  /// `$HEARSAY_COMMAND`, else the command that was built with these tests.
  static let path: String = {
    if let path = ProcessInfo.processInfo.environment["HEARSAY_COMMAND"], !path.isEmpty { return path }
    return built.first { FileManager.default.isExecutableFile(atPath: $0) } ?? built[0]
  }()

  private static let built: [String] = {
    let folder = Repository.root + "/.build/"
    return [folder + "debug/hearsay", folder + "release/hearsay"]
  }()

  static let isBuilt = FileManager.default.isExecutableFile(atPath: path)

  /// Whether claims can be made: the language model is there and can be used.
  static let hasModel: Bool = {
    guard isBuilt, let folder = try? TemporaryDirectory(), (try? folder.write("Ana left.", to: "a.txt")) != nil,
      let outcome = try? run(["annotate", "a.txt"], in: folder.path)
    else { return false }
    return outcome.status == 0
  }()

  static let modelIsAbsent: Comment = "no usable language model; “make model” installs it"
  static let commandIsAbsent: Comment = "the command is not built; “make build” builds it"

  /// Runs the command to its end.
  ///
  /// - Parameters:
  ///   - folder: the working folder.
  ///   - input: standard input; nothing unless given.
  ///   - output: a file that takes standard output instead of the outcome.
  /// - Throws: what `Process` throws; `POSIXError(.ETIMEDOUT)` after five minutes.
  static func run(
    _ arguments: [String], in folder: String = Repository.root, input: Data? = nil, output: String? = nil,
    environment: [String: String] = [:]
  ) throws -> Outcome {
    // Files, not pipes: nothing can block on a full one.
    let files = try TemporaryDirectory()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    var variables = ProcessInfo.processInfo.environment.filter {
      !$0.key.hasPrefix("HEARSAY_") || $0.key == "HEARSAY_MODEL"
    }
    variables["HEARSAY_FETCH_DELAY"] = "0"
    process.environment = variables.merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: files.write(input ?? Data(), to: "in")))
    let written = try output ?? files.write("", to: "out")
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: written))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: files.write("", to: "err")))
    try process.run()
    let deadline = Date(timeIntervalSinceNow: 300)
    while process.isRunning {
      if Date() > deadline {
        process.terminate()
        throw POSIXError(.ETIMEDOUT)
      }
      Thread.sleep(forTimeInterval: 0.01)
    }
    return Outcome(
      status: process.terminationStatus,
      output: output == nil ? try Data(contentsOf: URL(fileURLWithPath: written)) : Data(),
      messages: try String(contentsOfFile: files.path + "/err", encoding: .utf8))
  }
}

/// Where this checkout lies.
enum Repository {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path
  static let samples = root + "/samples"
}
