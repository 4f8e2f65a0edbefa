import Foundation
import Records
import TestSupport
import Testing

/// The main job over the samples: what is published, and what a second run adds.
@Suite(.serialized, .enabled(if: HearsayCommand.hasModel, HearsayCommand.modelIsAbsent))
struct RunTests {
  private let samples = Repository.samples + "/articles"

  private func published(in out: String) throws -> [String] {
    let folder = out + "/claims"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".jsonl") }.sorted()
    return try names.flatMap { name in
      let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
      #expect(text.hasSuffix("\n"), "\(name) ends in the middle of a line")
      return text.split(separator: "\n").map(String.init)
    }
  }

  @Test func aRunPublishesTheClaimsOnceAndForAll() throws {
    let out = try TemporaryDirectory()
    let run = try HearsayCommand.run(["run", "--quiet", "--output", out.path, "."], in: samples)
    #expect(run.status == 0, "\(run.messages)")
    let lines = try published(in: out.path)
    let claims = try HearsayCommand.run(["claims", "--quiet", "."], in: samples)
    #expect(lines.map(Lines.withoutProducer).sorted() == claims.lines.map(Lines.withoutProducer).sorted())

    let again = try HearsayCommand.run(["run", "--quiet", "--output", out.path, "."], in: samples)
    #expect(again.status == 0, "\(again.messages)")
    #expect(try published(in: out.path) == lines, "a second run over unchanged input adds nothing")

    let reports = try FileManager.default.contentsOfDirectory(atPath: out.path + "/reports")
    #expect(reports.count == 2)
    for name in ["journal.sqlite", "metrics.prom"] {
      #expect(FileManager.default.fileExists(atPath: out.path + "/" + name), "\(name)")
    }
  }

  @Test func aBadFileIsInTheErrorsOfTheRun() throws {
    let folder = try TemporaryDirectory()
    try folder.write("Ana Reyes said on Monday that it was cold.", to: "in/a.txt")
    try folder.write("", to: "in/b.html")
    let run = try HearsayCommand.run(["run", "--quiet", "--output", "out", "in"], in: folder.path)
    #expect(run.status == 0, "\(run.messages)")
    #expect(try !published(in: folder.path + "/out").isEmpty)
    let errors = folder.path + "/out/errors"
    let names = try FileManager.default.contentsOfDirectory(atPath: errors).filter { $0.hasSuffix(".jsonl") }
    let text = try names.map { try String(contentsOfFile: errors + "/" + $0, encoding: .utf8) }.joined()
    #expect(text.contains("b.html"))
    for line in text.split(separator: "\n") {
      #expect(try SchemaValidator(.error).findings(JSONReader.read(String(line))) == [])
    }
  }
}
