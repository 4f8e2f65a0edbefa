internal import Pipeline
internal import Records

/// Lets pass what the journal does not know yet, or knows with another content. In order, since the first one of two
/// equal inputs is the one that counts.
struct RecallStage: Stage {
  static let name = "recall"

  let journal: Journal
  let inHand: InputsInHand
  /// Whether inputs that were rejected for good are tried again.
  let retriesErrors: Bool

  func makeWorker() -> Worker { Worker(stage: self) }

  func bytes(of output: ArticleJourney) -> Int { output.bytes }

  struct Worker: StageWorker {
    let stage: RecallStage

    func process(_ journey: ArticleJourney) throws -> ArticleJourney {
      guard let digest = journey.step.digest else { return journey }
      var journey = journey
      journey.origin.digest = digest
      let known: JournalEntry?
      do { known = try stage.journal.entry(journey.origin.id) } catch {
        throw RunFailure(journal: error)
      }
      let isKnown = known.map { $0.digest == digest && !($0.outcome == .rejected && stage.retriesErrors) } ?? false
      if isKnown || !stage.inHand.take(journey.origin.id, digest: digest) { journey.step = .unchanged }
      return journey
    }
  }
}

extension ArticleStep {
  /// SHA-256 of what was read: a page's bytes, or a text's UTF-8.
  var digest: String? {
    switch self {
    case .page(let page):
      switch page.content {
      case .html(let bytes): SHA256.hex(bytes)
      case .text(let text): SHA256.hex(text)
      }
    case .article(let article): SHA256.hex(article.text)
    case .annotated(let annotated): SHA256.hex(annotated.article.text)
    case .reference, .attributed, .resolved, .copied, .unchanged: nil
    }
  }
}
