/// The 50 fine-grained tags of the English models: Penn Treebank's with OntoNotes' additions.
public enum PennTag: UInt8, Sendable, Hashable, CaseIterable {
  case currency
  case closingQuote
  case comma
  case openingBracket
  case closingBracket
  case stop
  case colon
  case add
  case afx
  case cc
  case cd
  case dt
  case ex
  case fw
  case hyph
  case preposition
  case jj
  case jjr
  case jjs
  case ls
  case md
  case nfp
  case nn
  case nnp
  case nnps
  case nns
  case pdt
  case pos
  case prp
  case prpPossessive
  case rb
  case rbr
  case rbs
  case rp
  case sym
  case to
  case uh
  case vb
  case vbd
  case vbg
  case vbn
  case vbp
  case vbz
  case wdt
  case wp
  case wpPossessive
  case wrb
  case xx
  case space
  case openingQuote

  /// The tag as the models and records write it.
  public var label: String { Self.labels[Int(rawValue)] }

  public init?(label: String) {
    guard let value = Self.byLabel[label] else { return nil }
    self = value
  }

  private static let labels: [String] = [
    "$", "''", ",", "-LRB-", "-RRB-", ".", ":", "ADD", "AFX", "CC", "CD", "DT", "EX", "FW", "HYPH", "IN", "JJ",
    "JJR", "JJS", "LS", "MD", "NFP", "NN", "NNP", "NNPS", "NNS", "PDT", "POS", "PRP", "PRP$", "RB", "RBR",
    "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB", "XX",
    "_SP", "``",
  ]

  private static let byLabel = Dictionary(uniqueKeysWithValues: allCases.map { ($0.label, $0) })
}
