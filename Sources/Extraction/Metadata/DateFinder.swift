/// Finds when the article was published: from the surest source to the least.
struct DateFinder {
  let head: HeadReader
  let data: LinkedData
  let table: NodeTable
  let url: String?
  let monthFirst: Bool
  let scripts: ScriptDates

  /// The time and the name of the source that gave it.
  func published(nearBody body: Range<Int>?) -> (time: PublisherTime, source: String)? {
    if isRevision, let time = modified() { return (time, "revision") }
    if let text = data.published, let time = read(text) { return (time, "JSON-LD") }
    if let time = meta(Self.publishedNames) { return (time, "meta") }
    if let time = marked(published: true) { return (time, "microdata") }
    let visible = timeElement(nearBody: body)
    if let visible, visible.isSure { return (visible.time, "time element") }
    if let time = address() { return (time, "URL") }
    if let visible { return (visible.time, "time element") }
    let written = textual(nearBody: body)
    if let written, written.isSure { return (written.time, "text") }
    if let time = meta(Self.looseNames) { return (time, "meta, loose") }
    if let time = scripts.published(read) { return (time, "script") }
    if let written { return (written.time, "text") }
    if let text = data.modified, let time = read(text) { return (time, "JSON-LD, modified") }
    if let time = meta(Self.modifiedNames) { return (time, "meta, modified") }
    // The folder of the picture is dated by its upload.
    if let image = head.first("og:image", "twitter:image"), let time = Self.date(inAddress: image) {
      return (time, "image")
    }
    return nil
  }

  /// A page of a wiki that shows one of its revisions is of that revision's day, not of the day when the wiki began it.
  private var isRevision: Bool {
    guard let url, url.contains("oldid=") || url.contains("diff=") else { return false }
    return head.first("generator")?.hasPrefix("MediaWiki") ?? false
  }

  func modified() -> PublisherTime? {
    if let text = data.modified, let time = read(text) { return time }
    return meta(Self.modifiedNames) ?? marked(published: false)
  }

  private static let publishedNames = [
    "article:published_time", "article:published", "og:article:published_time", "og:published_time", "datepublished",
    "itemprop:datepublished", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued",
    "dcterms.created",
    "dc.date.created", "article.published", "publish-date", "publish_date", "publishdate", "publication_date",
    "publicationdate", "published_date", "publisheddate", "pubdate", "article_date_original", "originalpublicationdate",
    "rnews:datepublished", "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "bt:pubdate", "ptime",
    "og:pubdate",
    "article.created", "article:created", "itemprop:datecreated", "article-publish-date", "content_published",
    "shareaholic:article_published_time",
    "vr:published_time", "published_time", "release_date", "og:release_date", "date.release",
    "citation_publication_date", "citation_date", "prism.publicationdate", "video:release_date", "published",
    "iso-8601-publish-date", "displaydate", "gentime", "temporal",
  ]
  private static let looseNames = [
    "dc.date", "dcterms.date", "date", "dc.date.modified", "created", "creation_date", "article_date", "og:time",
    "dcsext.articlefirstpublished", "publish-time", "time", "revised", "timestamp", "pub_date", "last-modified",
  ]
  private static let modifiedNames = [
    "article:modified_time", "og:updated_time", "datemodified", "itemprop:datemodified", "dcterms.modified",
    "dc.date.modified", "last-modified", "lastmod", "article:modified", "modified", "article.updated", "utime",
    "og:modified_time", "revision_date", "last_updated_date",
  ]

  private func read(_ text: String) -> PublisherTime? { TimeReader.read(text, monthFirst: monthFirst) }

  private func meta(_ names: [String]) -> PublisherTime? {
    for name in names {
      for value in head.metas[name] ?? [] {
        if let time = read(value) { return time }
      }
    }
    return nil
  }

  /// Elements that say `itemprop="datePublished"` or `dateModified`.
  private func marked(published: Bool) -> PublisherTime? {
    let name = published ? "datepublished" : "datemodified"
    for (index, node) in table.nodes.enumerated() where node.tag != .text && node.first < node.last {
      guard let value = table.attribute(.itemprop, of: index), value.count < 60 else { continue }
      let words = String(decoding: table.values[value], as: UTF8.self).lowercased()
      guard words.contains(name) || (published && words == "datecreated"),
        marksAround(index, levels: 8).isDisjoint(with: [.comments, .related])
      else { continue }
      if let time = elementTime(index) { return time }
    }
    return nil
  }

