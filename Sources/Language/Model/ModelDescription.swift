internal import Inference
internal import Records

/// What a person should know of an installed model: what it is, whose it is, and that it is whole.
public struct ModelDescription: Sendable, Hashable {
  /// A source of training data or tables, as the model names it.
  public struct Source: Sendable, Hashable {
    public var name: String
    public var author: String?
    public var license: String?
    public var url: String?
  }

  /// `md`, `sm`; the identifier for a model that Hearsay does not know.
  public var name: String
  /// `en_core_web_md-3.8.0`.
  public var identifier: String
  public var version: String
  public var summary: String
  public var author: String
  public var url: String
  /// The licence of the model, as its metadata state it.
  public var license: String
  public var sources: [Source]
  /// Notices to repeat where the model or its answers are passed on.
  public var attribution: [String]
  /// SHA-256 of the wheel that it was compiled from; nil where it came from a folder.
  public var wheelSHA256: String?
  /// Whether that is a wheel of the pipeline that Hearsay was measured with.
  public var isKnownWheel: Bool
  /// Path and SHA-256 of the compiled file.
  public var path: String
  public var compiledSHA256: String
  /// Bytes of the compiled file.
  public var size: Int
  /// The kernel that computes on this processor.
  public var kernel: String

  /// Reads a compiled model and checks that it can be used: it is opened whole.
  ///
  /// - Throws: as `LanguageModel.open`.
  public init(path: String) throws {
    let model = try LanguageModel.open(path: path)
    func json(_ section: String) throws -> JSONValue {
      do {
        return try JSONReader.read(model.file.bytes(section))
      } catch let failure as JSONReader.Failure {
        throw ModelError(path, "\(section) is damaged: \(failure)")
      }
    }
    let meta = try json("meta.json")
    let compiled = try json("description")
    identifier = model.identifier
    let known = KnownModel.all.first { $0.identifier == model.identifier }
    name = known?.name ?? model.identifier
    version = meta["version"]?.string ?? ""
    summary = meta["description"]?.string ?? ""
    author = meta["author"]?.string ?? ""
    url = meta["url"]?.string ?? ""
    license = meta["license"]?.string ?? "not stated"
    sources = (meta["sources"]?.array ?? []).map { source in
      Source(
        name: source["name"]?.string ?? "", author: source["author"]?.string, license: source["license"]?.string,
        url: source["url"]?.string)
    }
    attribution = sources.map { source in
      var text = source.name
      if let author = source.author, !author.isEmpty { text += ", by \(author)" }
      if let license = source.license, !license.isEmpty { text += "; \(license)" }
      if let url = source.url, !url.isEmpty { text += ". \(url)" }
      return text
    }
    let digest = compiled["wheel_sha256"]?.string
    wheelSHA256 = digest
    isKnownWheel = digest.map { known?.isWheel($0) ?? false } ?? false
    self.path = path
    let bytes = model.file.contents
    compiledSHA256 = SHA256.hex(bytes)
    size = bytes.count
    kernel = model.kernel
  }
}
