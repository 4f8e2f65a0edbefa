internal import Language
internal import Records

/// Names of a document: what the model recognised, cut to the bare name, and capitalised runs that it missed.
///
/// Articles, possessive marks, forms of address, titles of office and “Jr.” are split off. Linear in the tokens.
/// `NameFinder+Reach` has where a name goes on, `+Cuts` what is no part of it, `+Missed` what the model did not see.
struct NameFinder {
  let document: Document
  let opening: NameOpening

  init(document: Document) {
    self.document = document
    opening = NameOpening(document: document)
  }

  func names() -> [NameMention] {
    var names: [NameMention] = []
    names.reserveCapacity(document.entities.count)
    var covered = 0
    var institutionEnd = 0
    for entity in document.entities {
      // “St Brigid's” + “Hospital”, which the model took for a name of its own.
      if entity.tokens.upperBound <= institutionEnd { continue }
      addMissed(in: covered..<max(covered, entity.tokens.lowerBound), to: &names)
      covered = max(covered, entity.tokens.upperBound)
      guard Self.isName(entity.type) else {
        // “the Sunday Racket”, of which the model saw the day.
        let last = entity.tokens.upperBound
        if entity.type == .date || entity.type == .time, last < document.tokens.count, isProper(last),
          document.entity(at: last) == nil,
          masthead(entity.tokens.upperBound - 1..<last + 1), entity.tokens.count <= 2,
          let name = trimmed(last - 1..<last + 1, type: .organization)
        {
          names.append(name)
          covered = last + 1
        }
        continue
      }
      // “Vell Shipping” + “Gazette”
      var tokens = entity.tokens
      let next = tokens.upperBound
      if entity.type == .organization, next < document.tokens.count, isProper(next),
        NameWords.newspaper.contains(document.tokens[next].text.lowercased()),
        document.tokens[next].sentence == document.tokens[next - 1].sentence
      {
        tokens = tokens.lowerBound..<next + 1
        covered = next + 1
      }
      // “Castlereach” + “Town”
      if entity.type == .geopolitical || entity.type == .person, tokens.count == 1, next == tokens.upperBound,
        next < document.tokens.count, document.tokens[next].text.startsWithCapital, document.entity(at: next) == nil,
        document.tokens[next].sentence == document.tokens[next - 1].sentence,
        Self.clubEnds.contains(document.tokens[next].text)
      {
        covered = next + 1
        if let name = trimmed(tokens.lowerBound..<next + 1, type: .organization) { names.append(name) }
        continue
      }
      // “Roffman, Trump”
      if let comma = partingComma(tokens, type: entity.type) {
        for part in [tokens.lowerBound..<comma, comma + 1..<tokens.upperBound] {
          if let name = trimmed(part, type: typeAlone(part) ?? nil) { names.append(name) }
        }
        continue
      }
      if let end = house(after: tokens, type: entity.type) {
        covered = max(covered, end)
        if let name = trimmed(tokens.lowerBound..<end, type: .organization) { names.append(name) }
        continue
      }
      if let end = institution(after: tokens, type: entity.type) {
        tokens = tokens.lowerBound..<end
        covered = max(covered, end)
        institutionEnd = end
        if let name = trimmed(tokens, type: .organization) {
          while let last = names.last, last.extent.upperBound > name.extent.lowerBound { names.removeLast() }
          names.append(name)
        }
        continue
      }
      tokens = extended(
        tokens, type: entity.type, after: names.last(where: { $0.recognised != nil })?.extent.upperBound ?? 0)
      guard let name = trimmed(tokens, type: masthead(tokens) ? .organization : entity.type), !isDepartment(name)
      else { continue }
      // “Finance” + “Minister Paul Adeyemi”: the title takes the word back.
      while let last = names.last, last.extent.upperBound > name.extent.lowerBound { names.removeLast() }
      names.append(name)
    }
    addMissed(in: covered..<document.tokens.count, to: &names)
    addDatelines(to: &names)
    return addSurnames(to: names)
  }

  /// Numbers and times are no names.
  static func isName(_ type: EntityType) -> Bool {
    switch type {
    case .cardinal, .date, .money, .ordinal, .percent, .quantity, .time: false
    default: true
    }
  }

  func isProper(_ index: Int) -> Bool {
    let tag = document.tokens[index].tag
    guard tag == .nnp || tag == .nnps else { return false }
    return document.tokens[index].text.startsWithCapital && document.tokens[index].text.utf8.count > 1
  }

  /// “Lindi Municipal Director, Jomaary Satura,”: capitals of an office before the comma and the name of its holder.
  func isOffice(_ name: NameMention) -> Bool {
    let end = name.extent.upperBound
    guard name.type != .person || name.title.isEmpty, name.tokens.count > 1, end + 1 < document.tokens.count,
      document.tokens[end].text == ",", isProper(end + 1),
      document.entity(at: end + 1)?.type == .person || document.tokens[name.tokens.upperBound - 1].head > end
        || document.tokens[end + 1].dependency == .compound,
      let last = name.words.last,
      TitleLexicon.title(document.tokens[name.tokens.upperBound - 1].text) != nil
        || Self.offices.contains(last)
    else { return false }
    return document.tokens[end + 1].sentence == document.tokens[end].sentence && NounLexicon.noun(last)?.kind == .person
  }

  static let offices: WordSet = [
    "director", "commissioner", "manager", "chairman", "chairwoman", "chair", "secretary", "spokesman", "spokeswoman",
    "minister", "governor", "mayor", "superintendent", "commander", "inspector", "coordinator", "officer", "chief",
    "administrator", "principal", "treasurer", "coach",
  ]

  /// “Defence officials”, “Finance Minister”: a word of an office, no name of its own.
  func isDepartment(_ name: NameMention) -> Bool {
    if isOffice(name) { return true }
    guard name.tokens.count == 1, name.title.isEmpty else { return false }
    let token = document[name.tokens.lowerBound]
    return TitleLexicon.modifiers.contains(token.text) && token.text.utf8.count > 3
      && (token.dependency == .compound || token.dependency == .nmod || token.dependency == .amod)
  }
}
