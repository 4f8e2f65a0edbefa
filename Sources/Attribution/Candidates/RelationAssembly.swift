package import Language

/// From scored candidates to an article's relations: rules first, then the best candidates, then whole quotations.
package enum RelationAssembly {
  /// - Parameter scored: the chains' candidates with the trees' probabilities.
  package static func relations(
    _ scored: [RelationSelection.Scored], _ columns: TokenColumns, _ document: Document, threshold: Float
  ) -> [RelationSelection.Scored] {
    var all = scored
    all += DashAttribution.candidates(columns, document).map { .init(candidate: $0, score: 0.95, rule: .dash) }
    all += TurnAttribution.candidates(columns, document).map { .init(candidate: $0, score: 0.95, rule: .turn) }
    var chosen = RelationSelection.choose(all, threshold: threshold, tokens: columns.count)
    QuotationCompletion.apply(&chosen, columns)
    return chosen
  }
}
