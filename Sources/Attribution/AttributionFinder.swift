public import Language
public import Records

/// Finds who said what, by which words. One for each worker: it owns scratch memory.
public final class AttributionFinder {
  private let model: AttributionModel
  private var finder: CandidateFinder
  private let trees: TreeEnsemble
  private let innerTrees: TreeEnsemble
  private let speakers: SpeakerChoice

  /// - Throws: where the model that is compiled in is damaged.
  public convenience init() throws { self.init(model: try AttributionModel.embedded.get()) }

  package init(model: AttributionModel) {
    self.model = model
    finder = CandidateFinder(model)
    trees = TreeEnsemble(model.trees)
    innerTrees = TreeEnsemble(model.innerTrees)
    speakers = SpeakerChoice(model.speakers)
  }

  /// What is chosen before anybody asks who spoke a quotation, and the candidates: what training learns from.
  package func draft(
    _ columns: TokenColumns, _ document: Document
  ) -> (chosen: [RelationSelection.Scored], scored: [RelationSelection.Scored]) {
    let constructions = SureConstruction.candidates(columns)
    let scored = scored(columns, constructions)
    return (
      RelationAssembly.draft(
        scored, columns, document, threshold: model.acceptThreshold, constructions: constructions), scored
    )
  }

  /// Every attribution of a document, outer and inner ones, in text order of their contents.
  ///
  /// - Parameters:
  ///   - headings: the article's headings, Unicode scalars; headline forms count only there.
  ///   - title: the article's title, where it is known; else a short first paragraph is taken for it.
  public func relations(in document: Document, headings: [TextSpan], title: String? = nil) -> [AttributionRelation] {
    let document = document.partedAtLines()
    let quotations = QuotationFinder.quotations(in: document.text, paragraphs: document.paragraphs.map(\.span))
    let columns = TokenColumns(document, quotations: quotations, headings: headings.sorted(), title: title)
    let constructions = SureConstruction.candidates(columns)
    let scored = scored(columns, constructions)
    let assembly = RelationAssembly.relations(
      scored, columns, document, threshold: model.acceptThreshold, constructions: constructions,
      speakers: speakers)
    var outer = assembly.chosen
    let held =
      SayingAround.wrap(&outer, constructions, columns) + SayingAround.parted(&outer)
      + ReporterAttribution.extend(&outer, columns)
    let inner = inner(columns, outer, constructions, besides: held, displaced: assembly.displaced)
    var found = RelationRecords.relations(outer, inner, columns, document, quotations)
    RelationRecords.sort(&found)
    return found
  }

  /// The chains' candidates, each in its best reading, in text order of their cues.
  private func scored(_ columns: TokenColumns, _ constructions: [RelationCandidate]) -> [RelationSelection.Scored] {
    let candidates = finder.candidates(columns, constructions: constructions)
    let readings = RelationReadings.readings(columns, candidates, constructions: constructions)
    let scores = trees.probabilities(
      RelationFeatures.rows(columns, candidates, readings, constructions: constructions))
    return RelationReadings.best(readings, scores)
  }

  private func inner(
    _ columns: TokenColumns, _ outer: [RelationSelection.Scored], _ constructions: [RelationCandidate],
    besides known: [RelationSelection.Scored], displaced: [RelationSelection.Scored]
  ) -> [InnerSelection.Inner] {
    var held = [Bool](repeating: false, count: columns.count)
    for scored in outer { for token in scored.candidate.content { held[token] = true } }
    let isHeld = held  // a constant: a closure would check a variable's exclusivity at every look
    let candidates = finder.innerCandidates(columns) { isHeld[$0] }
    let scores = innerTrees.probabilities(RelationFeatures.innerRows(columns, candidates))
    let scored = zip(candidates, scores).map { RelationSelection.Scored(candidate: $0, score: $1, rule: .inner) }
    let sure = constructions.filter { isHeld[$0.cue.head] }
    return RelationAssembly.inner(
      scored, threshold: model.innerThreshold, sure, outer: outer, known: known, displaced: displaced, columns)
  }
}
