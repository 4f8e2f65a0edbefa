/// What the names on an element (class, id, `data-component`, `itemprop`, `role` …) say that it is.
struct Marks: OptionSet, Sendable {
  var rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Named as the article's body itself: `article-body`, `entry-content`, `itemprop=articleBody`.
  static let body = Marks(rawValue: 1 << 0)
  /// Named as some content: `article`, `story`, `post`.
  static let content = Marks(rawValue: 1 << 1)
  static let comments = Marks(rawValue: 1 << 2)
  static let share = Marks(rawValue: 1 << 3)
  /// Links to other articles.
  static let related = Marks(rawValue: 1 << 4)
  static let advertisement = Marks(rawValue: 1 << 5)
  /// Calls to subscribe, sign up, donate.
  static let appeal = Marks(rawValue: 1 << 6)
  static let navigation = Marks(rawValue: 1 << 7)
  static let byline = Marks(rawValue: 1 << 8)
  static let date = Marks(rawValue: 1 << 9)
  static let tags = Marks(rawValue: 1 << 10)
  static let caption = Marks(rawValue: 1 << 11)
  /// Consent boxes, overlays.
  static let consent = Marks(rawValue: 1 << 12)
  static let hidden = Marks(rawValue: 1 << 13)
  static let standfirst = Marks(rawValue: 1 << 14)
  /// Posts of social networks, embedded.
  static let embed = Marks(rawValue: 1 << 15)
  static let title = Marks(rawValue: 1 << 16)
  /// About the author.
  static let biography = Marks(rawValue: 1 << 17)
  static let legal = Marks(rawValue: 1 << 18)
  static let contents = Marks(rawValue: 1 << 19)
  static let sidebar = Marks(rawValue: 1 << 20)
  static let footer = Marks(rawValue: 1 << 21)
  static let widget = Marks(rawValue: 1 << 22)
  static let gallery = Marks(rawValue: 1 << 23)
  static let paragraph = Marks(rawValue: 1 << 24)
  static let quotation = Marks(rawValue: 1 << 25)
  static let advisory = Marks(rawValue: 1 << 26)
}

extension Marks {
  /// Names that never stand on the article itself, whatever else the page is like.
  static let strong: Marks = [
    .comments, .related, .navigation, .consent, .sidebar, .footer, .share, .advertisement,
  ]
  /// Names of page furniture that some sites put on the article's own elements as well.
  static let weak: Marks = [
    .appeal, .legal, .biography, .widget, .tags, .hidden, .caption, .gallery, .date, .byline, .embed, .contents,
    .advisory, .standfirst,
  ]
  static let positive: Marks = [.body, .content, .paragraph, .title]
}

extension Marks: CustomStringConvertible {
  private static let names = [
    "body", "content", "comments", "share", "related", "advertisement", "appeal", "navigation", "byline", "date",
    "tags",
    "caption", "consent", "hidden", "standfirst", "embed", "title", "biography", "legal", "contents", "sidebar",
    "footer", "widget", "gallery", "paragraph", "quotation", "advisory",
  ]

  var description: String {
    Self.names.enumerated().filter { rawValue >> UInt32($0.offset) & 1 == 1 }.map(\.element).joined(separator: " ")
  }
}
