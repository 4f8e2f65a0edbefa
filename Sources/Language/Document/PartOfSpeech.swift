/// Universal parts of speech, and the models' `SPACE` for white space.
public enum PartOfSpeech: UInt8, Sendable, Hashable, CaseIterable {
  case none
  case adj, adp, adv, aux, conj, cconj, det, intj, noun, num, part, pron, propn, punct, sconj, sym, verb, x, space

  /// The label as the models and records write it; empty for `none`.
  public var label: String { Self.labels[Int(rawValue)] }

  public init?(label: String) {
    guard let value = Self.byLabel[label] else { return nil }
    self = value
  }

  private static let labels: [String] = [""] + allCases.dropFirst().map { String(describing: $0).uppercased() }

  private static let byLabel = Dictionary(uniqueKeysWithValues: allCases.map { ($0.label, $0) })
}
