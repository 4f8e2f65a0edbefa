public import Attribution
public import Entities
public import Language
public import Records

/// Joins relations, entities and the article into normalized claim records.
///
/// It has no state: one value serves every worker. Each field has its rule in a file of its own; this one only puts
/// them in order.
public struct ClaimAssembler: Sendable {
  private let answers: AnswerModel?

  public init() { answers = .standard }

  /// - Parameter answers: ranks what a claim may answer; nil for the rules alone.
  package init(answers: AnswerModel?) { self.answers = answers }

  /// One record for each relation, in the order of their contents' first words, outer before inner.
  ///
  /// Relations without content words, and second ones with the same spans, give none. Linear in the tokens and the
  /// sum of the contents' lengths.
  public func claims(
    article: Article, document: Document, relations: [AttributionRelation], entities: ResolvedEntities
  ) -> [ClaimRecord] {
    claims(article: article, document: document, relations: relations, entities: entities, observe: nil)
  }

  /// - Parameter observe: gets what the ranking of answers asks of each claim: for training.
  package func claims(
    article: Article, document: Document, relations: [AttributionRelation], entities: ResolvedEntities,
    observe: ((AnswerLesson) -> Void)?
  ) -> [ClaimRecord] {
    let reading = ArticleReading(article: article, document: document, entities: entities)
    let claims = OrderedRelations(relations, document: document.id, in: reading).claims
    guard !claims.isEmpty else { return [] }

    let cues = claims.map { CueConstruction($0.relation, in: reading, lexicon: .standard) }
    let clauses = claims.map { ContentClause($0.relation, in: reading) }
    let sources = sources(of: claims, in: reading)
    let acts = claims.indices.map {
      SpeechActRule.act(cues[$0], claims[$0].relation, clauses[$0], source: sources[$0], in: reading)
    }

    let targetRule = TargetRule(reading: reading)
    let targets = claims.indices.map { targetRule.target(cues[$0], speaker: sources[$0].entity) }
    let chain = RelayChain(reading: reading)
    let links = claims.indices.map {
      RelayChain.Link(
        relation: claims[$0].relation, cue: cues[$0], act: acts[$0], source: sources[$0], outer: claims[$0].outer)
    }
    let names = ContentEntities(reading)
    let contents = claims.map { names.entities(in: $0.relation.given.content) }
    let readings = claims.map(\.relation)
    let sentences = ClaimSentences(readings, in: document)
    let clock = TimeNormalizer(reading, in: sentences)
    let measures = QuantityNormalizer(reading, in: sentences, times: clock.tokens)
      .quantities(in: readings)
    let responses = responses(claims, cues, clauses, acts, sources, targets, contents, measures, observe, in: reading)
    let times = clock.times(in: readings, cues: cues.map(\.head))
    var fragment = TextFragment(article: article, text: document.text)

    let reference = ClaimRecord.DocumentReference(
      id: article.id, url: article.url, title: article.title, site: article.site, authors: article.authors,
      published: article.published, language: article.language, textSHA256: SHA256.hex(document.text.utf8))

    return claims.indices.map { index in
      let claim = claims[index]
      let relation = claim.relation.given
      let coverage = QuotationCoverage(claim.relation, in: reading)
      let start = relation.content[0].start
      let sentence = StandAloneSentence(
        relation: claim.relation, cue: cues[index], clause: clauses[index], act: acts[index],
        source: sources[index], target: targets[index], times: times[index], coverage: coverage, reading: reading)
      return ClaimRecord(
        id: claim.id, doc: reference, form: coverage.form,
        text: reading.words(of: relation.content), spans: relation.content,
        normalized: sentence.text,
        quotations: coverage.quotations.map { ClaimRecord.Passage(text: document.words($0), span: $0) },
        cue: relation.cue.isEmpty
          ? nil
          : ClaimRecord.Cue(
            text: reading.words(of: relation.cue), lemma: cues[index].lemma, spans: relation.cue),
        act: acts[index], source: sources[index].record, via: chain.via(of: index, in: links), target: targets[index],
        polarity: PolarityRule.polarity(
          claim.relation, clauses[index], cues[index], act: acts[index], in: reading),
        certainty: CertaintyRule.certainty(
          claim.relation, clauses[index], cues[index], act: acts[index], in: reading),
        within: claim.outer.map { claims[$0].id }, respondsTo: responses[index].map { claims[$0].id },
        entities: contents[index], quantities: measures[index], times: times[index].map(\.record),
        sentence: reading.sentence(at: start), paragraph: reading.paragraph(at: start),
        inHeading: Self.standsInHeading(relation, reading),
        prefix: ContextSelector.prefix(of: relation.content, in: document.text),
        suffix: ContextSelector.suffix(of: relation.content, in: document.text),
        link: fragment.link(to: relation.content), confidence: relation.confidence, rule: relation.rule)
    }
  }

  /// Outer sources first: they say who speaks in the quotations inside.
  private func sources(of claims: [OrderedRelations.Claim], in reading: ArticleReading) -> [ClaimSource] {
    var sources: [ClaimSource] = []
    sources.reserveCapacity(claims.count)
    for claim in claims {
      let speaker = claim.outer.flatMap { $0 < sources.count ? sources[$0].entity : nil }
      sources.append(ClaimSource(claim.relation, in: reading, speaker: speaker))
    }
    return sources
  }

  /// Where its content begins: what a subheading interrupts began in the text.
  private static func standsInHeading(_ relation: AttributionRelation, _ reading: ArticleReading) -> Bool {
    guard let first = relation.content.first, first.count > 0 else { return false }
    return reading.isInHeading(TextSpan(first.start, first.start + 1))
  }

  /// By what a source is told from others: its name, what an unnamed “he” was called before, else its words.
  private static func speaker(_ source: ClaimRecord.Source) -> String? {
    source.name ?? (source.mention == .pronoun ? source.role : nil) ?? source.text
  }

  private func responses(
    _ claims: [OrderedRelations.Claim], _ cues: [CueConstruction], _ clauses: [ContentClause], _ acts: [SpeechAct],
    _ sources: [ClaimSource], _ targets: [ClaimRecord.Target?], _ contents: [[ClaimRecord.ContentEntity]],
    _ measures: [[ClaimRecord.Quantity]], _ observe: ((AnswerLesson) -> Void)?, in reading: ArticleReading
  ) -> [Int?] {
    var inner = [[Int]](repeating: [], count: claims.count)
    for (index, claim) in claims.enumerated() { if let outer = claim.outer { inner[outer].append(index) } }
    let links = ResponseLinks(
      claims.indices.map { index in
        var concerns = contents[index].map { $0.name ?? $0.text }
        if let target = targets[index] { concerns.append(target.name ?? target.text) }
        let source = sources[index].record
        return ResponseLinks.Claim(
          relation: claims[index].relation, cue: cues[index], clause: clauses[index], act: acts[index],
          entity: sources[index].entity, kind: source.kind, speaker: Self.speaker(source),
          words: source.text, sourceIsPronoun: source.mention == .pronoun, concerns: concerns,
          hasQuantity: !measures[index].isEmpty, outer: claims[index].outer,
          inHeading: Self.standsInHeading(claims[index].relation.given, reading))
      }, in: reading)
    let rules = claims.indices.map { links.answered(by: $0, inner: inner[$0]) }
    if let observe { links.observe(rules, ids: claims.map(\.id), observe) }
    return answers.map { links.ranked(rules, by: $0) } ?? rules
  }
}
