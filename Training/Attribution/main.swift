import Attribution
import Foundation

let settings = Settings()
let documents = settings.text("documents", "out/documents")
let gold = settings.shared + "/data/attribution"
let dev = try GoldArticle.read(documents: documents + "/dev.jsonl", gold: gold + "/polnear-dev.jsonl")
func note(_ line: String) { report("[\(clock() / 1_000_000) s] \(line)") }
if settings.text("show", "") != "" {
  let model = try AttributionModel([UInt8](Data(contentsOf: URL(fileURLWithPath: settings.text("use", "")))))
  try Showing.show(settings.text("show", ""), AttributionFinder(model: model))
  exit(0)
}
if settings.text("use", "") != "" {
  var model = try AttributionModel([UInt8](Data(contentsOf: URL(fileURLWithPath: settings.text("use", "")))))
  model.acceptThreshold = Float(settings.number("accept", Double(model.acceptThreshold)))
  let rounds = Int(settings.number("rounds", 1))
  let finder = AttributionFinder(model: model)
  let start = clock()
  for _ in 0..<rounds { for article in dev { _ = finder.relations(in: article.document, headings: []) } }
  note("dev: \(Double(clock() - start) / 1000 / Double(dev.count * rounds)) ms an article")
  try Predictions.write(
    dev.map { finder.relations(in: $0.document, headings: []) }, dev,
    to: settings.text("predictions", "out/predictions.jsonl"))
  exit(0)
}
let train = try GoldArticle.read(
  documents: documents + "/train.jsonl", gold: gold + "/polnear-train.jsonl", limit: Int(settings.number("limit", 1e9)))
note("read \(train.count) + \(dev.count) articles")

var trainer = ChainTrainer()
trainer.rate = Float(settings.number("rate", 0.12))
trainer.l1 = Float(settings.number("l1", 2))
trainer.l2 = Float(settings.number("l2", 0.02))
trainer.epochs = Int(settings.number("epochs", 8))
let folds = Folds(count: 4)

let cueCorpus = Corpora.cues(train, inner: false)
let cueWeights = folds.weights(cueCorpus, trainer, name: "cues")
var innerTrainer = trainer
innerTrainer.l1 = Float(settings.number("inner-l1", 3))
let innerWeights = folds.weights(Corpora.cues(train, inner: true), innerTrainer, name: "inner cues")
// Both corpora have the same features in the same order.
let cueTables = (0...folds.count).map { job in
  let width = AttributionModel.CueLabel.count - 1
  var joined: [Float] = []
  joined.reserveCapacity(cueWeights[job].features.count * 2)
  for feature in 0..<cueCorpus.hashes.count {
    joined += cueWeights[job].features[feature * width..<(feature + 1) * width]
    joined += innerWeights[job].features[feature * width..<(feature + 1) * width]
  }
  return FeatureTable.pack(hashes: cueCorpus.hashes, weights: joined, columns: 2 * width + 1)
}
note("cue tables, \(cueTables[folds.count].bytes / 1024) KiB")

/// The model of a fold, or of all; without arguments and trees until they are trained.
func assemble(_ job: Int, _ table: FeatureTable?, _ edges: [Float], _ trees: BoostedTrees?, _ inner: BoostedTrees?)
  -> AttributionModel
{
  AttributionModel(
    cueTable: cueTables[job], cueEdges: cueWeights[job].edges, innerCueEdges: innerWeights[job].edges,
    argumentTable: table ?? FeatureTable.pack(hashes: [], weights: [], columns: AttributionModel.ArgumentLabel.count),
    argumentEdges: edges, trees: trees ?? BoostedTrees(bias: 0, featureCount: RelationFeatures.count),
    innerTrees: inner ?? BoostedTrees(bias: 0, featureCount: RelationFeatures.innerCount),
    cueThreshold: Float(settings.number("cue", 0.08)), acceptThreshold: 0.3,
    innerThreshold: Float(settings.number("inner-accept", 0.45)))
}

