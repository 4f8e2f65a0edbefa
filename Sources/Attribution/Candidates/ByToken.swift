/// Values by token: what a dictionary would hold, found without hashing, for relations are looked up by the heads of their cues
/// in a dozen rules.
struct ByToken<Value> {
  /// For each token the place of its value; −1 for none.
  private var places: [Int32]
  private var values: [Value] = []

  init(_ c: TokenColumns) { places = [Int32](repeating: -1, count: c.count) }

  /// Nil outside the document, as a `Column` reads.
  subscript(_ token: Int) -> Value? {
    guard places.indices.contains(token) else { return nil }
    let place = places[token]
    return place < 0 ? nil : values[Int(place)]
  }

  mutating func set(_ value: Value, at token: Int) {
    let place = Int(places[token])
    guard place < 0 else {
      values[place] = value
      return
    }
    places[token] = Int32(values.count)
    values.append(value)
  }
}
