internal import Records

/// Whose way through the pipeline this is: what the journal and the report must know of an input, whatever becomes of it.
struct Origin: Sendable, Hashable {
  /// The record's id, as far as it is known.
  var id: String
  /// What the user named.
  var input: String
  var url: String?
  /// The source in `pipeline.json` that gave it, if one did.
  var source: String?
  /// SHA-256 of the page's bytes or of the text, 64 hexadecimal digits; null until they were read.
  var digest: String?
  var etag: String?
  var lastModified: String?

  init(_ reference: ArticleReference, source: String? = nil) {
    id = reference.id
    input = reference.input
    url = reference.url
    self.source = source
  }

  init(id: String, input: String, url: String?, source: String? = nil) {
    self.id = id
    self.input = input
    self.url = url
    self.source = source
  }
}

/// A rejection with its origin: the only error that travels in Ingestion's pipelines.
struct RejectedInput: Error {
  var origin: Origin
  var rejection: Rejection

  init(origin: Origin, rejection: Rejection) {
    self.origin = origin
    self.rejection = rejection
  }

  /// Any error of a stage; one that is no rejection is a fault of ours, and says so.
  init(origin: Origin, error: any Error, stage: StageName) {
    self.origin = origin
    if var rejection = error as? Rejection {
      rejection.id = rejection.id ?? origin.id
      rejection.url = rejection.url ?? origin.url
      self.rejection = rejection
    } else {
      rejection = Rejection(
        id: origin.id, input: origin.input, url: origin.url, stage: stage, code: .internalError,
        reason: String(describing: error))
    }
  }
}
