public import Records

/// One thing to fetch.
public struct FetchRequest: Sendable {
  public var url: WebURL
  /// What an earlier visit learnt; with it the request is conditional, and a 304 is a good answer.
  public var validators: Validators
  /// Its own body limit in bytes, after decompression; else the configuration's.
  public var maximumBodyBytes: Int?
  /// What the `Accept` header asks for.
  public var kind: Kind

  public enum Kind: Sendable, Hashable {
    case page, feed, sitemap
  }

  public init(
    url: WebURL, validators: Validators = Validators(), maximumBodyBytes: Int? = nil, kind: Kind = .page
  ) {
    self.url = url
    self.validators = validators
    self.maximumBodyBytes = maximumBodyBytes
    self.kind = kind
  }
}

extension FetchRequest {
  /// A request for a URL as someone wrote it.
  /// - Throws: `FetchError` with `bad_url` where it is none; its `url` is cut to a length that a log can bear.
  public init(
    text: String, validators: Validators = Validators(), maximumBodyBytes: Int? = nil, kind: Kind = .page
  ) throws(FetchError) {
    do throws(WebURLError) {
      self.init(url: try WebURL(text), validators: validators, maximumBodyBytes: maximumBodyBytes, kind: kind)
    } catch {
      let shown = String(String.UnicodeScalarView(text.unicodeScalars.prefix(200)))
      throw FetchError(.badURL, "it is no URL: \(error.reason)", url: shown, attempts: 0)
    }
  }
}

/// What makes a request conditional (RFC 9110, section 13.1): both are repeated exactly as the server gave them.
public struct Validators: Sendable, Hashable {
  public var etag: String?
  public var lastModified: String?

  public init(etag: String? = nil, lastModified: String? = nil) {
    self.etag = etag
    self.lastModified = lastModified
  }

  public var isEmpty: Bool { etag == nil && lastModified == nil }

  /// The request's header lines. Values that could break a line are left out.
  var headers: [String] {
    var lines: [String] = []
    if let etag, Self.isClean(etag) { lines.append("If-None-Match: " + etag) }
    if let lastModified, Self.isClean(lastModified) { lines.append("If-Modified-Since: " + lastModified) }
    return lines
  }

  private static func isClean(_ value: String) -> Bool {
    !value.isEmpty && value.utf8.count <= 1_024 && value.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
  }
}
