/// A set of 64-bit hashes that are well mixed already: a look-up reads a place or two and hashes nothing again.
struct LemmaSet: Sendable, ExpressibleByArrayLiteral {
  /// Open addressing; 0 is an empty place, at least every second one.
  private let places: [UInt64]

  init(_ hashes: some Collection<UInt64>) {
    var capacity = 4
    while capacity < hashes.count * 2 + 2 { capacity *= 2 }
    var places = [UInt64](repeating: 0, count: capacity)
    for hash in hashes {
      let key = hash == 0 ? 1 : hash
      var place = Int(truncatingIfNeeded: key) & (capacity - 1)
      while places[place] != 0, places[place] != key { place = (place + 1) & (capacity - 1) }
      places[place] = key
    }
    self.places = places
  }

  init(arrayLiteral hashes: UInt64...) { self.init(hashes) }

  func contains(_ hash: UInt64) -> Bool { place(of: hash) != nil }

  /// Where a hash lies; nil where it is not in the set.
  func place(of hash: UInt64) -> Int? {
    let key = hash == 0 ? 1 : hash
    var place = Int(truncatingIfNeeded: key) & (places.count - 1)
    while true {
      let found = places[place]
      if found == key { return place }
      if found == 0 { return nil }
      place = (place + 1) & (places.count - 1)
    }
  }

  /// How many places there are.
  var capacity: Int { places.count }

  /// The hashes, in no order that means anything.
  var hashes: [UInt64] { places.filter { $0 != 0 } }
}
