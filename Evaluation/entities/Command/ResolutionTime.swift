internal import Entities
internal import EntityCorpora
internal import Foundation
internal import Language

/// CPU time of resolving document records, per 750 words.
enum ResolutionTime {
  static func run(documents path: String) throws {
    let documents = try DocumentRecords.read(path)
    let words = documents.reduce(0) { sum, document in
      sum + document.tokens.reduce(0) { $0 + ($1.pos == .punct || $1.pos == .space ? 0 : 1) }
    }
    let resolver = EntityResolver()
    var best = Double.infinity
    var mentions = 0
    for _ in 0..<5 {
      let start = clock()
      mentions = documents.reduce(0) { $0 + resolver.resolve($1, headings: []).mentions.count }
      best = min(best, Double(clock() - start) / Double(CLOCKS_PER_SEC))
    }
    print(
      "\(documents.count) documents, \(words) words, \(mentions) mentions: \(String(format: "%.3f", best * 1000 / Double(words) * 750)) ms CPU per 750 words"
    )
  }
}
