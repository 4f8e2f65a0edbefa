internal import Foundation

/// The development data beside the repository, which is never part of it: `../shared/data`, or `$HEARSAY_SHARED/data`.
///
/// A test that needs a file of it is enabled by `.enabled(if: SharedData.has("suites/…"), "…")`, so that it says that
/// it was skipped where the data is absent.
public enum SharedData {
  public static func path(_ relative: String) -> String {
    if let folder = ProcessInfo.processInfo.environment["HEARSAY_SHARED"] { return folder + "/data/" + relative }
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    return root + "/../shared/data/" + relative
  }

  public static func has(_ relative: String) -> Bool { FileManager.default.isReadableFile(atPath: path(relative)) }

  public static func bytes(_ relative: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: path(relative))))
  }

  public static func text(_ relative: String) throws -> String { String(decoding: try bytes(relative), as: UTF8.self) }
}
