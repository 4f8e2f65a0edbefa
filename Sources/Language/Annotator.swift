internal import Records

/// Annotates texts. One for each worker.
public final class Annotator {
  public init(model: LanguageModel) {}
  public func annotate(id: String, text: String) -> Document {
    Document(id: id, text: ScalarText(text), tokens: [], sentences: [], paragraphs: [], entities: [])
  }
}