  private func elementTime(_ index: Int) -> PublisherTime? {
    for name in [AttributeName.datetime, .content, .dataDatetime, .dataTimestamp, .dataTime, .dataDate] {
      if let text = table.string(name, of: index), let time = read(text) { return time }
    }
    // hAtom: `<abbr class="published" title="2031-05-14T18:20:00Z">`.
    if table.nodes[index].tag == .abbr, let text = table.string(.title, of: index), let time = read(text) {
      return time
    }
    let text = table.plainText(index, limit: 200)
    return text.isEmpty ? nil : read(text)
  }

  private static let foreign: Marks = [.comments, .related, .sidebar, .footer, .navigation, .widget]

  /// The best `<time>` or element with `data-timestamp`: sure where it is named as the publication's or stands alone.
  private func timeElement(nearBody body: Range<Int>?) -> (time: PublisherTime, isSure: Bool)? {
    var best: (time: PublisherTime, rank: Int)?
    var count = 0
    for (index, node) in table.nodes.enumerated() where node.tag != .text && node.first < node.last || node.tag == .time
    {
      let isTime = node.tag == .time
      guard isTime || hasTimestamp(index, node) else { continue }
      count += 1
      if count > 400 { break }
      guard let time = elementTime(index) else { continue }
      var rank = isTime ? 10 : 6
      let around = marksAround(index, levels: 6)
      if table.attribute(.pubdate, of: index) != nil { rank += 20 }
      let own = (table.string(.class, of: index) ?? "").lowercased()
      if own.contains("publish") || own.contains("entry-date") || own.contains("created") || own.contains("posted") {
        rank += 15
      }
      if own.contains("updated") || own.contains("modif") { rank -= 4 }
      if !around.isDisjoint(with: Self.foreign) { rank -= 15 }
      if isInLink(index) { rank -= 6 }
      if let body {
        // Beside the body, above it or below it, not far away in lists.
        if index < body.lowerBound { rank += max(0, 6 - (body.lowerBound - index) / 40) }
        if index > body.upperBound { rank -= 4 }
      }
      if best.map({ rank > $0.rank }) ?? true { best = (time, rank) }
    }
    guard let best, best.rank > 0 else { return nil }
    return (best.time, best.rank >= 10)
  }

  private func hasTimestamp(_ index: Int, _ node: NodeTable.Node) -> Bool {
    for slot in Int(node.first)..<Int(node.last) {
      switch table.attributes[slot].name {
      case .dataDatetime, .dataTimestamp, .dataTime, .dataDate, .datetime: return true
      default: break
      }
    }
    return false
  }

  private func isInLink(_ index: Int) -> Bool {
    var node = index
    for _ in 0..<4 where node >= 0 {
      if table.nodes[node].tag == .a { return true }
      node = Int(table.nodes[node].parent)
    }
    return false
  }

  private func marksAround(_ index: Int, levels: Int) -> Marks {
    var marks: Marks = []
    var node = index
    for _ in 0..<levels where node >= 0 {
      if table.nodes[node].tag == .article || table.nodes[node].tag == .body || table.nodes[node].tag == .main { break }
      marks.formUnion(table.nodes[node].marks)
      switch table.nodes[node].tag {
      case .aside: marks.insert(.sidebar)
      case .footer: marks.insert(.footer)
      case .nav: marks.insert(.navigation)
      case .figure, .figcaption: marks.insert(.caption)
      default: break
      }
      node = Int(table.nodes[node].parent)
    }
    return marks
  }

  /// `/2031/05/14/`, `/2031-05-14-`, `/20310514`.
  func address() -> PublisherTime? { url.flatMap { Self.date(inAddress: $0) } }

  private static func date(inAddress url: String) -> PublisherTime? {
    let bytes = Array(url.utf8)
    var place = 8
    while place + 8 <= bytes.count {
      defer { place += 1 }
      guard !isDigit(bytes[place - 1]), let year = digits(bytes, place, 4), year >= 1_990, year < 2_100 else {
        continue
      }
      let separator = bytes[place + 4]
      if separator == 0x2F || separator == 0x2D || separator == 0x5F {
        guard let (month, afterMonth) = oneOrTwo(bytes, place + 5), afterMonth < bytes.count,
          bytes[afterMonth] == separator, let (day, end) = oneOrTwo(bytes, afterMonth + 1),
          end == bytes.count || !isDigit(bytes[end])
        else { continue }
        if let time = PublisherTime(year: year, month: month, day: day) { return time }
      } else if let month = digits(bytes, place + 4, 2), let day = digits(bytes, place + 6, 2),
        place + 8 == bytes.count || !isDigit(bytes[place + 8])
      {
        if let time = PublisherTime(year: year, month: month, day: day) { return time }
      }
    }
    return nil
  }

