/// How much of a content stands in quotation marks.
public enum ClaimForm: String, Sendable, Hashable, CaseIterable {
  /// All of it.
  case direct
  /// Some of it.
  case mixed
  /// None of it.
  case indirect
}

/// What a source does by its words.
public enum SpeechAct: String, Sendable, Hashable, CaseIterable {
  case assert, report, deny, doubt, confirm, concede, allege, accuse, criticize, praise, warn, predict, promise
  case demand, ask, suggest, believe, feel, intend, decide, decline, other
}

/// As the source puts it.
public enum Polarity: String, Sendable, Hashable, CaseIterable {
  case positive, negative
}

/// As the source puts it.
public enum Certainty: String, Sendable, Hashable, CaseIterable {
  case certain, probable, possible, unknown
}

/// What a source, target or entity is.
public enum EntityKind: String, Sendable, Hashable, CaseIterable {
  case person, organization, place, group, document, unknown
}

/// How a source is mentioned: by its name, by a noun (“the minister”), by a pronoun, or not at all.
public enum MentionKind: String, Sendable, Hashable, CaseIterable {
  case named, nominal, pronoun, none
}

/// Grammatical gender as far as the text tells.
public enum Gender: String, Sendable, Hashable, CaseIterable {
  case feminine, masculine, neuter
}
