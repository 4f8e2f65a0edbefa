import Attribution

/// Labelled sequences for a linear chain, in flat arrays.
struct ChainCorpus {
  var labels: Int
  var edgeClasses: Int
  /// Numbers of the features that count.
  var features: [Int32] = []
  var tokenStarts: [Int] = [0]
  var gold: [UInt8] = []
  var classes: [UInt8] = []
  /// Sequence `i` holds the tokens `starts[i]..<starts[i + 1]`.
  var starts: [Int] = [0]
  /// Index of each sequence's article.
  var article: [Int] = []
  var hashes: [UInt64] = []
  private var raw: [UInt64] = []
  private var index = FeatureIndex()

  init(labels: Int, edgeClasses: Int) {
    self.labels = labels
    self.edgeClasses = edgeClasses
  }

  /// A label that is not known: the token takes part, but whatever it is costs nothing.
  static let unknown: UInt8 = 255

  mutating func append(_ bag: FeatureBag, gold labels: [UInt8], classes: [UInt8], article number: Int) {
    precondition(bag.tokenCount == labels.count && labels.count == classes.count)
    let base = raw.count
    raw.append(contentsOf: bag.hashes)
    for hash in bag.hashes { _ = index.count(hash) }
    for token in 0..<labels.count { tokenStarts.append(base + Int(bag.starts[token + 1])) }
    gold.append(contentsOf: labels)
    self.classes.append(contentsOf: classes)
    starts.append(gold.count)
    article.append(number)
  }

  /// Numbers the features; nothing can be appended after it.
  mutating func seal() {
    let numbers = index.number(raw)
    raw = []
    hashes = index.hashes
    index = FeatureIndex(capacity: 2)
    // Closed up: features that do not count are gone.
    var kept: [Int32] = []
    kept.reserveCapacity(numbers.count)
    var from = 0
    for token in 0..<gold.count {
      let to = tokenStarts[token + 1]
      for place in from..<to where numbers[place] >= 0 { kept.append(numbers[place]) }
      from = to
      tokenStarts[token + 1] = kept.count
    }
    features = kept
  }
}
