/// Why a block of the page is in the article's text, or why not.
enum BlockVerdict: String {
  case kept
  case outside = "outside the body"
  case furniture = "in nav, aside, footer, form or the like"
  case named = "in an element named as something else"
  case caption = "caption"
  case byline = "byline or date"
  case links = "mostly links"
  case teaser = "teaser of another article"
  case title = "the article's title"
  case fragment = "a fragment"
  case beforeText = "before the first paragraph"
  case afterText = "after the last paragraph"
  case header = "in the header"
  case phrase = "a phrase of the page, not of the article"
  case repeated = "said before"
  case strayHeading = "a heading without text"
}
