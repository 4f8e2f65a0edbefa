/// Finds the source and the content of a candidate cue (stage 2).
package struct ArgumentFinder {
  private let chain: LinearChain
  private let table: FeatureTable
  private var bag: FeatureBag
  /// For each token, the score of the features that hold for any cue; found when first asked for.
  private var shared: [SIMD4<Int32>] = []
  private var known: [Bool] = []
  /// Rows of the bag whose sums make up the score of a token.
  private struct Parts {
    let side: Int32
    let place: Int32
    let pos: Int32
    /// −1 for none.
    let way: Int32
    let own: Int32
  }
  private var parts: [Parts] = []
  private var sideRows: [Int32] = []
  private var posRows: [Int32] = []
  private var wayRows: [Int32] = []
  private var batch = LinearChain.Batch()

  package init(_ model: AttributionModel) {
    chain = model.arguments
    table = model.argumentTable
    bag = FeatureBag(model.countedArguments)
  }

  /// Forgets the document before.
  package mutating func begin(_ columns: TokenColumns) {
    shared = [SIMD4<Int32>](repeating: SIMD4(), count: columns.count)
    known = [Bool](repeating: false, count: columns.count)
  }

  package mutating func candidate(
    _ columns: TokenColumns, cue: CueMention, cues: LikelyCues
  ) -> RelationCandidate {
    let window = ArgumentWindow(columns, cue: cue)
    findShared(columns, window.tokens)
    let frame = ArgumentFeatures.Frame(columns, cue: cue, window: window)
    addFeatures(columns, frame, window.tokens, cues)
    bag.addHashed(table)
    batch.removeAll()
    for (place, token) in window.tokens.enumerated() {
      batch.append(
        shared[token] &+ sum(parts[place]), class: EdgeClass.argument(columns, token),
        next: token + 1 < window.tokens.upperBound ? .label : .nothing)
    }
    let marginals = chain.marginals(&batch, scale: table.scale)
    return Self.decode(cue, window.tokens, marginals)
  }

  /// Scores the features that hold for any cue where they are not yet known.
  private mutating func findShared(_ columns: TokenColumns, _ window: Range<Int>) {
    bag.removeAll()
    for token in window where !known[token] {
      ArgumentFeatures.addStatic(columns, token: token, to: &bag)
      bag.endToken()
    }
    guard bag.tokenCount > 0 else { return }
    bag.addHashed(table)
    var place = 0
    for token in window where !known[token] {
      shared[token] = bag.sum(place)
      known[token] = true
      place += 1
    }
  }

  /// What all rows of a token say together.
  @inline(__always)
  private func sum(_ part: Parts) -> SIMD4<Int32> {
    let sum = bag.sum(Int(part.side)) &+ bag.sum(Int(part.place)) &+ bag.sum(Int(part.pos)) &+ bag.sum(Int(part.own))
    return part.way >= 0 ? sum &+ bag.sum(Int(part.way)) : sum
  }

  /// Puts the features into the bag that depend on the cue; `parts` then has each token's rows.
  ///
  /// What neighbours share is looked up once: most tokens stand where the one before stands, and below the same child
  /// of the cue. Of 55 features about 20 are a token's own.
  private mutating func addFeatures(
    _ columns: TokenColumns, _ frame: ArgumentFeatures.Frame, _ window: Range<Int>, _ cues: LikelyCues
  ) {
    let origin = window.lowerBound
    bag.removeAll()
    parts.removeAll(keepingCapacity: true)
    var place: ArgumentFeatures.Place?
    var placeRow: Int32 = 0
    // Rows by side and whether quoted, by side and part of speech, and by side and the child of the cue; −1 where there is
    // none yet.
    sideRows.removeAll(keepingCapacity: true)
    sideRows.append(contentsOf: repeatElement(-1, count: 4 * 2))
    posRows.removeAll(keepingCapacity: true)
    posRows.append(contentsOf: repeatElement(-1, count: 4 * 32))
    wayRows.removeAll(keepingCapacity: true)
    wayRows.append(contentsOf: repeatElement(-1, count: 4 * window.count))
    for token in window {
      let here = ArgumentFeatures.Place(columns, token: token, frame: frame, cues: cues)
      if here != place {
        place = here
        placeRow = bag.nextRow
        ArgumentFeatures.addPlace(columns, here, frame, &bag)
        bag.endToken()
      }
      let side = Int(here.side) << 1 | Int(here.quoted)
      if sideRows[side] < 0 {
        sideRows[side] = bag.nextRow
        ArgumentFeatures.addSide(here, frame, &bag)
        bag.endToken()
      }
      let pos = Int(here.side) << 5 | Int(columns.pos[token] & 31)
      if posRows[pos] < 0 {
        posRows[pos] = bag.nextRow
        ArgumentFeatures.addPartOfSpeech(columns, token, here.side, frame, &bag)
        bag.endToken()
      }
      var wayRow: Int32 = -1
      if let way = ArgumentFeatures.Way(frame, token: token, origin: origin) {
        let index = (way.top - origin) << 2 | Int(here.side)
        if wayRows[index] < 0 {
          wayRows[index] = bag.nextRow
          ArgumentFeatures.addWay(columns, way, here.side, frame, &bag)
          bag.endToken()
        }
        wayRow = wayRows[index]
      }
      parts.append(
        Parts(side: sideRows[side], place: placeRow, pos: posRows[pos], way: wayRow, own: bag.nextRow))
      ArgumentFeatures.addOwn(columns, token, here, frame, origin: origin, &bag)
      bag.endToken()
    }
  }

  /// Each token takes its likeliest label; of several source runs the likeliest stays.
  static func decode(
    _ cue: CueMention, _ window: Range<Int>, _ chances: [SIMD4<Float>]
  ) -> RelationCandidate {
    var content: [Int] = []
    var cueTokens: [Int] = []
    content.reserveCapacity(window.count)
    cueTokens.reserveCapacity(cue.tokens.count)
    var contentSum: Float = 0
    var run = 0..<0
    var mass: Float = 0
    var source = 0..<0
    var sourceMass: Float = 0
    /// Of equal runs the first stays.
    func closeRun() {
      if !run.isEmpty, source.isEmpty || mass > sourceMass { (source, sourceMass) = (run, mass) }
    }
    for (place, token) in window.enumerated() {
      let none = chances[place][0]
      let c = chances[place][1]
      let s = chances[place][2]
      let q = chances[place][3]
      if cue.tokens.contains(token) {
        cueTokens.append(token)
      } else if c >= none, c >= s, c >= q {
        content.append(token)
        contentSum += c
      } else if s >= none, s >= q {
        if !run.isEmpty, run.upperBound == token {
          run = run.lowerBound..<token + 1
          mass += s
        } else {
          closeRun()
          (run, mass) = (token..<token + 1, s)
        }
      } else if q >= none {
        cueTokens.append(token)
      }
    }
    closeRun()
    return RelationCandidate(
      cue: cue, window: window, marginals: chances, content: content, source: Array(source),
      cueTokens: cueTokens,
      contentMean: content.isEmpty ? 0 : contentSum / Float(content.count),
      sourceMean: source.isEmpty ? 0 : sourceMass / Float(source.count))
  }
}
