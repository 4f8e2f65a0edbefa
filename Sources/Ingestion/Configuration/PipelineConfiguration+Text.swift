internal import Records

extension PipelineConfiguration {
  /// The effective configuration as a `pipeline.json`: every setting, one a line.
  public var text: String {
    var lines = ["  \"version\": \(Self.version)"]
    var section: String?
    var inner: [String] = []
    func close() {
      guard let name = section else { return }
      lines.append("  \"\(name)\": {\n" + inner.joined(separator: ",\n") + "\n  }")
      section = nil
      inner = []
    }
    for setting in Setting<PipelineConfiguration>.all {
      let value = setting.get(self).text
      if setting.path.count == 1 {
        close()
        lines.append("  \"\(setting.path[0])\": \(value)")
      } else {
        if section != setting.path[0] { close() }
        section = setting.path[0]
        inner.append("    \"\(setting.path[1])\": \(value)")
      }
    }
    close()
    let sources = sources.map { source in
      let members = Setting<Source>.all.map { "\"\($0.path[0])\": \($0.get(source).text)" }
      return "    {" + members.joined(separator: ", ") + "}"
    }
    lines.append(
      sources.isEmpty ? "  \"sources\": []" : "  \"sources\": [\n" + sources.joined(separator: ",\n") + "\n  ]")
    return "{\n" + lines.joined(separator: ",\n") + "\n}\n"
  }

  /// A hash of what can change a record: the first 16 digits of SHA-256 over names and values of those settings.
  public var hash: String {
    let lines = Setting<PipelineConfiguration>.all.filter(\.changesRecords).map { setting in
      setting.path.joined(separator: ".") + "=" + setting.get(self).text + "\n"
    }
    return String(SHA256.hex("pipeline/\(Self.version)\n" + lines.joined()).prefix(16))
  }

  /// What each setting means, for `hearsay validate --list`.
  public static var meanings: String {
    let defaults = PipelineConfiguration()
    return Setting<PipelineConfiguration>.all.map { setting in
      "\(setting.path.joined(separator: "."))  (\(setting.environmentName); \(setting.get(defaults).text))\n"
        + "    \(setting.meaning)\n"
    }.joined()
  }
}

extension JSONValue {
  /// On one line.
  fileprivate var text: String {
    var writer = JSONWriter()
    write(to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  func write(to writer: inout JSONWriter) {
    switch self {
    case .null: writer.null()
    case .bool(let value): writer.bool(value)
    case .number(let digits): writer.raw(digits.utf8)
    case .string(let string): writer.string(string)
    case .array(let values):
      writer.beginArray()
      for value in values { value.write(to: &writer) }
      writer.endArray()
    case .object(let members):
      writer.beginObject()
      for member in members {
        writer.key(member.name)
        member.value.write(to: &writer)
      }
      writer.endObject()
    }
  }
}
