/// One attribution of an article: who says what, in which words, on whose word, about whom, when.
///
/// The JSON form, field by field, is `hearsay.claim/1` (docs/records.md). All spans are Unicode scalars of the article's
/// text.
public struct ClaimRecord: Sendable, Hashable {
  public var id: String
  public var doc: DocumentReference
  public var form: ClaimForm
  /// The content's words: its spans joined by one blank.
  public var text: String
  public var spans: [TextSpan]
  public var normalized: String?
  public var quotations: [Passage]
  public var cue: Cue?
  public var act: SpeechAct
  public var source: Source
  /// Relays, nearest to the source first.
  public var via: [Relay]
  public var target: Target?
  public var polarity: Polarity
  public var certainty: Certainty
  public var within: String?
  public var respondsTo: String?
  public var entities: [ContentEntity]
  public var quantities: [Quantity]
  public var times: [TimeExpression]
  /// Index from 0 in the document.
  public var sentence: Int
  /// Index from 0 in the article.
  public var paragraph: Int
  public var inHeading: Bool
  public var prefix: String
  public var suffix: String
  public var link: String?
  /// 0–1, calibrated; written with three decimals.
  public var confidence: Double
  /// The short name of the rule or model that decided.
  public var rule: String

  public init(
    id: String, doc: DocumentReference, form: ClaimForm, text: String, spans: [TextSpan], normalized: String? = nil,
    quotations: [Passage] = [], cue: Cue? = nil, act: SpeechAct = .other, source: Source, via: [Relay] = [],
    target: Target? = nil, polarity: Polarity = .positive, certainty: Certainty = .unknown, within: String? = nil,
    respondsTo: String? = nil, entities: [ContentEntity] = [], quantities: [Quantity] = [],
    times: [TimeExpression] = [], sentence: Int, paragraph: Int, inHeading: Bool = false, prefix: String = "",
    suffix: String = "", link: String? = nil, confidence: Double, rule: String
  ) {
    self.id = id
    self.doc = doc
    self.form = form
    self.text = text
    self.spans = spans
    self.normalized = normalized
    self.quotations = quotations
    self.cue = cue
    self.act = act
    self.source = source
    self.via = via
    self.target = target
    self.polarity = polarity
    self.certainty = certainty
    self.within = within
    self.respondsTo = respondsTo
    self.entities = entities
    self.quantities = quantities
    self.times = times
    self.sentence = sentence
    self.paragraph = paragraph
    self.inHeading = inHeading
    self.prefix = prefix
    self.suffix = suffix
    self.link = link
    self.confidence = confidence
    self.rule = rule
  }
}

extension ClaimRecord {
  /// The article that a claim stands in. A class, for an article's claims all refer to one.
  public final class DocumentReference: Sendable, Hashable {
    public let id: String
    public let url: String?
    public let title: String?
    public let site: String?
    public let authors: [String]
    public let published: String?
    public let language: String?
    public let textSHA256: String

    public init(
      id: String, url: String? = nil, title: String? = nil, site: String? = nil, authors: [String] = [],
      published: String? = nil, language: String? = nil, textSHA256: String
    ) {
      self.id = id
      self.url = url
      self.title = title
      self.site = site
      self.authors = authors
      self.published = published
      self.language = language
      self.textSHA256 = textSHA256
    }

    public static func == (one: DocumentReference, other: DocumentReference) -> Bool {
      one === other
        || one.id == other.id && one.url == other.url && one.title == other.title && one.site == other.site
          && one.authors == other.authors && one.published == other.published && one.language == other.language
          && one.textSHA256 == other.textSHA256
    }

    /// By what tells articles apart.
    public func hash(into hasher: inout Hasher) {
      hasher.combine(id)
      hasher.combine(textSHA256)
    }
  }

  /// Words at one place.
  public struct Passage: Sendable, Hashable {
    public var text: String
    public var span: TextSpan

    public init(text: String, span: TextSpan) {
      self.text = text
      self.span = span
    }
  }

  public struct Cue: Sendable, Hashable {
    public var text: String
    /// Of the cue's head.
    public var lemma: String
    public var spans: [TextSpan]

    public init(text: String, lemma: String, spans: [TextSpan]) {
      self.text = text
      self.lemma = lemma
      self.spans = spans
    }
  }

  public struct Source: Sendable, Hashable {
    /// Null where the attribution names no source.
    public var text: String?
    public var spans: [TextSpan]
    /// The resolved canonical name; null rather than a guess.
    public var name: String?
    public var kind: EntityKind
    /// Id of the entity in this document.
    public var entity: String?
    public var role: String?
    public var mention: MentionKind
    public var anonymous: Bool
    public var plural: Bool
    public var gender: Gender?

    public init(
      text: String? = nil, spans: [TextSpan] = [], name: String? = nil, kind: EntityKind = .unknown,
      entity: String? = nil, role: String? = nil, mention: MentionKind = .none, anonymous: Bool = false,
      plural: Bool = false, gender: Gender? = nil
    ) {
      self.text = text
      self.spans = spans
      self.name = name
      self.kind = kind
      self.entity = entity
      self.role = role
      self.mention = mention
      self.anonymous = anonymous
      self.plural = plural
      self.gender = gender
    }
  }

  /// Who passed the claim on.
  public struct Relay: Sendable, Hashable {
    public var name: String?
    public var text: String
    public var spans: [TextSpan]
    /// The words that say so: “reported citing”.
    public var cue: String?

    public init(name: String? = nil, text: String, spans: [TextSpan], cue: String? = nil) {
      self.name = name
      self.text = text
      self.spans = spans
      self.cue = cue
    }
  }

  /// Whom an accusation, demand, denial or question is aimed at.
  public struct Target: Sendable, Hashable {
    public var text: String
    public var spans: [TextSpan]
    public var name: String?
    public var entity: String?
    public var kind: EntityKind

    public init(
      text: String, spans: [TextSpan], name: String? = nil, entity: String? = nil, kind: EntityKind = .unknown
    ) {
      self.text = text
      self.spans = spans
      self.name = name
      self.entity = entity
      self.kind = kind
    }
  }

  public struct ContentEntity: Sendable, Hashable {
    public var text: String
    /// One of OntoNotes' 18.
    public var type: String
    public var name: String?
    public var entity: String?
    public var span: TextSpan

    public init(text: String, type: String, name: String? = nil, entity: String? = nil, span: TextSpan) {
      self.text = text
      self.type = type
      self.name = name
      self.entity = entity
      self.span = span
    }
  }

  public struct Quantity: Sendable, Hashable {
    public var text: String
    /// Null for a range.
    public var value: Double?
    public var low: Double?
    public var high: Double?
    /// “lorries”, “USD”, “percent”; null for a bare number.
    public var unit: String?
    public var approximate: Bool
    public var span: TextSpan

    public init(
      text: String, value: Double? = nil, low: Double? = nil, high: Double? = nil, unit: String? = nil,
      approximate: Bool = false, span: TextSpan
    ) {
      self.text = text
      self.value = value
      self.low = low
      self.high = high
      self.unit = unit
      self.approximate = approximate
      self.span = span
    }
  }

  public struct TimeExpression: Sendable, Hashable {
    public var text: String
    /// ISO 8601, or EDTF for spans; null where not sure.
    public var value: String?
    public var span: TextSpan

    public init(text: String, value: String? = nil, span: TextSpan) {
      self.text = text
      self.value = value
      self.span = span
    }
  }
}
