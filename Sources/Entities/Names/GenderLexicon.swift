internal import Language
internal import Records

/// What is known of a person's gender from the way the article names them.
enum GenderLexicon {
  /// The probability that a bearer of a name is a woman, and how sure that is (`Referent.genderEvidence`).
  ///
  /// - Parameters:
  ///   - title: the gender that a form of address tells.
  ///   - roles: the genders that role nouns tell (“spokeswoman”).
  ///   - words: the fullest name in small letters.
  static func women(title: Gender?, roles: [Gender], words: [String]) -> (probability: Float, evidence: UInt8) {
    if let gender = title ?? roles.first { return (gender == .feminine ? 0.98 : 0.02, 2) }
    guard let first = words.first(where: { $0.utf8.count > 2 || words.count == 1 }),
      let share = GivenNames.standard.womenShare(first)
    else { return (0.5, 0) }
    // A name alone may be a surname: “Grant”, “Leslie”.
    if words.count == 1 { return (Float(0.5 + (share - 0.5) * 0.6), 1) }
    return (Float(share), 1)
  }
}
