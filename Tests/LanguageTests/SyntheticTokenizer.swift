@testable import Language

/// A small tokenizer of our own making, with rules of every kind that spaCy's has.
enum SyntheticTokenizer {
  static let file = Pack.record([
    ("prefix_search", Pack.string(#"^\(|^"|^“|^\.\.+|^\$|^\+(?![0-9])|^:"#)),
    ("suffix_search", Pack.string(#"\)$|"$|”$|,$|'s$|\.\.+$|(?<=[0-9])(?:km|%)$|(?<=[a-z])\.$|!$"#)),
    ("infix_finditer", Pack.string(#"\.\.+|(?<=[a-z])-(?=[a-z])|(?<=[a-zA-Z])[:<>=/](?=[a-zA-Z])"#)),
    ("token_match", [0xC0]),
    (
      "url_match",
      Pack.string(
        #"(?u)^(?:(?:[\w\+\-\.]{2,})://)?(?:\S+(?::\S*)?@)?(?:(?:[a-z0-9\u00a1-\uffff]+\.)+(?:[a-z]{2,63}))(?:[/?#]\S*)?$"#
      )
    ),
    (
      "exceptions",
      Pack.record([
        (" ", tokens([(" ", nil)])),
        ("don't", tokens([("do", nil), ("n't", "not")])),
        ("Mr.", tokens([("Mr.", "mister")])),
        (":)", tokens([(":)", nil)])),
        ("a.m.", tokens([("a.m.", nil)])),
        ("'em", tokens([("'em", "them")])),
      ])
    ),
    ("faster_heuristics", Pack.bool(true)),
  ])

  private static func tokens(_ tokens: [(String, String?)]) -> [UInt8] {
    Pack.array(
      tokens.map { text, norm in
        Pack.map([(Pack.number(65), Pack.string(text))] + (norm.map { [(Pack.number(67), Pack.string($0))] } ?? []))
      })
  }
}
