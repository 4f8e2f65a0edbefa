import Foundation
import Records
import TestSupport
import Testing

/// Bad input gives one error record or one clear message, the right exit code, and harms nothing else.
@Suite(.serialized, .enabled(if: HearsayCommand.isBuilt, HearsayCommand.commandIsAbsent))
struct BadInputTests {
  private let good =
    "<html><body><article><h1>Rain</h1><p>Ana Reyes said on Monday that it would rain in Norland "
    + "for three days, and that nobody should be surprised by it.</p><p>“It always does,” she said. The town has "
    + "seen worse, and the river has been dredged since the last flood.</p></article></body></html>"

  /// The error records of a stream, by the last part of their input.
  private func codes(_ outcome: HearsayCommand.Outcome) throws -> [String: String] {
    var codes: [String: String] = [:]
    for line in outcome.lines {
      let record = try JSONReader.read(line)
      guard record["type"]?.string == "error" else { continue }
      let input = record["input"]?.string ?? ""
      codes[String(input.split(separator: "/").last ?? "")] = record["code"]?.string
      #expect(record["reason"]?.string?.isEmpty == false)
    }
    return codes
  }

  @Test func aMissingFile() throws {
    let folder = try TemporaryDirectory()
    let outcome = try HearsayCommand.run(["extract", "nothing.html"], in: folder.path)
    #expect(outcome.status == 65)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.contains("nothing.html"))
  }

  @Test func badFilesAmongGoodOnes() throws {
    let folder = try TemporaryDirectory()
    try folder.write(good, to: "a.html")
    try folder.write("", to: "b-empty.html")
    try folder.write(
      Data([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0] + [UInt8](repeating: 0, count: 4096)), to: "c-binary.html")
    try folder.write("   \n\n ", to: "d-blank.txt")
    try folder.write(good, to: "z.html")
    let outcome = try HearsayCommand.run(
      ["extract", "--records", "all", "--max-error-rate", "1", "."], in: folder.path)
    #expect(outcome.status == 0, "\(outcome.messages)")
    let articles = outcome.lines.filter { $0.contains("\"type\":\"article\"") }
    #expect(articles.count == 2)
    let codes = try codes(outcome)
    #expect(codes["b-empty.html"] == "no_content")
    #expect(codes["c-binary.html"] == "unsupported_type")
    #expect(codes["d-blank.txt"] == "no_content")
    let summary = try JSONReader.read(try #require(outcome.lines.last))
    #expect(summary["type"]?.string == "summary")
    #expect(summary["read"]?.integer == 5 && summary["articles"]?.integer == 2 && summary["errors"]?.integer == 3)
  }

  @Test func tooManyBadFilesTurnTheExitCode() throws {
    let folder = try TemporaryDirectory()
    try folder.write(good, to: "a.html")
    try folder.write("", to: "b.html")
    // Cron sees no more than this.
    for command in [["extract"], ["run", "--articles-only", "--output", "out"]] {
      let outcome = try HearsayCommand.run(command + ["--quiet", "--max-error-rate", "0.4", "."], in: folder.path)
      #expect(outcome.status == 1)
      #expect(
        outcome.messages == "hearsay: error: 1 of 2 inputs were rejected, a larger share than the 0.4 of "
          + "--max-error-rate: no_content 1\n")
    }
    #expect(try HearsayCommand.run(["extract", "--max-error-rate", "0.5", "."], in: folder.path).status == 0)
  }

  /// Bytes that are no UTF-8 are decoded all the same, and what comes out is valid.
  @Test func invalidUTF8() throws {
    let folder = try TemporaryDirectory()
    try folder.write(Data("Ana Reyes said it was ".utf8) + Data([0xFF, 0xC3]) + Data(" cold.\n".utf8), to: "a.txt")
    let text = try HearsayCommand.run(["extract", "a.txt"], in: folder.path)
    #expect(text.status == 0, "\(text.messages)")
    #expect(try #require(String(bytes: text.output, encoding: .utf8)).contains("Ana Reyes said it was"))
    let parts = good.components(separatedBy: "Norland")
    try folder.write(Data(parts[0].utf8) + Data([0xFF]) + Data(parts[1].utf8), to: "b.html")
    let page = try HearsayCommand.run(["extract", "b.html"], in: folder.path)
    #expect(page.status == 0, "\(page.messages)")
    let written = try #require(String(bytes: page.output, encoding: .utf8))
    #expect(written.contains("Ana Reyes said on Monday"))
  }

