public import ArgumentParser
public import Ingestion

extension EventLog.Format: ExpressibleByArgument {}

/// What goes to standard error.
struct LogOptions: ParsableArguments {
  @Option(help: "The form of the log on standard error.")
  var logFormat = EventLog.Format.text

  @Flag(name: .shortAndLong, help: "Say nothing but why the command fails.")
  var quiet = false

  func makeLog() -> EventLog { EventLog(format: logFormat, isQuiet: quiet) }

  /// Progress is for people, not for logs.
  var showsProgress: Bool { !quiet && logFormat == .text }
}
