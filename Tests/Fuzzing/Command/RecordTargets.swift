import Language
import Records

enum RecordTargets {
  static func json(_ bytes: [UInt8]) {
    _ = JSONLocator(bytes)
    guard let value = try? JSONReader.read(bytes) else { return }
    var writer = JSONWriter()
    write(value, to: &writer)
    guard let again = try? JSONReader.read(writer.bytes) else { fatalError("our own JSON cannot be read") }
    var second = JSONWriter()
    write(again, to: &second)
    require(second.bytes == writer.bytes, "written and read again it is another value")
    guard let fields = try? RecordFields(value) else { return }
    _ = try? Page(record: fields, place: "fuzz")
    _ = try? Article(record: fields, place: "fuzz")
    _ = try? Document(record: value)
  }

  private static func write(_ value: JSONValue, to writer: inout JSONWriter) {
    if let members = value.members {
      writer.beginObject()
      for member in members {
        writer.key(member.name)
        write(member.value, to: &writer)
      }
      writer.endObject()
    } else if let elements = value.array {
      writer.beginArray()
      for element in elements { write(element, to: &writer) }
      writer.endArray()
    } else if let string = value.string {
      writer.string(string)
    } else if let integer = value.integer {
      writer.integer(integer)
    } else if let bool = value.bool {
      writer.bool(bool)
    } else {
      writer.null()
    }
  }

  static func url(_ bytes: [UInt8]) {
    let lines = bytes.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false).map { Array($0) }
    guard let url = try? WebURL(utf8: lines.first ?? []) else { return }
    holds(url)
    if lines.count == 2, let joined = try? WebURL(utf8: lines[1], base: url) { holds(joined) }
  }

  private static func holds(_ url: WebURL) {
    let text = url.href
    guard let again = try? WebURL(text) else { fatalError("its own text is no URL: \(text)") }
    require(again.href == text, "\(text) became \(again.href)")
    // An opaque path (`data:,x y`) keeps its blanks, by the URL Standard.
    let least: UInt8 = url.host == nil ? 0x1F : 0x20
    require(text.utf8.allSatisfy { $0 > least && $0 < 0x7F }, "not plain: \(text)")
    _ = CanonicalURL(url)
    if let host = url.host { _ = RegistrableDomain.of(host.description) }
  }
}
