/// Up to which stage articles go.
public enum PipelineDepth: Int, Sendable, Comparable {
  case fetch, extract, annotate, resolve

  public static func < (a: PipelineDepth, b: PipelineDepth) -> Bool { a.rawValue < b.rawValue }

  /// The record that the last stage makes.
  var record: RecordKind {
    switch self {
    case .fetch: .page
    case .extract: .article
    case .annotate: .document
    case .resolve: .claim
    }
  }
}
