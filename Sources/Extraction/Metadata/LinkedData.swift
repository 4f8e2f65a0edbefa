internal import Records

/// The article in a page's JSON-LD (schema.org): a page may hold several objects, arrays, graphs and references.
struct LinkedData {
  /// Whether an object calls itself an article.
  private(set) var isArticle = false
  private(set) var headline: String?
  private(set) var authors: [String] = []
  private(set) var published: String?
  private(set) var modified: String?
  private(set) var site: String?
  private(set) var language: String?
  private(set) var section: String?
  private(set) var tags: [String] = []
  private(set) var description: String?
  private(set) var image: String?
  private(set) var url: String?
  private(set) var body: String?

  private var byID: [String: JSONValue] = [:]

  /// Nothing where there is no JSON-LD. Bounded by the texts' length.
  init(_ bytes: [UInt8], _ ranges: [Range<Int>]) {
    var objects: [JSONValue] = []
    for range in ranges.prefix(40) {
      guard let value = LenientJSON.read(bytes, range) else { continue }
      Self.collect(value, &objects, 0)
    }
    guard !objects.isEmpty else { return }
    for object in objects {
      if let id = object["@id"]?.string, object.members?.count ?? 0 > 1, byID[id] == nil { byID[id] = object }
    }
    var best: JSONValue?
    var bestRank = 0
    for object in objects {
      let rank = Self.rank(object)
      if rank > bestRank {
        best = object
        bestRank = rank
      }
    }
    guard let best else { return }
    read(best)
    isArticle = bestRank >= 90
    if bestRank < 40 { headline = nil }  // a `WebPage` carries the site's name as well
    if site == nil {
      for object in objects where Self.types(object).contains("WebSite") {
        site = object["name"]?.string.flatMap { PlainString.clean($0) }
        if site != nil { break }
      }
    }
  }

  /// All objects, outer ones first; comments and other articles inside an object are left out.
  private static func collect(_ value: JSONValue, _ objects: inout [JSONValue], _ depth: Int) {
    guard depth < 12, objects.count < 2_000 else { return }
    switch value {
    case .array(let values):
      for value in values { collect(value, &objects, depth + 1) }
    case .object(let members):
      objects.append(value)
      for member in members {
        switch member.name {
        case "comment", "comments", "itemListElement", "hasPart", "isPartOf", "citation", "relatedLink", "review",
          "mentions":
          continue
        default: collect(member.value, &objects, depth + 1)
        }
      }
    default: break
    }
  }

  private static func types(_ object: JSONValue) -> [String] {
    guard let type = object["@type"] else { return [] }
    let names = type.string.map { [$0] } ?? type.array?.compactMap(\.string) ?? []
    return names.map { name in
      name.split(whereSeparator: { $0 == "/" || $0 == "#" || $0 == ":" }).last.map(String.init) ?? name
    }
  }

  /// How much an object is the page's article.
  private static func rank(_ object: JSONValue) -> Int {
    var rank = 0
    for type in types(object) {
      switch type {
      case "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "BackgroundNewsArticle",
        "ReviewNewsArticle", "AskPublicNewsArticle", "LiveBlogPosting":
        rank = max(rank, 100)
      case "Article", "BlogPosting", "Report", "TechArticle", "ScholarlyArticle", "SatiricalArticle",
        "AdvertiserContentArticle", "SocialMediaPosting", "DiscussionForumPosting", "MedicalScholarlyArticle":
        rank = max(rank, 90)
      case "Review", "Recipe", "CreativeWork", "HowTo", "Posting", "Blog": rank = max(rank, 40)
      case "WebPage", "ItemPage", "AboutPage", "MedicalWebPage", "CheckoutPage", "ProfilePage": rank = max(rank, 20)
      case "VideoObject", "AudioObject", "PodcastEpisode", "ImageGallery", "Event": rank = max(rank, 10)
      default: break
      }
    }
    guard rank > 0 else { return 0 }
    for name in ["headline", "datePublished", "author", "articleBody"] where object[name] != nil { rank += 1 }
    return rank
  }

  private mutating func read(_ object: JSONValue) {
    headline = text(object["headline"]) ?? text(object["name"])
    authors = names(object["author"])
    if authors.isEmpty { authors = names(object["creator"]) }
    published = text(object["datePublished"]) ?? text(object["dateCreated"]) ?? text(object["uploadDate"])
    modified = text(object["dateModified"])
    site = names(object["publisher"]).first ?? names(object["sourceOrganization"]).first
    language = text(object["inLanguage"])
    section = text(object["articleSection"])
    tags = (object["keywords"].map { list($0) } ?? []).flatMap { $0.split(separator: ",").map(String.init) }
      .compactMap { PlainString.clean($0) }
    description = text(object["description"])
    image = link(object["image"]) ?? link(object["thumbnailUrl"])
    url = link(object["url"]) ?? link(object["mainEntityOfPage"])
    body = object["articleBody"]?.string ?? object["text"]?.string
  }

  private func text(_ value: JSONValue?) -> String? {
    switch value {
    case .string(let text)?: return PlainString.clean(text)
    case .number(let digits)?: return digits
    case .array(let values)?: return values.lazy.compactMap { self.text($0) }.first
    case .object?: return text(value?["@value"]) ?? text(value?["name"])
    default: return nil
    }
  }

  private func list(_ value: JSONValue) -> [String] {
    switch value {
    case .string(let text): return [text]
    case .array(let values): return values.flatMap { list($0) }
    case .object: return text(value["name"]).map { [$0] } ?? []
    default: return []
    }
  }

  private func names(_ value: JSONValue?) -> [String] {
    var budget = 500
    return names(value, 0, &budget)
  }

  /// `budget` bounds the steps: objects may refer to each other, many times over.
  private func names(_ value: JSONValue?, _ depth: Int, _ budget: inout Int) -> [String] {
    guard let value, depth < 6, budget > 0 else { return [] }
    budget -= 1
    switch value {
    case .string(let text): return PlainString.clean(text).map { [$0] } ?? []
    case .array(let values): return values.prefix(50).flatMap { names($0, depth + 1, &budget) }
    case .object(let members):
      if let name = value["name"] {
        let found = names(name, depth + 1, &budget)
        if !found.isEmpty { return found }
      }
      if let id = value["@id"]?.string, members.count <= 2, let target = byID[id] {
        return names(target["name"], depth + 1, &budget)
      }
      let given = [text(value["givenName"]), text(value["familyName"])].compactMap { $0 }.joined(separator: " ")
      return given.isEmpty ? [] : [given]
    default: return []
    }
  }

  private func link(_ value: JSONValue?, _ depth: Int = 0) -> String? {
    guard let value, depth < 6 else { return nil }
    switch value {
    case .string(let text): return text.isEmpty ? nil : PlainString.clean(text)
    case .array(let values): return values.lazy.compactMap { link($0, depth + 1) }.first
    case .object:
      if let found = link(value["url"], depth + 1) ?? link(value["contentUrl"], depth + 1) { return found }
      guard let id = value["@id"]?.string else { return nil }
      if let target = byID[id] { return link(target["url"], depth + 1) ?? link(target["contentUrl"], depth + 1) ?? id }
      return id
    default: return nil
    }
  }
}
