internal import Dispatch
internal import Pipeline
internal import Records

/// Reference → page: over the network, from a file, or from what the input itself brought.
struct FetchStage: AsynchronousStage {
  static let name = StageName.fetch.rawValue

  /// Nil where the run may not use the network.
  let network: (any PageSource)?
  let files: PageFileReader
  /// Files are read here, in order, off the queue of the network.
  let fileQueue = DispatchQueue(label: "hearsay.files")

  func start(_ journey: ArticleJourney, completion: @escaping @Sendable (Result<ArticleJourney, any Error>) -> Void) {
    guard case .reference(let reference) = journey.step else { return completion(.success(journey)) }
    let arrive: @Sendable (Result<Page, any Error>) -> Void = { completion($0.arrival(of: journey)) }
    switch reference.location {
    case .file(let path): fileQueue.async { arrive(files.read(reference, at: path)) }
    case .bytes(let bytes, let contentType): arrive(.success(reference.page(.html(bytes), contentType)))
    case .text(let text): arrive(.success(reference.page(.text(text), nil)))
    case .remote:
      guard let network else { return arrive(.failure(reference.rejectedWithoutNetwork)) }
      network.fetch(reference, completion: arrive)
    }
  }

  func cancel() { network?.cancel() }

  func bytes(of output: ArticleJourney) -> Int { output.bytes }
}

/// What fetches pages; `PageFetcher` in the program, something without a network in tests.
protocol PageSource: Sendable {
  /// Returns at once; `completion` is called exactly once, on any queue.
  func fetch(_ reference: ArticleReference, completion: @escaping @Sendable (Result<Page, any Error>) -> Void)

  /// Ends all transfers soon.
  func cancel()
}

extension Result<Page, any Error> {
  /// The journey one step on, with what the page says for the journal.
  fileprivate func arrival(of journey: ArticleJourney) -> Result<ArticleJourney, any Error> {
    var journey = journey
    switch self {
    case .success(let page):
      journey.origin.etag = page.etag
      journey.origin.lastModified = page.lastModified
      journey.step = .page(page)
      return .success(journey)
    case .failure(let error):
      return .failure(RejectedInput(origin: journey.origin, error: error, stage: .fetch))
    }
  }
}

extension ArticleReference {
  fileprivate func page(_ content: Page.Content, _ contentType: String?) -> Page {
    Page(id: id, input: input, url: url, contentType: contentType, hints: hints, content: content)
  }

  fileprivate var rejectedWithoutNetwork: Rejection {
    Rejection(
      id: id, input: input, url: url, stage: .fetch, code: .transferFailed,
      reason: "the page would have to be fetched, but this command may not use the network")
  }
}
