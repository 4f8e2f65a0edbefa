internal import CAttributionModel

/// What training gave: two chains and the settings that were chosen with them.
package struct AttributionModel: Sendable {
  /// Labels of the cue chain: outside, begin, inside.
  package enum CueLabel { package static let outside = 0, begin = 1, inside = 2, count = 3 }
  /// Labels of the argument chain.
  package enum ArgumentLabel { package static let none = 0, content = 1, source = 2, cue = 3, count = 4 }

  /// Where cues are sought.
  package var seeds: CueSeeds
  /// Weights of both cue chains: `cues` in the first columns, then `innerCues`.
  package private(set) var cueTable: FeatureTable
  /// The weights of the table's features of few values, where counting finds them.
  let countedCues: SmallTemplates
  package var cues: LinearChain
  /// Cues as if nothing held them: learned from the tokens outside the contents of the corpus, which has no nesting.
  package var innerCues: LinearChain
  package private(set) var argumentTable: FeatureTable
  private(set) var countedArguments: SmallTemplates
  package var arguments: LinearChain
  /// How likely an assembled candidate is right.
  package var trees: BoostedTrees
  /// Likewise, without a look at rivals, for what stands inside another relation's content.
  package var innerTrees: BoostedTrees
  /// How likely somebody spoke a quotation; nobody is, until they are trained.
  package var speakers = BoostedTrees(bias: -20, featureCount: SpeakerFeatures.count)
  /// A run of tokens is a candidate cue where each has at least this probability of being part of one.
  package var cueThreshold: Float
  /// A candidate is accepted from this score on.
  package var acceptThreshold: Float
  package var innerThreshold: Float

  /// The chains' edges are given as training answers them.
  package init(
    seeds: CueSeeds, cueTable: FeatureTable, cueEdges: [Float], innerCueEdges: [Float], argumentTable: FeatureTable,
    argumentEdges: [Float], trees: BoostedTrees, innerTrees: BoostedTrees, cueThreshold: Float,
    acceptThreshold: Float, innerThreshold: Float
  ) {
    self.seeds = seeds
    self.cueTable = cueTable
    countedCues = SmallTemplates(SmallTemplates.cues, of: cueTable)
    cues = LinearChain(labels: CueLabel.count, edgeClasses: EdgeClass.cueCount, column: 1, edges: cueEdges)
    innerCues = LinearChain(
      labels: CueLabel.count, edgeClasses: EdgeClass.cueCount, column: CueLabel.count, edges: innerCueEdges)
    self.argumentTable = argumentTable
    countedArguments = SmallTemplates(SmallTemplates.arguments, of: argumentTable)
    arguments = LinearChain(
      labels: ArgumentLabel.count, edgeClasses: EdgeClass.argumentCount, column: 1, edges: argumentEdges)
    self.trees = trees
    self.innerTrees = innerTrees
    self.cueThreshold = cueThreshold
    self.acceptThreshold = acceptThreshold
    self.innerThreshold = innerThreshold
  }

  /// Puts in the argument chain, which is trained on what the cue chains find.
  package mutating func setArguments(_ table: FeatureTable, edges: [Float]) {
    argumentTable = table
    countedArguments = SmallTemplates(SmallTemplates.arguments, of: table)
    arguments = LinearChain(
      labels: ArgumentLabel.count, edgeClasses: EdgeClass.argumentCount, column: 1, edges: edges)
  }

  /// Columns of the cue chains' table.
  static let cueColumns = 2 * CueLabel.count - 1

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
    file.append("seeds", seeds.seeds.encoded)
    file.append("beside", seeds.neighbours.encoded)
    file.append("cuetable", cueTable.encoded)
    file.append("cues", cues.encoded)
    file.append("inner", innerCues.encoded)
    file.append("argtable", argumentTable.encoded)
    file.append("args", arguments.encoded)
    file.append("trees", trees.encoded)
    file.append("inntrees", innerTrees.encoded)
    file.append("speakers", speakers.encoded)
    return file.encoded
  }

  /// - Throws: `ModelFile.Failure` where the bytes are cut short, damaged or of another format.
  package init(_ bytes: [UInt8]) throws {
    let file = try ModelFile(bytes)
    var settings = try file.section("settings")
    cueThreshold = try settings.float()
    acceptThreshold = try settings.float()
    innerThreshold = try settings.float()
    seeds = CueSeeds(
      seeds: try WordChoice(file.section("seeds")), neighbours: try WordChoice(file.section("beside")))
    cueTable = try FeatureTable(file.section("cuetable"), columns: Self.cueColumns)
    countedCues = SmallTemplates(SmallTemplates.cues, of: cueTable)
    cues = try LinearChain(file.section("cues"), labels: CueLabel.count, edgeClasses: EdgeClass.cueCount, column: 1)
    innerCues = try LinearChain(
      file.section("inner"), labels: CueLabel.count, edgeClasses: EdgeClass.cueCount, column: CueLabel.count)
    argumentTable = try FeatureTable(file.section("argtable"), columns: ArgumentLabel.count)
    countedArguments = SmallTemplates(SmallTemplates.arguments, of: argumentTable)
    arguments = try LinearChain(
      file.section("args"), labels: ArgumentLabel.count, edgeClasses: EdgeClass.argumentCount, column: 1)
    innerTrees = try BoostedTrees(file.section("inntrees"), featureCount: RelationFeatures.innerCount)
    trees = try BoostedTrees(file.section("trees"), featureCount: RelationFeatures.count)
    speakers = try BoostedTrees(file.section("speakers"), featureCount: SpeakerFeatures.count)
  }
}
