/// What wrote a record: enough to write the same bytes again.
public struct Producer: Hashable, Sendable {
  /// Hearsay's name and version; the one place where the version stands.
  public static let name = "hearsay"
  public static let version = "0.1.0"

  /// The language model with its version, such as `en_core_web_md-3.8.0`; null where none was used.
  public var model: String?
  /// Hash of the effective configuration, as far as it can change a record.
  public var config: String?

  public init(model: String? = nil, config: String? = nil) {
    self.model = model
    self.config = config
  }
}

extension JSONWriter {
  public mutating func field(_ name: StaticString, _ producer: Producer) {
    object(name) { writer in
      writer.field("name", Producer.name)
      writer.field("version", Producer.version)
      writer.field("model", producer.model)
      writer.field("config", producer.config)
    }
  }
}
