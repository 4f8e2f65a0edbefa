/// A dictionary by 64-bit hashes that are well mixed already, made once and asked at every word.
struct LemmaTable<Value: Sendable>: Sendable {
  private let keys: LemmaSet
  /// By the keys' places.
  private let values: [Value?]

  init(_ dictionary: [UInt64: Value]) {
    keys = LemmaSet(dictionary.keys)
    var values = [Value?](repeating: nil, count: keys.capacity)
    for (key, value) in dictionary { if let place = keys.place(of: key) { values[place] = value } }
    self.values = values
  }

  subscript(_ hash: UInt64) -> Value? {
    guard let place = keys.place(of: hash) else { return nil }
    return values[place]
  }
}
