/// What a line must be like to be a byline: stricter than in a field that says that it holds the author.
extension AuthorNames {
  /// What follows “By”, “Written by”, “Autor:” at the beginning of a line; empty where nothing does. Nil where the line
  /// begins otherwise.
  static func withoutByOpening(_ line: String) -> String? {
    let lower = line.lowercased()
    for opening in lineOpenings where lower.hasPrefix(opening) {
      let rest = line.dropFirst(opening.count)
      guard let next = rest.unicodeScalars.first else { return "" }
      if next == " " || next == ":" || opening.hasSuffix(":") || opening.hasSuffix("：") {
        return String(rest.drop { $0 == ":" || $0 == " " })
      }
    }
    return nil
  }

  private static let lineOpenings = [
    "written by", "posted by", "published by", "submitted by", "reported by", "story by", "words by", "text by",
    "author:", "by",
    "von", "text:", "autor:", "autorin:", "verfasst von", "geschrieben von", "ein kommentar von", "par", "auteur:",
    "publié par", "por", "escrito por", "di", "a cura di", "autore:", "door", "av", "tekst:", "af", "przez", "autor",
    "автор:", "автор", "текст:", "yazan:", "oleh", "oleh:", "reporter:", "penulis:", "kirjoittaja:", "szerző:",
    "作者：", "作者:", "记者：", "记者:", "文：", "责任编辑：", "編集：", "文＝", "記者：", "글", "bởi", "كتب:", "كتب :", "كتبت:",
    "بقلم:", "بقلم", "نویسنده:", "מאת:", "מאת", "लेखक:", "撰文：", "文/",
  ]

  /// What follows “by” in `Posted on May 14, 2031 by Ana Reyes`, `Ein Kommentar von Ana Reyes`; nil in any other line.
  static func afterBy(_ line: String) -> String? {
    let words = line.split(separator: " ")
    guard
      let place = words.prefix(14).firstIndex(where: { by.contains($0.lowercased()) && $0.first?.isLowercase == true }),
      place > 0, place + 1 < words.count
    else { return nil }
    let before = words[..<place]
    let isByline =
      before.contains { $0.unicodeScalars.contains { $0.properties.numericType == .decimal } }
      || before.count <= 3 && before.contains { bylineNouns.contains($0.lowercased()) }
    return isByline ? words[(place + 1)...].joined(separator: " ") : nil
  }

  private static let by: Set<String> = ["by", "von", "par", "por", "door", "av", "przez", "von:", "by:"]
  private static let bylineNouns: Set<String> = [
    "written", "posted", "published", "submitted", "reported", "story", "words", "text", "analysis", "opinion",
    "review", "comment", "commentary", "article", "kommentar", "interview", "analyse", "bericht", "reportage", "essay",
    "gastbeitrag", "kolumne", "glosse", "porträt", "rezension", "protokoll", "verfasst", "geschrieben",
    "veröffentlicht", "beitrag", "artikel", "publié", "publicado", "escrito", "texto", "geschreven", "gepubliceerd",
    "skrevet", "skriven", "opublikowane",
  ]

  /// Without a date or a time at the end: `Ana Reyes Nov. 18`, `Ana Reyes 5 min read`, `Ana Reyes Wednesday`.
  static func withoutDate(_ text: String) -> String {
    let words = text.split(separator: " ")
    guard words.count > 1 else { return text }
    for (index, word) in words.enumerated() {
      let bare = word.lowercased().filter { $0 != "." && $0 != "," && $0 != ":" }
      let isNumber = word.unicodeScalars.first?.properties.numericType == .decimal
      let isMonth = MonthNames.month(bare) != nil && index + 1 < words.count && startsWithDigit(words[index + 1])
      let isDay = weekdays.contains(bare) && (index > 0 || index + 1 < words.count)
      if isMonth || isDay || (isNumber && index > 0)
        || (isNumber && index + 1 < words.count
          && MonthNames.month(
            words[index + 1].lowercased().filter { $0 != "." }) != nil)
      {
        return words[..<index].joined(separator: " ")
      }
    }
    return text
  }

