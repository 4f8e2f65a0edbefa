internal import Foundation
internal import Language

/// Where the compiled language model lies.
public enum ModelLocation {
  /// `$XDG_DATA_HOME/hearsay/model`, else `~/.local/share/hearsay/model`.
  public static func standard(environment: [String: String]) -> String {
    let data =
      environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? (environment["HOME"] ?? "") + "/.local/share"
    return data + "/hearsay/model"
  }

  /// The path that is in force.
  public static func path(_ configuration: PipelineConfiguration) -> String {
    configuration.model ?? standard(environment: ProcessInfo.processInfo.environment)
  }

  /// - Throws: `RunFailure` with the command that mends it.
  static func open(_ configuration: PipelineConfiguration) throws -> LanguageModel {
    let path = path(configuration)
    guard FileManager.default.fileExists(atPath: path) else {
      throw RunFailure(
        .configurationInvalid,
        "there is no language model at \(path); install one by “hearsay model install”, or name one by --model")
    }
    do { return try LanguageModel.open(path: path) } catch {
      throw RunFailure(
        .configurationInvalid,
        "the language model at \(path) cannot be used: \(error); install it anew by “hearsay model install --force”")
    }
  }
}
