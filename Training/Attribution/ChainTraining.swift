import Attribution

/// The first stages of training: the chains of each fold, and those of all articles.
struct ChainTraining {
  private let settings: Settings
  private let trainer: ChainTrainer
  private let innerTrainer: ChainTrainer
  private let argumentTrainer: ChainTrainer
  /// Features whose weights are all smaller are left out of the tables: the mean of several epochs has many that say next to nothing.
  private let least: Float

  init(_ settings: Settings) {
    self.settings = settings
    var trainer = ChainTrainer()
    trainer.rate = Float(settings.number("rate", 0.12))
    trainer.l1 = Float(settings.number("l1", 3))
    trainer.l2 = Float(settings.number("l2", 0.02))
    trainer.epochs = Int(settings.number("epochs", 8))
    self.trainer = trainer
    trainer.l1 = Float(settings.number("inner-l1", 4.5))
    innerTrainer = trainer
    trainer.l1 = Float(settings.number("argument-l1", 5))
    argumentTrainer = trainer
    least = Float(settings.number("least", 0.03))
  }

  /// A model of chains without trees for each fold, and, last, that of all articles.
  func models(_ train: [GoldArticle], _ folds: Folds) -> [AttributionModel] {
    let corpus = Corpora.cues(train, inner: false)
    let outer = folds.weights(corpus, trainer, name: "cues")
    let inner = folds.weights(Corpora.cues(train, inner: true), innerTrainer, name: "inner cues")
    var cueModels = (0...folds.count).map { cueModel(corpus.hashes, outer[$0], inner[$0]) }
    report("cue tables, \(cueModels[folds.count].cueTable.bytes / 1024) KiB")

    for (job, seeds) in seeds(train, folds, cueModels).enumerated() { cueModels[job].seeds = seeds }
    let probabilities = train.indices.map { index in
      var finder = CueFinder(cueModels[folds.fold(of: index)])
      return finder.probabilities(train[index].columns).outer
    }
    let mentions = train.indices.map { index in
      CueFinder.mentions(
        train[index].columns, probabilities: probabilities[index], threshold: LikelyCues.threshold)
    }
    let arguments = Corpora.arguments(train, found: mentions, cues: probabilities.map { LikelyCues($0) })
    report(
      "arguments: \(arguments.gold.count) tokens, \(arguments.features.count) features, \(arguments.hashes.count) kinds"
    )
    let weights = folds.weights(arguments, argumentTrainer, name: "arguments")
    return (0...folds.count).map { job in
      var model = cueModels[job]
      model.setArguments(
        FeatureTable.pack(
          hashes: arguments.hashes, weights: weights[job].features, columns: AttributionModel.ArgumentLabel.count,
          least: least),
        edges: weights[job].edges)
      return model
    }
  }

  /// Where each model looks for cues: by what models that have not seen an article find when they look everywhere.
  private func seeds(_ train: [GoldArticle], _ folds: Folds, _ models: [AttributionModel]) -> [CueSeeds] {
    var counts = [CueSeedCounts](repeating: CueSeedCounts(), count: models.count)
    for (index, article) in train.enumerated() {
      let fold = folds.fold(of: index)
      var finder = CueFinder(models[fold], seeds: .all)
      let probabilities = finder.probabilities(article.columns).outer
      for job in models.indices where job != fold {
        counts[job].add(article.columns, probabilities, from: models[fold].cueThreshold)
      }
    }
    return counts.map(\.seeds)
  }

  /// Both cue chains in one table: their corpora have the same features in the same order.
  private func cueModel(_ hashes: [UInt64], _ outer: ChainTrainer.Weights, _ inner: ChainTrainer.Weights)
    -> AttributionModel
  {
    let width = AttributionModel.CueLabel.count - 1
    var joined: [Float] = []
    joined.reserveCapacity(outer.features.count * 2)
    for feature in hashes.indices {
      joined += outer.features[feature * width..<(feature + 1) * width]
      joined += inner.features[feature * width..<(feature + 1) * width]
    }
    return AttributionModel(
      seeds: .all, cueTable: FeatureTable.pack(hashes: hashes, weights: joined, columns: 2 * width + 1, least: least),
      cueEdges: outer.edges,
      innerCueEdges: inner.edges,
      argumentTable: FeatureTable.pack(hashes: [], weights: [], columns: AttributionModel.ArgumentLabel.count),
      argumentEdges: [Float](repeating: 0, count: EdgeClass.argumentCount * 16),
      trees: BoostedTrees(bias: 0, featureCount: RelationFeatures.count),
      innerTrees: BoostedTrees(bias: 0, featureCount: RelationFeatures.innerCount),
      cueThreshold: Float(settings.number("cue", 0.16)), acceptThreshold: 0.3,
      innerThreshold: Float(settings.number("inner-accept", 0.45)))
  }
}