let probabilities = train.indices.map { index in
  var finder = CueFinder(assemble(folds.fold(of: index), nil, [], nil, nil))
  return finder.probabilities(train[index].columns).outer
}
let mentions = train.indices.map { index in
  CueFinder.mentions(
    train[index].columns, probabilities: probabilities[index], threshold: CandidateFinder.otherCueThreshold)
}
let argumentCorpus = Corpora.arguments(train, found: mentions, isCue: probabilities.map { CandidateFinder.isCue($0) })
note(
  "argument corpus: \(argumentCorpus.gold.count) tokens, \(argumentCorpus.features.count) features, \(argumentCorpus.hashes.count) kinds"
)
let argumentWeights = folds.weights(argumentCorpus, trainer, name: "arguments")
let argumentTables = argumentWeights.map {
  FeatureTable.pack(
    hashes: argumentCorpus.hashes, weights: $0.features, columns: AttributionModel.ArgumentLabel.count)
}
note("argument tables, \(argumentTables[folds.count].bytes / 1024) KiB")
let foldModels = (0...folds.count).map { assemble($0, argumentTables[$0], argumentWeights[$0].edges, nil, nil) }

let scorings = train.map { Scoring($0) }
var candidates: [[RelationCandidate]] = []
var examples = RelationExamples(inner: false)
var innerExamples = RelationExamples(inner: true)
for (index, article) in train.enumerated() {
  var finder = CandidateFinder(foldModels[folds.fold(of: index)])
  candidates.append(finder.candidates(article.columns))
  examples.append(article, scorings[index], candidates[index], article: index)
  let content = Set(article.relations.flatMap(\.content))
  let inner = finder.innerCandidates(article.columns) { !content.contains($0) }
  innerExamples.append(article, scorings[index], inner, article: index)
}
note(
  "\(examples.rows.count) candidates, \(Int(examples.targets.reduce(0, +))) right, \(examples.rows.first?.count ?? 0) features"
)
note(
  "\(innerExamples.rows.count) inner, \(Int(innerExamples.targets.reduce(0, +))) right, \(innerExamples.rows.first?.count ?? 0) features"
)
var treeTrainer = TreeTrainer()
treeTrainer.trees = Int(settings.number("trees", 250))
treeTrainer.leaves = Int(settings.number("leaves", 20))
treeTrainer.rate = Float(settings.number("tree-rate", 0.06))
let (heldOut, foldTrees) = examples.train(treeTrainer, folds)
let trees = foldTrees[folds.count]
var innerTrainerOfTrees = treeTrainer
innerTrainerOfTrees.trees = treeTrainer.trees / 2
let innerTrees = innerExamples.train(innerTrainerOfTrees, Folds(count: 0)).trees[0]
note("trees: \(trees.nodes.count) nodes")
let found = candidates
func tally(_ threshold: Float, _ score: (Int, Int) -> Float) -> Tally {
  var tally = Tally()
  for index in train.indices {
    let scored = found[index].indices.map {
      RelationSelection.Scored(candidate: found[index][$0], score: score(index, $0))
    }
    tally.add(
      scorings[index],
      RelationAssembly.relations(
        scored, train[index].columns, train[index].document, threshold: threshold, constructions: []))
  }
  return tally
}
let plain = tally(0.4) { found[$0][$1].cueProbability * found[$0][$1].contentMean }
note("train, held out: product at 0.4: \(plain.f1)")
var best = (threshold: Float(0), f1: 0.0)
for threshold in stride(from: Float(0.2), through: 0.5, by: 0.02) {
  let f1 = tally(threshold) { heldOut[examples.starts[$0] + $1] }.f1
  if settings.text("curve", "") != "" { note("  \(threshold): \(f1)") }
  if f1 > best.f1 { best = (threshold, f1) }
}
note("train, held out: trees at \(best.threshold): \(best.f1)")

// A little recall beyond the best threshold: the curve is flat there, and a claim missed is lost to the reader.
let accept = best.threshold - 0.06
var model = foldModels[folds.count]
model.trees = trees
model.innerTrees = innerTrees
model.acceptThreshold = Float(settings.number("accept", Double(accept)))
try Data(model.encoded).write(to: URL(fileURLWithPath: settings.text("model", "out/attribution.model")))
note("model written")

let finder = AttributionFinder(model: model)
let start = clock()
let relations = dev.map { finder.relations(in: $0.document, headings: []) }
note("dev: \(Double(clock() - start) / 1000 / Double(dev.count)) ms an article")
try Predictions.write(relations, dev, to: settings.text("predictions", "out/predictions.jsonl"))

if settings.text("held-out", "") != "" {
  let fewer = train.indices.filter { folds.fold(of: $0) == 0 }
  var model = foldModels[0]
  model.trees = foldTrees[0]
  model.innerTrees = innerTrees
  model.acceptThreshold = accept
  let finder = AttributionFinder(model: model)
  let articles = fewer.map { train[$0] }
  try Predictions.write(
    articles.map { finder.relations(in: $0.document, headings: []) }, articles, to: settings.text("held-out", ""))
}
