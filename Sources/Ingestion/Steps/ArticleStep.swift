internal import Attribution
internal import Language
internal import Records

/// How far an article has come on its way, with what it became there.
enum ArticleStep: Sendable {
  case reference(ArticleReference)
  case page(Page)
  case article(Article)
  case annotated(AnnotatedArticle)
  case attributed(AttributedArticle)
  case resolved(ResolvedArticle)
  /// Another copy of an article that was seen before, from which no claims are wanted.
  case copied(Article)
  /// The journal knows it already, unchanged: nothing is to be done.
  case unchanged
}

/// An article on its way. Records of any stage may enter; each stage takes those that wait for it and lets the others pass.
struct ArticleJourney: Sendable {
  var origin: Origin
  var step: ArticleStep
  /// Of the text, for finding other copies; null where nobody asked.
  var signature: UInt64?
}

struct AnnotatedArticle: Sendable {
  var article: Article
  var document: Document
}

struct AttributedArticle: Sendable {
  var article: Article
  var document: Document
  var relations: [AttributionRelation]
}

struct ResolvedArticle: Sendable {
  var article: Article
  var document: Document
  var relations: [AttributionRelation]
  var claims: [ClaimRecord]
}

extension ArticleJourney {
  /// About how much memory it holds, in bytes.
  var bytes: Int {
    switch step {
    case .reference(let reference):
      switch reference.location {
      case .bytes(let bytes, _): 512 + bytes.count
      case .text(let text): 512 + text.utf8.count
      case .file, .remote: 512
      }
    case .page(let page):
      switch page.content {
      case .html(let bytes): 1024 + bytes.count
      case .text(let text): 1024 + text.utf8.count
      }
    case .article(let article): 1024 + article.text.utf8.count
    // A token takes about 150 bytes with its strings and its places in the tree; a word has about five letters.
    case .annotated(let annotated): 2048 + 30 * annotated.document.text.utf8.count
    case .attributed(let attributed): 4096 + 30 * attributed.document.text.utf8.count
    case .resolved(let resolved): 4096 + 30 * resolved.document.text.utf8.count + 4096 * resolved.claims.count
    case .copied(let article): 1024 + article.text.utf8.count
    case .unchanged: 256
    }
  }
}
