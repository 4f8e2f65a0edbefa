internal import Entities
internal import EntityCorpora
internal import Language
internal import Records

/// One noun of an article: its candidates, and which of them gold means.
struct Lesson {
  var observation: NominalObservation
  /// Whether each candidate is right.
  var right: [Bool]
  /// Whether gold has a name for the noun, be it among the candidates or not.
  var isNamed: Bool
  /// So many claims have it as their source.
  var weight: Int

  /// The lessons of one file of phrases (`score_references.py --phrases`).
  ///
  /// - Parameter model: of another author's articles; nil leaves the nouns to the rules.
  static func read(_ documents: [String: Document], phrases: [JSONValue], _ model: RankingModel?) throws -> [Lesson] {
    var lessons: [Lesson] = []
    for record in phrases {
      guard let id = record["id"]?.string, let document = documents[id] else {
        throw EvaluationFailure(description: "a line of phrases without id, or of no document")
      }
      var seen: [Int: NominalObservation] = [:]
      let resolved = EntityResolver().resolve(
        document, headings: (record["headings"]?.array ?? []).compactMap(span), pronouns: .pronouns, nouns: model,
        recordNoun: { seen[$0.token] = $0 })
      let keys = resolved.entities.map { key($0.name) }
      var numbers: [Int: Int] = [:]
      for phrase in record["phrases"]?.array ?? [] {
        guard let names = phrase["names"]?.array, let span = phrase["span"].flatMap(Self.span),
          let head = resolved.head(of: document.tokens(in: span)), let observation = seen[head]
        else { continue }
        if let number = numbers[head] {
          lessons[number].weight += 1
          continue
        }
        let wanted = Set(names.compactMap(\.string).map(key))
        numbers[head] = lessons.count
        lessons.append(
          Lesson(
            observation: observation,
            right: observation.candidates.map { $0 >= 0 && wanted.contains(keys[$0]) },
            isNamed: names.first?.string != nil, weight: 1))
      }
    }
    return lessons
  }

  static func span(_ value: JSONValue) -> TextSpan? {
    guard let pair = value.array, pair.count == 2, let start = pair[0].integer, let end = pair[1].integer else {
      return nil
    }
    return TextSpan(start, end)
  }

  /// A name in small letters, without article, title and possessive, as `score_gold.py` compares them.
  private static func key(_ name: String) -> String {
    name.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "’" && $0 != "'" }.map { word in
      var word = word
      for mark in ["’s", "'s", "’", "'"] where word.hasSuffix(mark) { word = word.dropLast(mark.count) }
      return String(word)
    }.filter { !$0.isEmpty && !titles.contains($0) }.joined(separator: " ")
  }

  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "dr", "professor", "prof", "sir", "dame", "rear", "admiral", "general", "captain", "the",
    "a", "an", "judge", "bishop",
  ]
}
