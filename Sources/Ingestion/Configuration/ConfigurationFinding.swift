/// One thing that is wrong with a configuration, and its mend.
public struct ConfigurationFinding: Sendable, Hashable, CustomStringConvertible {
  /// The file, or the variable of the environment.
  public var origin: String
  /// The JSON path, such as `$.fetch.timeout`; null for the environment.
  public var path: String?
  /// 1-based.
  public var line: Int?
  public var message: String
  public var mend: String

  public var description: String {
    var place = origin
    if let line { place += ":\(line)" }
    if let path { place += ": \(path)" }
    return "\(place): \(message); \(mend)"
  }
}
