import Foundation
import Inference
import TestSupport

@testable import Language

extension Vocabulary {
  /// A vocabulary with one norm, no vectors and the rules of `SyntheticPipeline`.
  static func sample(sequences: [UInt64: [[UInt64]]] = [:]) throws -> Vocabulary {
    let folder = try TemporaryDirectory()
    var writer = WeightFileWriter()
    writer.add("norm.keys", [StringIdentifier.of("colour")])
    writer.add("norm.values", [StringIdentifier.of("color")])
    try writer.write(to: folder.path + "/v")
    let rules = try AttributeRules(MessagePackReader.read(SyntheticPipeline.rules, "rules"), "rules")
    return try Vocabulary(file: WeightFile(path: folder.path + "/v"), vectors: 0, rules: rules, sequences: sequences)
  }
}
