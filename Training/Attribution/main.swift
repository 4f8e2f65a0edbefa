import Attribution
import Foundation

let settings = Settings()
if CommandLine.arguments.contains("--help") {
  print(
    """
    train-attribution --documents FOLDER [--model FILE] [--predictions FILE] [--held-out FILE] [--keep FOLDER]
      trains on the corpus; with --held-out says what models that have not seen an article say of it, with --keep
      keeps the folds' models for the next run
    train-attribution --documents FOLDER --keep FOLDER --speakers MODEL [--model FILE] [--predictions FILE] [--held-out FILE]
      trains anew who speaks a quotation alone, on the folds' models and on MODEL
    train-attribution --documents FOLDER --use MODEL [--predictions FILE] [--rounds N]
      says what a model makes of dev, and how long it takes
    FOLDER holds train.jsonl and dev.jsonl (`Training/train.sh attribution` makes them); see Training/README.md
    """)
  exit(0)
}
let documents = settings.text("documents", "out/documents")
let gold = settings.shared + "/data/attribution"
let dev = try GoldArticle.read(documents: documents + "/dev.jsonl", gold: gold + "/polnear-dev.jsonl")
func note(_ line: String) { report("[\(clock() / 1_000_000) s] \(line)") }
if settings.text("show", "") != "" {
  var model = try AttributionModel([UInt8](Data(contentsOf: URL(fileURLWithPath: settings.text("use", "")))))
  model.acceptThreshold = Float(settings.number("accept", Double(model.acceptThreshold)))
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
let corpus = try GoldArticle.read(
  documents: documents + "/train.jsonl", gold: gold + "/polnear-train.jsonl", limit: Int(settings.number("limit", 1e9)))
let own =
  settings.text("own", "") == ""
  ? [] : try GoldArticle.read(documents: documents + "/own.jsonl", gold: settings.text("own", ""), own: true)
let train = corpus + own
note("read \(corpus.count) of the corpus, \(own.count) of our own, \(dev.count) to try it on")

let folds = Folds(count: 4)
// What one code has learned can be kept for a change of what comes after it: chains for other trees, whole models for other rules.
let kept = KeptModels(folder: settings.text("keep", ""))
if settings.text("speakers", "") != "", var models = try kept.read("model", folds.count) {
  var model = try AttributionModel([UInt8](Data(contentsOf: URL(fileURLWithPath: settings.text("speakers", "")))))
  SpeakerExamples.train(train, folds, &models, &model)
  try kept.write(models, "model")
  try Data(model.encoded).write(to: URL(fileURLWithPath: settings.text("model", "out/attribution.model")))
  let finder = AttributionFinder(model: model)
  try Predictions.write(
    dev.map { finder.relations(in: $0.document, headings: []) }, dev,
    to: settings.text("predictions", "out/predictions.jsonl"))
}
if var models = try kept.read("model", folds.count) {
  for fold in models.indices {
    models[fold].acceptThreshold = Float(settings.number("accept", Double(models[fold].acceptThreshold)))
  }
  try Predictions.write(
    Array(folds.heldOut(train, models).prefix(corpus.count)), corpus,
    to: settings.text("held-out", "out/held-out.jsonl"))
  exit(0)
}
let foldModels: [AttributionModel]
if let models = try kept.read("chains", folds.count + 1) {
  foldModels = models
} else {
  foldModels = ChainTraining(settings).models(train, folds)
  try kept.write(foldModels, "chains")
}
let scorings = train.map { Scoring($0) }
var candidates: [[RelationCandidate]] = []
var readings: [[RelationReading]] = []
let constructions = train.map { SureConstruction.candidates($0.columns) }
var examples = RelationExamples()
var innerExamples = RelationExamples()
for (index, article) in train.enumerated() {
  var finder = CandidateFinder(foldModels[folds.fold(of: index)])
  candidates.append(finder.candidates(article.columns, constructions: constructions[index]))
  readings.append(
    RelationReadings.readings(article.columns, candidates[index], constructions: constructions[index]))
  if !article.isNested || settings.number("own-outer", 0) > 0 {
    examples.append(
      article, scorings[index], candidates[index], readings[index], constructions: constructions[index], article: index)
  }
  // Where contents are not marked inside, only what stands outside of them teaches.
  let content = Set(article.isNested ? [] : article.relations.flatMap(\.content))
  let inner = finder.innerCandidates(article.columns) { !content.contains($0) }
  let innerScoring = Scoring(article, inner: true)
  innerExamples.append(inner: inner, article, innerScoring, article: index)
  if article.isNested {
    // What the trees are asked at run time: cues inside contents.
    let held = Set(article.relations.filter { !$0.isInner }.flatMap(\.content))
    let inside = inner.filter { held.contains($0.cue.head) }
    for _ in 1..<max(1, Int(settings.number("inner-weight", 1))) {
      innerExamples.append(inner: inside, article, innerScoring, article: index)
    }
  }
}
let right = examples.right(Array(readings.prefix(examples.starts.count)))
note("of \(right.candidates) candidates \(right.own) are right as the chain reads them, \(right.any) in some reading")
note(
  "\(examples.rows.count) readings, \(Int(examples.targets.reduce(0, +))) right, \(examples.rows.first?.count ?? 0) features"
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
let starts = examples.starts
let allReadings = readings
func tally(_ threshold: Float) -> Tally {
  var tally = Tally()
  for index in corpus.indices {
    let scored = RelationReadings.best(
      allReadings[index], Array(heldOut[starts[index]..<starts[index] + allReadings[index].count]))
    tally.add(
      scorings[index],
      RelationAssembly.relations(
        scored, train[index].columns, train[index].document, threshold: threshold,
        constructions: constructions[index]
      ).chosen)
  }
  return tally
}
// The curve is flat at its top: of neighbours the mean is told, so that chance chooses less.
let thresholds = stride(from: Float(0.2), through: 0.5, by: 0.02).map { $0 }
let curve = thresholds.map { tally($0).f1 }
var best = (threshold: Float(0), f1: 0.0)
for place in thresholds.indices {
  let near = curve[max(0, place - 2)...min(curve.count - 1, place + 2)]
  let f1 = near.reduce(0, +) / Double(near.count)
  if settings.text("curve", "") != "" { note("  \(thresholds[place]): \(curve[place]), with its neighbours \(f1)") }
  if f1 > best.f1 { best = (thresholds[place], f1) }
}
note("train, held out: trees at \(best.threshold): \(best.f1)")

// A little recall beyond the best threshold: the curve is flat there, and a claim missed is lost to the reader.
let accept = best.threshold - 0.06
var model = foldModels[folds.count]
model.trees = trees
model.innerTrees = innerTrees
model.acceptThreshold = Float(settings.number("accept", Double(accept)))
var models = (0..<folds.count).map { fold in
  var held = foldModels[fold]
  held.trees = foldTrees[fold]
  held.innerTrees = innerTrees
  held.acceptThreshold = model.acceptThreshold
  return held
}
let known = settings.number("own-outer", 0) > 0 ? train : corpus
SpeakerExamples.train(known, folds, &models, &model)
// What has been trained before and is to stay.
if settings.text("outer-of", "") != "" {
  let old = try AttributionModel([UInt8](Data(contentsOf: URL(fileURLWithPath: settings.text("outer-of", "")))))
  model.trees = old.trees
  model.speakers = old.speakers
  model.acceptThreshold = old.acceptThreshold
}
try Data(model.encoded).write(to: URL(fileURLWithPath: settings.text("model", "out/attribution.model")))
note("model written")

let finder = AttributionFinder(model: model)
let start = clock()
let relations = dev.map { finder.relations(in: $0.document, headings: []) }
note("dev: \(Double(clock() - start) / 1000 / Double(dev.count)) ms an article")
try Predictions.write(relations, dev, to: settings.text("predictions", "out/predictions.jsonl"))

if settings.text("held-out", "") != "" {
  try kept.write(models, "model")
  try Predictions.write(
    Array(folds.heldOut(train, models).prefix(corpus.count)), corpus, to: settings.text("held-out", ""))
}