  private static func startsWithDigit(_ word: Substring) -> Bool {
    word.unicodeScalars.first?.properties.numericType == .decimal
  }

  private static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "montag", "dienstag", "mittwoch",
    "donnerstag", "freitag", "samstag", "sonntag", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi",
    "dimanche", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo",
  ]

  /// Whether a text is like a person's name: two to five words, each with a capital or in a script without them, none of
  /// them a role or a word of page furniture.
  static func looksLikePerson(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    if words.count == 1 { return (2...4).contains(text.unicodeScalars.count) && hasNoCase(text) }
    return (2...5).contains(words.count) && looksLikeName(text) && !hasRole(text)
  }

  /// Whether a text may sign an article: a person, an agency, a desk.
  static func looksLikeName(_ text: String) -> Bool {
    guard isCapitalized(text) || hasNoCase(text), !isHandle(text) || text.contains("/") else { return false }
    var words = text.lowercased().split(separator: " ").map(String.init)
    if words.count > 2, words[0] == "the" { words.removeFirst() }  // The Associated Press
    guard words.count <= 6, !words.allSatisfy({ isRole($0) }) else { return false }
    return !text.unicodeScalars.contains { "():;,?!%$€£#…=<>\"[]{}".unicodeScalars.contains($0) }
      && !words.contains {
        furniture.contains($0) || $0.unicodeScalars.contains { $0.properties.numericType == .decimal }
      }
  }

  /// Letters of scripts that know no capitals.
  private static func hasNoCase(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { !$0.properties.isUppercase && !$0.properties.isLowercase }
      && text.unicodeScalars.contains { $0.properties.isAlphabetic }
  }

  /// `ana-reyes`, `areyes`: an account, not a name.
  static func isHandle(_ text: String) -> Bool {
    !text.contains(" ") && text.utf8.allSatisfy { $0 < 0x80 && $0 &- 0x41 >= 26 }
  }

  static func isSite(_ name: String, _ site: String?) -> Bool {
    guard let site else { return false }
    return TitleFinder.key(name) == TitleFinder.key(site)
  }

  /// Whether a label says that its value is the author.
  static func isAuthorLabel(_ label: String) -> Bool {
    let lower = label.lowercased()
    return [
      "written by", "author", "by", "verfasst von", "geschrieben von", "autor", "escrito por", "écrit par", "auteur",
      "scritto da", "geschreven door", "napisane przez", "автор", "написано автором", "skrivet av", "skrevet av",
      "skriven av", "yazan", "ditulis oleh", "kirjoittanut", "escrit per", "γράφτηκε από", "著者", "執筆者", "作者",
      "نوشته‌شده بدست", "كُتب بواسطة", "napsal(a)", "szerző:", "scris de", "penulis",
    ].contains(lower)
  }

  private static let furniture: Set<String> = [
    "the", "this", "these", "that", "a", "an", "is", "are", "was", "to", "your", "our", "you", "we", "all", "more",
    "read", "view", "see", "about", "posts", "articles", "article", "follow", "share", "comments", "comment", "reply",
    "subscribe", "sign", "log", "login", "click", "here", "home", "menu", "search", "updated", "published", "posted",
    "facebook", "twitter", "instagram", "linkedin", "whatsapp", "email", "e-mail", "copy", "link", "print", "save",
    "min", "mins", "minutes", "minute", "hours", "ago", "edt", "est", "pst", "gmt", "popular", "primera", "numbers",
    "how", "why", "what", "when", "mehr", "alle", "artikel", "beiträge", "und", "zum", "der", "die", "das", "lesen",
    "les", "voir", "plus", "ver", "más", "leer", "todos", "los", "las", "getty", "images", "reuters/", "photo", "cc",
    "size",
    "google", "scholar", "top", "latest", "archive", "archives", "profile", "von", "by", "por", "par", "door", "di",
  ]
}
