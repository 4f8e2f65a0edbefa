/// Makes names of what bylines and author fields hold.
enum AuthorNames {
  /// The names in one field: without “By”, titles, handles, addresses, “Hours ago”; several parted. Empty where the
  /// text holds no name.
  static func names(in text: String) -> [String] {
    guard var line = PlainString.clean(text, limit: 400) else { return [] }
    line = withoutOpening(line)
    if line.contains("http://") || line.contains("https://") || line.hasPrefix("www.") { return [] }
    var names: [String] = []
    for part in parted(line) {
      if let name = name(part), !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// All names of several fields, each once.
  static func names(in fields: [String]) -> [String] {
    var answer: [String] = []
    for field in fields {
      for name in names(in: field) where !answer.contains(where: { $0.lowercased() == name.lowercased() }) {
        answer.append(name)
      }
    }
    return Array(answer.prefix(20))
  }

  private static let openings = [
    "written by", "posted by", "published by", "reported by", "story by", "words by", "article by", "text by",
    "by:", "by", "von:", "von", "par:", "par", "por:", "por", "di", "da", "door", "af:", "af", "av:", "av", "tekst:",
    "text:", "texte:", "testo:", "texto:", "author:", "autor:", "autorin:", "auteur:", "autore:", "authors:", "автор:",
    "szerző:", "przez", "skrevet av", "skriven av", "di:", "redacción:", "reporter:", "written by:", "oleh:", "oleh",
    "yazan:", "redaktion:", "bởi",
  ]

  private static func withoutOpening(_ text: String) -> String {
    var line = afterBy(text) ?? text
    for _ in 0..<2 {
      let lower = line.lowercased()
      for opening in openings where lower.hasPrefix(opening) {
        let rest = line.dropFirst(opening.count)
        guard let next = rest.unicodeScalars.first, next == " " || opening.hasSuffix(":") else { continue }
        // “Di” and “Da” open names as well: they count only in lower case.
        if opening.count <= 3, opening != "by", opening != "by:", line.first?.isUppercase == true,
          !opening.hasSuffix(":"),
          opening != "von", opening != "par", opening != "por"
        {
          continue
        }
        line = String(rest).trimmed
        break
      }
    }
    return line
  }

  private static let conjunctions: Set<String> = [
    "and", "und", "et", "y", "e", "och", "og", "en", "a", "i", "ja", "és", "ve", "и", "та", "&", "with", "mit",
  ]

  /// Parts at semicolons, bars, slashes between spaces, conjunctions between capitalized words, and at commas where
  /// every part looks like a name.
  private static func parted(_ line: String) -> [String] {
    var parts: [String] = []
    for piece in line.split(whereSeparator: {
      $0 == ";" || $0 == "|" || $0 == "•" || $0 == "·" || $0 == "\n" || $0 == "、"
    }).flatMap({ slashParts($0) }) {
      var words = piece.split(separator: " ")
      if let first = words.first, words.count > 2, conjunctions.contains(first.lowercased()),
        first == "&" || first.first?.isLowercase == true
      {
        words.removeFirst()
      }
      var current: [Substring] = []
      for (index, word) in words.enumerated() {
        let isLast = index == words.count - 1
        if conjunctions.contains(word.lowercased()), !isLast, current.count >= 1,
          word == "&" || word.first?.isLowercase == true, words[index + 1].first?.isUppercase == true,
          current.count >= 2 || words.count - index > 2 || current.last?.hasSuffix(",") == true
        {
          parts.append(current.joined(separator: " "))
          current = []
        } else {
          current.append(word)
        }
      }
      parts.append(current.joined(separator: " "))
    }
    return parts.flatMap { commaParts($0) }
  }

  /// A slash parts full names; `dsw/dpa` is one signature.
  private static func slashParts(_ piece: Substring) -> [Substring] {
    let parts = piece.split(separator: "/")
    guard parts.count > 1, let first = parts.first, first.contains(where: { $0 != " " }),
      String(first).trimmed.contains(" ")
    else { return [piece] }
    return parts
  }

  private static func commaParts(_ part: String) -> [String] {
    let pieces = part.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
    guard pieces.count > 1 else { return pieces }
    let suffixes: Set<String> = [
      "jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "md", "m.d.", "phd", "ph.d.", "rn", "esq.",
    ]
    var answer: [String] = []
    for (index, piece) in pieces.enumerated() {
      if suffixes.contains(piece.lowercased()) { continue }
      let count = piece.split(separator: " ").count
      if index == 0 || (count >= 2 && count <= 4 && isCapitalized(piece) && !hasRole(piece)) {
        answer.append(piece)
      } else {
        break  // a title or a place follows the name
      }
    }
    return answer
  }

  static func isCapitalized(_ text: String) -> Bool {
    text.split(separator: " ").allSatisfy { word in
      guard let first = word.unicodeScalars.first else { return false }
      return !first.properties.isLowercase
        || ["de", "van", "von", "der", "den", "al", "bin", "da", "di", "la", "le", "ter", "dos", "del"].contains(
          word.lowercased())
    }
  }

  private static let roles: Set<String> = [
    "editor", "reporter", "correspondent", "writer", "staff", "senior", "chief", "columnist", "producer", "contributor",
    "journalist", "bureau", "desk", "photographer", "redakteur", "redakteurin", "redacteur", "news", "media", "press",
    "agency", "newspaper", "times", "post", "herald", "tribune", "director", "professor", "analyst", "special",
    "digital",
    "politics", "political", "business", "sports", "health", "science", "technology", "freelance", "assistant", "head",
    "korrespondent", "korrespondentin", "correspondent,", "redaktor", "reporterin", "author", "founder", "ceo",
    "fellow",
    "university", "washington", "london", "deputy",
  ]

  static func isRole(_ word: String) -> Bool { roles.contains(word) }

  static func hasRole(_ text: String) -> Bool {
    text.lowercased().split(separator: " ").contains { roles.contains(String($0)) }
  }

  /// One name, or nil for what is none.
  private static func name(_ part: String) -> String? {
    var text = part.trimmed
    // What follows a dash, an opening bracket or “for”, “in” is a role, an outlet or a place.
    for separator in [" - ", " – ", " — ", " (", " @", " for ", " For ", " via ", " in ", " aus "] {
      if let cut = text.range(of: separator) { text = String(text[..<cut.lowerBound]).trimmed }
    }
    text = withoutOpening(text)
    while let last = text.unicodeScalars.last, ",:/|-–—.".unicodeScalars.contains(last), !text.hasSuffix("Jr."),
      !text.hasSuffix("Sr.")
    {
      if last == ".", text.unicodeScalars.count > 2, text.unicodeScalars.dropLast().last?.properties.isUppercase == true
      {
        break
      }
      text.unicodeScalars.removeLast()
      text = text.trimmed
    }
    text = withoutDate(text)
    for role in ["記者 ", "记者 ", "记者：", "記者：", "作者："] where text.hasPrefix(role) {
      text = String(text.dropFirst(role.count)).trimmed
    }
    for role in [" 기자", " 특파원", " 記者", " 记者"] where text.hasSuffix(role) {
      text = String(text.dropLast(role.count)).trimmed
    }
    guard !text.isEmpty, !text.contains("@"), text.unicodeScalars.count <= 80, !text.hasPrefix("("),
      !text.hasPrefix("/")
    else { return nil }
    let words = text.split(separator: " ")
    guard words.count <= 7 else { return nil }
    guard text.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) else { return nil }
    let lower = text.lowercased()
    if refused.contains(lower) || lower.hasSuffix(" ago") || lower.hasPrefix("published") || lower.hasPrefix("updated")
    {
      return nil
    }
    if text.unicodeScalars.count(where: { $0.properties.numericType == .decimal }) > 2 { return nil }
    return text
  }

  private static let refused: Set<String> = [
    "admin", "administrator", "editor", "user", "anonymous", "unknown", "none", "null", "undefined", "author", "autor",
    "staff", "guest", "webmaster", "by", "root", "test", "share", "follow", "comments", "more", "n/a", "-",
    "redazione web",
    "view all posts", "about the author", "contributor", "by staff", "facebook", "twitter", "instagram", "email",
    "гость", "gast", "invitado", "invité",
  ]
}

extension String {
  /// Without white space at both ends.
  var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }

  /// The first occurrence of `other`; linear, by Unicode scalars.
  fileprivate func range(of other: String) -> Range<String.Index>? {
    let needle = Array(other.unicodeScalars)
    let scalars = unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      var place = index
      var matched = 0
      while matched < needle.count, place < scalars.endIndex, scalars[place] == needle[matched] {
        place = scalars.index(after: place)
        matched += 1
      }
      if matched == needle.count { return index..<place }
      index = scalars.index(after: index)
    }
    return nil
  }
}
