@testable import Extraction
import Testing

@Suite struct TimeReaderTests {
  @Test(arguments: [
    ("2031-05-14T18:20:05Z", "2031-05-14T18:20:05Z"), ("2031-05-14T18:20:05.123+0200", "2031-05-14T18:20:05+02:00"),
    ("2031-05-14 18:20:05 -05:30", "2031-05-14T18:20:05-05:30"), ("2031-05-14T18:20", "2031-05-14"),
    ("Wed, 14 May 2031 18:20:05 GMT", "2031-05-14T18:20:05Z"),
    ("Wed, 14 May 31 18:20 EST", "2031-05-14T18:20:00-05:00"),
    ("May 14, 2031 6:20 PM EDT", "2031-05-14T18:20:00-04:00"), ("14 May 2031", "2031-05-14"),
    ("14. Mai 2031", "2031-05-14"),
    ("le 14 mai 2031 à 18h20", "2031-05-14"), ("14 de mayo de 2031", "2031-05-14"),
    ("14 мая 2031, 18:20", "2031-05-14"),
    ("14.05.2031 18:20", "2031-05-14"), ("14/05/2031", "2031-05-14"), ("31/12/30", "2030-12-31"),
    ("2031/5/4", "2031-05-04"),
    ("2031年5月14日 18:20", "2031-05-14"), ("2031. 5. 14. 오후 6:20", "2031-05-14"), ("20310514", "2031-05-14"),
    ("20310514T182005Z", "2031-05-14T18:20:05Z"), ("1936722005", "2031-05-16T18:20:05Z"),
    ("1936722005000", "2031-05-16T18:20:05Z"),
    ("Published: 14th of May, 2031", "2031-05-14"), ("14 Mayıs 2031", "2031-05-14"), ("14 maja 2031", "2031-05-14"),
    ("14. května 2031", "2031-05-14"), ("2031 m. gegužės 14 d.", "2031-05-14"), ("26 | 01 | 2031", "2031-01-26"),
    ("18:20 Uhr, 14.05.2031", "2031-05-14"), ("12 a.m. 14 May 2031 UTC", "2031-05-14"),
  ])
  func times(text: String, expected: String) {
    #expect(TimeReader.read(text)?.text == expected)
  }

  @Test(arguments: [
    "", "yesterday", "3 hours ago", "2031", "31.02.2031", "99/99/9999", "1:2:3", "12345", "May", "May 2031",
    "version 1.2.3",
  ])
  func none(text: String) {
    #expect(TimeReader.read(text) == nil)
  }

  @Test func theMonthFirstWhereItIsCustom() {
    #expect(TimeReader.read("3/4/2031", monthFirst: true)?.text == "2031-03-04")
    #expect(TimeReader.read("3/4/2031", monthFirst: false)?.text == "2031-04-03")
    #expect(TimeReader.read("13/4/2031", monthFirst: true)?.text == "2031-04-13")
  }

  @Test func everyDayOfManyYearsGoesToItsSecondsAndBack() {
    for day in stride(from: 0, to: 47_000, by: 13) {
      let time = PublisherTime(epoch: day * 86_400 + 3_661)
      #expect(time?.instant == day * 86_400 + 3_661)
    }
  }
}
