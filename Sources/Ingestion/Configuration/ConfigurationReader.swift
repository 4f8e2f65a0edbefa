internal import Foundation
internal import Pipeline
internal import Records

/// Puts a configuration together: defaults, then the file, then the environment. All findings come at once.
public struct ConfigurationReader {
  public private(set) var configuration = PipelineConfiguration()
  public private(set) var findings: [ConfigurationFinding] = []

  public init() {}

  /// Reads a `pipeline.json`.
  public mutating func read(file path: String) {
    let bytes: [UInt8]
    do {
      let file = try OpenFile.reading(Array(path.utf8), name: path)
      guard try file.kind() == .regular else {
        return find(path, nil, nil, "is not a regular file", "name a pipeline.json")
      }
      bytes = try file.readAll(limit: 16 << 20)
    } catch {
      return find(path, nil, nil, "cannot be read: \(error.reason)", "check the name and the permissions")
    }
    read(bytes, origin: path)
  }

  /// Reads the text of a `pipeline.json`.
  ///
  /// - Parameter origin: what findings call the file.
  public mutating func read(_ bytes: [UInt8], origin: String) {
    let value: JSONValue
    do { value = try JSONReader.read(bytes) } catch let failure as JSONReader.Failure {
      return find(
        origin, nil, failure.line, "is no JSON at column \(failure.column): \(failure.reason)", "mend the syntax")
    } catch {
      return find(origin, nil, nil, "is no JSON: \(error)", "mend the syntax")
    }
    let locator = JSONLocator(bytes)
    guard value.members != nil else {
      return find(origin, "$", 1, "is \(value.kind)", "begin with {\"version\": \(PipelineConfiguration.version)}")
    }
    for (path, lines) in locator.lines where lines.count > 1 {
      find(origin, path, lines.last, "stands \(lines.count) times", "keep one of them")
    }
    switch value["version"] {
    case nil: find(origin, "$.version", 1, "is missing", "add \"version\": \(PipelineConfiguration.version)")
    case .number(String(PipelineConfiguration.version)): break
    case .some(let other):
      let words = other.integer.map { "\($0) is a version that this program does not know" } ?? "is \(other.kind)"
      find(
        origin, "$.version", locator.lines["$.version"]?.last, words, "give \(PipelineConfiguration.version)")
    }
    var applied = configuration
    take(
      value, at: "$", Setting<PipelineConfiguration>.all, besides: ["$schema", "version", "sources"],
      origin: origin, locator: locator, into: &applied)
    if let sources = value["sources"] {
      applied.sources = readSources(sources, origin: origin, locator: locator)
    }
    configuration = applied
    findings.sort { ($0.line ?? 0, $0.path ?? "") < ($1.line ?? 0, $1.path ?? "") }
  }

  /// Reads the variables `HEARSAY_…` that name a setting.
  public mutating func read(environment: [String: String]) {
    for setting in Setting<PipelineConfiguration>.all {
      guard let text = environment[setting.environmentName] else { continue }
      let value = setting.value(ofText: text)
      if let problem = setting.problem(with: value) {
        find(setting.environmentName, nil, nil, problem.message, problem.mend)
      } else {
        setting.set(&configuration, value)
      }
    }
  }

  private mutating func readSources(
    _ value: JSONValue, origin: String, locator: JSONLocator
  ) -> [PipelineConfiguration.Source] {
    guard let elements = value.array else {
      find(origin, "$.sources", locator.lines["$.sources"]?.last, "is \(value.kind)", "give a list of objects")
      return []
    }
    var sources: [PipelineConfiguration.Source] = []
    var names: Set<String> = []
    for (index, element) in elements.enumerated() {
      let path = "$.sources[\(index)]"
      let line = locator.lines[path]?.last
      guard element.members != nil else {
        find(origin, path, line, "is \(element.kind)", "give an object with “name” and “location”")
        continue
      }
      var source = PipelineConfiguration.Source()
      take(
        element, at: path, Setting<PipelineConfiguration.Source>.all, besides: [], origin: origin, locator: locator,
        into: &source)
      if element["name"] == nil { find(origin, path + ".name", line, "is missing", "give the source a name") }
      if element["location"] == nil {
        find(origin, path + ".location", line, "is missing", "give a URL, a file or a folder")
      }
      if !source.name.isEmpty, !names.insert(source.name).inserted {
        find(
          origin, path + ".name", locator.lines[path + ".name"]?.last ?? line, "“\(source.name)” stands twice",
          "give each source its own name")
      }
      sources.append(source)
    }
    return sources
  }

  /// Takes the settings that an object has, and finds names that none has.
  private mutating func take<Whole>(
    _ value: JSONValue, at path: String, _ settings: [Setting<Whole>], besides known: [String], origin: String,
    locator: JSONLocator, into whole: inout Whole
  ) {
    for setting in settings {
      guard let given = setting.path.reduce(Optional(value), { $0?[$1] }) else { continue }
      let place = path + "." + setting.path.joined(separator: ".")
      if let problem = setting.problem(with: given) {
        find(origin, place, locator.lines[place]?.last, problem.message, problem.mend)
      } else {
        setting.set(&whole, given)
      }
    }
    unknown(value, at: path, settings.map { $0.path[...] }, besides: known, origin: origin, locator: locator)
  }

  private mutating func unknown(
    _ value: JSONValue, at path: String, _ known: [ArraySlice<String>], besides: [String], origin: String,
    locator: JSONLocator
  ) {
    for member in value.members ?? [] where !besides.contains(member.name) {
      let place = path + "." + member.name
      let below = known.filter { $0.first == member.name }.map { $0.dropFirst() }
      if below.isEmpty {
        let names = Set(known.compactMap(\.first)).union(besides)
        let near = names.map { ($0.editDistance(to: member.name), $0) }.min { $0 < $1 }
        let mend = near.flatMap { $0.0 <= 3 ? "did you mean “\($0.1)”?" : nil }
        find(
          origin, place, locator.lines[place]?.last, "is unknown",
          mend ?? "take it out; known are: " + names.sorted().joined(separator: ", "))
      } else if below.contains(where: { !$0.isEmpty }) {
        if member.value.members == nil {
          find(origin, place, locator.lines[place]?.last, "is \(member.value.kind)", "give an object")
        } else {
          unknown(member.value, at: place, below, besides: [], origin: origin, locator: locator)
        }
      }
    }
  }

  /// For findings outside the file's text.
  mutating func find(_ origin: String, _ message: String, _ mend: String) { find(origin, nil, nil, message, mend) }

  private mutating func find(_ origin: String, _ path: String?, _ line: Int?, _ message: String, _ mend: String) {
    findings.append(ConfigurationFinding(origin: origin, path: path, line: line, message: message, mend: mend))
  }
}

extension String {
  /// Levenshtein's distance in scalars.
  fileprivate func editDistance(to other: String) -> Int {
    let a = Array(unicodeScalars)
    let b = Array(other.unicodeScalars)
    var row = Array(0...b.count)
    for i in a.indices {
      var diagonal = row[0]
      row[0] = i + 1
      for j in b.indices {
        let replaced = diagonal + (a[i] == b[j] ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = Swift.min(replaced, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[b.count]
  }
}
