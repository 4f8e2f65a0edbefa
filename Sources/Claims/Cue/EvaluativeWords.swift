internal import Language
internal import Records

/// Words that make “called the plan X” a reproach or a praise.
enum EvaluativeWords {
  /// The act that a content's last words give to a cue that names; nil where they are neutral.
  static func act(of relation: RelationReading, in reading: ArticleReading) -> SpeechAct? {
    var praises = false
    for range in relation.content.reversed() {
      for token in range.reversed() {
        let lemma = ArticleReading.plain(reading.tokens[token].lemma)
        if bad.contains(lemma) || bad.contains(reading.words[token]) { return .criticize }
        if good.contains(lemma) { praises = true }
      }
    }
    return praises ? .praise : nil
  }

  /// Whether a word says of a claim that it is not so.
  static func isUntrue(_ word: String) -> Bool { untrue.contains(word) }

  private static let untrue: WordSet = [
    "nonsense", "lie", "lies", "false", "untrue", "fantasy", "fabrication", "rubbish", "baseless", "invention", "hoax",
    "incorrect", "inaccurate", "unfounded", "groundless", "fiction", "fabricated", "bunk", "fake", "bogus",
    "fictitious",
    "unsubstantiated", "concocted", "falsehood",
  ]

  private static let bad: WordSet = [
    "absurd", "abuse", "alarming", "appalling", "arrogant", "bad", "barbaric", "betrayal", "bigot", "bizarre",
    "blunder", "catastrophe", "catastrophic", "chaotic", "clown", "corrupt", "coward", "cowardly", "crime",
    "criminal", "crook", "crooked", "cruel", "cynical", "damaging", "dangerous", "deplorable", "despicable",
    "disaster", "disastrous", "disgrace", "disgraceful", "disgusting", "dishonest", "disturbing", "embarrassing",
    "embarrassment", "evil", "failed", "failure", "fake", "false", "farce", "flawed", "folly", "foolish", "fraud",
    "fraudulent", "hateful", "hoax", "horrible", "horrific", "hypocrisy", "hypocrite", "hypocritical", "idiot",
    "ill-advised", "illegal", "immoral", "inadequate", "incompetent", "inexcusable", "inhumane", "insane", "insult",
    "insulting", "irresponsible", "joke", "liar", "lie", "ludicrous", "madness", "meaningless", "mess", "misguided",
    "misleading", "mistake", "monster", "naive", "nasty", "nonsense", "offensive", "outrage", "outrageous",
    "pathetic", "pointless", "preposterous", "racist", "reckless", "ridiculous", "scam", "scandal", "scandalous",
    "sexist", "shambles", "shame", "shameful", "shocking", "short-sighted", "shortsighted", "sick", "stunt", "stupid",
    "terrible", "terrorist", "thug", "totalitarian", "toxic", "traitor", "travesty", "troubling", "tyrant",
    "unacceptable", "unconscionable", "unconstitutional", "unfair", "unfit", "unforgivable", "unhinged", "unjust",
    "unlawful", "unprofessional", "unqualified", "unreasonable", "unworkable", "unwise", "useless", "vile", "waste",
    "weak", "witch", "worst", "worthless", "wrong", "coup", "blackmail", "theft", "provocation", "propaganda",
    "irrational", "laughable", "vandalism", "cynicism", "hollow",
  ]

  private static let good: WordSet = [
    "admirable", "amazing", "beautiful", "best", "brave", "breakthrough", "brilliant", "courageous", "encouraging",
    "excellent", "exemplary", "fantastic", "friend", "generous", "genius", "good", "great", "hero", "heroic",
    "historic", "impressive", "inspiration", "inspiring", "landmark", "magnificent", "masterpiece", "milestone",
    "outstanding", "remarkable", "role model", "splendid", "success", "superb", "terrific", "triumph", "tremendous",
    "victory", "visionary", "welcome", "wise", "wonderful",
  ]
}
