internal import Records

/// W3C Web Annotation (https://www.w3.org/TR/annotation-model/), one annotation a line: the article is the target, with
/// one selector pair for each span of the content; the body says who said it and how.
struct WebAnnotationExport: ClaimExport {
  func convert(_ claim: JSONValue) -> [UInt8] {
    guard let id = claim["id"]?.string, let doc = claim["doc"] else { return [] }
    var writer = JSONWriter(capacity: 1024)
    writer.beginObject()
    writer.field("@context", "http://www.w3.org/ns/anno.jsonld")
    writer.field("id", "urn:hearsay:claim:" + id)
    writer.field("type", "Annotation")
    writer.field("motivation", "identifying")
    writer.key("body")
    writer.beginArray()
    body(&writer, purpose: "identifying", claim["source"]?["name"]?.string ?? claim["source"]?["text"]?.string)
    body(&writer, purpose: "classifying", claim["act"]?.string)
    body(&writer, purpose: "describing", claim["normalized"]?.string)
    writer.endArray()
    writer.array("target", Self.spans(of: claim)) { writer, span in
      writer.beginObject()
      writer.field(
        "source", doc["url"]?.string ?? "urn:hearsay:document:" + Self.percentEncoded(doc["id"]?.string ?? ""))
      writer.key("selector")
      writer.beginArray()
      if let words = span.words {
        writer.beginObject()
        writer.field("type", "TextQuoteSelector")
        writer.field("exact", words)
        writer.known("prefix", span.isFirst ? claim["prefix"]?.string : nil)
        writer.known("suffix", span.isLast ? claim["suffix"]?.string : nil)
        writer.endObject()
      }
      writer.beginObject()
      writer.field("type", "TextPositionSelector")
      writer.field("start", span.start)
      writer.field("end", span.end)
      writer.endObject()
      writer.endArray()
      writer.endObject()
    }
    writer.endObject()
    writer.newline()
    return writer.bytes
  }

  private struct Span {
    var start: Int
    var end: Int
    /// Nil where the record does not tell the words of one span from those of the next.
    var words: String?
    var isFirst: Bool
    var isLast: Bool
  }

  /// The content's spans; the text of a claim joins them by one blank, so that lengths part it again.
  private static func spans(of claim: JSONValue) -> [Span] {
    let pairs = (claim["spans"]?.array ?? []).compactMap { pair -> (Int, Int)? in
      guard let pair = pair.array, pair.count == 2, let start = pair[0].integer, let end = pair[1].integer else {
        return nil
      }
      return (start, end)
    }
    let scalars = Array((claim["text"]?.string ?? "").unicodeScalars)
    let isWhole = scalars.count == pairs.reduce(0) { $0 + $1.1 - $1.0 } + max(0, pairs.count - 1)
    var place = 0
    return pairs.enumerated().map { index, pair in
      var words: String? = nil
      if isWhole {
        words = String(String.UnicodeScalarView(scalars[place..<place + pair.1 - pair.0]))
        place += pair.1 - pair.0 + 1
      }
      return Span(
        start: pair.0, end: pair.1, words: words, isFirst: index == 0, isLast: index == pairs.count - 1)
    }
  }

  private func body(_ writer: inout JSONWriter, purpose: StaticString, _ value: String?) {
    guard let value else { return }
    writer.beginObject()
    writer.field("type", "TextualBody")
    writer.field("purpose", String(describing: purpose))
    writer.field("value", value)
    writer.endObject()
  }

  private static func percentEncoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".unicodeScalars)
    var encoded = String.UnicodeScalarView()
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: encoded.append(Unicode.Scalar(byte))
      default:
        encoded.append("%")
        encoded.append(digits[Int(byte >> 4)])
        encoded.append(digits[Int(byte & 15)])
      }
    }
    return String(encoded)
  }
}
