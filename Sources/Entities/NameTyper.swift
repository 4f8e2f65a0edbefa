internal import Language
internal import Records

/// One name, one type: makes the model's types consistent over the article.
///
/// In this order: a title makes a person; the same words take the type that most of their mentions have; a word alone that
/// is the surname of a person named in full takes that person's type; an unrecognised run that repeats a name is that
/// name, and is a person where it begins with a given name. Linear in the names.
struct NameTyper {
  let document: Document
  /// Whether a token stands in a heading: its capitals say little, so its type counts little.
  let inHeading: (Int) -> Bool

  func retype(_ names: inout [NameMention]) {
    var votes: [String: [EntityType: Double]] = [:]
    for name in names {
      guard let type = name.type else { continue }
      let weight = inHeading(name.tokens.lowerBound) ? 0.3 : name.gender != nil || !name.title.isEmpty ? 2.5 : 1
      votes[name.words.joined(separator: " "), default: [:]][type, default: 0] += weight
    }
    // Several persons' given names and surnames, from names of two words and more.
    var surnames: [String: Double] = [:]
    var givenNames: [String: Double] = [:]
    for (key, types) in votes {
      let words = key.split(separator: " ")
      guard words.count > 1, let last = words.last, let person = types[.person], person >= (types.values.max() ?? 0)
      else { continue }
      surnames[String(last), default: 0] += person
      givenNames[String(words[0]), default: 0] += person
    }
    for index in names.indices {
      let name = names[index]
      let key = name.words.joined(separator: " ")
      if !name.title.isEmpty && name.type == .person { continue }
      if name.words.count == 1, let surname = surnames[key] {
        let own = votes[key] ?? [:]
        let place = max(own[.geopolitical] ?? 0, own[.location] ?? 0, own[.nationality] ?? 0)
        if place <= surname || own[.person] ?? 0 > 0 && place <= surname + (own[.person] ?? 0) {
          if name.type != .person, name.type != .geopolitical || actsAsPerson(name) || place <= (own[.person] ?? 0) {
            names[index].type = .person
          }
          continue
        }
      }
      if name.words.count == 1, name.type == nil, givenNames[key] != nil { names[index].type = .person; continue }
      if let own = votes[key], let best = Self.majority(own) {
        if name.type == nil || own[best]! > own[name.type!]! { names[index].type = best }
        if names[index].type != .person, best != .person, actsAsPerson(name), looksPersonal(name) {
          names[index].type = .person
        }
        continue
      }
      if name.type == nil, name.words.count > 1, name.words.count < 4, looksPersonal(name) {
        names[index].type = .person
      }
    }
  }

  /// The type with most votes; of equals the one first in OntoNotes' alphabet.
  static func majority(_ votes: [EntityType: Double]) -> EntityType? {
    votes.max { $0.value != $1.value ? $0.value < $1.value : $0.key.rawValue > $1.key.rawValue }?.key
  }

  /// Begins with a given name and holds no word that only organizations and places are called by.
  func looksPersonal(_ name: NameMention) -> Bool {
    guard name.words.count > 1, GivenNames.standard.womenShare(name.words[0]) != nil else { return false }
    return !name.words.contains { NameWords.organization.contains($0) || NameWords.place.contains($0) }
      && !name.tokens.contains { document.tokens[$0].text.isAcronym && document.tokens[$0].text.utf8.count > 2 }
  }

  /// Speaks, or has “who” hang on it.
  func actsAsPerson(_ name: NameMention) -> Bool {
    let head = name.head(in: document)
    for child in document.children(of: head) where document.tokens[child].dependency == .relcl {
      if let subject = document.child(of: child, .nsubj, .nsubjpass), document.tokens[subject].lemma == "who" {
        return true
      }
    }
    let token = document.tokens[head]
    guard token.dependency == .nsubj else { return false }
    return SpeechVerbs.lemmas.contains(document.tokens[token.head].lemma)
  }
}

/// Verbs that a person does rather than a thing or place.
enum SpeechVerbs {
  static let lemmas: Set<String> = [
    "say", "tell", "ask", "add", "reply", "answer", "note", "explain", "think", "believe", "want", "feel", "know",
    "argue", "insist",
    "admit", "recall", "joke", "quip", "laugh", "smile", "nod", "marry", "wear", "speak", "talk", "write", "tweet",
    "walk",
    "sit", "stand", "testify", "plead", "apologize", "resign", "hope", "love", "hate", "remember", "forget", "die",
    "live",
  ]
}
