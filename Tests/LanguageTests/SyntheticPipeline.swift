import Foundation
import TestSupport

@testable import Language

/// A whole pipeline of spaCy's architecture with made-up weights, in a folder: it compiles, opens and annotates. Its
/// answers mean nothing, but they must be the same with every kernel, and there must be some for every text.
struct SyntheticPipeline {
  let folder: TemporaryDirectory
  private var numbers = SeededNumbers(seed: 2031)

  static let vectorWidth = 8
  static let vectorRows = 5

  init() throws {
    folder = try TemporaryDirectory()
    let files = try files()
    for (path, bytes) in files { try folder.write(Data(bytes), to: "pipeline/" + path) }
  }

  var path: String { folder.path + "/pipeline" }

  /// Compiles it and opens the result.
  func model(kernel: String? = nil) throws -> LanguageModel {
    let store = ModelStore(folder: folder.path + "/models")
    let description = try store.install(from: path)
    return try kernel.map { try LanguageModel.open(path: description.path, kernel: $0) }
      ?? LanguageModel.open(path: description.path)
  }

  private mutating func files() throws -> [(String, [UInt8])] {
    let tags = PennTag.allCases.map(\.label)
    let relations = ["nsubj", "dobj", "det", "punct", "prep||dobj", "ROOT"].filter { $0 != "ROOT" }
    let parserMoves =
      "{\"0\":{\"\":9},\"1\":{\"\":8},\"2\":{"
      + relations.enumerated().map { "\"\($1)\":\(20 - $0)" }.joined(separator: ",") + "},\"3\":{"
      + relations.enumerated().map { "\"\($1)\":\(20 - $0)" }.joined(separator: ",") + "},\"4\":{\"ROOT\":3}}"
    let types = "\"ORG\":4,\"PERSON\":3,\"GPE\":2"
    let nerMoves =
      "{\"0\":{},\"1\":{\(types)},\"2\":{\(types)},\"3\":{\(types)},\"4\":{\(types),\"\":1},\"5\":{\"\":1}}"
    return [
      ("config.cfg", Array("[nlp]\n".utf8)),
      ("meta.json", Array(Self.meta.utf8)),
      ("tokenizer", SyntheticTokenizer.file),
      ("vocab/vectors", npy(rows: Self.vectorRows, width: Self.vectorWidth)),
      (
        "vocab/key2row",
        Pack.map([(Pack.number(StringIdentifier.of("Norland")), Pack.number(2))])
      ),
      (
        "vocab/lookups.bin",
        Pack.record([
          ("lexeme_norm", Pack.map([(Pack.number(StringIdentifier.of("colour")), Pack.string("color"))]))
        ])
      ),
      ("tok2vec/model", encoder(["NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"])),
      ("tagger/model", network([[("W", floats([tags.count, 96])), ("b", floats([tags.count]))]])),
      (
        "tagger/cfg",
        Array(
          "{\"labels\":[\(tags.map { "\"\($0)\"" }.joined(separator: ","))]}".replacingOccurrences(
            of: "\"\"\"", with: "\"\\\"\""
          ).utf8)
      ),
      ("parser/model", transitions(features: 8, classes: 2 + 2 * relations.count + 1, more: [])),
      ("parser/moves", Pack.record([("moves", Pack.string(parserMoves))])),
      ("ner/model", nerNetwork()),
      ("ner/moves", Pack.record([("moves", Pack.string(nerMoves))])),
      ("attribute_ruler/patterns", Self.rules),
      ("lemmatizer/lookups/lookups.bin", Self.lemmas),
    ]
  }

  static let meta = """
    {"lang":"en","name":"invented_sm","version":"3.8.1","license":"MIT","author":"Ana Reyes","url":"",
    "description":"made-up weights","sources":[{"name":"Norland Treebank","author":"Tomas Okafor","license":"CC0",
    "url":"https://norland.example"}]}
    """

  static let rules: [UInt8] = {
    func rule(_ patterns: [[[(String, [UInt8])]]], _ attributes: [(String, String)], _ index: UInt64) -> [UInt8] {
      Pack.record([
        ("patterns", Pack.array(patterns.map { Pack.array($0.map { Pack.record($0) }) })),
        ("attrs", Pack.record(attributes.map { ($0.0, Pack.string($0.1)) })),
        ("index", Pack.number(index)),
      ])
    }
    func words(_ words: [String]) -> [UInt8] { Pack.record([("IN", Pack.array(words.map { Pack.string($0) }))]) }
    return Pack.array([
      rule([[[("TAG", Pack.string("NN"))]]], [("POS", "NOUN"), ("MORPH", "Number=Sing")], 0),
      rule([[[("TAG", Pack.string("NNS"))]]], [("POS", "NOUN"), ("MORPH", "Number=Plur")], 0),
      rule([[[("TAG", Pack.string("VBD"))]]], [("POS", "VERB"), ("MORPH", "Tense=Past|VerbForm=Fin")], 0),
      rule([[[("TAG", Pack.string("NN")), ("LOWER", words(["it", "she"]))]]], [("POS", "PRON"), ("MORPH", "_")], 0),
      rule([[[("LOWER", Pack.string("got"))], [("LOWER", Pack.string("ta"))]]], [("LEMMA", "to")], 1),
      rule(
        [[[("LOWER", Pack.record([("REGEX", Pack.string("^y'?$"))]))], [("LOWER", Pack.string("all"))]]],
        [("LEMMA", "you")], 0),
      rule([[[("IS_SPACE", Pack.bool(true))]]], [("TAG", "_SP"), ("POS", "SPACE"), ("MORPH", "_")], 0),
    ])
  }()

  static let lemmas: [UInt8] = {
    func key(_ pos: String) -> [UInt8] { Pack.number(StringIdentifier.of(pos)) }
    func strings(_ list: [String]) -> [UInt8] { Pack.array(list.map { Pack.string($0) }) }
    return Pack.record([
      (
        "lemma_rules",
        Pack.map([
          (key("noun"), Pack.array([strings(["s", ""]), strings(["ies", "y"]), strings(["es", "e"])])),
          (key("verb"), Pack.array([strings(["ed", "e"]), strings(["ed", ""])])),
          (key("punct"), Pack.array([strings(["“", "\""])])),
        ])
      ),
      (
        "lemma_exc",
        Pack.map([
          (key("noun"), Pack.record([("mice", strings(["mouse"])), ("axes", strings(["ax", "axis"]))])),
          (key("verb"), Pack.record([("went", strings(["go"]))])),
        ])
      ),
      (
        "lemma_index",
        Pack.map([(key("noun"), strings(["squadron", "city", "axe"])), (key("verb"), strings(["bake", "walk"]))])
      ),
    ])
  }()

  private mutating func floats(_ shape: [Int], scale: Float = 0.3) -> [UInt8] {
    Pack.floats(shape, numbers.floats(shape.reduce(1, *), scale: scale))
  }

  /// One node a list of arrays.
  private func network(_ nodes: [[(String, [UInt8])]], attributes: [[(String, [UInt8])]] = []) -> [UInt8] {
    let attributes = attributes + Array(repeating: [], count: nodes.count - attributes.count)
    return Pack.record([
      ("nodes", Pack.array([])), ("attrs", Pack.array(attributes.map { Pack.record($0) })),
      ("params", Pack.array(nodes.map { Pack.record($0) })), ("shims", Pack.array([])),
    ])
  }

  private mutating func encoderNodes(
    _ columns: [String]
  ) -> (nodes: [[(String, [UInt8])]], attributes: [[(String, [UInt8])]]) {
    var nodes: [[(String, [UInt8])]] = [[("W", floats([96, Self.vectorWidth]))]]
    var attributes: [[(String, [UInt8])]] = [[("columns", Pack.binary(Pack.array(columns.map { Pack.string($0) })))]]
    let inputs = 96 * (columns.count + 1)
    nodes.append([("W", floats([96, 3, inputs], scale: 0.1)), ("b", floats([96, 3]))])
    nodes.append([("G", floats([96], scale: 1)), ("b", floats([96]))])
    attributes += [[], []]
    for index in columns.indices {
      nodes.append([("E", floats([7 + index, 96], scale: 1))])
      attributes.append([("seed", Pack.binary(Pack.number(UInt64(8 + index))))])
    }
    for _ in 0..<4 {
      nodes.append([("W", floats([96, 3, 288], scale: 0.1)), ("b", floats([96, 3]))])
      nodes.append([("G", floats([96], scale: 1)), ("b", floats([96]))])
    }
    return (nodes, attributes)
  }

  private mutating func encoder(_ columns: [String]) -> [UInt8] {
    let (nodes, attributes) = encoderNodes(columns)
    return network(nodes, attributes: attributes)
  }

  private mutating func transitionNodes(features: Int, classes: Int) -> [[(String, [UInt8])]] {
    [
      [("W", floats([64, 96])), ("b", floats([64]))],
      [
        ("W", floats([features, 64, 2, 64], scale: 0.2)), ("b", floats([64, 2])),
        ("pad", floats([1, features, 64, 2])),
      ],
      [("W", floats([classes, 64], scale: 0.5)), ("b", floats([classes]))],
    ]
  }

  private mutating func transitions(features: Int, classes: Int, more: [[(String, [UInt8])]]) -> [UInt8] {
    network(transitionNodes(features: features, classes: classes) + more)
  }

  private mutating func nerNetwork() -> [UInt8] {
    let (nodes, attributes) = encoderNodes(["NORM", "PREFIX", "SUFFIX", "SHAPE"])
    return network(nodes + transitionNodes(features: 3, classes: 3 * 4 + 2), attributes: attributes)
  }

  private mutating func npy(rows: Int, width: Int) -> [UInt8] {
    let header = "{'descr': '<f4', 'fortran_order': False, 'shape': (\(rows), \(width)), }"
    var bytes: [UInt8] = [0x93] + Array("NUMPY".utf8) + [1, 0, UInt8(header.utf8.count), 0] + Array(header.utf8)
    for value in numbers.floats(rows * width, scale: 1) {
      for shift: UInt32 in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: value.bitPattern >> shift)) }
    }
    return bytes
  }
}
