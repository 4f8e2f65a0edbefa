import Foundation
import Records
import TestSupport
import Testing

/// What `docs/records.md` promises of the command as a whole.
@Suite(.serialized, .enabled(if: HearsayCommand.hasModel, HearsayCommand.modelIsAbsent))
struct ContractTests {
  private let folder = Repository.samples + "/articles"

  @Test func jobsDoNotChangeTheBytes() throws {
    let one = try HearsayCommand.run(["claims", "--quiet", "--jobs", "1", "--records", "all", "."], in: folder)
    let two = try HearsayCommand.run(["claims", "--quiet", "--jobs", "2", "--records", "all", "."], in: folder)
    #expect(one.status == 0 && two.status == 0)
    #expect(!one.output.isEmpty)
    #expect(one.output == two.output)
  }

  @Test func twoRunsWriteTheSameBytes() throws {
    let first = try HearsayCommand.run(["claims", "--quiet", "text"], in: folder)
    let second = try HearsayCommand.run(["claims", "--quiet", "text"], in: folder)
    #expect(!first.output.isEmpty && first.output == second.output)
  }

  /// `fetch | extract | annotate | claims` gives what `claims` gives, from every step on.
  @Test func aPipeGivesWhatOneCommandGives() throws {
    let whole = try HearsayCommand.run(["claims", "--quiet", "pages"], in: folder)
    #expect(!whole.output.isEmpty)
    let pages = try HearsayCommand.run(["fetch", "--quiet", "pages"], in: folder)
    let articles = try HearsayCommand.run(["extract", "--quiet", "-"], in: folder, input: pages.output)
    let fromArticles = try HearsayCommand.run(["claims", "--quiet", "-"], in: folder, input: articles.output)
    let fromPages = try HearsayCommand.run(["claims", "--quiet", "-"], in: folder, input: pages.output)
    #expect(fromArticles.lines == whole.lines)
    #expect(fromPages.lines == whole.lines)
  }

  /// Offsets, in the article that `extract` prints, give the words of every span: counted here in scalars, anew.
  @Test func everySpanGivesItsWords() throws {
    let articles = try HearsayCommand.run(["extract", "--quiet", "."], in: folder)
    var texts: [String: [Unicode.Scalar]] = [:]
    for line in articles.lines {
      let article = try JSONReader.read(line)
      texts[try #require(article["id"]?.string)] = Array(try #require(article["text"]?.string).unicodeScalars)
    }
    let claims = try HearsayCommand.run(["claims", "--quiet", "."], in: folder)
    #expect(claims.lines.count > 100)
    for line in claims.lines {
      let claim = try JSONReader.read(line)
      let text = try #require(texts[claim["doc"]?["id"]?.string ?? ""], "a claim of an unknown article")
      try expectWords(claim, in: text)
      for owner in ["cue", "source", "target"] { if let value = claim[owner] { try expectWords(value, in: text) } }
      for list in ["via"] { for value in claim[list]?.array ?? [] { try expectWords(value, in: text) } }
      for list in ["quotations", "entities", "quantities", "times"] {
        for value in claim[list]?.array ?? [] {
          let (start, end) = (try #require(value["start"]?.integer), try #require(value["end"]?.integer))
          #expect(value["text"]?.string == words(text, start, end))
        }
      }
    }
  }

  /// The words of `text` are those of `spans`, joined by one blank.
  private func expectWords(_ owner: JSONValue, in text: [Unicode.Scalar]) throws {
    guard let spans = owner["spans"]?.array, !spans.isEmpty else { return }
    let parts = try spans.map { span in
      words(text, try #require(span.array?.first?.integer), try #require(span.array?.last?.integer))
    }
    #expect(owner["text"]?.string == parts.joined(separator: " "))
  }

  private func words(_ text: [Unicode.Scalar], _ start: Int, _ end: Int) -> String {
    guard 0 <= start, start < end, end <= text.count else { return "outside the text: \(start), \(end)" }
    return String(String.UnicodeScalarView(text[start..<end]))
  }

  /// Every line that any command writes fits the schema that the command prints.
  @Test func everyLineFitsItsSchema() throws {
    var counts: [String: Int] = [:]
    for arguments in [["claims", "--records", "all", "."], ["fetch", "."], ["extract", "."], ["annotate", "text"]] {
      let outcome = try HearsayCommand.run(arguments + ["--quiet"], in: folder)
      for line in outcome.lines {
        let record = try JSONReader.read(line)
        let kind = try #require(RecordSchema(rawValue: record["type"]?.string ?? ""), "\(line.prefix(80))")
        counts[kind.rawValue, default: 0] += 1
        let findings = try SchemaValidator(kind).findings(record)
        #expect(findings == [], "\(arguments): \(record["id"]?.string ?? "")")
      }
    }
    #expect(Set(counts.keys).isSuperset(of: ["claim", "article", "document", "page", "summary"]))
    for kind in RecordSchema.allCases {
      let printed = try HearsayCommand.run(["schema", kind.rawValue])
      #expect(try JSONReader.read(Array(printed.output)) == JSONReader.read(kind.text))
    }
  }

  /// The independent check of every record against the contract.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/python3"), "no python3"))
  func recordsPassTheIndependentCheck() throws {
    let stream = try HearsayCommand.run(["claims", "--quiet", "--records", "all", "."], in: folder)
    let file = try TemporaryDirectory()
    let path = try file.write(stream.output, to: "records.jsonl")
    let check = Process()
    check.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    check.arguments = [Repository.root + "/Evaluation/check_records.py", path]
    let output = Pipe()
    check.standardOutput = output
    try check.run()
    let words = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    check.waitUntilExit()
    #expect(check.terminationStatus == 0, "\(words)")
  }
}
