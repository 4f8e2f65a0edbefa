/// The dependency labels of the English models (ClearNLP's), and `ROOT`.
public enum Dependency: UInt8, Sendable, Hashable, CaseIterable {
  case root
  case acl
  case acomp
  case advcl
  case advmod
  case agent
  case amod
  case appos
  case attr
  case aux
  case auxpass
  case `case`
  case cc
  case ccomp
  case compound
  case conj
  case csubj
  case csubjpass
  case dative
  case dep
  case det
  case dobj
  case expl
  case intj
  case mark
  case meta
  case neg
  case nmod
  case npadvmod
  case nsubj
  case nsubjpass
  case nummod
  case oprd
  case parataxis
  case pcomp
  case pobj
  case poss
  case preconj
  case predet
  case prep
  case prt
  case punct
  case quantmod
  case relcl
  case xcomp

  /// The label as the models and records write it.
  public var label: String { Self.labels[Int(rawValue)] }

  public init?(label: String) {
    guard let value = Self.byLabel[label] else { return nil }
    self = value
  }

  private static let labels: [String] = ["ROOT"] + allCases.dropFirst().map { String(describing: $0) }

  private static let byLabel = Dictionary(uniqueKeysWithValues: allCases.map { ($0.label, $0) })
}
