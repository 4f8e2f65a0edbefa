internal import Records

extension PipelineConfiguration {
  /// The JSON Schema (2020-12) of `pipeline.json`, made from the settings; it comments the file in editors. The committed
  /// copy is `docs/pipeline.schema.json`.
  public static var schema: String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.field("$schema", "https://json-schema.org/draft/2020-12/schema")
    writer.field("title", "pipeline.json")
    writer.field("description", "What a run of hearsay is told. Environment variables and flags go before it.")
    writer.field("type", "object")
    writer.field("required", ["version"])
    writer.field("additionalProperties", false)
    writer.object("properties") { writer in
      writer.object("$schema") { $0.field("type", "string") }
      writer.object("version") { $0.field("const", version) }
      describe(Setting<PipelineConfiguration>.all[...], depth: 0, PipelineConfiguration(), &writer)
      writer.object("sources") { writer in
        writer.field("description", "places from which articles come, run after run")
        writer.field("type", "array")
        writer.object("items") { writer in
          writer.field("type", "object")
          writer.field("required", ["name", "location"])
          writer.field("additionalProperties", false)
          writer.object("properties") { describe(Setting<Source>.all[...], depth: 0, Source(), &$0) }
        }
      }
    }
    writer.endObject()
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }

  private static func describe<Whole>(
    _ settings: ArraySlice<Setting<Whole>>, depth: Int, _ defaults: Whole, _ writer: inout JSONWriter
  ) {
    var rest = settings
    while let first = rest.first {
      let name = first.path[depth]
      let group = rest.prefix { $0.path[depth] == name }
      rest = rest.dropFirst(group.count)
      writer.key(name)
      writer.beginObject()
      if first.path.count > depth + 1 {
        writer.field("type", "object")
        writer.field("additionalProperties", false)
        writer.object("properties") { describe(group, depth: depth + 1, defaults, &$0) }
      } else {
        first.describe(defaults, &writer)
      }
      writer.endObject()
    }
  }
}

extension Setting {
  /// The members of the setting's own schema.
  fileprivate func describe(_ defaults: Whole, _ writer: inout JSONWriter) {
    writer.field("description", meaning)
    func type(_ name: String) {
      if isOptional { writer.field("type", [name, "null"]) } else { writer.field("type", name) }
    }
    switch shape {
    case .integer(let range):
      type("integer")
      writer.field("minimum", range.lowerBound)
      writer.field("maximum", range.upperBound)
    case .number(let range):
      type("number")
      writer.field("minimum", number: range.lowerBound)
      writer.field("maximum", number: range.upperBound)
    case .bool: type("boolean")
    case .string:
      type("string")
      writer.field("minLength", 1)
    case .strings:
      type("array")
      writer.object("items") { $0.field("type", "string") }
    case .choice(let choices): writer.field("enum", choices)
    }
    writer.key("default")
    get(defaults).write(to: &writer)
  }
}
