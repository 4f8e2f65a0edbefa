internal import Language

/// One way to read a candidate: its cue with this content and this source.
package struct RelationReading: Sendable {
  /// How the content was found.
  enum Content: Int {
    case chain, loose, tight, construction, sentence, quotations, wide
  }

  /// How the source was found.
  enum Source: Int {
    case chain, construction, second, none
  }

  package var candidate: RelationCandidate
  /// Index of the chain's own candidate.
  package let origin: Int
  let content: Content
  let source: Source
}

/// The ways in which a candidate can be read: as the argument chain has it, and others that differ from it. Trees choose.
package enum RelationReadings {
  /// Below this the cue is hardly one, and one reading is enough.
  static let leastProbability: Float = 0.2

  /// The readings in the order of their candidates, each candidate's own one first.
  package static func readings(
    _ c: TokenColumns, _ candidates: [RelationCandidate], constructions: [RelationCandidate]
  ) -> [RelationReading] {
    var known = ByToken<RelationCandidate>(c)
    for construction in constructions { known.set(construction, at: construction.cue.head) }
    var found: [RelationReading] = []
    found.reserveCapacity(candidates.count * 2)
    for (index, candidate) in candidates.enumerated() {
      found.append(RelationReading(candidate: candidate, origin: index, content: .chain, source: .chain))
      guard candidate.cueProbability >= leastProbability else { continue }
      let first = found.count - 1
      let construction = known[candidate.cue.head]
      func add(_ content: [Int], _ way: RelationReading.Content) {
        guard content.contains(where: { !c.isPunctuation($0) }),
          !found[first...].contains(where: { similar($0.candidate.content, content) })
        else { return }
        found.append(
          RelationReading(
            candidate: candidate.reading(content: content, source: candidate.source), origin: index, content: way,
            source: .chain))
      }
      add(loose(candidate, atLeast: 0.25), .loose)
      add(tight(candidate, atLeast: 0.75), .tight)
      add(candidate.content.kept { c.sentence[$0] == c.sentence[candidate.cue.head] }, .sentence)
      add(quotations(c, candidate), .quotations)
      add(wide(c, candidate), .wide)
      if let construction {
        add(construction.content, .construction)
        addSource(construction.source, .construction)
      }
      addSource(secondSource(candidate), .second)
      if !candidate.source.isEmpty, candidate.sourceMean < 0.9 { addSource([], .none) }

      func addSource(_ source: [Int], _ way: RelationReading.Source) {
        guard way == .none || !source.isEmpty, source.first != candidate.source.first else { return }
        found.append(
          RelationReading(
            candidate: candidate.reading(content: candidate.content, source: source), origin: index, content: .chain,
            source: way))
        // Where the parse knows a clause and its subject, the two may be right together alone.
        if way == .construction, let construction, !similar(construction.content, candidate.content) {
          found.append(
            RelationReading(
              candidate: candidate.reading(content: construction.content, source: source), origin: index,
              content: .construction, source: way))
        }
      }
    }
    return found
  }

  /// The tokens that are content with at least this probability.
  private static func loose(_ candidate: RelationCandidate, atLeast least: Float) -> [Int] {
    candidate.window.kept {
      candidate.contentMarginal($0) >= least && !candidate.source.contains($0) && !candidate.cueTokens.contains($0)
    }
  }

  /// The content without the doubtful tokens at its ends: what stands between sure ones is content as well (“telling
  /// *clients* that A”).
  private static func tight(_ candidate: RelationCandidate, atLeast least: Float) -> [Int] {
    guard let first = candidate.content.first(where: { candidate.contentMarginal($0) >= least }),
      let last = candidate.content.last(where: { candidate.contentMarginal($0) >= least })
    else { return [] }
    return candidate.content.kept { $0 >= first && $0 <= last }
  }

  /// The whole quotations in the content; none where words stand between the cue and a colon before them (“warned
  /// against haste: “A””), for those are said as well.
  private static func quotations(_ c: TokenColumns, _ candidate: RelationCandidate) -> [Int] {
    let quoted = candidate.content.kept { c.quotation[$0] >= 0 }
    if let first = quoted.first, first > candidate.cue.last + 2, c.isColon(first - 1),
      candidate.content.contains(where: { $0 > candidate.cue.last && $0 < first - 1 })
    {
      return []
    }
    return quoted
  }

  /// The content and the next quotation of the paragraph that ends as a sentence does.
  private static func wide(_ c: TokenColumns, _ candidate: RelationCandidate) -> [Int] {
    guard candidate.content.contains(where: { c.quotation[$0] >= 0 }) else { return [] }
    let paragraph = c.sentences[Int(c.sentence[candidate.cue.head])].range
    guard let last = paragraph.last else { return [] }
    let end = min(c.sentences[last].tokens.upperBound, candidate.cue.last + ArgumentWindow.tokenReach)
    let from = max(candidate.cue.last, candidate.content.last ?? 0) + 1
    guard from < end, let place = (from..<end).first(where: { c.quotation[$0] >= 0 }) else { return [] }
    let number = Int(c.quotation[place])
    guard ContentExtent.isWhole(c, number) else { return [] }
    return candidate.content + c.quotations[number].tokens.filter { $0 >= from && !candidate.source.contains($0) }
  }

  /// The likeliest run of other tokens that may be the source.
  private static func secondSource(_ candidate: RelationCandidate) -> [Int] {
    var best: [Int] = []
    var bestMass: Float = 0.15
    var run: [Int] = []
    var mass: Float = 0
    // Lists of their own: a candidate's are counted up at each look.
    let (source, cueTokens) = (candidate.source, candidate.cueTokens)
    for (token, marginals) in zip(candidate.window, candidate.marginals) {
      let probability = marginals[2]
      if probability >= 0.12, !source.contains(token), !cueTokens.contains(token) {
        run.append(token)
        mass = max(mass, probability)
        if mass > bestMass {
          bestMass = mass
          best = run
        } else if best.first == run.first {
          best = run
        }
      } else if !run.isEmpty {
        run.removeAll()
        mass = 0
      }
    }
    return best
  }

  /// Whether two contents share at least nine tokens in ten.
  static func similar(_ a: [Int], _ b: [Int]) -> Bool { overlap(a, b) >= 0.9 }

  /// Shared tokens as a share of all tokens of both (Jaccard).
  static func overlap(_ a: [Int], _ b: [Int]) -> Float {
    let shared = RelationFeatures.sharedCount(a, b)
    return shared == 0 ? 0 : Float(shared) / Float(a.count + b.count - shared)
  }

  /// Of each candidate the reading with the highest score; the candidate's own one where several have it.
  package static func best(_ readings: [RelationReading], _ scores: [Float]) -> [RelationSelection.Scored] {
    var best: [RelationSelection.Scored] = []
    var last = -1
    for (reading, score) in zip(readings, scores) {
      if reading.origin != last {
        best.append(.init(candidate: reading.candidate, score: score))
        last = reading.origin
      } else if score > best[best.count - 1].score {
        best[best.count - 1] = .init(candidate: reading.candidate, score: score)
      }
    }
    return best
  }
}
