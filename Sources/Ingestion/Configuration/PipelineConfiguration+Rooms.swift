internal import Extraction
internal import Fetch
internal import Foundation
internal import Records

/// What the rooms are told of a configuration.
extension PipelineConfiguration {
  var extractionLimits: ExtractionLimits {
    ExtractionLimits(pageBytes: extract.maxBytes, textBytes: extract.maxTextBytes)
  }

  var fetchConfiguration: FetchConfiguration {
    var configuration = FetchConfiguration()
    configuration.productToken = fetch.userAgent
    configuration.version = Producer.version
    configuration.contact = fetch.contact
    configuration.maximumInFlight = fetch.inFlight
    configuration.maximumPending = fetch.inFlight * 4
    configuration.totalTimeout = fetch.timeout
    configuration.connectTimeout = fetch.connectTimeout
    configuration.maximumBodyBytes = fetch.maxBytes
    configuration.maximumRedirects = fetch.maxRedirects
    configuration.retry.maximumAttempts = fetch.attempts
    configuration.pace.minimum = fetch.delay
    configuration.pace.maximum = max(fetch.delay, configuration.pace.maximum)
    configuration.maximumCrawlDelay = fetch.maxCrawlDelay
    configuration.allowsPrivateAddresses = fetch.allowPrivate
    configuration.insecureHosts = Set(fetch.insecureHosts)
    return configuration
  }

  /// Workers of each CPU stage. More than 40 would be more threads than Dispatch lends; larger machines run several
  /// processes on shards of the input.
  public var effectiveJobs: Int { min(40, max(1, jobs ?? ProcessInfo.processInfo.activeProcessorCount)) }

  /// Of records that needed no language model.
  var producer: Producer { Producer(config: hash) }
}
