internal import ArgumentParser
internal import Ingestion

struct ModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model", abstract: "Names or installs the language model.",
    subcommands: [InfoCommand.self], defaultSubcommand: InfoCommand.self)

  struct InfoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "info", abstract: "The language model in use, its licence, its checksums.")

    @OptionGroup var settings: SettingOptions

    func run() throws { print(ModelLocation.path(try settings.read())) }
  }
}
