internal import CAttributionModel

/// What training gave: two chains and the settings that were chosen with them.
package struct AttributionModel: Sendable {
  /// Labels of the cue chain: outside, begin, inside.
  package enum CueLabel { package static let outside = 0, begin = 1, inside = 2, count = 3 }
  /// Labels of the argument chain.
  package enum ArgumentLabel { package static let none = 0, content = 1, source = 2, cue = 3, count = 4 }

  package var cues: LinearChain
  package var arguments: LinearChain
  /// How likely an assembled candidate is right.
  package var trees: BoostedTrees
  /// A run of tokens is a candidate cue where each has at least this probability of being part of one.
  package var cueThreshold: Float
  /// A candidate is accepted from this score on.
  package var acceptThreshold: Float

  package init(
    cues: LinearChain, arguments: LinearChain, trees: BoostedTrees, cueThreshold: Float, acceptThreshold: Float
  ) {
    self.cues = cues
    self.arguments = arguments
    self.trees = trees
    self.cueThreshold = cueThreshold
    self.acceptThreshold = acceptThreshold
  }

  /// The model that is compiled in, read once.
  static let embedded: Result<AttributionModel, any Error> = Result { try AttributionModel(embeddedBytes()) }

  private static func embeddedBytes() -> [UInt8] {
    var count = 0
    guard let start = unsafe hearsay_attribution_model(&count) else { return [] }
    return unsafe Array(UnsafeBufferPointer(start: start, count: count))
  }

  package var encoded: [UInt8] {
    var file = ModelFile()
    var settings = ByteWriter()
    settings.number(cueThreshold)
    settings.number(acceptThreshold)
    file.append("settings", settings.bytes)
    file.append("cues", cues.encoded)
    file.append("args", arguments.encoded)
    file.append("trees", trees.encoded)
    return file.encoded
  }

  /// - Throws: `ModelFile.Failure` where the bytes are cut short, damaged or of another format.
  package init(_ bytes: [UInt8]) throws {
    let file = try ModelFile(bytes)
    var settings = try file.section("settings")
    cueThreshold = try settings.float()
    acceptThreshold = try settings.float()
    cues = try LinearChain(file.section("cues"), labels: CueLabel.count, edgeClasses: EdgeClass.cueCount)
    arguments = try LinearChain(
      file.section("args"), labels: ArgumentLabel.count, edgeClasses: EdgeClass.argumentCount)
    trees = try BoostedTrees(file.section("trees"), featureCount: RelationFeatures.count)
  }
}
