internal import Language
internal import Records

/// Somebody or something that the text has spoken of so far, named or not.
struct Referent {
  /// Index of the name cluster; -1 for the unnamed (“a senior official”).
  var cluster: Int
  var kind: EntityKind
  /// Probability that a singular person is a woman.
  var women: Float = 0.5
  /// The same before the text's first pronoun.
  var prior: Float = 0.5
  /// 0 unknown, 1 from the given name, 2 from a title, a role noun or the text's own pronouns.
  var genderEvidence: UInt8 = 0
  var plural = false
  var anonymous = false
  /// What stands for the name where there is none, or beside it.
  var role: Range<Int>?
  /// The noun that an unnamed one was introduced by.
  var lemma = ""
  /// The token of that noun; -1 for the named.
  var head = -1
  /// The first organization, or the first person, that the article names.
  var isOpening = false
  /// Number of times the article names it, later mentions included.
  var total = 0

  /// Of a name that the model took for an organization's or place's: whether a person could be called so.
  var personal = false

  // What the text has said so far:
  /// Index of the last occurrence; -1 before the first.
  var last = -1
  /// Index of the last occurrence that is no pronoun.
  var lastNamed = -1
  /// Index of the last occurrence that was a subject.
  var lastSubject = -1
  var count = 0
  /// How many of them were pronouns.
  var pronouns = 0
  /// How often the text called them “she” and “he”.
  var she = 0
  var he = 0
  /// Number of other persons brought up since it was last named.
  var order = 0

  /// Counts a place where the text speaks of it; says what kind of referent it is.
  fileprivate mutating func take(
    _ occurrence: Occurrence, _ number: Int
  ) -> (isPerson: Bool, mayBePerson: Bool, plural: Bool) {
    last = number
    count += 1
    if occurrence.isSubject { lastSubject = number }
    if occurrence.form == .pronoun { pronouns += 1 } else { lastNamed = number }
    return (kind == .person, personal, plural)
  }

  var gender: Gender? {
    if kind != .person && kind != .unknown { return plural ? nil : .neuter }
    // One pronoun may be laid to the wrong person: it does not outweigh a name or a title.
    if prior > 0.8, he < 2 || he <= she { return .feminine }
    if prior < 0.2, she < 2 || she <= he { return .masculine }
    if women > 0.8 { return .feminine }
    if women < 0.2 { return .masculine }
    if she > 0 && she >= 2 * he { return .feminine }
    return he > 0 && he >= 2 * she ? .masculine : nil
  }
}

/// One place where the text speaks of a referent.
struct Occurrence {
  enum Form: UInt8 { case fullName, shortName, nominal, pronoun }
  var head: Int
  var tokens: Range<Int>
  var sentence: Int
  /// Index of the referent; -1 where nobody known is meant.
  var referent: Int
  var form: Form
  /// For pronouns and nominals.
  var plural = false
  /// Of a clause.
  var isSubject = false
}

/// The state of the reading: who was spoken of, and how long ago. Every step costs a constant amount.
///
/// A class, for every resolver is handed it while the reading holds it: copies of a value would count up its lists.
final class Discourse {
  var referents: [Referent] {
    _read { yield unsafe lists.referents }
    _modify { yield unsafe &lists.referents }
  }
  private(set) var occurrences: [Occurrence] {
    _read { yield unsafe lists.occurrences }
    _modify { yield unsafe &lists.occurrences }
  }
  /// Persons, the last one spoken of first; at most 12.
  private(set) var recentPersons: [Int] {
    _read { yield unsafe lists.recentPersons }
    _modify { yield unsafe &lists.recentPersons }
  }
  /// Everybody and everything else, the last one first; at most 12.
  private(set) var recentOthers: [Int] {
    _read { yield unsafe lists.recentOthers }
    _modify { yield unsafe &lists.recentOthers }
  }
  /// The last third-person singular pronoun that was resolved: occurrence index by gender.
  var lastPronoun: [Gender: Int] = [:]
  /// The number of person mentions so far.
  private(set) var personMentions = 0

  private struct Lists {
    var referents: [Referent]
    var occurrences: [Occurrence] = []
    var recentPersons: [Int] = []
    var recentOthers: [Int] = []
  }

  // A struct's access to itself is checked already; the class would check it again at every candidate of every word.
  @exclusivity(unchecked) private var lists: Lists

  init(referents: [Referent]) { unsafe lists = Lists(referents: referents) }

  static let window = 12

  func add(_ occurrence: Occurrence) {
    let number = occurrences.count
    occurrences.append(occurrence)
    let id = occurrence.referent
    guard id >= 0 else { return }
    // At one go: each access to a list of a class is checked for others.
    let (isPerson, mayBePerson, plural) = referents[id].take(occurrence, number)
    if isPerson || mayBePerson { personMentions += 1 }
    if plural || !isPerson { Self.touch(id, &recentOthers) } else { Self.touch(id, &recentPersons) }
    // A name that the model may have typed wrongly can still be a person.
    if mayBePerson { Self.touch(id, &recentPersons) }
  }

  /// Whoever was brought up by a noun turns out to be somebody named: all that was said of the one is said of the other.
  ///
  /// - Parameter sentence: where it was brought up; occurrences before are not looked at.
  func name(_ unnamed: Int, as named: Int, since sentence: Int) {
    for index in occurrences.indices.reversed() {
      if occurrences[index].sentence < sentence { break }
      guard occurrences[index].referent == unnamed else { continue }
      occurrences[index].referent = named
      referents[named].last = max(referents[named].last, index)
      if occurrences[index].form != .pronoun { referents[named].lastNamed = max(referents[named].lastNamed, index) }
      if occurrences[index].isSubject { referents[named].lastSubject = max(referents[named].lastSubject, index) }
      referents[named].count += 1
    }
    recentPersons.removeAll { $0 == unnamed }
    recentOthers.removeAll { $0 == unnamed }
  }

  private static func touch(_ id: Int, _ list: inout [Int]) {
    if list.first == id { return }
    // What stands before it moves one place back.
    var last = list.firstIndex(of: id) ?? list.count
    if last == list.count {
      if last == window { last -= 1 } else { list.append(id) }
    }
    while last > 0 {
      list[last] = list[last - 1]
      last -= 1
    }
    list[0] = id
  }
}
