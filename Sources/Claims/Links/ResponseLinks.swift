internal import Attribution
internal import Language
internal import Records

/// Which claim a denial, confirmation, doubt or concession answers: the claim inside it, else an earlier one of the
/// article that says nearly the same, else the earlier one of the kind that its noun names (“rejected the accusation”);
/// none where unsure.
struct ResponseLinks {
  /// A claim as far as it is asked for.
  struct Claim {
    let relation: RelationReading
    let act: SpeechAct
    /// Index of the source's entity, or the source's words where it has none.
    let speaker: String?
    /// The entities, by name, of the claim's target and content.
    let concerns: Set<String>
    let outer: Int?
  }

  let reading: ArticleReading
  let claims: [Claim]
  /// Content words of each claim, by lemma.
  private let lemmas: [Set<String>]

  /// Only so many claims before one are looked at, so that an article costs linear time.
  private static let window = 60
  /// Only so many content words of a claim count.
  private static let mostWords = 80

  init(_ claims: [Claim], in reading: ArticleReading) {
    self.claims = claims
    self.reading = reading
    lemmas = claims.map { Self.contentWords($0.relation, reading) }
  }

  /// Index of the claim that a claim answers.
  func answered(by index: Int, inner: [Int]) -> Int? {
    let claim = claims[index]
    switch claim.act {
    case .deny, .doubt, .confirm, .concede: break
    default: return nil
    }
    // The claim inside: it makes up most of the content, or it is named by the content's own head.
    let inside = inner.filter { claims[$0].act != .decline }
    if inside.count == 1 { return inside[0] }
    if inside.count > 1 { return inside.first { holdsHead(index, $0) } ?? inside.first }
    return similar(to: index) ?? named(by: index)
  }

  private func holdsHead(_ outer: Int, _ inner: Int) -> Bool {
    guard let head = claims[outer].relation.contentHeads.first else { return false }
    return claims[inner].relation.cueHolds(head)
  }

  /// The nearest earlier claim of somebody else with high overlap of content words.
  private func similar(to index: Int) -> Int? {
    let own = lemmas[index]
    guard own.count >= 2 else { return nil }
    var best: (index: Int, score: Double)?
    for other in earlier(index) {
      guard claims[other].outer != index, claims[index].outer != other else { continue }
      let shared = own.intersection(lemmas[other]).count
      guard shared >= 2 else { continue }
      let smaller = Double(min(own.count, lemmas[other].count))
      let score = Double(shared) / smaller
      let jaccard = Double(shared) / Double(own.union(lemmas[other]).count)
      guard score >= 0.6 && jaccard >= 0.3 else { continue }
      if best == nil || score + jaccard > (best?.score ?? 0) + 0.001 { best = (other, score + jaccard) }
    }
    return best?.index
  }

  /// “rejected the accusation”: the nearest earlier claim of that act that concerns the one who answers.
  private func named(by index: Int) -> Int? {
    guard let head = claims[index].relation.contentHeads.first else { return nil }
    guard let acts = Self.actsOfNouns[ArticleReading.plain(reading.tokens[head].lemma)] else { return nil }
    // Only a noun that refers back: “the claim”, “those accusations”, “any such claim”, but not “claims that …”.
    guard reading.child(of: head, [.acl, .relcl, .ccomp]) == nil else { return nil }
    let matching = earlier(index).filter { acts.contains(claims[$0].act) }
    if let speaker = claims[index].speaker, let about = matching.first(where: { claims[$0].concerns.contains(speaker) })
    {
      return about
    }
    return matching.count == 1 ? matching[0] : nil
  }

  /// Claims of other speakers before one, nearest first.
  private func earlier(_ index: Int) -> [Int] {
    let own = claims[index]
    let start = own.relation.given.content.first?.start ?? 0
    return (max(0, index - Self.window)..<index).reversed().filter { other in
      let candidate = claims[other]
      guard (candidate.relation.given.content.first?.start ?? 0) < start else { return false }
      guard candidate.act != .decline, candidate.act != .ask else { return false }
      return candidate.speaker == nil || candidate.speaker != own.speaker
    }
  }

  private static let actsOfNouns: [String: Set<SpeechAct>] = [
    "accusation": [.accuse, .allege, .criticize], "allegation": [.accuse, .allege, .assert],
    "charge": [.accuse, .allege], "claim": [.assert, .allege, .report, .accuse], "assertion": [.assert, .allege],
    "statement": [.assert, .report], "criticism": [.criticize, .accuse], "report": [.report, .allege],
    "rumor": [.allege, .report], "rumour": [.allege, .report], "demand": [.demand], "call": [.demand],
    "request": [.demand, .ask], "appeal": [.demand], "warning": [.warn], "suggestion": [.suggest],
    "proposal": [.suggest], "prediction": [.predict], "forecast": [.predict], "comment": [.assert, .criticize],
    "remark": [.assert, .criticize], "argument": [.assert], "finding": [.report], "ultimatum": [.demand, .warn],
  ]

  private static func contentWords(_ relation: RelationReading, _ reading: ArticleReading) -> Set<String> {
    var words: Set<String> = []
    for range in relation.content {
      for token in range {
        guard words.count < mostWords else { return words }
        switch reading.tokens[token].pos {
        case .noun, .propn, .verb, .adj, .num:
          let lemma = ArticleReading.plain(reading.tokens[token].lemma)
          if !["say", "be", "have", "do", "make", "claim", "mr", "ms", "mrs"].contains(lemma) { words.insert(lemma) }
        default: break
        }
      }
    }
    return words
  }
}
