internal import Language
internal import Records

/// Where in its sentence a name or noun stands, and whose it is.
extension EntityReading {
  /// The token by whose place in the sentence a name is judged: of “its chief economist, Lena Marsh,” the economist's.
  func standing(_ name: NameMention) -> Int {
    let head = name.head(in: document)
    let token = document.tokens[head]
    guard token.dependency == .appos, token.head < head, head - token.head <= RoleFinder.longest, inRole[token.head]
    else { return head }
    // “The widow of one of the pilots, Elena Sarto,”: up to the noun that heads the role.
    var standing = token.head
    for _ in 0..<6 {
      let above = document.tokens[standing].head
      guard above < standing, inRole[above] || document.tokens[standing].dependency == .pobj else { break }
      switch document.tokens[standing].dependency {
      case .pobj, .prep, .compound, .nmod: standing = above
      default: return standing
      }
    }
    return standing
  }

  /// “the singer Marlon Bell”, after a preposition: the noun that his name hangs on.
  func trade(before name: NameMention) -> Int? {
    let token = document.tokens[name.head(in: document)]
    guard token.dependency == .appos, token.head + 1 == name.extent.lowerBound, inRole[token.head],
      document.tokens[token.head].dependency == .pobj
    else { return nil }
    return token.head
  }

  /// The last word of the name of whoever a noun belongs to: “Korvald's mother”, “his mother”.
  func surname(ofOwnerOf noun: Int, _ occurrenceAt: [Int32]) -> String? {
    guard let owner = document.child(of: noun, .poss), occurrenceAt[owner] >= 0 else { return nil }
    let referent = discourse.occurrences[Int(occurrenceAt[owner])].referent
    guard clusters.indices.contains(referent), clusters[referent].kind == .person else { return nil }
    return clusters[referent].words.last
  }

  /// “Its lawyers, Finch & Rowe, said”
  func isAppositionOfSubject(_ token: Int) -> Bool {
    let head = document.tokens[token].head
    return document.tokens[token].dependency == .appos && head < token && nameAt[head] < 0 && isSubject(head)
  }

  /// “Then there is Jonas Kvale”
  func isPresented(_ token: Int) -> Bool {
    document.tokens[token].dependency == .attr && document.child(of: document.tokens[token].head, .expl) != nil
  }

  func isSubject(_ token: Int) -> Bool {
    document.tokens[token].dependency == .nsubj || document.tokens[token].dependency == .nsubjpass
  }
}
