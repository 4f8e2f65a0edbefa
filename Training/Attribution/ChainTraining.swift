import Attribution

/// The first stages of training: the chains of each fold, and those of all articles.
struct ChainTraining {
  private let settings: Settings
  private let trainer: ChainTrainer
  private let innerTrainer: ChainTrainer
  private let argumentTrainer: ChainTrainer
  /// Features whose weights are all smaller are left out of the tables: the mean of several epochs has many that say next to nothing.
  private let least: Float
  /// How often an article of our own is seen for one time of the corpus'.
  private let ownWeight: Int
  /// Whether our own articles teach the chains of what nothing holds as well. What they mark there is wider than the corpus.
  private let takesOwnOutside: Bool

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
    ownWeight = Int(settings.number("own-weight", 1))
    takesOwnOutside = settings.number("own-outer", 0) > 0
  }

  /// A model of chains without trees for each fold, and, last, that of all articles.
  func models(_ train: [GoldArticle], _ folds: Folds) -> [AttributionModel] {
    let isNested = train.map(\.isNested)
    let own = ownWeight
    let times: @Sendable (Int) -> Int = { isNested[$0] ? own : 1 }
    // The corpus comes first.
    let corpus = takesOwnOutside ? train : train.filter { !$0.isNested }
    let outerCorpus = Corpora.cues(corpus, inner: false)
    let outer = folds.weights(outerCorpus, trainer, name: "cues", times: times)
    let innerCorpus = Corpora.cues(train, inner: true)
    let inner = folds.weights(innerCorpus, innerTrainer, name: "inner cues", times: times)
    var cueModels = (0...folds.count).map {
      cueModel(outerCorpus.hashes, outer[$0], innerCorpus.hashes, inner[$0])
    }
    report("cue tables, \(cueModels[folds.count].cueTable.bytes / 1024) KiB")

    for (job, seeds) in seeds(corpus, folds, cueModels).enumerated() { cueModels[job].seeds = seeds }
    let probabilities = corpus.indices.map { index in
      var finder = CueFinder(cueModels[folds.fold(of: index)])
      return finder.probabilities(corpus[index].columns).outer
    }
    let mentions = corpus.indices.map { index in
      CueFinder.mentions(
        corpus[index].columns, probabilities: probabilities[index], threshold: LikelyCues.threshold)
    }
    let arguments = Corpora.arguments(corpus, found: mentions, cues: probabilities.map { LikelyCues($0) })
    report(
      "arguments: \(arguments.gold.count) tokens, \(arguments.features.count) features, \(arguments.hashes.count) kinds"
    )
    let weights = folds.weights(arguments, argumentTrainer, name: "arguments", times: times)
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

  /// Both cue chains in one table, over the features of either.
  private func cueModel(
    _ outerHashes: [UInt64], _ outer: ChainTrainer.Weights, _ innerHashes: [UInt64], _ inner: ChainTrainer.Weights
  ) -> AttributionModel {
    let width = AttributionModel.CueLabel.count - 1
    var places = [UInt64: Int](minimumCapacity: innerHashes.count)
    for (place, hash) in innerHashes.enumerated() { places[hash] = place }
    var hashes = outerHashes
    var joined: [Float] = []
    joined.reserveCapacity(innerHashes.count * width * 2)
    let none = repeatElement(Float(0), count: width)
    for (place, hash) in outerHashes.enumerated() {
      joined += outer.features[place * width..<(place + 1) * width]
      if let place = places.removeValue(forKey: hash) {
        joined += inner.features[place * width..<(place + 1) * width]
      } else {
        joined += none
      }
    }
    for (place, hash) in innerHashes.enumerated() where places[hash] != nil {
      hashes.append(hash)
      joined += none
      joined += inner.features[place * width..<(place + 1) * width]
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
