internal import Records

/// Whether a URL may be asked for at all, by what it says itself: asked of the first one and of each redirect's.
///
/// The address that a name resolves to is judged later, on the socket.
struct HopJudge {
  private let configuration: FetchConfiguration

  init(_ configuration: FetchConfiguration) { self.configuration = configuration }

  func objection(to url: WebURL) -> FetchError? {
    guard url.isHTTP else {
      return FetchError(
        .blockedScheme, "its scheme is \(url.scheme.prefix(40)); only http and https are fetched", url: shown(url),
        attempts: 0)
    }
    guard url.href.utf8.count <= configuration.maximumURLBytes else {
      return FetchError(
        .badURL, "it is over \(configuration.maximumURLBytes) bytes long", url: shown(url), attempts: 0)
    }
    if configuration.allowsPrivateAddresses { return nil }
    let isPublic =
      switch url.host {
      case .ipv4(let address): AddressPolicy.isPublic(ipv4: address)
      case .ipv6(let pieces): AddressPolicy.isPublic(ipv6: pieces)
      case .domain(let name): !isLocal(name)
      default: true
      }
    guard isPublic else {
      return FetchError(
        .blockedAddress,
        "its host \(url.host?.description ?? "") is not of the public internet; --allow-private opens it",
        url: shown(url), attempts: 0)
    }
    return nil
  }

  /// Names that mean this machine wherever they are asked for (RFC 6761, section 6.3).
  private func isLocal(_ name: String) -> Bool {
    var name = Substring(name)
    while name.utf8.last == UInt8(ascii: ".") { name.removeLast() }
    return name == "localhost" || name.hasSuffix(".localhost")
  }

  /// A URL of a megabyte is not to stand in a log.
  private func shown(_ url: WebURL) -> String { String(url.withoutQuery.prefix(1_000)) }
}
