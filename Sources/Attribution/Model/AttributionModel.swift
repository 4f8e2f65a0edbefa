internal import CAttributionModel

/// What training gave: two chains and the settings that were chosen with them.
package struct AttributionModel: Sendable {
  /// Labels of the cue chain: outside, begin, inside.
  package enum CueLabel { package static let outside = 0, begin = 1, inside = 2, count = 3 }
  /// Labels of the argument chain.
  package enum ArgumentLabel { package static let none = 0, content = 1, source = 2, cue = 3, count = 4 }

  package var cues: LinearChain
  package var arguments: LinearChain
  /// Cues as if nothing held them: learned from the tokens outside the contents of the corpus, which has no nesting.
  package var innerCues: LinearChain
  /// How likely an assembled candidate is right.
  package var trees: BoostedTrees
  /// Likewise, without a look at rivals, for what stands inside another relation's content.
  package var innerTrees: BoostedTrees
  /// A run of tokens is a candidate cue where each has at least this probability of being part of one.
  package var cueThreshold: Float
  /// A candidate is accepted from this score on.
  package var acceptThreshold: Float
  package var innerThreshold: Float

  package init(
    cues: LinearChain, arguments: LinearChain, innerCues: LinearChain, trees: BoostedTrees, innerTrees: BoostedTrees,
    cueThreshold: Float, acceptThreshold: Float, innerThreshold: Float
  ) {
    self.cues = cues
    self.arguments = arguments
    self.innerCues = innerCues
    self.trees = trees
    self.innerTrees = innerTrees
    self.cueThreshold = cueThreshold
    self.acceptThreshold = acceptThreshold
    self.innerThreshold = innerThreshold
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
    settings.number(innerThreshold)
    file.append("settings", settings.bytes)
    file.append("cues", cues.encoded)
    file.append("args", arguments.encoded)
    file.append("inner", innerCues.encoded)
    file.append("trees", trees.encoded)
    file.append("inntrees", innerTrees.encoded)
    return file.encoded
  }

  /// - Throws: `ModelFile.Failure` where the bytes are cut short, damaged or of another format.
  package init(_ bytes: [UInt8]) throws {
    let file = try ModelFile(bytes)
    var settings = try file.section("settings")
    cueThreshold = try settings.float()
    acceptThreshold = try settings.float()
    innerThreshold = try settings.float()
    cues = try LinearChain(file.section("cues"), labels: CueLabel.count, edgeClasses: EdgeClass.cueCount)
    arguments = try LinearChain(
      file.section("args"), labels: ArgumentLabel.count, edgeClasses: EdgeClass.argumentCount)
    innerCues = try LinearChain(file.section("inner"), labels: CueLabel.count, edgeClasses: EdgeClass.cueCount)
    innerTrees = try BoostedTrees(file.section("inntrees"), featureCount: RelationFeatures.innerCount)
    trees = try BoostedTrees(file.section("trees"), featureCount: RelationFeatures.count)
  }
}
