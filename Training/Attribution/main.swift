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

let model = AttributionModel(
  cues: cueChains[folds.count], arguments: argumentChains[folds.count],
  cueThreshold: Float(settings.number("cue", 0.45)), acceptThreshold: Float(settings.number("accept", 0)))
try Data(model.encoded).write(to: URL(fileURLWithPath: settings.text("model", "out/attribution.model")))
note("model written")

let finder = AttributionFinder(model: model)
let start = clock()
let found = dev.map { finder.relations(in: $0.document, headings: []) }
note("dev: \(Double(clock() - start) / 1000 / Double(dev.count)) ms an article")
try Predictions.write(found, dev, to: settings.text("predictions", "out/predictions.jsonl"))
