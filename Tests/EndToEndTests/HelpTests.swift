import Foundation
import Records
import Testing

/// What a newcomer reads first.
@Suite(.enabled(if: HearsayCommand.isBuilt, HearsayCommand.commandIsAbsent))
struct HelpTests {
  /// Every subcommand shows how it is called, in lines that a terminal of eighty columns does not break.
  @Test func everySubcommandHasExamplesThatKeepTheirLines() throws {
    let dump = try HearsayCommand.run(["--experimental-dump-help"])
    let root = try #require(try JSONReader.read(Array(dump.output))["command"])
    var seen = 0
    func check(_ command: JSONValue) throws {
      let name = try #require(command["commandName"]?.string)
      guard name != "help" else { return }
      seen += 1
      let discussion = command["discussion"]?.string ?? ""
      #expect(discussion.contains("Examples:\n  hearsay "), "\(name)")
      for line in discussion.split(separator: "\n") {
        #expect(line.count < 80, "\(name): \(line)")
      }
      for child in command["subcommands"]?.array ?? [] { try check(child) }
    }
    try check(root)
    #expect(seen >= 14)
  }
}
