internal import CExportResources
public import Records

/// One self-contained page over claims: no network, no file beside it, everything escaped.
///
/// Article texts come from article or document records, where they are given; without them the page shows each claim
/// with the words around it.
public struct ReportPage {
  private var articles: [JSONValue] = []
  private var articleIndex: [String: Int] = [:]
  private var texts: [String: JSONValue] = [:]
  private var claims: [(article: Int, record: JSONValue)] = []
  private var seen: Set<String> = []

  public init() {}

  public var claimCount: Int { claims.count }
  public var articleCount: Int { articles.count }

  /// Takes a claim, article or document record; any other record is passed over. A claim that was taken before is taken
  /// once.
  ///
  /// - Returns: whether the record was of a kind that the page shows.
  public mutating func add(_ record: JSONValue) -> Bool {
    switch record["type"]?.string {
    case "claim":
      guard let id = record["id"]?.string, let doc = record["doc"], let docID = doc["id"]?.string else { return false }
      guard seen.insert(id).inserted else { return true }
      let index = articleIndex[docID] ?? articles.count
      if index == articles.count {
        articleIndex[docID] = index
        articles.append(doc)
      }
      claims.append((index, record))
      return true
    case "article", "document":
      guard let id = record["id"]?.string, record["text"]?.string != nil else { return false }
      if texts[id] == nil || record["type"]?.string == "article" { texts[id] = record }
      return true
    default:
      return false
    }
  }

  /// The page, as UTF-8.
  public func render(title: String) -> [UInt8] {
    let html = unsafe Self.resource(hearsay_report_html)
    let parts: [String: [UInt8]] = [
      "title": Self.escaped(title),
      "css": unsafe Self.resource(hearsay_report_css),
      "js": unsafe Self.resource(hearsay_report_js),
      "data": data(),
    ]
    return Self.fill(html, with: parts)
  }

  /// The claims as the page's script reads them. `<` is escaped, so that no text can end the script element.
  private func data() -> [UInt8] {
    var writer = JSONWriter(capacity: claims.count * 1024)
    writer.beginObject()
    writer.array("articles", articles) { writer, doc in
      let record = doc["id"]?.string.flatMap { texts[$0] }
      writer.beginObject()
      for name in ["id", "url", "title", "site", "published"] {
        writer.key(name)
        writer.value(doc[name] ?? .null)
      }
      writer.key("domain")
      writer.value(record?["domain"] ?? .null)
      writer.key("authors")
      writer.value(doc["authors"] ?? .array([]))
      writer.key("text")
      writer.value(record?["text"] ?? .null)
      let length = record?["text"]?.string?.unicodeScalars.count ?? 0
      writer.key("paragraphs")
      writer.value(record?["paragraphs"] ?? .array([.array([.number("0"), .number(String(length))])]))
      writer.key("headings")
      writer.value(record?["headings"] ?? .array([]))
      writer.endObject()
    }
    writer.array("claims", claims) { writer, claim in Self.write(claim.record, article: claim.article, to: &writer) }
    writer.endObject()
    var safe: [UInt8] = []
    safe.reserveCapacity(writer.bytes.count + 64)
    for byte in writer.bytes {
      if byte == 0x3C { safe.append(contentsOf: Array("\\u003c".utf8)) } else { safe.append(byte) }
    }
    return safe
  }

  private static func write(_ claim: JSONValue, article: Int, to writer: inout JSONWriter) {
    let source = claim["source"]
    writer.beginObject()
    writer.field("article", article)
    let fields: [(StaticString, JSONValue?)] = [
      ("id", claim["id"]), ("form", claim["form"]), ("text", claim["text"]), ("spans", claim["spans"]),
      ("normalized", claim["normalized"]), ("act", claim["act"]), ("polarity", claim["polarity"]),
      ("certainty", claim["certainty"]), ("within", claim["within"]), ("responds", claim["responds_to"]),
      ("heading", claim["in_heading"]), ("prefix", claim["prefix"]), ("suffix", claim["suffix"]),
      ("link", claim["link"]), ("confidence", claim["confidence"]), ("rule", claim["rule"]),
      ("source", source?["text"]), ("name", source?["name"]), ("kind", source?["kind"]), ("role", source?["role"]),
      ("anonymous", source?["anonymous"]), ("target", claim["target"]?["name"]?.nonNull ?? claim["target"]?["text"]),
    ]
    for (name, value) in fields {
      writer.key(name)
      writer.value(value ?? .null)
    }
    writer.key("sourceSpans")
    writer.value(source?["spans"] ?? .array([]))
    writer.key("cueSpans")
    writer.value(claim["cue"]?["spans"] ?? .array([]))
    writer.array("via", claim["via"]?.array ?? []) { writer, relay in
      writer.beginObject()
      for name in ["name", "text", "cue"] {
        writer.key(name)
        writer.value(relay[name] ?? .null)
      }
      writer.endObject()
    }
    writer.endObject()
  }

  /// `{{name}}` of a template replaced, in one pass: what is put in is never looked at again.
  private static func fill(_ template: [UInt8], with parts: [String: [UInt8]]) -> [UInt8] {
    var page: [UInt8] = []
    page.reserveCapacity(template.count + parts.values.reduce(0) { $0 + $1.count })
    var place = 0
    while place < template.count {
      if template[place...].starts(with: [0x7B, 0x7B]),
        let close = template[place...].firstIndex(of: 0x7D), close + 1 < template.count, template[close + 1] == 0x7D,
        let part = parts[String(decoding: template[place + 2..<close], as: UTF8.self)]
      {
        page.append(contentsOf: part)
        place = close + 2
      } else {
        page.append(template[place])
        place += 1
      }
    }
    return page
  }

  private static func escaped(_ text: String) -> [UInt8] {
    var escaped: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x26: escaped.append(contentsOf: "&amp;".utf8)
      case 0x3C: escaped.append(contentsOf: "&lt;".utf8)
      case 0x3E: escaped.append(contentsOf: "&gt;".utf8)
      case 0x22: escaped.append(contentsOf: "&quot;".utf8)
      default: escaped.append(byte)
      }
    }
    return escaped
  }

  private static func resource(_ part: (UnsafeMutablePointer<Int>) -> UnsafePointer<UInt8>) -> [UInt8] {
    var count = 0
    let bytes = unsafe part(&count)
    return unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
  }
}

extension JSONValue {
  /// Nil for JSON's null.
  fileprivate var nonNull: JSONValue? { isNull ? nil : self }
}