  /// Whether there is a digit: ASCII, Arabic, Persian, Devanagari, Bengali, Thai.
  private static func holdsDigit(_ bytes: ArraySlice<UInt8>) -> Bool {
    for (place, byte) in zip(bytes.indices, bytes) {
      if isDigit(byte) { return true }
      guard byte >= 0xD9, place + 2 < bytes.endIndex else { continue }
      switch (byte, bytes[place + 1], bytes[place + 2]) {
      case (0xD9, 0xA0...0xA9, _), (0xDB, 0xB0...0xB9, _): return true
      case (0xE0, 0xA5, 0xA6...0xAF), (0xE0, 0xA7, 0xA6...0xAF), (0xE0, 0xB9, 0x90...0x99): return true
      default: continue
      }
    }
    return false
  }

  private static func digits(_ bytes: [UInt8], _ place: Int, _ count: Int) -> Int? {
    guard place + count <= bytes.count else { return nil }
    var value = 0
    for offset in 0..<count {
      guard isDigit(bytes[place + offset]) else { return nil }
      value = value * 10 + Int(bytes[place + offset] - 0x30)
    }
    return value
  }

  private static func oneOrTwo(_ bytes: [UInt8], _ place: Int) -> (Int, Int)? {
    if let two = digits(bytes, place, 2) { return (two, place + 2) }
    return digits(bytes, place, 1).map { ($0, place + 1) }
  }

  /// A date in words or figures: in an element named as a date first, then in short lines around the title and body. Sure
  /// where the element's name speaks of publishing, or stands close above the body.
  private func textual(nearBody body: Range<Int>?) -> (time: PublisherTime, isSure: Bool)? {
    var best: (time: PublisherTime, rank: Int, index: Int)?
    var tries = 0
    let title = table.nodes.firstIndex { $0.tag == .h1 }
    for (index, node) in table.nodes.enumerated() where node.tag != .text {
      let isNamed = node.marks.contains(.date) || node.marks.contains(.byline)
      guard isNamed, node.tag != .body, node.tag != .html else { continue }
      tries += 1
      if tries > 300 { break }
      let text = table.plainText(index, limit: 240)
      guard text.utf8.count < 240, Self.holdsDigit(Array(text.utf8)[...]), let time = read(text) else { continue }
      var rank = node.marks.contains(.date) ? 12 : 8
      let own = (table.string(.class, of: index) ?? "").lowercased()
      if own.contains("publi") || own.contains("posted") || own.contains("created") { rank += 6 }
      let around = marksAround(index, levels: 6)
      if !around.isDisjoint(with: Self.foreign) { rank -= 10 }
      if around.contains(.caption) { rank -= 10 }
      if isInLink(index) { rank -= 6 }
      // Today's date stands in the page's head, above the title.
      if let title, index < title - 15 { rank -= 5 }
      if let body {
        if index < body.lowerBound { rank += max(0, 6 - (body.lowerBound - index) / 40) }
        if index > body.upperBound { rank -= 4 }
      }
      if best.map({ rank > $0.rank }) ?? true { best = (time, rank, index) }
    }
    guard let body else { return best.map { ($0.time, $0.rank > 12) } }
    if let best, best.rank > 2, best.index < body.upperBound { return (best.time, best.rank > 12) }
    // Short lines above the body, the nearest first, then the first lines inside, then below.
    for index in stride(from: body.lowerBound - 1, through: max(0, body.lowerBound - 160), by: -1) {
      if let time = shortLine(index) { return (time, body.lowerBound - index < 60) }
    }
    for index in body.prefix(120) {
      if let time = shortLine(index) { return (time, false) }
    }
    if let best, best.rank > 2 { return (best.time, false) }
    for index in body.upperBound..<max(body.upperBound, min(table.nodes.count, body.upperBound + 60)) {
      if let time = shortLine(index) { return (time, false) }
    }
    return best.map { ($0.time, false) }
  }

  private func shortLine(_ index: Int) -> PublisherTime? {
    guard index >= 0, index < table.nodes.count, table.nodes[index].tag == .text, !isInLink(index),
      !marksAround(index, levels: 4).contains(.caption)
    else {
      return nil
    }
    let range = table.textRange(index)
    guard range.count >= 6, Self.holdsDigit(table.text[range.prefix(160)]) else { return nil }
    var line = TextLine()
    line.append(table.text, range.prefix(160))
    if range.count < 160 { return read(line.string) }
    // A dateline: a paragraph that begins with the day.
    guard let first = line.bytes.first, isDigit(first) else { return nil }
    return read(String(line.string.prefix(12)))
  }
}
