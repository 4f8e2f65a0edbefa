internal import Records

/// Every setting of `pipeline.json`, in the order in which the effective configuration is printed.
extension Setting where Whole == PipelineConfiguration {
  static let all: [Setting] = [
    .string("model", at: \.model, "path of the compiled language model; null: where `hearsay model install` puts it"),
    .integer("jobs", at: \.jobs, 1...40, "workers of each CPU stage; null: the machine's cores"),
    .number(
      "max_error_rate", at: \.maxErrorRate, 0...1, "share of rejected inputs over which the exit code is 1"),
    .string("output", at: \.output, "folder for the output of `hearsay run`"),

    .string("fetch", "user_agent", at: \.fetch.userAgent, "how the fetcher names itself"),
    .string("fetch", "contact", at: \.fetch.contact, "URL or address for those whose site is read; it is sent along"),
    .integer("fetch", "in_flight", at: \.fetch.inFlight, 1...2048, "transfers at once"),
    .number("fetch", "timeout", at: \.fetch.timeout, 0.1...3600, "seconds for one transfer as a whole"),
    .number("fetch", "connect_timeout", at: \.fetch.connectTimeout, 0.1...600, "seconds to connect"),
    .integer(
      "fetch", "max_bytes", at: \.fetch.maxBytes, 1024...(1 << 30), changesRecords: true,
      "the largest body, decompressed"),
    .integer("fetch", "max_redirects", at: \.fetch.maxRedirects, 0...50, changesRecords: true, "redirects followed"),
    .integer("fetch", "attempts", at: \.fetch.attempts, 1...10, "attempts at one page in a run"),
    .number("fetch", "delay", at: \.fetch.delay, 0...3600, "seconds between two requests to one registrable domain"),
    .number(
      "fetch", "max_crawl_delay", at: \.fetch.maxCrawlDelay, 0...86400,
      "the longest delay that a robots.txt may ask for, in seconds"),
    .bool(
      "fetch", "allow_private", at: \.fetch.allowPrivate, "whether private and loopback addresses may be fetched"),
    .strings("fetch", "insecure_hosts", at: \.fetch.insecureHosts, "hosts whose certificate is not verified"),

    .integer(
      "extract", "max_bytes", at: \.extract.maxBytes, 1024...(1 << 30), changesRecords: true, "bytes of a page read"),
    .integer(
      "extract", "max_text_bytes", at: \.extract.maxTextBytes, 1024...(1 << 30), changesRecords: true,
      "bytes of an article's text kept"),
    .bool(
      "extract", "isolate", at: \.extract.isolate,
      "whether pages are parsed in a process of their own, so that one that breaks the parser costs that page alone"),
    .number(
      "extract", "timeout", at: \.extract.timeout, 0.001...3600, "seconds for one page, where `isolate` is true"),

    .integer("queue", "articles", at: \.queue.articles, 1...4096, "articles in one queue between two stages"),
    .integer("queue", "bytes", at: \.queue.bytes, 1024...(1 << 36), "bytes in one queue between two stages"),
    .integer("queue", "total_bytes", at: \.queue.totalBytes, 1024...(1 << 36), "bytes in the whole pipeline"),

    .choice(
      "duplicates", "near", at: \.duplicates.near, changesRecords: true,
      "what is done with another copy of an article that was seen before"),
    .integer(
      "duplicates", "distance", at: \.duplicates.distance, 0...3, changesRecords: true,
      "bits of 64 in which the signatures of two copies may differ"),
    .integer(
      "duplicates", "minimum_words", at: \.duplicates.minimumWords, 1...10000, changesRecords: true,
      "shorter articles are no copies of each other"),

    .bool(
      "write", "claims", at: \.write.claims,
      "whether claims are taken; without, articles are written and no model is needed"),
    .bool("write", "articles", at: \.write.articles, "whether article records are written beside the claims"),
    .bool("write", "compress", at: \.write.compress, "whether parts are gzipped"),
    .integer("write", "part_bytes", at: \.write.partBytes, 1024...(1 << 40), "a part is closed when it is larger"),
    .number("write", "checkpoint", at: \.write.checkpoint, 0...3600, "seconds between two checkpoints"),
    .integer(
      "write", "minimum_free", at: \.write.minimumFree, 0...(1 << 50),
      "free bytes on the disk below which a run ends"),
  ]
}

/// Every setting of one source.
extension Setting where Whole == PipelineConfiguration.Source {
  static let all: [Setting] = [
    .string("name", at: \.name, "what reports call it; unique"),
    .choice("kind", at: \.kind, "what the location is"),
    .string("location", at: \.location, "a URL, a file or a folder"),
    .integer("limit", at: \.limit, 1...1_000_000_000, "the most articles of one run; null: no limit"),
    .integer("max_age_days", at: \.maxAgeDays, 1...36500, "entries older than this are left out; null: none"),
    .bool("enabled", at: \.enabled, "whether it is read"),
  ]
}
