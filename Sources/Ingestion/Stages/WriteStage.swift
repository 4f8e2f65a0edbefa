internal import Extraction
internal import Language
internal import Pipeline
internal import Records

/// Article on its way → its records as lines of JSON.
struct WriteStage: Stage {
  enum Format: Sendable {
    case jsonLines, coNLLU
    /// For a person, in colour or not.
    case explanation(isColoured: Bool)
    /// For a person: how the article of a page is found.
    case extraction(ExtractionLimits)
  }

  static let name = "serialize"

  /// In the order of `RecordKind`.
  let kinds: [RecordKind]
  var format = Format.jsonLines
  /// Of records that needed no language model.
  let producer: Producer
  /// Of documents and claims.
  let modelProducer: Producer

  func makeWorker() -> Worker { Worker(stage: self) }

  func bytes(of output: WrittenRecords) -> Int { output.bytes }

  struct Worker: StageWorker {
    let stage: WriteStage

    func process(_ journey: ArticleJourney) throws -> WrittenRecords {
      var written = WrittenRecords(origin: journey.origin)
      if case .unchanged = journey.step {
        written.isUnchanged = true
        return written
      }
      for kind in stage.kinds {
        var writer = JSONWriter()
        switch kind {
        case .page:
          let page = try require(journey.step.page, journey)
          if case .extraction(let limits) = stage.format {
            let words = "\(page.id)\n\(ArticleExtractor(limits: limits).explain(page))\n"
            written.lines.append((kind, Array(words.utf8)))
            continue
          }
          page.write(to: &writer, producer: stage.producer)
        case .article: try require(journey.step.article, journey).write(to: &writer, producer: stage.producer)
        case .document:
          let document = try require(journey.step.document, journey)
          if case .coNLLU = stage.format {
            written.lines.append((kind, Array(document.coNLLU.utf8)))
            continue
          }
          document.write(to: &writer, producer: stage.modelProducer)
        case .claim:
          let claims = try require(journey.step.claims, journey)
          if case .explanation(let isColoured) = stage.format, let article = journey.step.article {
            let explanation = ClaimExplanation(article: article, claims: claims, isColoured: isColoured)
            written.lines.append((kind, Array(explanation.rendered.utf8)))
            written.claims = claims.count
            continue
          }
          for (index, claim) in claims.enumerated() {
            if index > 0 { writer.newline() }
            claim.write(to: &writer, producer: stage.modelProducer)
          }
          written.claims = claims.count
          if claims.isEmpty { continue }
        }
        try check(kind, writer.bytes.count, journey)
        writer.newline()
        written.lines.append((kind, writer.bytes))
      }
      written.nearDuplicateOf = journey.step.article?.nearDuplicateOf
      written.signature = journey.signature
      return written
    }

    /// What one command writes, the next must be able to read.
    private func check(_ kind: RecordKind, _ size: Int, _ journey: ArticleJourney) throws {
      guard kind != .claim, size > LineReader.longest else { return }
      let origin = journey.origin
      throw RejectedInput(
        origin: origin,
        rejection: Rejection(
          id: origin.id, input: origin.input, url: origin.url, stage: .write, code: .tooLarge,
          reason: "its \(kind) record has \(size) bytes; a line may have \(LineReader.longest)"))
    }

    private func require<Value>(_ value: Value?, _ journey: ArticleJourney) throws -> Value {
      if let value { return value }
      let origin = journey.origin
      throw RejectedInput(
        origin: origin,
        rejection: Rejection(
          id: origin.id, input: origin.input, url: origin.url, stage: .write, code: .badInput,
          reason: "the record comes from a later stage than this command writes"))
    }
  }
}

extension ArticleStep {
  fileprivate var page: Page? {
    if case .page(let page) = self { page } else { nil }
  }

  var article: Article? {
    switch self {
    case .article(let article), .copied(let article): article
    case .annotated(let annotated): annotated.article
    case .attributed(let attributed): attributed.article
    case .resolved(let resolved): resolved.article
    case .reference, .page, .unchanged: nil
    }
  }

  fileprivate var document: Document? {
    switch self {
    case .annotated(let annotated): annotated.document
    case .attributed(let attributed): attributed.document
    case .resolved(let resolved): resolved.document
    case .reference, .page, .article, .copied, .unchanged: nil
    }
  }

  fileprivate var claims: [ClaimRecord]? {
    switch self {
    case .resolved(let resolved): resolved.claims
    case .copied: []
    default: nil
    }
  }
}
