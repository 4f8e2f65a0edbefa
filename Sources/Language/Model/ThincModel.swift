/// The parameters of a neural network as thinc writes it: a map of `nodes`, `attrs`, `params` and `shims`, index by
/// index, in breadth-first order of the layers.
struct ThincModel {
  /// In order of nodes; within a node in order of names.
  let arrays: [(name: String, array: NumberArray)]
  /// The names of the features that `extract_features` takes, in order.
  let columns: [String]
  /// The seeds of the hash embeddings, in order.
  let seeds: [UInt32]
  let subject: String

  init(_ value: MessagePack, _ subject: String) throws {
    self.subject = subject
    guard let params = value["params"]?.array, let attributes = value["attrs"]?.array, params.count == attributes.count
    else { throw ModelError(subject, "no network of thinc: “params” and “attrs” are missing or disagree") }
    var arrays: [(name: String, array: NumberArray)] = []
    var columns: [String] = []
    var seeds: [UInt32] = []
    for (node, names) in zip(params, attributes) {
      for pair in node.map ?? [] {
        guard let name = pair.key.string, case .map = pair.value else { continue }
        arrays.append((name, try NumberArray(pair.value, subject)))
      }
      // Attributes are MessagePack inside MessagePack.
      if let packed = names["columns"]?.binary {
        columns = (try MessagePackReader.read(packed, subject).array ?? []).compactMap(\.string)
      }
      if let packed = names["seed"]?.binary, let seed = try MessagePackReader.read(packed, subject).integer {
        guard let seed = UInt32(exactly: seed) else { throw ModelError(subject, "an impossible seed") }
        seeds.append(seed)
      }
    }
    self.arrays = arrays
    self.columns = columns
    self.seeds = seeds
  }

  /// The arrays of a name and number of axes, in order.
  func all(_ name: String, axes: Int) -> [NumberArray] {
    arrays.filter { $0.name == name && $0.array.shape.count == axes }.map(\.array)
  }

  /// The one array of a name and shape.
  func one(_ name: String, _ shape: [Int]) throws -> NumberArray {
    guard let found = arrays.first(where: { $0.name == name && $0.array.shape == shape }) else {
      throw ModelError(subject, "no array “\(name)” of shape \(shape): another architecture")
    }
    return found.array
  }
}
