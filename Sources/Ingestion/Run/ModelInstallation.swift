internal import Foundation
internal import Language

/// What `hearsay model` does.
public enum ModelInstallation {
  /// Names of the models that Hearsay knows, the recommended one first.
  public static var knownNames: [String] { KnownModel.all.map(\.name) }

  /// What a person should know of the model in use; it is opened whole.
  ///
  /// - Throws: `RunFailure`.
  public static func description(_ configuration: PipelineConfiguration) throws -> String {
    let path = ModelLocation.path(configuration)
    _ = try ModelLocation.open(configuration)
    let model: ModelDescription
    do { model = try ModelDescription(path: path) } catch {
      throw RunFailure(.configurationInvalid, "the language model cannot be used: \(error)")
    }
    return text(model)
  }

  /// Compiles a model from a wheel or a folder; without one, gets the wheel from the Python package index by pip.
  ///
  /// - Parameters:
  ///   - name: `md` or `sm`.
  ///   - source: path of a wheel or of an unpacked pipeline, or an http(s) URL of a wheel, which pip fetches as well. The
  ///     wheel's SHA-256 is checked in every case.
  /// - Throws: `RunFailure`.
  public static func install(_ name: String, from source: String?) throws -> String {
    guard let known = KnownModel.named(name) else {
      throw RunFailure(.usage, "“\(name)” is no model; known are: \(knownNames.joined(separator: ", "))")
    }
    let store = ModelStore(folder: ModelStore.defaultFolder)
    let isURL = source.map { $0.hasPrefix("https://") || $0.hasPrefix("http://") } ?? false
    if let source, !isURL { return try compile(source, known, store) }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("hearsay-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try compile(try download(source ?? known.package, to: folder), known, store)
  }

  private static func compile(_ source: String, _ known: KnownModel, _ store: ModelStore) throws -> String {
    guard FileManager.default.fileExists(atPath: source) else {
      throw RunFailure(.inputUnusable, "\(source) does not exist")
    }
    do { return text(try store.install(from: source, expecting: known)) } catch {
      throw RunFailure(.inputUnusable, "\(error)")
    }
  }

  /// - Parameter package: name and version, or a wheel's URL.
  private static func download(_ package: String, to folder: URL) throws -> String {
    let arguments = [
      "python3", "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps", "--python-version",
      "3.12", "--only-binary=:all:", "--dest", folder.path, package,
    ]
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.standardOutput = FileHandle.standardError
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try process.run()
      process.waitUntilExit()
    } catch {
      throw RunFailure(.unavailable, "pip cannot be started: \(error.localizedDescription)")
    }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    guard process.terminationStatus == 0, let wheel = names.first(where: { $0.hasSuffix(".whl") }) else {
      throw RunFailure(
        .unavailable,
        "the model's wheel could not be fetched by “\(arguments.joined(separator: " "))”; fetch it elsewhere and give it by "
          + "--from")
    }
    return folder.appendingPathComponent(wheel).path
  }

  /// The summary may be Markdown of several lines; here it is one field of a table.
  private static func oneLine(_ text: String) -> String {
    text.replacing("**", with: "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func text(_ model: ModelDescription) -> String {
    var lines = [
      "model     \(model.identifier) (\(model.name))", "about     \(oneLine(model.summary))",
      "author    \(model.author) \(model.url)",
      "licence   \(model.license)",
    ]
    for source in model.sources {
      let licence = source.license.map { " (\($0))" } ?? ""
      lines.append("source    \(source.name)\(source.author.map { ", \($0)" } ?? "")\(licence)")
    }
    for notice in model.attribution { lines.append("notice    \(notice)") }
    lines.append("file      \(model.path), \(model.size) bytes")
    lines.append("SHA-256   \(model.compiledSHA256)")
    if let wheel = model.wheelSHA256 {
      lines.append(
        "wheel     \(wheel)\(model.isKnownWheel ? " (of the pipeline that Hearsay was measured with)" : " (another one than Hearsay was measured with)")"
      )
    }
    lines.append("kernel    \(model.kernel)")
    return lines.joined(separator: "\n") + "\n"
  }
}
