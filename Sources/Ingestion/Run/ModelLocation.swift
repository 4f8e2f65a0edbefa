internal import Foundation
internal import Language

/// Where the compiled language model lies: at a path, or under a name (`md`, `sm`) in a folder of models.
public enum ModelLocation {
  /// The one that is used where nobody says otherwise.
  public static let standardName = "md"

  /// The path that is in force.
  public static func path(_ configuration: PipelineConfiguration) -> String {
    let model = configuration.model ?? standardName
    var isFolder: ObjCBool = false
    let exists = unsafe FileManager.default.fileExists(atPath: model, isDirectory: &isFolder)
    // A folder that happens to be called “md” is no model.
    guard !model.contains("/"), !exists || isFolder.boolValue else { return model }
    return ModelStore.installedPath(of: model) ?? ModelStore(folder: ModelStore.defaultFolder).path(of: model)
  }

  /// - Throws: `RunFailure` with the command that mends it.
  static func open(_ configuration: PipelineConfiguration) throws -> LanguageModel {
    let path = path(configuration)
    guard FileManager.default.fileExists(atPath: path) else {
      throw RunFailure(
        .configurationInvalid,
        "there is no language model at \(path); install it by “hearsay model install”, or name one by --model")
    }
    do { return try LanguageModel.open(path: path) } catch {
      throw RunFailure(
        .configurationInvalid,
        "the language model cannot be used: \(error); install it anew by “hearsay model install”, or name another by --model"
      )
    }
  }
}
