internal import ArgumentParser
internal import Ingestion

/// INPUT… and what is taken of it.
struct InputOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("A URL, a file, a folder, or “-” for JSON Lines on standard input.", valueName: "input"))
  var inputs: [String] = []

  @Option(help: ArgumentHelp("A file with one URL a line; may be given several times.", valueName: "file"))
  var urls: [String] = []

  @Option(help: ArgumentHelp("Take at most so many articles.", valueName: "n"))
  var limit: Int?

  @Option(help: ArgumentHelp("Take part K of N of the articles, by a hash of their ids.", valueName: "k/n"))
  var shard: String?

  @Option(help: ArgumentHelp("Leave out what a feed, sitemap or input line dates before this day.", valueName: "day"))
  var since: String?

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit: give a number from 1") }
    if let shard, Shard(shard) == nil { throw ValidationError("--shard: give K/N with K from 1 to N, such as 3/64") }
    if let since, !Self.isDay(since) { throw ValidationError("--since: give a day, such as 2031-05-14") }
    if inputs.contains("") { throw ValidationError("an input is empty") }
    if inputs.count(where: { $0 == "-" }) + urls.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("“-” can be given only once")
    }
  }

  var arguments: [InputArgument] { inputs.map { InputArgument($0) } + urls.map { .urlList($0) } }

  var selection: InputSelection { InputSelection(limit: limit, shard: shard.flatMap(Shard.init), since: since) }

  private static func isDay(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return false }
    return (1...12).contains(Int(parts[1]) ?? 0) && (1...31).contains(Int(parts[2]) ?? 0)
  }
}
