/// When the article was published, as the data that a page's scripts carry say it: state of a web application, data layers
/// of analytics (`"publishedDate":"2031-05-14T18:20:00Z"`, `articlePubDate: '…'`, the same with escaped quotation marks).
///
/// The last source before what is visible: the data hold other articles too, but the page's own come first.
struct ScriptDates {
  let bytes: [UInt8]
  let scripts: [Range<Int>]

  /// The value of the first name that means a publication, of those that can be read. Linear in the scripts.
  func published(_ read: (String) -> PublisherTime?) -> PublisherTime? {
    for script in scripts {
      let end = min(script.upperBound, bytes.count)
      var place = script.lowerBound
      while true {
        place = bytes.offset(of: 0x3A, from: place, limit: end)
        guard place < end else { break }
        if isPublished(nameBefore(place, script.lowerBound)), let value = valueAfter(place, end), let time = read(value)
        {
          return time
        }
        place += 1
      }
    }
    return nil
  }

  /// Letters of the name that ends before a colon, in lower case; empty where none does.
  private func nameBefore(_ colon: Int, _ begin: Int) -> [UInt8] {
    var place = colon - 1
    while place >= begin, isSpace(bytes[place]) || isQuote(bytes[place]) { place -= 1 }
    let last = place
    while place >= begin, last - place < 32, isNamePart(bytes[place]) { place -= 1 }
    guard last > place else { return [] }
    return bytes[(place + 1)...last].filter { isLetter($0) }.map { $0 | 0x20 }
  }

  /// The string or number behind a colon, at most 40 bytes that begin as a time does.
  private func valueAfter(_ colon: Int, _ end: Int) -> String? {
    var place = colon + 1
    while place < end, place - colon < 8, isSpace(bytes[place]) || isQuote(bytes[place]) { place += 1 }
    let begin = place
    while place < end, place - begin <= 40, !isQuote(bytes[place]), bytes[place] != 0x7D, bytes[place] != 0x5D,
      bytes[place] != 0x0A
    {
      place += 1
    }
    guard (8...40).contains(place - begin), isDigit(bytes[begin]) || isLetter(bytes[begin]) else { return nil }
    let value = String(decoding: bytes[begin..<place], as: UTF8.self)
    // A number ends at its comma.
    return isDigit(bytes[begin]) && value.contains(",") && !isQuote(bytes[begin - 1])
      ? String(value.prefix { $0 != "," }) : value
  }

  private func isQuote(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x27 || byte == 0x5C }

  private func isNamePart(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) || byte == 0x5F || byte == 0x2D }

  private func isPublished(_ name: [UInt8]) -> Bool {
    guard name.count > 6 else { return false }
    return Self.names.contains(name)
  }

  private static let names = Set(
    [
      "datepublished", "publisheddate", "publishdate", "publishedat", "publicationdate", "publishtime", "publishedtime",
      "publicationtime", "pubdate", "firstpublished", "firstpublishedat", "firstpublisheddate", "firstpublishdate",
      "firstpublicationdate", "articlepubdate", "articlepublishdate", "articlepublisheddate", "articlepublishedtime",
      "articlepublicationdate", "publishedon", "publisheddatetime", "publishdatetime", "publicationdatetime",
      "dateposted", "postdate", "posteddate", "postpublisheddate", "deploydt", "datecreated", "displaydate",
      "originalpublishdate", "originalpublicationdate", "publishedtimestamp", "publishtimestamp", "pagepublishdate",
      "contentpublisheddate", "contentpublishdate", "storypublisheddate", "publishedfirsttime", "publishdateiso",
      "publishat", "publishon", "pubtime", "newspublishdate", "fechapublicacion", "datepublication",
    ].map { Array($0.utf8) })
}
