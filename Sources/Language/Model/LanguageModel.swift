internal import Inference
internal import Records

/// A compiled language model: weights, tables and rules, shared by all workers. Immutable but for what it remembers of words
/// (`WordTypeStore`).
///
///     let model = try LanguageModel.open(path: store.path(of: "md"))
///     let annotator = Annotator(model: model)
///     let document = annotator.annotate(id: "a1", text: "Ana Reyes spoke in Norland.")
public final class LanguageModel: Sendable {
  /// Such as `en_core_web_md-3.8.0`.
  public let identifier: String
  /// The kernel that computes on this processor: `avx512`, `avx2` or `plain`.
  public let kernel: String

  let file: WeightFile
  let kernels: Kernels
  let tok2vec: EncoderWeights
  let ner: EncoderWeights
  let tok2vecFeatures: [Int]
  let nerFeatures: [Int]
  let tagger: LinearLayer
  let tags: [PennTag]
  let parser: TransitionWeights
  let parserMoves: ParserMoves
  let recognizer: TransitionWeights
  let entityMoves: EntityMoves
  let tokenizer: TokenizerRules
  let attributes: AttributeRules
  let lemmatizer: Lemmatizer
  let vocabulary: Vocabulary
  let wordTypes: WordTypeStore

  /// Opens a compiled model; the file stays mapped as long as the model lives.
  ///
  /// - Throws: an error whose description says what is wrong with which file: missing, truncated, damaged, or compiled by
  ///   another version of Hearsay.
  public static func open(path: String) throws -> LanguageModel {
    try LanguageModel(file: WeightFile(path: path), kernels: .chosen)
  }

  /// The same with a kernel of a name (`avx512`, `avx2`, `plain`).
  ///
  /// - Throws: also where this processor has no such kernel.
  public static func open(path: String, kernel: String) throws -> LanguageModel {
    guard let kernels = Kernels(named: kernel) else {
      throw ModelError(kernel, "this processor has no such kernel")
    }
    return try LanguageModel(file: WeightFile(path: path), kernels: kernels)
  }

  init(file: WeightFile, kernels: Kernels) throws {
    func fail(_ reason: String) -> ModelError { ModelError(file.path, reason) }
    let description: JSONValue
    do {
      description = try JSONReader.read(file.bytes("description"))
    } catch let failure as JSONReader.Failure {
      throw fail("its description is damaged: \(failure)")
    }
    func strings(_ name: String) throws -> [String] {
      guard let strings = description[name]?.array?.compactMap(\.string) else { throw fail("it lacks “\(name)”") }
      return strings
    }
    func features(_ name: String) throws -> (numbers: [Int], seeds: [UInt32]) {
      let numbers = try strings("\(name)_features").compactMap { Int($0) }
      let seeds = try strings("\(name)_seeds").compactMap { UInt32($0) }
      guard !numbers.isEmpty, numbers.count == seeds.count,
        numbers.allSatisfy({ ModelCompiler.features.indices.contains($0) })
      else { throw fail("its features are damaged") }
      return (numbers, seeds)
    }
    guard let identifier = description["identifier"]?.string else { throw fail("it has no name") }
    self.identifier = identifier
    self.file = file
    self.kernels = kernels
    kernel = kernels.name

    let (tok2vecNumbers, tok2vecSeeds) = try features("tok2vec")
    let (nerNumbers, nerSeeds) = try features("ner")
    tok2vecFeatures = tok2vecNumbers
    nerFeatures = nerNumbers
    tok2vec = try EncoderWeights(file: file, name: "tok2vec", seeds: tok2vecSeeds, kernels: kernels)
    ner = try EncoderWeights(file: file, name: "ner", seeds: nerSeeds, kernels: kernels)
    guard tok2vec.vectorCount == ner.vectorCount else { throw fail("its word vectors disagree") }

    tags = try strings("tags").map { label in
      guard let tag = PennTag(label: label) else { throw fail("the tag “\(label)” is unknown") }
      return tag
    }
    let tagBias = try file.array("tagger.bias", of: Float.self).values
    let tagWeights = try file.array("tagger.weights", of: Float.self).values
    guard tagBias.count == tags.count, tagWeights.count == tags.count * EncoderCompiler.width else {
      throw fail("its tagger is damaged")
    }
    tagger = LinearLayer(
      weights: tagWeights, bias: tagBias, depth: EncoderCompiler.width, filler: -.infinity, kernels: kernels)

    parserMoves = try ParserMoves(TransitionSystem(strings("parser_moves"), file.path), file.path)
    entityMoves = try EntityMoves(TransitionSystem(strings("ner_moves"), file.path), file.path)
    parser = try TransitionWeights(
      file: file, name: "parser", features: 8, classes: parserMoves.moves.count, kernels: kernels)
    recognizer = try TransitionWeights(
      file: file, name: "ner", features: 3, classes: entityMoves.moves.count, kernels: kernels)

    tokenizer = try TokenizerRules(
      MessagePackReader.read(file.bytes("tokenizer"), "\(file.path) (tokenizer)"), file.path)
    attributes = try AttributeRules(
      MessagePackReader.read(
        file.bytes("attribute_ruler/patterns"), "\(file.path) (attribute_ruler/patterns)"), file.path)
    lemmatizer = try Lemmatizer(file: file)
    vocabulary = try Vocabulary(
      file: file, vectors: tok2vec.vectorCount, rules: attributes, sequences: tokenizer.sequences)
    wordTypes = WordTypeStore(tok2vec: tok2vec, ner: ner)
  }
}
