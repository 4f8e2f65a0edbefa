internal import ArgumentParser
internal import Foundation
internal import Ingestion

struct ExplainCommand: ParsableCommand {
  enum Colour: String, CaseIterable, ExpressibleByArgument {
    case auto, always, never
  }

  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Shows an article with every claim marked in its text.",
    discussion: """
      Beneath each paragraph stands who said it, resolved, and which rule or model
      decided, how sure. In colour: contents underlined, cues yellow, sources green.
      Without: [1 content of claim 1], ‹cue›, {source}.

      Examples:
        hearsay explain article.html
        hearsay explain --color always https://herald.example/ports | less -R
      """)

  @Option(help: "Whether to use colour; auto: on a terminal, unless NO_COLOR is set.")
  var color = Colour.auto

  @OptionGroup var options: StreamOptions

  func run() throws {
    let isTerminal = isatty(1) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
    try options.run(.resolve, format: .explanation, usesColour: color == .always || (color == .auto && isTerminal))
  }
}
