public import Records

/// A text whose attributions are marked in place: `⟨S:Ana Reyes⟩ ⟨C:said⟩ ⟨T:that the port was closed⟩`.
///
/// S marks a source, C a cue, T a content (its text); a number behind the letter tells several relations apart, and the
/// same mark twice gives two spans. Marks may lie in one another.
public struct MarkedText: Sendable {
  /// One relation's spans, in Unicode scalars of `text`.
  public struct Relation: Sendable {
    public var source: [TextSpan] = []
    public var cue: [TextSpan] = []
    public var content: [TextSpan] = []
    /// Index of the relation with the smallest content that holds this one's cue (or source) and content.
    public var outer: Int?
  }

  /// Why a marked text cannot be read.
  public struct Failure: Error, CustomStringConvertible {
    public var description: String

    public init(description: String) { self.description = description }
  }

  /// Without marks; “¶” is a blank line.
  public let text: String
  /// In the order of their numbers.
  public let relations: [Relation]

  public init(_ marked: String) throws {
    var text = String.UnicodeScalarView()
    var open: [(letter: Unicode.Scalar, number: Int, start: Int)] = []
    var relations: [Int: Relation] = [:]
    let scalars = Array(marked.unicodeScalars)
    var place = 0
    while place < scalars.count {
      switch scalars[place] {
      case "⟨":
        guard let colon = scalars[place...].firstIndex(of: ":"), colon - place <= 4, colon > place + 1 else {
          throw Failure(description: "a mark without letter and colon in: \(marked)")
        }
        var digits = ""
        digits.unicodeScalars.append(contentsOf: scalars[(place + 2)..<colon])
        open.append((scalars[place + 1], Int(digits) ?? 1, text.count))
        place = colon + 1
      case "⟩":
        guard let mark = open.popLast() else { throw Failure(description: "a mark closed twice in: \(marked)") }
        let span = TextSpan(mark.start, text.count)
        switch mark.letter {
        case "S": relations[mark.number, default: Relation()].source.append(span)
        case "C": relations[mark.number, default: Relation()].cue.append(span)
        case "T": relations[mark.number, default: Relation()].content.append(span)
        default: throw Failure(description: "mark \(mark.letter) is not known in: \(marked)")
        }
        place += 1
      case "¶":
        while text.last == " " { text.removeLast() }
        text.append(contentsOf: "\n\n".unicodeScalars)
        place += 1
        while place < scalars.count, scalars[place] == " " { place += 1 }
      default:
        text.append(scalars[place])
        place += 1
      }
    }
    guard open.isEmpty else { throw Failure(description: "a mark is not closed in: \(marked)") }
    var ordered = relations.keys.sorted().compactMap { relations[$0] }
    for index in ordered.indices {
      let own = ordered[index]
      let parts = (own.cue.isEmpty ? own.source : own.cue) + own.content
      let holders = ordered.indices.filter { other in
        other != index && parts.allSatisfy { part in ordered[other].content.contains { $0.contains(part) } }
      }
      ordered[index].outer = holders.min { size(ordered[$0]) < size(ordered[$1]) }
    }
    func size(_ relation: Relation) -> Int { relation.content.reduce(0) { $0 + $1.count } }
    self.text = String(text)
    self.relations = ordered
  }
}
