import Foundation
import Records
import TestSupport
import Testing

/// Inputs that end the process itself, by `Tests/Robustness/deadly_words.c`: they cost one run, and nobody else pays.
@Suite(.serialized, .enabled(if: HearsayCommand.isBuilt && DeadlyWords.library != nil, "no command, or no C compiler"))
struct DeadlyInputTests {
  private let folder: TemporaryDirectory

  init() throws {
    folder = try TemporaryDirectory()
    for number in 0..<24 { try write(number) }
  }

  private func write(_ number: Int, _ word: String = "said") throws {
    let sentences = (0..<12).map {
      "<p>In town \(number) mayor Ana Reyes \(word) on day \($0 * 31 + number * 977) that the bridge was open.</p>"
    }
    try folder.write("<html><body><article>\(sentences.joined())</article></body></html>", to: "in/\(name(number))")
  }

  private func name(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number).html" }

  private func run(_ more: [String] = ["--articles-only"], isDeadly: Bool = true) throws -> HearsayCommand.Outcome {
    try HearsayCommand.run(
      ["run", "--jobs", "2", "--output", "out", "in"] + more, in: folder.path,
      environment: ["HEARSAY_WRITE_CHECKPOINT": "0.01"].merging(
        isDeadly ? ["LD_PRELOAD": DeadlyWords.library ?? ""] : [:]
      ) { $1 })
  }

  private func records(_ kind: String) throws -> [JSONValue] {
    let path = folder.path + "/out/" + kind
    return try FileManager.default.contentsOfDirectory(atPath: path).sorted().flatMap { name in
      let text = try String(contentsOfFile: path + "/" + name, encoding: .utf8)
      #expect(text.hasSuffix("\n") && name.hasSuffix(".jsonl"), "\(name)")
      return try text.split(separator: "\n").map { try JSONReader.read(String($0)) }
    }
  }

  private var articles: [String] { get throws { try records("articles").compactMap { $0["id"]?.string }.sorted() } }

  @Test(arguments: [("Parsedeath", SIGILL), ("Memorydeath", SIGKILL)])
  func aPageThatEndsTheRun(word: String, signal: Int32) throws {
    try write(9, word)
    #expect(try run().status == signal)
    let second = try run()
    #expect(second.status == 0, "\(second.messages)")
    #expect(second.messages.contains("died with this in hand"), "\(second.messages)")
    #expect(second.messages.contains("09.html (extract)"), "\(second.messages)")
    #expect(try articles == (0..<24).map(name).filter { $0 != "09.html" })
    let errors = try records("errors")
    #expect(errors.map { $0["id"]?.string } == ["09.html"])
    #expect(errors.first?["code"]?.string == "ends_run" && errors.first?["stage"]?.string == "extract")
    for error in errors { #expect(try SchemaValidator(.error).findings(error) == []) }

    let third = try run()
    #expect(third.status == 0 && third.lines.contains("unchanged  24"), "\(third.lines)")
    #expect(try run(["--articles-only", "--retry-errors"]).status == 0)
    #expect(try records("errors").count == 2, "tried once more, and no run ended")
    #expect(try run(["--articles-only", "--retry-errors"], isDeadly: false).status == 0)
    #expect(try articles == (0..<24).map(name), "with the mend it is read")
  }

  @Test func severalAtOnce() throws {
    for number in [3, 4, 11, 12, 20] { try write(number, "Parsedeath") }
    var ends: [Int32] = []
    while ends.last != 0, ends.count < 10 { ends.append(try run().status) }
    #expect(ends.last == 0 && ends.count <= 6, "\(ends)")
    #expect(try articles.count == 19)
    #expect(
      try records("errors").compactMap { $0["id"]?.string }.sorted() == [3, 4, 11, 12, 20].map(name))
  }

  /// Killed with innocents in hand, again and again: all are read, and none is rejected.
  @Test func killedByHand() throws {
    for number in 0..<24 where number % 3 == 0 { try write(number, "Slowpage") }
    for seconds in [0.4, 0.7, 0.5] {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: HearsayCommand.path)
      process.arguments = ["run", "--jobs", "2", "--quiet", "--output", "out", "in", "--articles-only"]
      process.currentDirectoryURL = folder.url
      process.environment = ProcessInfo.processInfo.environment.merging([
        "LD_PRELOAD": DeadlyWords.library ?? "", "HEARSAY_WRITE_CHECKPOINT": "0.01",
      ]) { $1 }
      try process.run()
      Thread.sleep(forTimeInterval: seconds)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      #expect(process.terminationReason == .uncaughtSignal)
    }
    let last = try run()
    #expect(last.status == 0, "\(last.messages)")
    #expect(last.messages.contains("died with this in hand"), "\(last.messages)")
    #expect(try articles == (0..<24).map(name))
    #expect(try records("errors").isEmpty)
  }

  @Test(.enabled(if: HearsayCommand.hasModel, HearsayCommand.modelIsAbsent))
  func aTextThatEndsTheRun() throws {
    // A word that letters alone do not make: the others need no regular expression.
    try write(9, "Tokendeath/2-x")
    #expect(try run([]).status == SIGSEGV)
    let second = try run([])
    #expect(second.status == 0, "\(second.messages)")
    let error = try #require(try records("errors").first)
    #expect(error["id"]?.string == "09.html" && error["stage"]?.string == "annotate")
    let documents = Set(try records("claims").compactMap { $0["doc"]?["id"]?.string })
    #expect(documents == Set((0..<24).map(name).filter { $0 != "09.html" }))
    let ids = try records("claims").compactMap { $0["id"]?.string }
    #expect(Set(ids).count == ids.count)
  }
}

/// The preloaded library, made once for all tests.
private enum DeadlyWords {
  private static let folder = try? TemporaryDirectory()

  static let library: String? = {
    guard let folder, let compiler = ["/usr/bin/cc", "/usr/bin/gcc", "/usr/bin/clang"].first(where: isThere) else {
      return nil
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: compiler)
    let path = folder.path + "/deadly_words.so"
    process.arguments = ["-shared", "-fPIC", "-o", path, Repository.root + "/Tests/Robustness/deadly_words.c", "-ldl"]
    guard (try? process.run()) != nil else { return nil }
    process.waitUntilExit()
    return process.terminationStatus == 0 ? path : nil
  }()

  private static func isThere(_ path: String) -> Bool { FileManager.default.isExecutableFile(atPath: path) }
}
