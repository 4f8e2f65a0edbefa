/// The elements that the extraction tells apart. `text` is a text node; `unknown` any other element.
enum Tag: UInt8, CaseIterable {
  case text, unknown
  case html, head, body, title, meta, link, base
  case script, style, noscript, template, iframe, object, svg, math
  case p, div, span, br, hr, a, b, strong, i, em, u, s, small, sub, sup, font, mark, q, cite, abbr, time, code, wbr
  case h1, h2, h3, h4, h5, h6
  case ul, ol, li, dl, dt, dd
  case blockquote, pre, figure, figcaption, picture, img, video, audio, source
  case table, caption, thead, tbody, tfoot, tr, td, th, col, colgroup
  case article, section, main, header, footer, nav, aside, address, details, summary, center, hgroup, menu
  case form, input, button, select, option, optgroup, textarea, label, fieldset, legend, output, datalist
  case ins, del, ruby, rt, rp, bdi, bdo, data, amp
  case noembed, noframes, xmp, plaintext, frameset, frame, area, map, param, embed, track, canvas, dialog, slot, search
}

extension Tag {
  var name: String {
    switch self {
    case .text: "#text"
    case .unknown: "?"
    default: "\(self)"
    }
  }

  static let byName = NameTable(
    Tag.allCases.filter { $0 != .text && $0 != .unknown }.map { ($0.name, $0) }, missing: Tag.unknown)
}

/// A set of tags as two words.
struct TagSet {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(_ tags: Tag...) {
    for tag in tags {
      if tag.rawValue < 64 { low |= 1 << UInt64(tag.rawValue) } else { high |= 1 << UInt64(tag.rawValue - 64) }
    }
  }

  @inline(__always)
  func contains(_ tag: Tag) -> Bool {
    let raw = tag.rawValue
    return (raw < 64 ? low &>> UInt64(raw) : high &>> UInt64(raw &- 64)) & 1 == 1
  }
}

extension TagSet {
  /// Elements without content.
  static let void = TagSet(
    .meta, .link, .base, .br, .hr, .img, .input, .col, .source, .wbr, .area, .param, .embed, .track, .frame)
  /// Elements whose start or end parts two stretches of text.
  static let block = TagSet(
    .html, .head, .body, .title, .p, .div, .hr, .h1, .h2, .h3, .h4, .h5, .h6, .ul, .ol, .li, .dl, .dt, .dd, .blockquote,
    .pre, .figure, .figcaption, .table, .caption, .thead, .tbody, .tfoot, .tr, .td, .th, .article, .section, .main,
    .header, .footer, .nav, .aside, .address, .details, .summary, .center, .hgroup, .menu, .form, .select, .option,
    .optgroup, .textarea, .fieldset, .legend, .button, .iframe, .video, .audio, .dialog, .search, .noscript, .template)
  /// Elements that libxml2 closes by itself; they do not count for the depth of nesting.
  static let selfClosing = TagSet(
    .p, .li, .dt, .dd, .tr, .td, .th, .thead, .tbody, .tfoot, .option, .optgroup, .colgroup, .head, .body, .html)
  static let heading = TagSet(.h1, .h2, .h3, .h4, .h5, .h6)
  /// Elements whose text is never an article's.
  static let silent = TagSet(
    .script, .style, .template, .iframe, .object, .svg, .math, .head, .select, .option, .optgroup, .textarea, .button,
    .input, .datalist, .output, .canvas, .audio, .video, .map, .noembed, .noframes, .dialog)
}
