internal import Inference
internal import Records

/// Compiles spaCy's transition-based parser and entity recognizer into the sections that `TransitionWeights` reads.
struct TransitionCompiler {
  static let hidden = 64
  static let pieces = 2
  static let width = 96

  /// One class of a transition system.
  struct Move: Hashable {
    var action: Int
    var label: String
  }

  /// The classes in their order: actions ascending; within one, the more frequent label first, then the greater.
  ///
  /// - Parameter value: the file `moves`, which holds a JSON text {action: {label: frequency}}.
  static func moves(_ value: MessagePack, _ subject: String) throws -> [Move] {
    guard let text = value["moves"]?.string, let actions = (try? JSONReader.read(text))?.members else {
      throw ModelError(subject, "“moves” is missing or no JSON")
    }
    var moves: [Move] = []
    for action in actions.sorted(by: { Int($0.name) ?? 0 < Int($1.name) ?? 0 }) {
      guard let number = Int(action.name), let labels = action.value.members else {
        throw ModelError(subject, "an action is no number")
      }
      let sorted = labels.map { (name: $0.name, frequency: $0.value.integer ?? 0) }
        .sorted { a, b in
          a.frequency != b.frequency
            ? a.frequency > b.frequency
            : b.name.unicodeScalars.lexicographicallyPrecedes(a.name.unicodeScalars) { $0.value < $1.value }
        }
      moves += sorted.map { Move(action: number, label: $0.name) }
    }
    return moves
  }

  let network: ThincModel

  /// Adds the sections `NAME.projection…`, `NAME.lower…`, `NAME.missing`, `NAME.upper…`.
  func add(to writer: inout WeightFileWriter, name: String, features: Int, classes: Int) throws {
    let (hidden, pieces) = (Self.hidden, Self.pieces)
    let projection = try network.one("W", [hidden, Self.width])
    let lower = try network.one("W", [features, hidden, pieces, hidden])
    let lowerBias = try network.one("b", [hidden, pieces])
    let missing = try network.one("pad", [1, features, hidden, pieces])
    let upper = try network.one("W", [classes, hidden])
    let upperBias = try network.one("b", [classes])
    let projectionBias = try network.one("b", [hidden])

    // [feature × unit × piece × each] → [feature × piece × unit × each].
    func byPiece(_ values: [Float], features: Int, each: Int) -> [Float] {
      var result: [Float] = []
      result.reserveCapacity(values.count)
      for feature in 0..<features {
        for piece in 0..<pieces {
          for unit in 0..<hidden {
            let start = ((feature * hidden + unit) * pieces + piece) * each
            result += values[start..<start + each]
          }
        }
      }
      return result
    }
    writer.add("\(name).projection.weights", projection.values)
    writer.add("\(name).projection.bias", projectionBias.values)
    writer.add("\(name).lower.weights", byPiece(lower.values, features: features, each: hidden))
    writer.add("\(name).lower.bias", byPiece(lowerBias.values, features: 1, each: 1))
    writer.add("\(name).missing", byPiece(missing.values, features: features, each: 1))
    writer.add("\(name).upper.weights", upper.values)
    writer.add("\(name).upper.bias", upperBias.values)
  }
}
