import Attribution
import Foundation

let settings = Settings()
let documents = settings.text("documents", "out/documents")
let gold = settings.shared + "/data/attribution"
let train = try GoldArticle.read(
  documents: documents + "/train.jsonl", gold: gold + "/polnear-train.jsonl", limit: Int(settings.number("limit", 1e9)))
let dev = try GoldArticle.read(documents: documents + "/dev.jsonl", gold: gold + "/polnear-dev.jsonl")
func note(_ line: String) { report("[\(clock() / 1_000_000) s] \(line)") }
note("read \(train.count) + \(dev.count) articles")

var trainer = ChainTrainer()
trainer.rate = Float(settings.number("rate", 0.12))
trainer.l1 = Float(settings.number("l1", 1.2))
trainer.l2 = Float(settings.number("l2", 0.02))
trainer.epochs = Int(settings.number("epochs", 8))
let folds = Folds(count: 4)

let cueCorpus = Corpora.cues(train)
note(
  "cue corpus: \(cueCorpus.gold.count) tokens, \(cueCorpus.features.count) features, \(cueCorpus.hashes.count) kinds")
let cueChains = folds.chains(cueCorpus, trainer, name: "cues", whole: true)
note("cue chains, \(cueChains[folds.count].table.bytes / 1024) KiB")

let probabilities = train.indices.map { index in
  var finder = CueFinder(cueChains[folds.fold(of: index)])
  return finder.probabilities(train[index].columns)
}
let mentions = train.indices.map { index in
  CueFinder.mentions(
    train[index].columns, probabilities: probabilities[index], threshold: CandidateFinder.otherCueThreshold)
}
let argumentCorpus = Corpora.arguments(train, found: mentions, isCue: probabilities.map { CandidateFinder.isCue($0) })
note(
  "argument corpus: \(argumentCorpus.gold.count) tokens, \(argumentCorpus.features.count) features, \(argumentCorpus.hashes.count) kinds"
)
let argumentChains = folds.chains(argumentCorpus, trainer, name: "arguments", whole: true)
note("argument chains, \(argumentChains[folds.count].table.bytes / 1024) KiB")

let cueThreshold = Float(settings.number("cue", 0.06))
let candidates = train.indices.map { index in
  let fold = folds.fold(of: index)
  var finder = CandidateFinder(cues: cueChains[fold], arguments: argumentChains[fold], threshold: cueThreshold)
  return finder.candidates(train[index].columns)
}
let scorings = train.map { Scoring($0) }
var examples = RelationExamples()
for index in train.indices { examples.append(train[index], scorings[index], candidates[index], article: index) }
note(
  "\(examples.rows.count) candidates, \(Int(examples.targets.reduce(0, +))) right, \(examples.rows.first?.count ?? 0) features"
)
var treeTrainer = TreeTrainer()
treeTrainer.trees = Int(settings.number("trees", 250))
treeTrainer.leaves = Int(settings.number("leaves", 20))
treeTrainer.rate = Float(settings.number("tree-rate", 0.06))
let (heldOut, foldTrees) = examples.train(treeTrainer, folds)
let trees = foldTrees[folds.count]
note("trees: \(trees.nodes.count) nodes")
func tally(_ threshold: Float, _ score: (Int, Int) -> Float) -> Tally {
  var tally = Tally()
  for index in train.indices {
    let scored = candidates[index].indices.map {
      RelationSelection.Scored(candidate: candidates[index][$0], score: score(index, $0))
    }
    tally.add(
      scorings[index],
      RelationAssembly.relations(scored, train[index].columns, train[index].document, threshold: threshold))
  }
  return tally
}
let plain = tally(0.4) { candidates[$0][$1].cueProbability * candidates[$0][$1].contentMean }
note("train, held out: product at 0.4: \(plain.f1)")
var best = (threshold: Float(0), f1: 0.0)
for threshold in stride(from: Float(0.2), through: 0.5, by: 0.02) {
  let f1 = tally(threshold) { heldOut[examples.starts[$0] + $1] }.f1
  if settings.text("curve", "") != "" { note("  \(threshold): \(f1)") }
  if f1 > best.f1 { best = (threshold, f1) }
}
note("train, held out: trees at \(best.threshold): \(best.f1)")

let model = AttributionModel(
  cues: cueChains[folds.count], arguments: argumentChains[folds.count], trees: trees,
  cueThreshold: cueThreshold, acceptThreshold: Float(settings.number("accept", Double(best.threshold))))
try Data(model.encoded).write(to: URL(fileURLWithPath: settings.text("model", "out/attribution.model")))
note("model written")

let finder = AttributionFinder(model: model)
let start = clock()
let found = dev.map { finder.relations(in: $0.document, headings: []) }
note("dev: \(Double(clock() - start) / 1000 / Double(dev.count)) ms an article")
try Predictions.write(found, dev, to: settings.text("predictions", "out/predictions.jsonl"))

if settings.text("held-out", "") != "" {
  let fewer = train.indices.filter { folds.fold(of: $0) == 0 }
  let model = AttributionModel(
    cues: cueChains[0], arguments: argumentChains[0], trees: foldTrees[0], cueThreshold: cueThreshold,
    acceptThreshold: best.threshold)
  let finder = AttributionFinder(model: model)
  let articles = fewer.map { train[$0] }
  try Predictions.write(
    articles.map { finder.relations(in: $0.document, headings: []) }, articles, to: settings.text("held-out", ""))
}
