import Fetch
import Foundation
import Records

/// A configuration for loopback: fast and impatient, but else as it ships.
func impatient(_ change: (inout FetchConfiguration) -> Void = { _ in }) -> FetchConfiguration {
  var configuration = FetchConfiguration()
  configuration.allowsPrivateAddresses = true
  configuration.usesEnvironmentProxy = false
  configuration.obeysRobots = false
  configuration.pace = AdaptiveDelay.Bounds(minimum: 0, maximum: 0, factor: 0)
  configuration.retry.firstDelay = 0.01
  configuration.retry.maximumAttempts = 1
  configuration.connectTimeout = 30
  configuration.totalTimeout = 60
  change(&configuration)
  return configuration
}

extension PageFetcher {
  func result(_ request: FetchRequest) async -> Result<FetchedPage, FetchError> {
    await withCheckedContinuation { continuation in
      fetch(request) { continuation.resume(returning: $0) }
    }
  }

  func page(_ url: String) async throws -> FetchedPage {
    try await result(FetchRequest(url: try WebURL(url))).get()
  }

  /// The code with which a fetch fails; null where it succeeds.
  func code(_ url: String) async throws -> RejectionCode? { await code(FetchRequest(url: try WebURL(url))) }

  func code(_ request: FetchRequest) async -> RejectionCode? {
    if case .failure(let error) = await result(request) { error.code } else { nil }
  }
}
