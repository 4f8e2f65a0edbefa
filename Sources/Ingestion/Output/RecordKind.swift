/// The records that a stream may carry, besides errors and the summary.
public enum RecordKind: String, Sendable, CaseIterable {
  case page, article, document, claim
}
