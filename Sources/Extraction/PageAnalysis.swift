internal import Records

/// All that is found out about one page, from its bytes to its text.
struct PageAnalysis {
  let encoding: CharacterEncoding
  let trace: ExtractionTrace
  let body: BodyWriter
  let metadata: ArticleMetadata
  /// Whether a limit cut the page or its text.
  let isTruncated: Bool

  /// - Parameters:
  ///   - carrier: the charset that the carrier of the page named.
  ///   - url: the page's address, absolute.
  init(_ bytes: [UInt8], carrier: String?, url: String?, limits: ExtractionLimits) {
    var bytes = bytes
    var isCut = false
    if bytes.count > limits.pageBytes {
      bytes.removeLast(bytes.count - limits.pageBytes)
      isCut = true
    }
    let decoded = PageDecoder.decode(bytes, carrier: carrier)
    let reduced = MarkupReducer.reduce(decoded.bytes, limits: limits)
    let table = HTMLParser.parse(reduced.markup, limits: limits)
    let reader = MetadataReader(
      table, bytes: decoded.bytes, linkedData: reduced.linkedData, scripts: reduced.scripts, url: url)
    let opening = reader.opening()
    // A page in a file has no address but the one that it names itself.
    let host = (url ?? opening.canonical).flatMap { WebLink.host($0) }
    let finder = Finder(host: host.map { RegistrableDomain.of($0) ?? $0 }, title: opening.title, limits: limits)
    var trace = finder.trace(table)
    var body = finder.written(trace)
    if body.bytes.count < 300 {
      // Names misled: believe them only on small elements.
      var bold = finder.trace(table, frame: 15)
      let other = finder.written(bold)
      if other.bytes.count > 2 * body.bytes.count {
        bold.rule += "; again, names on large elements set aside"
        trace = bold
        body = other
      }
    }
    let promised = opening.body?.utf8.count ?? 0
    if body.bytes.count < 400 || body.bytes.count * 2 < promised {
      let other = finder.elsewhere(
        decoded.bytes, reduced.scripts, opening.body, isEmpty: body.bytes.count < 80)
      if let other, other.bytes.count > 2 * body.bytes.count {
        body = other
        trace.rule += "; too little, taken from a script"
      }
    }
    encoding = decoded.encoding
    self.trace = trace
    self.body = body
    metadata = reader.complete(opening, body: trace.container.map { $0..<Int(table.nodes[$0].end) })
    isTruncated = isCut || reduced.isTruncated || table.isTruncated || body.isTruncated
  }

  /// Finds the body in markup of which the title is known.
  private struct Finder {
    let host: String?
    let title: String?
    let limits: ExtractionLimits

    func trace(_ table: NodeTable, frame: Int = 50) -> ExtractionTrace {
      let outline = PageOutline(table, host: host, frame: frame)
      let titleBlock = outline.titleBlock(title)
      guard let found = BodyFinder(outline: outline, titleBlock: titleBlock).container() else {
        return ExtractionTrace(outline: outline, container: nil, rule: "no text", verdicts: [])
      }
      let cleaner = BodyCleaner(outline: outline, title: title, titleBlock: titleBlock)
      return ExtractionTrace(
        outline: outline, container: found.node, rule: found.rule, verdicts: cleaner.verdicts(in: found.node))
    }

    func written(_ trace: ExtractionTrace) -> BodyWriter {
      var writer = BodyWriter(trace.outline, limit: limits.textBytes)
      writer.write(trace.verdicts.indices.filter { trace.verdicts[$0] == .kept })
      return writer
    }

    /// The article from JSON-LD's `articleBody` or from markup inside a script, whichever has more text.
    ///
    /// - Parameter isEmpty: whether the page has next to no text of its own. Only then sentences in the data of scripts
    ///   count: a page with an article has some as well, for its forms and notices.
    func elsewhere(
      _ bytes: [UInt8], _ scripts: [Range<Int>], _ articleBody: String?, isEmpty: Bool
    ) -> BodyWriter? {
      var markups: [[UInt8]] = []
      if let text = articleBody, text.utf8.count > 200 {
        let isMarkup = text.contains("</p>") || text.contains("<br") || text.contains("</div>")
        markups.append(isMarkup ? Array(text.utf8) : PlainText.markup(of: text))
      }
      if let markup = EmbeddedMarkup.longest(in: bytes, scripts) {
        markups.append(markup)
      } else if isEmpty, let markup = EmbeddedText.longest(in: bytes, scripts) {
        markups.append(markup)
      }
      var best: BodyWriter?
      for markup in markups {
        let reduced = MarkupReducer.reduce(markup, limits: limits)
        let writer = written(trace(HTMLParser.parse(reduced.markup, limits: limits)))
        if writer.bytes.count > best?.bytes.count ?? 200 { best = writer }
      }
      return best
    }
  }
}
