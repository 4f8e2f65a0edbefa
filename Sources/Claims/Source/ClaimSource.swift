internal import Attribution
internal import Entities
internal import Language
internal import Records

/// Whom a relation's source words mean. A class for `ArticleReading`'s reason.
final class ClaimSource {
  let record: ClaimRecord.Source
  /// Index into the resolved entities.
  let entity: Int?

  /// - Parameter speaker: the entity that “I” and “we” mean there, where the source stands in somebody's quotation.
  init(_ relation: RelationReading, in reading: ArticleReading, speaker: Int?) {
    let phrase = Self.phrase(relation)
    let reference = phrase.map { reading.entities.reference(for: $0, speaker: speaker) }
    // Marks alone name nobody.
    guard let reference, reference.mention != .none else {
      record = ClaimRecord.Source()
      entity = nil
      return
    }
    let known = reference.entity.flatMap {
      reading.entities.entities.indices.contains($0) ? reading.entities.entities[$0] : nil
    }
    entity = known == nil ? nil : reference.entity
    record = ClaimRecord.Source(
      text: reading.words(of: relation.given.source),
      spans: relation.given.source, name: reference.name, kind: reference.kind, entity: known?.id,
      role: reference.role, mention: reference.mention, anonymous: reference.anonymous, plural: reference.plural,
      gender: reference.gender)
  }

  /// The stretch of the source that holds its head, without a final stop or comma.
  private static func phrase(_ relation: RelationReading) -> Range<Int>? {
    guard let head = relation.sourceHead else { return relation.source.first }
    return relation.source.first { $0.contains(head) } ?? relation.source.first
  }
}
