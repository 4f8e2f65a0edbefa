public import Records

/// Somebody or something that an article speaks of, under one canonical name.
public struct Entity: Sendable, Hashable {
  /// Unique in its document and the same for the same text: `e1`, `e2`, … in the order of first mention.
  public var id: String
  /// The fullest form of the name seen in the article, without title.
  public var name: String
  public var kind: EntityKind
  public var gender: Gender?
  /// “army spokeswoman”, “the finance minister”; the first one that the article gives.
  public var role: String?
  /// Every other form of the name seen, in the order of first mention.
  public var aliases: [String]

  public init(
    id: String, name: String, kind: EntityKind, gender: Gender? = nil, role: String? = nil, aliases: [String] = []
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.gender = gender
    self.role = role
    self.aliases = aliases
  }
}

/// One place where an article speaks of an entity.
public struct Mention: Sendable, Hashable {
  /// Indexes into `Document.tokens`.
  public var tokens: Range<Int>
  /// Index into `ResolvedEntities.entities`; nil where nobody known is meant.
  public var entity: Int?
  public var kind: MentionKind
  /// The type that the mention has after the article's names were made consistent; nil for pronouns and nouns.
  public var type: String?

  public init(tokens: Range<Int>, entity: Int?, kind: MentionKind, type: String? = nil) {
    self.tokens = tokens
    self.entity = entity
    self.kind = kind
    self.type = type
  }
}

/// What the words of a source, target or relay mean.
public struct EntityReference: Sendable, Hashable {
  /// Index into `ResolvedEntities.entities`.
  public var entity: Int?
  /// The canonical name; null rather than a guess.
  public var name: String?
  public var kind: EntityKind
  public var mention: MentionKind
  public var role: String?
  public var anonymous: Bool
  public var plural: Bool
  public var gender: Gender?

  public init(
    entity: Int? = nil, name: String? = nil, kind: EntityKind = .unknown, mention: MentionKind, role: String? = nil,
    anonymous: Bool = false, plural: Bool = false, gender: Gender? = nil
  ) {
    self.entity = entity
    self.name = name
    self.kind = kind
    self.mention = mention
    self.role = role
    self.anonymous = anonymous
    self.plural = plural
    self.gender = gender
  }
}
