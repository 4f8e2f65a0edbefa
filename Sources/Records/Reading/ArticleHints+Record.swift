extension ArticleHints {
  /// `title`, `published`, `authors`, `site` and `language` of an input line or a page record.
  public init(_ fields: RecordFields) throws(RecordFields.Failure) {
    self.init(
      title: try fields.string("title"), published: try fields.string("published"),
      authors: try fields.strings("authors"), site: try fields.string("site"),
      language: try fields.string("language"))
  }
}
