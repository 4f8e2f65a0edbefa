internal import Records

/// One setting of a configuration: its name, its range, what it means, and where it is kept.
struct Setting<Whole>: Sendable {
  enum Shape: Sendable {
    case integer(ClosedRange<Int>)
    case number(ClosedRange<Double>)
    case bool
    case string
    case strings
    case choice([String])
  }

  /// The names on the way down from the root of the file: `["fetch", "timeout"]`.
  let path: [String]
  let shape: Shape
  /// Whether null may stand for “by itself”.
  let isOptional: Bool
  /// Whether it can change a record: then it belongs to the hash in `producer.config`.
  let changesRecords: Bool
  let meaning: String
  let get: @Sendable (Whole) -> JSONValue
  /// Takes values that `problem` finds nothing wrong with.
  let set: @Sendable (inout Whole, JSONValue) -> Void

  /// The JSON path: `$.fetch.timeout`.
  var jsonPath: String { "$." + path.joined(separator: ".") }

  /// `HEARSAY_FETCH_TIMEOUT`.
  var environmentName: String { "HEARSAY_" + path.joined(separator: "_").uppercased() }

  /// What is wrong with a value, and the mend; nil where nothing is.
  func problem(with value: JSONValue) -> (message: String, mend: String)? {
    if value.isNull && isOptional { return nil }
    let orNull = isOptional ? ", or null" : ""
    switch shape {
    case .integer(let range):
      guard let number = value.integer else { return ("is \(value.kind)", "give a whole number\(orNull)") }
      if range.contains(number) { return nil }
      return (
        "\(number) is out of range", "give a whole number from \(range.lowerBound) to \(range.upperBound)\(orNull)"
      )
    case .number(let range):
      guard let number = value.double else { return ("is \(value.kind)", "give a number\(orNull)") }
      if range.contains(number) { return nil }
      return (
        "\(Self.text(number)) is out of range",
        "give a number from \(Self.text(range.lowerBound)) to \(Self.text(range.upperBound))\(orNull)"
      )
    case .bool: return value.bool == nil ? ("is \(value.kind)", "give true or false") : nil
    case .string:
      guard let text = value.string else { return ("is \(value.kind)", "give a string\(orNull)") }
      return text.isEmpty ? ("is empty", "give a string\(orNull)") : nil
    case .strings:
      guard let values = value.array, values.allSatisfy({ $0.string != nil }) else {
        return ("is \(value.kind)", "give a list of strings")
      }
      return nil
    case .choice(let choices):
      if let text = value.string, choices.contains(text) { return nil }
      let given = value.string.map { "“\($0)” is unknown" } ?? "is \(value.kind)"
      return (given, "give one of: " + choices.joined(separator: ", ") + orNull)
    }
  }

  /// The value that a text of the environment means.
  func value(ofText text: String) -> JSONValue {
    switch shape {
    case .integer, .number:
      if isOptional && text.isEmpty { return .null }
      return Double(text) == nil ? .string(text) : .number(text)
    case .bool:
      switch text.lowercased() {
      case "true", "yes", "1", "on": return .bool(true)
      case "false", "no", "0", "off": return .bool(false)
      default: return .string(text)
      }
    case .string, .choice: return isOptional && text.isEmpty ? .null : .string(text)
    case .strings:
      return .array(text.split(separator: ",").map { .string(String($0).trimmed) }.filter { $0.string != "" })
    }
  }

  private static func text(_ number: Double) -> String {
    var writer = JSONWriter()
    writer.number(number)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

// MARK: Making settings from key paths

extension Setting {
  typealias Place<Value> = any WritableKeyPath<Whole, Value> & Sendable

  static func integer(
    _ path: String..., at place: Place<Int>, _ range: ClosedRange<Int>, changesRecords: Bool = false, _ meaning: String
  ) -> Setting {
    Setting(
      path: path, shape: .integer(range), isOptional: false, changesRecords: changesRecords, meaning: meaning,
      get: { .number(String($0[keyPath: place])) }, set: { $0[keyPath: place] = $1.integer ?? 0 })
  }

  static func integer(
    _ path: String..., at place: Place<Int?>, _ range: ClosedRange<Int>, _ meaning: String
  ) -> Setting {
    Setting(
      path: path, shape: .integer(range), isOptional: true, changesRecords: false, meaning: meaning,
      get: { $0[keyPath: place].map { .number(String($0)) } ?? .null }, set: { $0[keyPath: place] = $1.integer })
  }

  static func number(
    _ path: String..., at place: Place<Double>, _ range: ClosedRange<Double>, _ meaning: String
  ) -> Setting {
    Setting(
      path: path, shape: .number(range), isOptional: false, changesRecords: false, meaning: meaning,
      get: { .number(text($0[keyPath: place])) }, set: { $0[keyPath: place] = $1.double ?? 0 })
  }

  static func bool(_ path: String..., at place: Place<Bool>, _ meaning: String) -> Setting {
    Setting(
      path: path, shape: .bool, isOptional: false, changesRecords: false, meaning: meaning,
      get: { .bool($0[keyPath: place]) }, set: { $0[keyPath: place] = $1.bool ?? false })
  }

  static func string(_ path: String..., at place: Place<String>, _ meaning: String) -> Setting {
    Setting(
      path: path, shape: .string, isOptional: false, changesRecords: false, meaning: meaning,
      get: { .string($0[keyPath: place]) }, set: { $0[keyPath: place] = $1.string ?? "" })
  }

  static func string(_ path: String..., at place: Place<String?>, _ meaning: String) -> Setting {
    Setting(
      path: path, shape: .string, isOptional: true, changesRecords: false, meaning: meaning,
      get: { $0[keyPath: place].map { .string($0) } ?? .null }, set: { $0[keyPath: place] = $1.string })
  }

  static func strings(_ path: String..., at place: Place<[String]>, _ meaning: String) -> Setting {
    Setting(
      path: path, shape: .strings, isOptional: false, changesRecords: false, meaning: meaning,
      get: { .array($0[keyPath: place].map { .string($0) }) },
      set: { $0[keyPath: place] = $1.array?.compactMap(\.string) ?? [] })
  }

  static func choice<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
    _ path: String..., at place: Place<Choice>, changesRecords: Bool = false, _ meaning: String
  ) -> Setting {
    Setting(
      path: path, shape: .choice(Choice.allCases.map(\.rawValue)), isOptional: false, changesRecords: changesRecords,
      meaning: meaning, get: { .string($0[keyPath: place].rawValue) },
      set: { if let value = $1.string.flatMap(Choice.init(rawValue:)) { $0[keyPath: place] = value } })
  }
}
