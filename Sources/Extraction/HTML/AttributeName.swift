/// The attributes that the extraction reads; all others are dropped before the parse.
enum AttributeName: UInt8, CaseIterable {
  case `class`, id, href, src, content, property, name, itemprop, itemtype, datetime, rel, role, style, hidden, type
  case lang, title, dataTestID, dataComponent, dataType, dataQA, dataTimestamp, dataTime, dataDate, dataDatetime
  case pubdate, ariaHidden, ariaLabel, charset, value, dataModule, dataName, dataBlock
  case none

  static let byName = NameTable<AttributeName>(
    [
      ("class", .class), ("id", .id), ("href", .href), ("src", .src), ("content", .content), ("property", .property),
      ("name", .name), ("itemprop", .itemprop), ("itemtype", .itemtype), ("datetime", .datetime), ("rel", .rel),
      ("role", .role), ("style", .style), ("hidden", .hidden), ("lang", .lang), ("title", .title),
      ("data-testid", .dataTestID), ("data-test-id", .dataTestID), ("data-component", .dataComponent),
      ("data-type", .dataType), ("data-qa", .dataQA), ("data-timestamp", .dataTimestamp), ("data-time", .dataTime),
      ("data-date", .dataDate), ("data-datetime", .dataDatetime), ("data-published", .dataDatetime),
      ("data-publish-date", .dataDatetime), ("data-published-date", .dataDatetime),
      ("data-published-at", .dataDatetime),
      ("data-pubdate", .dataDatetime), ("data-utc", .dataDatetime), ("data-epoch", .dataTimestamp),
      ("pubdate", .pubdate), ("aria-hidden", .ariaHidden),
      ("aria-label", .ariaLabel), ("data-module", .dataModule), ("data-name", .dataName), ("data-block", .dataBlock),
    ], missing: .none)

  /// Attributes whose value names what the element is for, as a class does.
  var isDescriptive: Bool {
    switch self {
    case .class, .id, .itemprop, .role, .dataTestID, .dataComponent, .dataType, .dataQA, .dataModule, .dataName,
      .dataBlock:
      true
    default: false
    }
  }
}