  @Test func linesThatAreNoObjects() throws {
    let folder = try TemporaryDirectory()
    let lines = [
      #"{"id":"a","text":"Ana Reyes said it was cold."}"#, "[1]", "{", "null", #"{"id":"b"}"#, #"{"id":5,"text":"x"}"#,
      "", #"{"id":"c","text":"“No,” she said."}"#,
    ]
    try folder.write(lines.joined(separator: "\n"), to: "a.jsonl")
    let outcome = try HearsayCommand.run(
      ["extract", "--records", "all", "--max-error-rate", "1", "a.jsonl"], in: folder.path)
    #expect(outcome.status == 0, "\(outcome.messages)")
    let records = try outcome.lines.map { try JSONReader.read($0) }
    #expect(records.filter { $0["type"]?.string == "article" }.compactMap { $0["id"]?.string } == ["a", "c"])
    let errors = records.filter { $0["type"]?.string == "error" }
    #expect(errors.count == 5)
    #expect(errors.allSatisfy { $0["code"]?.string == "bad_input" })
  }

  @Test func anUnknownKeyInTheConfiguration() throws {
    let folder = try TemporaryDirectory()
    try folder.write(#"{"version": 1, "fetch": {"timeout": -1, "colour": "red"}, "jbos": 2}"#, to: "pipeline.json")
    try folder.write("Ana left.", to: "a.txt")
    let outcome = try HearsayCommand.run(["extract", "--config", "pipeline.json", "a.txt"], in: folder.path)
    #expect(outcome.status == 78)
    for name in ["timeout", "colour", "jbos"] { #expect(outcome.messages.contains(name), "\(outcome.messages)") }
    let validate = try HearsayCommand.run(["validate", "pipeline.json"], in: folder.path)
    #expect(validate.status == 78)
    let said = validate.messages + String(decoding: validate.output, as: UTF8.self)
    for path in ["$.fetch.timeout", "$.fetch.colour", "$.jbos"] { #expect(said.contains(path), "\(said)") }
  }

  @Test(.enabled(if: geteuid() != 0, "for root, no folder is unreadable"))
  func anUnreadableFolder() throws {
    let folder = try TemporaryDirectory()
    try folder.write(good, to: "in/a.html")
    try folder.write(good, to: "in/closed/b.html")
    let closed = folder.path + "/in/closed"
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: closed)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: closed) }
    let outcome = try HearsayCommand.run(["extract", "--records", "all", "in"], in: folder.path)
    #expect(outcome.status == 0)
    #expect(try codes(outcome)["closed"] == "unreadable")
  }

  @Test func aFullDisk() throws {
    let folder = try TemporaryDirectory()
    for number in 0..<20 { try folder.write(good, to: "\(number).html") }
    let outcome = try HearsayCommand.run(["extract", "."], in: folder.path, output: "/dev/full")
    #expect(outcome.status == 74)
    #expect(outcome.messages.contains("cannot write"), "\(outcome.messages)")
  }

  @Test(.enabled(if: HearsayCommand.hasModel, HearsayCommand.modelIsAbsent))
  func anOutputThatCannotBeMade() throws {
    let folder = try TemporaryDirectory()
    try folder.write("Ana left.", to: "a.txt")
    let outcome = try HearsayCommand.run(["run", "--output", "a.txt/out", "a.txt"], in: folder.path)
    #expect(outcome.status == 73, "\(outcome.messages)")
    #expect(outcome.messages.contains("a.txt/out"))
  }

  @Test(arguments: [[], ["extract"], ["extract", "--jobs", "0", "x"], ["nonsense"], ["extract", "--colour", "x"]])
  func wrongUsage(_ arguments: [String]) throws {
    let outcome = try HearsayCommand.run(arguments)
    #expect(arguments.isEmpty ? [0, 64].contains(outcome.status) : outcome.status == 64)
  }
}
