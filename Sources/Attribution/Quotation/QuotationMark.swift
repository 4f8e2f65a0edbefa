/// One quotation mark of a paragraph, and what its neighbours say about it.
struct QuotationMark {
  enum Kind: UInt8 {
    /// “ „ and the two backticks
    case opening
    /// ”
    case closing
    /// " and '' and U+201F: opens or closes
    case straight
    /// « ‹
    case openingGuillemet
    /// » ›
    case closingGuillemet
    /// ‘ ‚
    case openingSingle
    /// ’, which is also the apostrophe
    case closingSingle
    /// ', which is also the apostrophe
    case straightSingle
  }

  var kind: Kind
  /// Unicode scalars from the text's start.
  var place: Int
  var length: Int
  /// Space, a bracket, a dash, another mark, or nothing stands before it.
  var freeBefore: Bool
  /// Space, punctuation, another mark, or nothing stands after it.
  var freeAfter: Bool
  /// White space, or nothing, stands after it.
  var spaceAfter: Bool
  var digitBefore: Bool
  /// A stop, comma, question or exclamation mark stands before it: a sentence ended inside.
  var stopBefore: Bool
  /// A letter “s” stands before it: it may be a plural's possessive.
  var sBefore: Bool
  /// It begins an elision such as ’em, ’til or ’90s.
  var elision: Bool

  /// Can open a quotation: words follow it and none touches it from before.
  var mayOpen: Bool { freeBefore && !spaceAfter }
  /// Can close a quotation: words stand before it and none follows it.
  var mayClose: Bool { freeAfter }
}
