internal import Entities
internal import Language

/// Outlets: who passes claims on for a living.
enum MediaNames {
  /// Whether a noun phrase means an outlet, by its name or by its noun: “the Meridia Herald”, “the newspaper”.
  static func isOutlet(_ tokens: Range<Int>, name: String?, in reading: ArticleReading) -> Bool {
    for token in tokens {
      let word = reading.words[token]
      // “on Monday morning”
      if let type = reading.document.entity(at: token)?.type, type == .date || type == .time { continue }
      // “a radio call-in” is no outlet: the noun must be the phrase's own.
      let isInner = reading.tokens[token].dependency == .compound && tokens.contains(reading.tokens[token].head)
      if !isInner, nouns.contains(ArticleReading.plain(reading.tokens[token].lemma)) || nouns.contains(word) {
        return true
      }
      if agencies.contains(word) { return true }
      let isName = reading.tokens[token].pos == .propn || reading.document.entity(at: token) != nil
      if isName, mastheads.contains(word) { return true }
    }
    guard let name else { return false }
    for word in name.split(separator: " ") {
      let word = ArticleReading.plain(String(word))
      if agencies.contains(word) || mastheads.contains(word) { return true }
    }
    return false
  }

  /// Words that mean an outlet wherever they stand.
  static let agencies: WordSet = [
    "reuters", "ap", "afp", "bloomberg", "bbc", "cnn", "nbc", "abc", "cbs", "msnbc", "npr", "pbs", "itv", "xinhua",
    "tass", "interfax", "ria", "dpa", "ansa", "efe", "kyodo", "yonhap", "politico", "axios", "buzzfeed", "aljazeera",
    "jazeera", "breitbart", "upi", "pti", "ians", "c-span", "cnbc", "nhk", "zdf", "ard", "rai", "kcna", "irna", "sana",
    "anadolu", "newsweek", "huffpost",
  ]

  /// Words that mean an outlet within a name.
  static let mastheads: WordSet = [
    "herald", "times", "post", "news", "tribune", "gazette", "press", "journal", "daily", "guardian", "chronicle",
    "observer", "telegraph", "mail", "radio", "tv", "television", "broadcasting", "broadcaster", "courier", "examiner",
    "inquirer", "bulletin", "dispatch", "sentinel", "globe", "mirror", "sun", "star", "echo", "argus", "register",
    "ledger", "weekly", "magazine", "newspaper", "wire", "newswire", "media", "review", "independent", "economist",
    "spectator", "mercury", "standard", "messenger", "record", "today", "tagblatt", "zeitung", "reporter", "monitor",
    "despatch", "advertiser", "recorder", "evening", "morning", "channel",
  ]

  /// Nouns that mean an outlet.
  static let nouns: WordSet = [
    "newspaper", "broadcaster", "outlet", "media", "magazine", "tabloid", "daily", "weekly", "newswire", "broadsheet",
    "paper", "website", "station", "channel", "network", "publication", "press", "blog", "podcast", "portal",
    "wire", "programme", "newscast", "television", "radio", "tv",
  ]
}
