public import Records

/// Writes claim records in another form. Every form is a mapping of the record; none holds what the record does not.
public protocol ClaimExport {
  /// What stands before the first claim.
  var head: [UInt8] { get }

  /// The claim in this form; empty where this form has no place for it.
  ///
  /// - Parameter claim: one `hearsay.claim/1` object.
  mutating func convert(_ claim: JSONValue) -> [UInt8]

  /// What stands behind the last claim.
  mutating func finish() -> [UInt8]
}

extension ClaimExport {
  public var head: [UInt8] { [] }
  public mutating func finish() -> [UInt8] { [] }
}

/// The forms that `hearsay export --format` knows.
public enum ExportFormat: String, CaseIterable, Sendable {
  /// One row a claim, RFC 4180, with a head line.
  case csv
  /// Flat JSON Lines, one type a column, for Parquet writers.
  case parquetReady = "parquet-ready"
  /// GDELT's Global Quotation Graph, one line an article.
  case gqg
  /// schema.org `Claim`, one JSON-LD document a line.
  case jsonld
  /// W3C Web Annotation, one JSON-LD document a line.
  case webannotation
  /// One line a claim, in words.
  case text

  public func makeExport() -> any ClaimExport {
    switch self {
    case .csv: CSVExport()
    case .parquetReady: FlatExport()
    case .gqg: QuotationGraphExport()
    case .jsonld: SchemaOrgExport()
    case .webannotation: WebAnnotationExport()
    case .text: SentenceExport()
    }
  }
}
