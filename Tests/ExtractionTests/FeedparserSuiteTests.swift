@testable import Extraction
import Foundation
import Testing

/// What feedparser's own suite expects of the first entry's link, title and time, held against ours.
@Suite struct FeedparserSuiteTests {
  /// `entries[0]['title'] == 'Harbour'` in the comment before a feed.
  private struct Expectation {
    enum Field: String { case link, title, time }
    var field: Field
    var value: String
  }

  @Test(.enabled(if: Suites.exists("feedparser-tests"), "needs the shared suites"))
  func linkTitleAndTime() throws {
    let reader = FeedReader(limits: FeedLimits(keepsUnlinked: true))
    var right: [Expectation.Field: Int] = [:]
    var all: [Expectation.Field: Int] = [:]
    var wrong: [String] = []
    for file in Suites.files("feedparser-tests/tests") {
      let bytes = try Suites.bytes(file)
      guard let expected = expectation(String(decoding: bytes.prefix(2_000), as: UTF8.self)) else { continue }
      all[expected.field, default: 0] += 1
      let entry = try? reader.entries(bytes, url: "http://127.0.0.1:8097/").first
      let got: String? =
        switch expected.field {
        case .link: entry?.url.replacing("http://item.test/", with: "http://item.TEST/")  // a host has no case
        case .title: entry?.title ?? ""
        case .time: (entry?.published ?? entry?.modified).flatMap { TimeReader.read($0)?.instant }.map(String.init)
        }
      if got == expected.value {
        right[expected.field, default: 0] += 1
      } else {
        wrong.append("\(file): \(expected.value) is \(got ?? "none")")
      }
    }
    #expect(all == [.link: 16, .title: 70, .time: 11])
    // One link is relative to a header that the file only tells of.
    #expect(right == [.link: 15, .title: 70, .time: 11], "\(wrong)")
  }

  /// Nil for what is expected of other fields, of the feed, or by more than one comparison.
  private func expectation(_ text: String) -> Expectation? {
    guard let begin = text.firstRange(of: "Expect:"),
      let line = text[begin.upperBound...].split(separator: "\n").first,
      let equals = line.firstRange(of: " == ")
    else { return nil }
    let left = line[..<equals.lowerBound].trimmed.replacing("not bozo and ", with: "")
    let value = line[equals.upperBound...].trimmed
    switch left {
    case "entries[0]['link']", "entries[0].link":
      return literal(value).map { Expectation(field: .link, value: $0) }
    case "entries[0]['title']", "entries[0].title":
      return literal(value).map { Expectation(field: .title, value: PlainString.clean($0) ?? "") }
    case "entries[0]['published_parsed']", "entries[0]['updated_parsed']":
      let parts = value.drop { $0 != "(" }.dropFirst().split(separator: ",").prefix(6).compactMap {
        Int(String($0).trimmed)
      }
      guard parts.count == 6, var time = PublisherTime(year: parts[0], month: parts[1], day: parts[2]) else {
        return nil
      }
      time.hour = parts[3]
      time.minute = parts[4]
      time.second = parts[5]
      time.offset = 0
      return time.instant.map { Expectation(field: .time, value: String($0)) }
    default: return nil
    }
  }

  /// The text of a Python string; nil for what is none, or one with escapes or something behind it.
  private func literal(_ text: String) -> String? {
    let bare = text.hasPrefix("u'") || text.hasPrefix("u\"") ? text.dropFirst() : text[...]
    guard let quote = bare.first, quote == "'" || quote == "\"", bare.count > 1, bare.last == quote else { return nil }
    let inner = bare.dropFirst().dropLast()
    return inner.contains(quote) || inner.contains("\\") ? nil : String(inner)
  }
}

extension Substring {
  fileprivate var trimmed: String { String(self).trimmed }
}
