public import Language
public import Records

/// Finds who said what, by which words. One for each worker: it owns scratch memory.
public final class AttributionFinder {
  private let model: AttributionModel
  private var finder: CandidateFinder

  /// - Throws: where the model that is compiled in is damaged.
  public convenience init() throws { self.init(model: try AttributionModel.embedded.get()) }

  package init(model: AttributionModel) {
    self.model = model
    finder = CandidateFinder(cues: model.cues, arguments: model.arguments, threshold: model.cueThreshold)
  }

  /// Every attribution of a document, outer and inner ones, in text order of their contents.
  ///
  /// - Parameter headings: the article's headings, Unicode scalars; headline forms count only there.
  public func relations(in document: Document, headings: [TextSpan]) -> [AttributionRelation] {
    let quotations = QuotationFinder.quotations(in: document.text, paragraphs: document.paragraphs.map(\.span))
    let columns = TokenColumns(document, quotations: quotations, headings: headings.sorted())
    let candidates = finder.candidates(columns)
    let rows = RelationFeatures.rows(columns, candidates)
    let scored = zip(candidates, rows).map {
      RelationSelection.Scored(candidate: $0, score: model.trees.probability($1))
    }
    let chosen = RelationAssembly.relations(scored, columns, document, threshold: model.acceptThreshold)
    let relations = chosen.map { scored in
      let candidate = scored.candidate
      let content = TokenRuns.spans(candidate.content, in: document)
      return AttributionRelation(
        source: TokenRuns.spans(candidate.source, in: document),
        cue: TokenRuns.spans(candidate.cueTokens.sorted(), in: document), content: content,
        quotations: quotations.map(\.span).filter { span in content.contains { $0.overlaps(span) } },
        sourceHead: candidate.source.first {
          !candidate.source.contains(document.tokens[$0].head) || document.tokens[$0].head == $0
        },
        cueHead: candidate.cue.head, rule: scored.rule.rawValue, confidence: Double(scored.score))
    }
    return relations.sorted {
      ($0.content.first?.start ?? 0, $0.cue.first?.start ?? 0) < (
        $1.content.first?.start ?? 0, $1.cue.first?.start ?? 0
      )
    }
  }
}
