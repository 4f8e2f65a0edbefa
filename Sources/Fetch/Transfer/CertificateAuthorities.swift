internal import Glibc

/// The certificate authorities that this machine trusts.
///
/// Each system keeps them elsewhere, and a libcurl that was linked in does not know where. `SSL_CERT_FILE` goes before
/// all, as with OpenSSL.
enum CertificateAuthorities {
  /// Debian, Fedora and its kin, openSUSE, Alpine and the BSDs.
  static let places = [
    "/etc/ssl/certs/ca-certificates.crt", "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
    "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/ca-bundle.pem", "/var/lib/ca-certificates/ca-bundle.pem",
    "/etc/ssl/cert.pem",
  ]

  /// A file of certificates in PEM; null where this machine has none.
  static func file(environment: [String: String], places: [String] = places) -> String? {
    if let named = environment["SSL_CERT_FILE"], !named.isEmpty { return named }
    return places.first { unsafe access($0, R_OK) == 0 }
  }

  static let areAbsent =
    "this machine has no certificate authorities by which to verify it: install ca-certificates, or name a file of "
    + "certificates in SSL_CERT_FILE"
}
