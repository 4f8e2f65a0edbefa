internal import Records

/// One column of the flat forms: its name, and where the claim record has its value.
struct FlatColumn: Sendable {
  enum Kind: Sendable { case string, boolean, integer, number, strings }

  let name: String
  let kind: Kind
  /// Member names from the record's top; `*` goes through an array.
  let path: [String]

  init(_ name: String, _ kind: Kind = .string, _ path: String...) {
    self.name = name
    self.kind = kind
    self.path = path.isEmpty ? [name] : path
  }

  /// The value at the path: for `*` an array of what lies behind it.
  func value(in claim: JSONValue) -> JSONValue { Self.value(path[...], in: claim) }

  private static func value(_ path: ArraySlice<String>, in value: JSONValue) -> JSONValue {
    guard let name = path.first else { return value }
    if name == "*" {
      return .array((value.array ?? []).map { Self.value(path.dropFirst(), in: $0) }.filter { !$0.isNull })
    }
    guard let member = value[name] else { return .null }
    return Self.value(path.dropFirst(), in: member)
  }

  /// The columns, in order: what analysts ask for first stands first.
  static let all: [FlatColumn] = [
    FlatColumn("id"),
    FlatColumn("doc_id", .string, "doc", "id"),
    FlatColumn("url", .string, "doc", "url"),
    FlatColumn("site", .string, "doc", "site"),
    FlatColumn("title", .string, "doc", "title"),
    FlatColumn("authors", .strings, "doc", "authors"),
    FlatColumn("published", .string, "doc", "published"),
    FlatColumn("language", .string, "doc", "language"),
    FlatColumn("source_name", .string, "source", "name"),
    FlatColumn("source_text", .string, "source", "text"),
    FlatColumn("source_kind", .string, "source", "kind"),
    FlatColumn("source_role", .string, "source", "role"),
    FlatColumn("source_mention", .string, "source", "mention"),
    FlatColumn("source_anonymous", .boolean, "source", "anonymous"),
    FlatColumn("source_plural", .boolean, "source", "plural"),
    FlatColumn("source_gender", .string, "source", "gender"),
    FlatColumn("act"),
    FlatColumn("cue", .string, "cue", "text"),
    FlatColumn("cue_lemma", .string, "cue", "lemma"),
    FlatColumn("text"),
    FlatColumn("normalized"),
    FlatColumn("form"),
    FlatColumn("polarity"),
    FlatColumn("certainty"),
    FlatColumn("target_name", .string, "target", "name"),
    FlatColumn("target_text", .string, "target", "text"),
    FlatColumn("via", .strings, "via", "*", "name"),
    FlatColumn("within"),
    FlatColumn("responds_to"),
    FlatColumn("entity_names", .strings, "entities", "*", "name"),
    FlatColumn("times", .strings, "times", "*", "value"),
    FlatColumn("start", .integer, "spans", "first"),
    FlatColumn("end", .integer, "spans", "last"),
    FlatColumn("sentence", .integer),
    FlatColumn("paragraph", .integer),
    FlatColumn("in_heading", .boolean),
    FlatColumn("prefix"),
    FlatColumn("suffix"),
    FlatColumn("link"),
    FlatColumn("confidence", .number),
    FlatColumn("rule"),
    FlatColumn("text_sha256", .string, "doc", "text_sha256"),
  ]

  /// A column's value with its own kind; null where the record has none.
  func typed(in claim: JSONValue) -> JSONValue {
    if path.first == "spans" {
      let spans = claim["spans"]?.array ?? []
      let end = path.last == "first" ? spans.first?.array?.first : spans.last?.array?.last
      return end ?? .null
    }
    return value(in: claim)
  }
}
