internal import Foundation
internal import Records

/// A URL as it may be fetched, with the id that an article of this URL has.
struct ReferenceURL: Sendable, Hashable {
  /// As asked, parsed and written again; without credentials or fragment.
  var url: String
  /// The canonical URL: one for all spellings.
  var id: String

  struct Problem: Error, Hashable {
    var code: RejectionCode
    var reason: String
  }

  /// The longest URL that is taken, in bytes; browsers and servers draw the line far below.
  static let longest = 16_384

  private init(url: String, id: String) {
    self.url = url
    self.id = id
  }

  /// A text that was to be a URL, for messages and records: without what may be a name and password, and not too long.
  static func harmless(_ text: String) -> String {
    let text = String(text.prefix(1024))
    guard let slashes = text.range(of: "//") else { return text }
    let authority = text[slashes.upperBound...].prefix { !"/?#\\".contains($0) }
    guard let at = authority.lastIndex(of: "@") else { return text }
    return String(text[..<slashes.upperBound] + text[text.index(after: at)...])
  }

  /// - Parameter base: what a relative URL refers to.
  static func read(_ text: String, base: WebURL? = nil) -> Result<ReferenceURL, Problem> {
    guard text.utf8.count <= longest else {
      return .failure(Problem(code: .badURL, reason: "the URL is longer than \(longest) bytes"))
    }
    do {
      let url = try WebURL(text, base: base)
      guard url.isHTTP else {
        return .failure(
          Problem(code: .blockedScheme, reason: "only http and https are fetched, not “\(url.scheme):”"))
      }
      return .success(ReferenceURL(url: url.withoutCredentials, id: CanonicalURL(url).description))
    } catch {
      return .failure(Problem(code: .badURL, reason: error.reason))
    }
  }
}
