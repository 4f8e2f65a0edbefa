import Testing

@testable import Claims

@Suite struct CalendarDayTests {
  @Test func everyDayOfEightHundredYears() throws {
    var number = try #require(CalendarDay(1700, 1, 1)).number
    var weekday = try #require(CalendarDay(1700, 1, 1)).weekday
    #expect(weekday == 5)  // 1 January 1700 was a Friday.
    for year in 1700..<2500 {
      for month in 1...12 {
        for day in 1...CalendarDay.days(in: month, of: year) {
          let found = try #require(CalendarDay(year, month, day))
          guard found.number == number, found.weekday == weekday, found.year == year, found.month == month,
            found.day == day
          else {
            Issue.record("\(year)-\(month)-\(day) is \(found.iso), day \(found.number), weekday \(found.weekday)")
            return
          }
          number += 1
          weekday = weekday % 7 + 1
        }
      }
    }
  }

  @Test(arguments: [(2031, 2, 29), (2100, 2, 29), (2031, 4, 31), (2031, 13, 1), (2031, 0, 1), (2031, 1, 0), (0, 1, 1)])
  func noSuchDay(_ year: Int, _ month: Int, _ day: Int) {
    #expect(CalendarDay(year, month, day) == nil)
  }

  @Test(arguments: [
    ("2031-05-14", "2031-05-14"), ("2031-05-14T23:59:59-08:00", "2031-05-14"), ("2031-05-14T00:00:00Z", "2031-05-14"),
    ("2031-05-14 08:00", "2031-05-14"),
  ]) func readsThePublishersDay(_ text: String, _ day: String) {
    #expect(CalendarDay(text)?.iso == day)
  }

  @Test(arguments: ["", "2031", "2031-05", "14.05.2031", "2031-5-14", "2031-05-14x", "2031-02-30", "soon"])
  func readsNothingElse(_ text: String) {
    #expect(CalendarDay(text) == nil)
  }
}
