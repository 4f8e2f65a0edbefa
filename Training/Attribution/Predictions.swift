import Attribution
import Foundation
import Records

/// Writes predictions in the form that the scorer reads; inner relations are left out, for the gold has none.
enum Predictions {
  static func write(_ found: [[AttributionRelation]], _ articles: [GoldArticle], to path: String) throws {
    var writer = JSONWriter()
    for (article, relations) in zip(articles, found) {
      writer.beginObject()
      writer.field("id", article.document.id)
      writer.array("attributions", relations.filter { $0.outer == nil }) { writer, relation in
        writer.beginObject()
        writer.field("source", relation.source)
        writer.field("cue", relation.cue)
        writer.field("content", relation.content)
        writer.field("rule", relation.rule)
        writer.field("confidence", number: relation.confidence)
        writer.endObject()
      }
      writer.endObject()
      writer.newline()
    }
    try Data(writer.bytes).write(to: URL(fileURLWithPath: path))
  }
}
