internal import Records

/// Which proxy a request goes through, by the environment: `http_proxy` (small letters only, since CGI programs find a
/// client's `Proxy` header in `HTTP_PROXY`), `https_proxy`, `all_proxy` and `no_proxy`, the latter three also in capitals.
struct ProxyPolicy: Sendable {
  private let http: String?
  private let https: String?
  private let exceptions: [String]

  init(environment: [String: String]) {
    func value(_ names: String...) -> String? {
      names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    }
    http = value("http_proxy", "all_proxy", "ALL_PROXY")
    https = value("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")
    exceptions = (value("no_proxy", "NO_PROXY") ?? "").lowercased().split { $0 == "," || $0 == " " }.map {
      String($0.first == "." ? $0.dropFirst() : $0)
    }
  }

  /// No proxy at all.
  init() { self.init(environment: [:]) }

  /// The proxy's URL; null for a direct connection.
  func proxy(for url: WebURL) -> String? {
    guard let proxy = url.scheme == "https" ? https : http, let host = url.host?.unbracketed else { return nil }
    for exception in exceptions where exception == "*" || host == exception || host.hasSuffix("." + exception) {
      return nil
    }
    return proxy
  }
}
