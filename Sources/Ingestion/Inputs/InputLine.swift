internal import Language
internal import Records

/// One line of JSON Lines as input: a record of an earlier stage, or an object with a URL, a page or a text.
enum InputLine {
  case journey(ArticleJourney)
  /// An error record of an earlier command: it stays one.
  case rejected(RejectedInput)
  /// A record that is no input, such as the summary that closes a stream.
  case passedOver

  /// - Parameter place: what messages call the line, such as `-:17`.
  init(_ bytes: [UInt8], place: String) {
    do {
      self = try Self.read(bytes, place: place)
    } catch let rejection as Rejection {
      self = .rejected(
        RejectedInput(
          origin: Origin(id: rejection.id ?? place, input: place, url: rejection.url), rejection: rejection))
    } catch {
      let rejection = Rejection(input: place, stage: .read, code: .badInput, reason: "\(error)")
      self = .rejected(RejectedInput(origin: Origin(id: place, input: place, url: nil), rejection: rejection))
    }
  }

  private static func read(_ bytes: [UInt8], place: String) throws -> InputLine {
    let value: JSONValue
    do { value = try JSONReader.read(bytes) } catch {
      throw RecordFields.Failure("the line is no JSON: \(error)")
    }
    let fields = try RecordFields(value)
    switch try fields.string("type") {
    case "page":
      let page = try Page(record: fields, place: place)
      return .journey(
        ArticleJourney(origin: Origin(id: page.id, input: page.input, url: page.url), step: .page(page)))
    case "article":
      let article = try Article(record: fields, place: place)
      return .journey(
        ArticleJourney(origin: Origin(id: article.id, input: place, url: article.url), step: .article(article)))
    case "document":
      let document = try Document(record: value)
      var article = Article(id: document.id, input: place, text: document.text.string)
      article.paragraphs = document.paragraphs.map(\.span)
      return .journey(
        ArticleJourney(
          origin: Origin(id: document.id, input: place, url: nil),
          step: .annotated(AnnotatedArticle(article: article, document: document))))
    case "error":
      let rejection = try Rejection(record: fields)
      return .rejected(
        RejectedInput(
          origin: Origin(id: rejection.id ?? rejection.input, input: rejection.input, url: rejection.url),
          rejection: rejection))
    case "summary": return .passedOver
    case "claim": throw RecordFields.Failure("a claim record is the end of the way, not an input")
    default: return .journey(try journey(fields, place: place))
    }
  }

  /// An object with `url` and/or `id`, and one of `html`, `html_base64`, `text`, or only `url`.
  private static func journey(_ fields: RecordFields, place: String) throws -> ArticleJourney {
    let given = try fields.string("url")
    let contents = ["html", "html_base64", "text"].filter { fields[$0] != nil }
    guard contents.count <= 1 else {
      throw RecordFields.Failure("only one of \(contents.map { "“\($0)”" }.joined(separator: " and ")) may be given")
    }
    let ownID = try fields.string("id")
    guard ownID?.isEmpty != true else { throw RecordFields.Failure("“id” is empty") }
    guard given != nil || ownID != nil else { throw RecordFields.Failure("an input needs “url” or “id”") }
    var url = given
    var id = ownID
    if let given {
      switch ReferenceURL.read(given) {
      case .success(let reference):
        url = reference.url
        id = id ?? reference.id
      case .failure(let problem):
        throw Rejection(
          id: ownID ?? ReferenceURL.harmless(given), input: place, url: ReferenceURL.harmless(given), stage: .read,
          code: problem.code, reason: problem.reason)
      }
    }
    let location: ArticleReference.Location
    switch contents.first {
    case "html":
      location = .bytes(Array((try fields.string("html") ?? "").utf8), contentType: "text/html; charset=utf-8")
    case "html_base64":
      guard let bytes = Base64.decode(try fields.string("html_base64") ?? "") else {
        throw RecordFields.Failure("“html_base64” is no Base64")
      }
      location = .bytes(bytes, contentType: try fields.string("content_type") ?? "text/html")
    case "text": location = .text(try fields.string("text") ?? "")
    default:
      guard url != nil else {
        throw RecordFields.Failure("an input needs “html”, “html_base64”, “text”, or a “url” to fetch")
      }
      location = .remote
    }
    let reference = ArticleReference(
      id: id ?? place, input: place, url: url, hints: try ArticleHints(fields),
      location: location)
    return ArticleJourney(origin: Origin(reference), step: .reference(reference))
  }
}
