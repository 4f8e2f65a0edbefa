internal import Entities
internal import EntityCorpora
internal import Language
internal import Records

/// A text with its mentions marked, and its entities: for reading by eye.
enum MentionView {
  /// A first line that no full stop ends, where more follows.
  private static func heading(of document: Document) -> [TextSpan] {
    guard document.paragraphs.count > 1, let first = document.paragraphs.first, let last = first.tokens.last,
      ![".", "”", "\""].contains(document.tokens[last].text)
    else { return [] }
    return [document.span(of: first.tokens)]
  }

  static func show(documents path: String, id: String?) throws {
    for document in try DocumentRecords.read(path) where id == nil || document.id == id {
      let resolved = EntityResolver().resolve(document, headings: heading(of: document))
      print("== \(document.id)")
      for entity in resolved.entities {
        print(
          "\(entity.id) \(entity.name) [\(entity.kind)\(entity.gender.map { " \($0)" } ?? "")]\(entity.role.map { " role “\($0)”" } ?? "")"
            + (entity.aliases.isEmpty ? "" : " also: " + entity.aliases.joined(separator: "; ")))
      }
      for paragraph in document.paragraphs {
        var line = ""
        var index = paragraph.tokens.lowerBound
        while index < paragraph.tokens.upperBound {
          var end = index + 1
          if let mention = resolved.mention(at: index) {
            end = max(end, mention.tokens.upperBound)
            let mark = mention.entity.map { resolved.entities[$0].id } ?? (mention.kind == .pronoun ? "?" : "-")
            line += "[\(document.words(index..<end))|\(mark)\(mention.type.map { " " + $0 } ?? "")] "
          } else {
            line += document.tokens[index].text + " "
          }
          index = end
        }
        print(line)
      }
      print("")
    }
  }
}
