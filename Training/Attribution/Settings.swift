import Foundation

/// The command's settings: `--name value`.
struct Settings {
  private let arguments = CommandLine.arguments

  func text(_ name: String, _ fallback: String) -> String {
    guard let place = arguments.firstIndex(of: "--" + name), place + 1 < arguments.count else { return fallback }
    return arguments[place + 1]
  }

  func number(_ name: String, _ fallback: Double) -> Double { Double(text(name, "")) ?? fallback }

  /// The folder of shared corpora.
  var shared: String { ProcessInfo.processInfo.environment["HEARSAY_SHARED"] ?? "../shared" }
}
