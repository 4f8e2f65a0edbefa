internal import Extraction
internal import Foundation
internal import Records

/// What the rooms are told of a configuration.
extension PipelineConfiguration {
  var extractionLimits: ExtractionLimits {
    ExtractionLimits(pageBytes: extract.maxBytes, textBytes: extract.maxTextBytes)
  }

  /// Workers of each CPU stage. More than 40 would be more threads than Dispatch lends; larger machines run several
  /// processes on shards of the input.
  public var effectiveJobs: Int { min(40, max(1, jobs ?? ProcessInfo.processInfo.activeProcessorCount)) }

  /// Of records that needed no language model.
  var producer: Producer { Producer(config: hash) }
}
