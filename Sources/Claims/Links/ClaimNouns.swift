internal import Language
internal import Records

/// Nouns by which news takes up what somebody said: “the accusation”, “that figure”, “the minister's account”.
///
/// All in small letters, singular.
enum ClaimNouns {
  /// Whether a noun means what somebody said, not what somebody did.
  static func isClaim(_ noun: String) -> Bool { acts[noun] != nil || tales.contains(noun) }

  /// Acts that a noun names, the likeliest first.
  static let acts: WordTable<[SpeechAct]> = [
    "accusation": [.accuse, .allege, .criticize, .assert], "allegation": [.accuse, .allege, .assert],
    "charge": [.accuse, .allege, .assert, .believe], "claim": [.assert, .allege, .report, .accuse],
    "assertion": [.assert, .allege], "criticism": [.criticize, .accuse, .doubt],
    "complaint": [.criticize, .accuse, .allege, .assert], "objection": [.criticize, .doubt, .deny],
    "concern": [.feel, .warn, .criticize], "fear": [.feel, .warn], "conclusion": [.report, .believe],
    "result": [.report],
    "rumor": [.allege, .report],
    "rumour": [.allege, .report], "demand": [.demand], "call": [.demand], "request": [.demand, .ask],
    "appeal": [.demand], "warning": [.warn], "suggestion": [.suggest, .allege, .accuse, .assert],
    "proposal": [.suggest],
    "prediction": [.predict, .believe], "forecast": [.predict], "argument": [.assert, .believe],
    "finding": [.report], "ultimatum": [.demand, .warn], "denial": [.deny],
    "insinuation": [.suggest, .allege, .accuse, .assert], "threat": [.promise, .warn],
    "announcement": [.assert, .promise, .decide, .report], "assurance": [.assert, .promise],
    "revelation": [.report, .assert], "pledge": [.promise], "promise": [.promise], "offer": [.promise],
  ]

  /// Nouns that leave open whether it is so: who calls one of these something finds fault with it.
  static let doubtful: WordSet = [
    "accusation", "allegation", "claim", "insinuation", "assertion", "suggestion", "rumor", "rumour", "criticism",
  ]

  static let numbers: WordSet = ["number", "figure", "estimate", "calculation", "total", "sum", "toll"]

  static let anything: WordSet = [
    "account", "report", "statement", "story", "version", "incident", "remark", "comment", "news", "plan", "notion",
    "idea", "description", "testimony", "meeting", "talk", "event", "decision", "quotation", "quote", "words",
    "characterization", "characterisation", "portrayal", "interpretation", "theory", "assessment", "verdict",
    "explanation", "narrative", "tale", "article", "analysis", "conclusion", "insinuation",
    "comparison",
  ]

  /// What is told, by itself no deed.
  static let tales: WordSet = [
    "report", "story", "account", "version", "remark", "comment", "statement", "notion", "theory", "tale", "article",
  ]
}
