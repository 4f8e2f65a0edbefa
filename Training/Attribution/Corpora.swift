import Attribution

/// Turns articles into labelled sequences for the two chains.
enum Corpora {
  /// Every sentence, labelled with the cues in it.
  ///
  /// - Parameter inner: whether the tokens of contents count as unknown, so that nesting is not unlearned.
  static func cues(_ articles: [GoldArticle], inner: Bool) -> ChainCorpus {
    var corpus = ChainCorpus(labels: AttributionModel.CueLabel.count, edgeClasses: EdgeClass.cueCount)
    var bag = FeatureBag()
    for (number, article) in articles.enumerated() {
      var labels = cueLabels(article, inner: inner)
      if inner, !article.isNested {
        for relation in article.relations { for token in relation.content { labels[token] = ChainCorpus.unknown } }
      }
      for sentence in article.columns.sentences.indices {
        let range = article.columns.sentences[sentence].tokens
        if range.isEmpty { continue }
        bag.removeAll()
        for token in range { CueFeatures.add(article.columns, token: token, to: &bag) }
        corpus.append(
          bag, gold: Array(labels[range]), classes: range.map { EdgeClass.cue(article.columns, $0) }, article: number)
      }
    }
    corpus.seal()
    return corpus
  }

  /// Outside, begin, inside. Of a cue in several pieces the piece with its head counts; the others are unknown, as is
  /// boilerplate, and what may be a cue or not.
  ///
  /// - Parameter inner: whether the cues inside contents are cues; to the outer chain they are none.
  static func cueLabels(_ article: GoldArticle, inner: Bool) -> [UInt8] {
    var labels = article.ignore.map { $0 ? ChainCorpus.unknown : 0 }
    for relation in article.relations where relation.isOptional {
      for token in relation.cue { labels[token] = ChainCorpus.unknown }
    }
    for relation in article.relations where !relation.cue.isEmpty && !relation.isOptional {
      if relation.isInner, !inner { continue }
      let mention = CueMention(tokens: relation.cue, article.columns)
      for token in relation.cue { labels[token] = ChainCorpus.unknown }
      var first = mention.head
      while relation.cue.contains(first - 1) { first -= 1 }
      labels[first] = 1
      var next = first + 1
      while relation.cue.contains(next) {
        labels[next] = 2
        next += 1
      }
    }
    return labels
  }

  /// The window of every gold cue, labelled with its source and content. A cue that stage 1 found is shown as it was
  /// found there, else as it stands in the gold.
  ///
  /// - Parameter found: for each article, the candidate cues of a model that has not seen it.
  static func arguments(_ articles: [GoldArticle], found: [[CueMention]], cues: [LikelyCues]) -> ChainCorpus {
    var corpus = ChainCorpus(labels: AttributionModel.ArgumentLabel.count, edgeClasses: EdgeClass.argumentCount)
    var bag = FeatureBag()
    for (number, article) in articles.enumerated() {
      let c = article.columns
      for relation in article.relations where !relation.cue.isEmpty && !relation.content.isEmpty && !relation.isOptional
      {
        let gold = CueMention(tokens: relation.cue, c)
        let cue = found[number].first { $0.tokens.contains(gold.head) } ?? gold
        let window = ArgumentWindow(c, cue: cue)
        let frame = ArgumentFeatures.Frame(c, cue: cue, window: window)
        bag.removeAll()
        for token in window.tokens {
          ArgumentFeatures.addStatic(c, token: token, to: &bag)
          ArgumentFeatures.add(c, token: token, frame: frame, window: window, cues: cues[number], to: &bag)
          bag.endToken()
        }
        var labels = [UInt8](repeating: 0, count: window.tokens.count)
        func mark(_ tokens: [Int], _ label: Int) {
          for token in tokens where window.tokens.contains(token) {
            labels[token - window.tokens.lowerBound] = UInt8(label)
          }
        }
        mark(relation.content, AttributionModel.ArgumentLabel.content)
        mark(relation.source, AttributionModel.ArgumentLabel.source)
        mark(relation.cue, AttributionModel.ArgumentLabel.cue)
        corpus.append(
          bag, gold: labels, classes: window.tokens.map { EdgeClass.argument(c, $0) }, article: number)
      }
    }
    corpus.seal()
    return corpus
  }
}
