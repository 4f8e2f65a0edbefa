@testable import Extraction
import Foundation

/// The external suites beside the repository; tests that need them are skipped where they are absent.
enum Suites {
  private static let folder =
    (ProcessInfo.processInfo.environment["HEARSAY_SHARED"]
      ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("../shared").standardized.path) + "/data/suites/"

  static func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: folder + name) }

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + path)))
  }

  /// Paths, relative to the folder of the suites, of all files under a folder, in a stable order.
  static func files(_ path: String) -> [String] {
    (FileManager.default.subpaths(atPath: folder + path) ?? []).sorted().map { path + "/" + $0 }
      .filter {
        (try? URL(fileURLWithPath: folder + $0).resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile ?? false
      }
  }

  /// What stands after each mark.
  static func parts(_ bytes: [UInt8], _ mark: StaticString) -> [[UInt8]] {
    var parts: [[UInt8]] = []
    var place = bytes.offset(of: mark, from: 0)
    while let begin = place {
      let start = begin + mark.utf8CodeUnitCount
      let next = bytes.offset(of: mark, from: start)
      parts.append(Array(bytes[start..<(next ?? bytes.count)]))
      place = next
    }
    return parts
  }
}
