internal import Records

/// schema.org `Claim` (https://schema.org/Claim), one JSON-LD document a line.
struct SchemaOrgExport: ClaimExport {
  func convert(_ claim: JSONValue) -> [UInt8] {
    guard let id = claim["id"]?.string, let doc = claim["doc"], let source = claim["source"] else { return [] }
    var writer = JSONWriter(capacity: 1024)
    writer.beginObject()
    writer.field("@context", "https://schema.org")
    writer.field("@type", "Claim")
    writer.field("@id", "urn:hearsay:claim:" + id)
    writer.known("text", claim["normalized"]?.string ?? claim["text"]?.string)
    if let name = source["name"]?.string ?? source["text"]?.string {
      writer.object("author") { writer in
        writer.field("@type", Self.type(of: source["kind"]?.string))
        writer.field("name", name)
        writer.known("jobTitle", source["kind"]?.string == "person" ? source["role"]?.string : nil)
      }
    }
    writer.object("appearance") { writer in
      writer.field("@type", "NewsArticle")
      writer.known("@id", doc["url"]?.string)
      writer.known("url", claim["link"]?.string ?? doc["url"]?.string)
      writer.known("headline", doc["title"]?.string)
      writer.known("datePublished", doc["published"]?.string)
      writer.known("inLanguage", doc["language"]?.string)
      if let site = doc["site"]?.string {
        writer.object("publisher") { writer in
          writer.field("@type", "NewsMediaOrganization")
          writer.field("name", site)
        }
      }
      let authors = (doc["authors"]?.array ?? []).compactMap(\.string)
      if !authors.isEmpty {
        writer.array("author", authors) { writer, name in
          writer.beginObject()
          writer.field("@type", "Person")
          writer.field("name", name)
          writer.endObject()
        }
      }
    }
    let mentions = (claim["entities"]?.array ?? []).compactMap { $0["name"]?.string ?? $0["text"]?.string }
    if !mentions.isEmpty {
      writer.array("mentions", mentions) { writer, name in
        writer.beginObject()
        writer.field("@type", "Thing")
        writer.field("name", name)
        writer.endObject()
      }
    }
    if let relays = claim["via"]?.array, !relays.isEmpty {
      writer.array("claimInterpreter", relays) { writer, relay in
        writer.beginObject()
        writer.field("@type", "Organization")
        writer.known("name", relay["name"]?.string ?? relay["text"]?.string)
        writer.endObject()
      }
    }
    writer.endObject()
    writer.newline()
    return writer.bytes
  }

  private static func type(of kind: String?) -> String {
    switch kind {
    case "person": "Person"
    case "place": "Place"
    case "document": "CreativeWork"
    default: "Organization"
    }
  }
}
