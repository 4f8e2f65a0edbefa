import Foundation
import Records
import Testing

@testable import Ingestion

@Suite struct ConfigurationReaderTests {
  private func read(_ text: String, environment: [String: String] = [:]) -> ConfigurationReader {
    var reader = ConfigurationReader()
    reader.read(Array(text.utf8), origin: "pipeline.json")
    reader.read(environment: environment)
    return reader
  }

  @Test func defaultsNeedOnlyTheVersion() {
    let reader = read(#"{"version": 1}"#)
    #expect(reader.findings == [])
    #expect(reader.configuration == PipelineConfiguration())
  }

  /// What is printed is read back as the same, so every setting has its place and its name.
  @Test func theEffectiveConfigurationReadsBack() {
    var configuration = PipelineConfiguration()
    configuration.model = "sm"
    configuration.jobs = 3
    configuration.maxErrorRate = 0.25
    configuration.fetch.contact = "mailto:desk@herald.example"
    configuration.fetch.insecureHosts = ["a.example", "b.example"]
    configuration.duplicates.near = .skip
    configuration.write.compress = true
    var source = PipelineConfiguration.Source()
    source.name = "the \"Herald\""
    source.location = "https://herald.example/feed"
    source.kind = .feed
    source.limit = 5
    configuration.sources = [source]
    let reader = read(configuration.text)
    #expect(reader.findings == [])
    #expect(reader.configuration == configuration)
    #expect(reader.configuration.text == configuration.text)
  }

  /// Every finding at once, with path, line and mend.
  @Test func allFindingsAtOnce() {
    let reader = read(
      """
      {
        "version": 2,
        "jbos": 4,
        "jobs": 0,
        "fetch": {
          "timeout": "long",
          "colour": 1
        },
        "duplicates": 7,
        "write": {"compress": 1},
        "duplicates": {"near": "maybe"},
        "sources": [{"name": "a", "location": "x", "limit": 0}, {"name": "a"}, 3]
      }
      """)
    let found = reader.findings.map { "\($0.line ?? 0) \($0.path ?? "")" }
    #expect(
      found == [
        "2 $.version", "3 $.jbos", "4 $.jobs", "6 $.fetch.timeout", "7 $.fetch.colour", "10 $.write.compress",
        "11 $.duplicates", "11 $.duplicates", "11 $.duplicates.near", "12 $.sources[0].limit",
        "12 $.sources[1].location",
        "12 $.sources[1].name", "12 $.sources[2]",
      ])
    #expect(reader.findings.first { $0.path == "$.jbos" }?.mend == "did you mean “jobs”?")
    #expect(reader.findings.allSatisfy { !$0.message.isEmpty && !$0.mend.isEmpty })
  }

  @Test(arguments: ["", "{", "[]", "3", #"{"version": 1,}"#, "{\"version\": 1}x", "\u{FEFF}{\"version\": 1}"])
  func noConfiguration(text: String) {
    let reader = read(text)
    #expect(reader.findings.count == 1)
    #expect(reader.configuration == PipelineConfiguration())
  }

  @Test func theEnvironmentGoesBeforeTheFile() {
    let reader = read(
      #"{"version": 1, "jobs": 2, "fetch": {"timeout": 5}}"#,
      environment: [
        "HEARSAY_JOBS": "7", "HEARSAY_FETCH_ALLOW_PRIVATE": "yes",
        "HEARSAY_FETCH_INSECURE_HOSTS": "a.example, b.example",
        "HEARSAY_MODEL": "", "HEARSAY_DUPLICATES_NEAR": "ignore", "HEARSAY_SHARED": "elsewhere",
      ])
    #expect(reader.findings == [])
    #expect(reader.configuration.jobs == 7)
    #expect(reader.configuration.fetch.timeout == 5)
    #expect(reader.configuration.fetch.allowPrivate)
    #expect(reader.configuration.fetch.insecureHosts == ["a.example", "b.example"])
    #expect(reader.configuration.duplicates.near == .ignore)
  }

  @Test(arguments: [
    ("HEARSAY_JOBS", "many"), ("HEARSAY_JOBS", "-1"), ("HEARSAY_JOBS", "1.5"), ("HEARSAY_FETCH_TIMEOUT", "nan"),
    ("HEARSAY_WRITE_COMPRESS", "perhaps"), ("HEARSAY_OUTPUT", ""), ("HEARSAY_DUPLICATES_NEAR", "MARK"),
  ])
  func aBadVariable(name: String, value: String) {
    let reader = read(#"{"version": 1}"#, environment: [name: value])
    #expect(reader.findings.map(\.origin) == [name])
    #expect(reader.configuration == PipelineConfiguration())
  }

  /// The hash follows what can change a record, and nothing else.
  @Test func theHash() {
    let plain = PipelineConfiguration()
    var other = plain
    other.jobs = 9
    other.output = "elsewhere"
    other.fetch.timeout = 3
    #expect(other.hash == plain.hash)
    other.extract.maxTextBytes = 5000
    #expect(other.hash != plain.hash)
    #expect(plain.hash.utf8.count == 16)
  }

  /// No two settings share a name, and every one can be set by itself.
  @Test func everySettingIsItsOwn() {
    let settings = Setting<PipelineConfiguration>.all
    #expect(Set(settings.map(\.jsonPath)).count == settings.count)
    #expect(Set(settings.map(\.environmentName)).count == settings.count)
    for setting in settings {
      #expect(!setting.meaning.isEmpty)
      #expect(setting.problem(with: setting.get(PipelineConfiguration())) == nil, "\(setting.jsonPath)")
      #expect(setting.problem(with: .object([])) != nil, "\(setting.jsonPath)")
      let value: JSONValue =
        switch setting.shape {
        case .integer(let range): .number(String(range.lowerBound))
        case .number(let range): .number("\(range.upperBound)")
        case .bool: .bool(!(setting.get(PipelineConfiguration()).bool ?? false))
        case .string: .string("x")
        case .strings: .array([.string("x")])
        case .choice(let choices): .string(choices.last ?? "")
        }
      var configuration = PipelineConfiguration()
      setting.set(&configuration, value)
      for other in settings where other.jsonPath != setting.jsonPath {
        #expect(
          other.get(configuration) == other.get(PipelineConfiguration()),
          "\(setting.jsonPath) changed \(other.jsonPath)")
      }
      #expect(configuration != PipelineConfiguration(), "\(setting.jsonPath) sets nothing")
    }
  }
}

/// The files of the repository that describe the configuration are those that the program would write.
@Suite struct ConfigurationFilesTests {
  private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test func theSchema() throws {
    let schema = try JSONReader.read(PipelineConfiguration.schema)
    let committed = try JSONReader.read(
      String(contentsOf: root.appendingPathComponent("docs/pipeline.schema.json"), encoding: .utf8))
    #expect(schema == committed, "write it anew: hearsay validate --schema | jq . > docs/pipeline.schema.json")
    let properties = schema["properties"]
    for setting in Setting<PipelineConfiguration>.all {
      var place = properties?[setting.path[0]]
      for name in setting.path.dropFirst() { place = place?["properties"]?[name] }
      #expect(place?["description"]?.string == setting.meaning)
    }
  }

  /// The default configuration at the root says what the program does without it.
  @Test func theDefaultConfiguration() throws {
    var reader = ConfigurationReader()
    reader.read(file: root.appendingPathComponent("pipeline.json").path)
    #expect(reader.findings == [])
    #expect(reader.configuration == PipelineConfiguration())
  }
}
