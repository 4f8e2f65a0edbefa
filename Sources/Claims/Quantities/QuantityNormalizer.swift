internal import Language
internal import Records

/// Finds an article's quantities: numbers with their bounds and units.
///
/// Ordinals, times, and numbers that are part of a name (“Flight 17”) are none. Every token is looked at a bounded
/// number of times.
struct QuantityNormalizer {
  let reading: ArticleReading
  private let numbers: NumberReader
  private let units: QuantityUnits
  private let found: [(tokens: Range<Int>, quantity: ClaimRecord.Quantity)]

  /// - Parameter times: the tokens of time expressions, in text order; their numbers are no quantities.
  init(_ reading: ArticleReading, in sentences: ClaimSentences, times: [Range<Int>]) {
    self.reading = reading
    numbers = NumberReader(reading: reading)
    units = QuantityUnits(reading: reading)
    let finder = QuantityFinder(reading: reading, numbers: numbers, units: units)
    var found: [(tokens: Range<Int>, quantity: ClaimRecord.Quantity)] = []
    var next = 0
    var floor = 0
    for sentence in sentences.tokens {
      var place = max(sentence.lowerBound, floor)
      while place < sentence.upperBound {
        while next < times.count && times[next].upperBound <= place { next += 1 }
        if next < times.count && times[next].contains(place) {
          place = times[next].upperBound
          floor = place
          continue
        }
        guard reading.marks[place].contains(.quantity), let match = finder.quantity(at: place, floor: floor) else {
          place += 1
          continue
        }
        if next < times.count && match.tokens.overlaps(times[next]) {
          // “I waited forty tonight”, “eleven of those last year”: the number without the time behind it.
          if place < times[next].lowerBound, let bare = finder.bare(at: place, floor: floor),
            bare.tokens.upperBound <= times[next].lowerBound
          {
            if let quantity = bare.quantity { found.append((bare.tokens, quantity)) }
            place = max(place + 1, bare.tokens.upperBound)
            floor = place
          } else {
            place += 1
          }
          continue
        }
        if let quantity = match.quantity { found.append((match.tokens, quantity)) }
        place = max(place + 1, match.tokens.upperBound)
        floor = place
      }
    }
    ElidedUnits(reading: reading).fill(&found)
    self.found = found
  }

  /// The quantities that lie wholly in each relation's content.
  func quantities(in relations: [RelationReading]) -> [[ClaimRecord.Quantity]] {
    relations.map { relation in
      var answer: [ClaimRecord.Quantity] = []
      for range in relation.content {
        var low = 0
        var high = found.count
        while low < high {
          let middle = (low + high) / 2
          if found[middle].tokens.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        while low < found.count, found[low].tokens.lowerBound < range.upperBound {
          if found[low].tokens.upperBound <= range.upperBound { answer.append(found[low].quantity) }
          low += 1
        }
      }
      return answer
    }
  }
}
