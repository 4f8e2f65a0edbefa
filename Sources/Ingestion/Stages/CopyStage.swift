internal import Pipeline
internal import Records

/// Marks articles that are another copy of one seen before, in this run or an earlier one; the first one seen is the
/// original. In order, so that the same input always names the same originals.
struct CopyStage: Stage {
  static let name = "recognize_copies"

  let journal: Journal
  let inHand: InputsInHand
  let settings: PipelineConfiguration.Duplicates

  func makeWorker() -> Worker { Worker(stage: self) }

  func bytes(of output: ArticleJourney) -> Int { output.bytes }

  struct Worker: StageWorker {
    let stage: CopyStage

    func process(_ journey: ArticleJourney) throws -> ArticleJourney {
      guard case .article(var article) = journey.step,
        let signature = SimilarityHash.signature(of: article.text, minimumWords: stage.settings.minimumWords)
      else { return journey }
      var journey = journey
      journey.signature = signature
      guard let original = try original(like: signature), original != article.id else {
        stage.inHand.remember(article.id, signature: signature)
        return journey
      }
      article.nearDuplicateOf = original
      journey.step = stage.settings.near == .skip ? .copied(article) : .article(article)
      return journey
    }

    /// What is in hand is asked first, since it may go from there into the journal, but never back; what is in the
    /// journal was seen first.
    private func original(like signature: UInt64) throws -> String? {
      let inHand = stage.inHand.first(like: signature, distance: stage.settings.distance)
      do {
        return try stage.journal.firstSeen(like: signature, distance: stage.settings.distance) ?? inHand
      } catch {
        throw RunFailure(journal: error)
      }
    }
  }
}
