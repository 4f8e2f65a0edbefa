/// What is fuzzed: every reader of bytes that come from outside.
enum FuzzTarget: String, CaseIterable {
  /// A page through the whole of extraction.
  case html
  /// A feed, sitemap or list of URLs, gzipped or not.
  case feed
  /// Bytes to text: the first byte chooses the charset that the carrier names.
  case encoding
  /// JSON as it stands in pages.
  case linkeddata
  /// Dates in words and digits, months first and days first.
  case time
  /// Strict JSON, and records made of it.
  case json
  /// A URL, and a second one relative to it after a line feed.
  case url
  /// A robots.txt, its first line being the path that is asked for.
  case robots
  /// A WARC or ARC file.
  case warc
  /// Content codings: the first byte chooses which, and how many bytes arrive at a time.
  case coding
  /// The lines of an answer's header.
  case head
  /// A ZIP archive and all its entries.
  case zip
  /// MessagePack.
  case msgpack
  /// A compiled model file, its checksum mended.
  case weights

  /// The target of this process. Written once, before the first input.
  nonisolated(unsafe) static var chosen = FuzzTarget.html

  func run(_ bytes: [UInt8]) {
    switch self {
    case .html: PageTargets.html(bytes)
    case .encoding: PageTargets.encoding(bytes)
    case .linkeddata: PageTargets.linkedData(bytes)
    case .time: PageTargets.time(bytes)
    case .feed: PageTargets.feed(bytes)
    case .json: RecordTargets.json(bytes)
    case .url: RecordTargets.url(bytes)
    case .robots: FetchTargets.robots(bytes)
    case .warc: FetchTargets.warc(bytes)
    case .coding: FetchTargets.coding(bytes)
    case .head: FetchTargets.head(bytes)
    case .zip: ModelTargets.zip(bytes)
    case .msgpack: ModelTargets.messagePack(bytes)
    case .weights: ModelTargets.weights(bytes)
    }
  }
}

/// Ends the process, which libFuzzer reports with the input, where something that must hold does not.
func require(_ condition: @autoclosure () -> Bool, _ words: @autoclosure () -> String) {
  if !condition() { fatalError(words()) }
}
