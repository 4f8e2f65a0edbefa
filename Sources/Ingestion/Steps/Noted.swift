internal import Pipeline

/// A stage whose worker notes each input before it works on it, so that the next run knows what was in hand when this one
/// died.
struct Noted<Base: Stage>: Stage where Base.Input == ArticleJourney {
  let base: Base
  /// Nil where nothing outlives the process, as in a stream.
  let hands: Hands?

  static var name: String { Base.name }

  func makeWorker() throws -> Worker {
    Worker(base: try base.makeWorker(), slot: hands?.file.makeSlot(), suspects: hands?.suspects)
  }

  func bytes(of output: Base.Output) -> Int { base.bytes(of: output) }

  struct Worker: StageWorker {
    let base: Base.Worker
    let slot: InHandFile.Slot?
    let suspects: Suspects?

    func process(_ journey: ArticleJourney) throws -> Base.Output {
      guard let slot else { return try base.process(journey) }
      if case .unchanged = journey.step { return try base.process(journey) }
      // A suspect is worked on when nothing else is: `InputFinder.findHeld`.
      let isAlone = suspects?[journey.origin.id] != nil
      slot.take(journey.origin.id, stage: Base.name, isAlone: isAlone)
      defer { slot.letGo() }
      return try base.process(journey)
    }
  }
}

/// Where a run notes what it has in its hands, and who is suspected of having ended an earlier one.
struct Hands: Sendable {
  let file: InHandFile
  let suspects: Suspects
}
