internal import Entities
internal import Language

/// Outlets: who passes claims on for a living.
enum MediaNames {
  /// Whether a noun phrase means an outlet, by its name or by its noun: “the Meridia Herald”, “the newspaper”.
  static func isOutlet(_ tokens: Range<Int>, name: String?, in reading: ArticleReading) -> Bool {
    // “posted on the networking site Rolodeck”: everybody's.
    if tokens.dropFirst().contains(where: {
      ["site", "platform", "app"].contains(reading.words[$0]) && networks.contains(reading.words[$0 - 1])
    }) {
      return false
    }
    for token in tokens {
      let word = reading.words[token]
      // “news agency PTN”
      if word == "agency", token > tokens.lowerBound, ["news", "wire", "press"].contains(reading.words[token - 1]) {
        return true
      }
      // “the weekly Der Bote”
      if periodicals.contains(word), tokens.contains(token + 1), reading.tokens[token + 1].pos == .propn { return true }
      // “argue in court papers”, “in a working paper”: documents.
      if word == "paper" || word == "papers", token > tokens.lowerBound, papers.contains(reading.words[token - 1]) {
        return false
      }
      // “on Monday morning”
      if let type = reading.document.entity(at: token)?.type, type == .date || type == .time { continue }
      // “a radio call-in” is no outlet, “radio station WQLD” is: the noun must be the phrase's own or stand before a name.
      let isInner =
        reading.tokens[token].dependency == .compound && tokens.contains(reading.tokens[token].head)
        && reading.tokens[reading.tokens[token].head].pos != .propn
      if !isInner, nouns.contains(ArticleReading.plain(reading.tokens[token].lemma)) || nouns.contains(word) {
        return true
      }
      if agencies.contains(word) { return true }
      if reading.tokens[token].pos == .propn || reading.tokens[token].tag == .nns, isAgencyName(word, token, reading) {
        return true
      }
      let isName =
        reading.tokens[token].pos == .propn || reading.document.entity(at: token) != nil
        || token > tokens.lowerBound && reading.tokens[token].text.utf8.first.map { $0 >= 0x41 && $0 <= 0x5A } ?? false
      if isName, mastheads.contains(word) { return true }
    }
    guard let name else { return false }
    for word in name.split(separator: " ") {
      let word = ArticleReading.plain(String(word))
      if agencies.contains(word) || mastheads.contains(word) { return true }
    }
    return false
  }

  /// “Interpress”, “Marketwire”, “Transnews”; “WQLD”, an American station.
  private static func isAgencyName(_ word: String, _ token: Int, _ reading: ArticleReading) -> Bool {
    // By its byte where it has one: to ask what a letter is costs more than the rest.
    guard let first = reading.tokens[token].text.unicodeScalars.first,
      first.value < 0x80 ? (0x41...0x5A).contains(first.value) : first.properties.isUppercase
    else { return false }
    if word.utf8.count >= 7, endings.contains(where: { word.hasSuffix($0) }) { return true }
    // “SportRadio”
    if word.utf8.count >= 8, word.hasSuffix("radio") || word.hasPrefix("radio") { return true }
    let text = reading.tokens[token].text
    return (3...4).contains(text.utf8.count) && (text.hasPrefix("W") || text.hasPrefix("K"))
      && text.unicodeScalars.allSatisfy { $0.value >= 0x41 && $0.value <= 0x5A }
  }

  private static let papers: WordSet = [
    "court", "legal", "board", "cabinet", "council", "position", "discussion", "working", "research", "white", "green",
    "briefing", "policy", "consultation", "scientific", "exam", "order", "planning", "committee", "divorce", "identity",
    "ballot", "conference", "private", "personal", "charging", "strategy", "options", "academic",
  ]

  private static let networks: WordSet = [
    "networking", "sharing", "media", "messaging", "dating", "crowdfunding", "auction", "listings", "microblogging",
    "streaming", "chat", "gaming", "fundraising",
  ]

  private static let periodicals: WordSet = ["daily", "weekly", "monthly"]

  private static let endings = ["news", "press", "post", "wire", "cast", "media", "marketline", "newsline"]

  /// Words that mean an outlet wherever they stand.
  static let agencies: WordSet = [
    "reuters", "ap", "afp", "bloomberg", "bbc", "cnn", "nbc", "abc", "cbs", "msnbc", "npr", "pbs", "itv", "xinhua",
    "tass", "interfax", "ria", "dpa", "ansa", "efe", "kyodo", "yonhap", "politico", "axios", "buzzfeed", "aljazeera",
    "jazeera", "breitbart", "upi", "pti", "ians", "c-span", "cnbc", "nhk", "zdf", "ard", "rai", "kcna", "irna", "sana",
    "anadolu", "newsweek", "huffpost", "agence", "agencia", "agenzia", "presse", "prensa",
  ]

  /// Words that mean an outlet within a name.
  static let mastheads: WordSet = [
    "herald", "times", "post", "news", "tribune", "gazette", "press", "journal", "daily", "guardian", "chronicle",
    "observer", "telegraph", "mail", "radio", "tv", "television", "broadcasting", "broadcaster", "courier", "examiner",
    "inquirer", "bulletin", "dispatch", "sentinel", "globe", "mirror", "sun", "star", "echo", "argus", "register",
    "ledger", "weekly", "magazine", "newspaper", "wire", "newswire", "media", "review", "independent", "economist",
    "spectator", "mercury", "standard", "messenger", "record", "today", "tagblatt", "zeitung", "reporter", "monitor",
    "despatch", "advertiser", "recorder", "evening", "morning", "channel", "fm", "newsroom", "bugle", "clarion",
    "citizen", "trumpet", "lantern", "beacon", "comet", "enquirer", "intelligencer", "courant", "crier", "picayune",
    "vindicator", "scotsman", "racket", "graphic", "statesman", "patriot", "gleaner", "nugget", "digest", "packet",
    "whig",
  ]

  /// Nouns that mean an outlet.
  static let nouns: WordSet = [
    "newspaper", "broadcaster", "outlet", "media", "magazine", "tabloid", "daily", "weekly", "newswire", "broadsheet",
    "paper", "website", "station", "channel", "network", "publication", "press", "blog", "podcast", "portal",
    "wire", "programme", "newscast", "television", "radio", "tv", "newsletter",
  ]
}
