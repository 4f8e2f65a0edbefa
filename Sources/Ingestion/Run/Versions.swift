internal import Extraction
internal import Fetch
internal import Pipeline
internal import Records

/// What this program is made of, for `--version`.
public enum Versions {
  /// Lines for a person; the first is name and version alone.
  public static var text: String {
    let model = try? ModelInstallation.description(PipelineConfiguration())
    let lines = [
      "\(Producer.name) \(Producer.version)",
      "libxml2 \(ParserLibrary.version)",
      TransferLibrary.version,
      "SQLite \(JournalLibrary.version)",
      model.map { "\n" + $0.split(separator: "\n").filter { !$0.hasPrefix("notice") }.joined(separator: "\n") }
        ?? "no language model is installed: hearsay model install",
    ]
    return lines.joined(separator: "\n")
  }
}
