public import Records

/// Checks a JSON value against a JSON Schema (2020-12), as far as the schemas of `docs/` go.
///
/// A keyword that it does not know is a finding of its own, so that no rule of a schema is passed over in silence.
public struct SchemaValidator {
  private let root: JSONValue

  public init(_ schema: RecordSchema) throws { root = try JSONReader.read(schema.text) }

  /// Every breach, with its place.
  public func findings(_ value: JSONValue) -> [String] { check(value, root, "$") }

  private func check(_ value: JSONValue, _ schema: JSONValue, _ place: String) -> [String] {
    var findings: [String] = []
    for member in schema.members ?? [] {
      let rule = member.value
      switch member.name {
      case "$schema", "$id", "$defs", "title", "description", "contentEncoding": break
      case "$ref":
        let name = rule.string?.split(separator: "/").last.map(String.init) ?? ""
        guard let target = root["$defs"]?[name] else { return ["\(place): the schema lacks \(name)"] }
        findings += check(value, target, place)
      case "type":
        let names = rule.array?.compactMap(\.string) ?? [rule.string ?? ""]
        if !names.contains(where: { isOf(value, $0) }) { findings.append("\(place): \(value.kind), not \(names)") }
      case "const": if value != rule { findings.append("\(place): not \(rule)") }
      case "enum":
        if rule.array?.contains(value) != true { findings.append("\(place): \(value) is none of the values") }
      case "oneOf":
        let fits = rule.array?.count { check(value, $0, place).isEmpty } ?? 0
        if fits != 1 { findings.append("\(place): fits \(fits) of the choices") }
      case "required":
        for name in rule.array?.compactMap(\.string) ?? [] where value.members != nil && value[name] == nil {
          findings.append("\(place): lacks \(name)")
        }
      case "properties":
        for property in rule.members ?? [] {
          guard let inner = value[property.name] else { continue }
          findings += check(inner, property.value, place + "." + property.name)
        }
      case "additionalProperties":
        let known = Set(schema["properties"]?.members?.map(\.name) ?? [])
        for inner in value.members ?? [] where !known.contains(inner.name) {
          findings += check(inner.value, rule, place + "." + inner.name)
        }
      case "items":
        for (index, inner) in (value.array ?? []).enumerated() { findings += check(inner, rule, "\(place)[\(index)]") }
      case "minItems":
        if let array = value.array, array.count < rule.integer ?? 0 { findings.append("\(place): too few") }
      case "maxItems":
        if let array = value.array, array.count > rule.integer ?? 0 { findings.append("\(place): too many") }
      case "minLength":
        if let text = value.string, text.unicodeScalars.count < rule.integer ?? 0 {
          findings.append("\(place): too short")
        }
      case "maxLength":
        if let text = value.string, text.unicodeScalars.count > rule.integer ?? 0 {
          findings.append("\(place): too long")
        }
      case "minimum": if let number = value.double, number < rule.double ?? 0 { findings.append("\(place): too small") }
      case "maximum": if let number = value.double, number > rule.double ?? 0 { findings.append("\(place): too large") }
      case "pattern":
        if let text = value.string, let pattern = rule.string.flatMap({ try? Regex($0) }),
          text.firstMatch(of: pattern) == nil
        {
          findings.append("\(place): “\(text)” does not fit the pattern")
        }
      default: findings.append("\(place): the validator does not know “\(member.name)”")
      }
    }
    return findings
  }

  private func isOf(_ value: JSONValue, _ type: String) -> Bool {
    switch type {
    case "null": value.isNull
    case "boolean": value.bool != nil
    case "integer": value.integer != nil
    case "number": value.double != nil
    case "string": value.string != nil
    case "array": value.array != nil
    case "object": value.members != nil
    default: false
    }
  }
}
