internal import Foundation
internal import Pipeline
public import Records

/// Reads records back: from JSON Lines, gzipped or not, from the folder of a run, or from standard input.
public struct RecordFiles: Sendable {
  private let paths: [String]

  /// - Parameter arguments: files, folders of runs (their `claims/` and `articles/`), any other folder (its `.jsonl` and
  ///   `.jsonl.gz`), or `-`.
  /// - Throws: `RunFailure` where one is not there or holds no records.
  public init(_ arguments: [String]) throws {
    paths = try arguments.flatMap(Self.files)
  }

  /// Gives every record in the order of the files and lines.
  ///
  /// - Throws: `RunFailure` that names the file and line which is no JSON, or cannot be read.
  public func forEach(_ body: (JSONValue) throws -> Void) throws {
    for path in paths {
      do {
        let lines = try GzipLines(path == "-" ? "/dev/stdin" : path)
        var number = 0
        while let line = try lines.next() {
          number += 1
          if line.isEmpty { continue }
          do {
            try body(try JSONReader.read(line))
          } catch let failure as JSONReader.Failure {
            throw RunFailure(
              .inputUnusable,
              "\(path), line \(number): no JSON: \(failure.reason); give files that Hearsay wrote, whole")
          }
        }
      } catch let failure as SystemCallFailure {
        throw RunFailure(.inputUnusable, "\(failure); give files that Hearsay wrote, whole")
      }
    }
  }

  private static func files(_ argument: String) throws -> [String] {
    if argument == "-" { return [argument] }
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: argument) else {
      throw RunFailure(.inputUnusable, "\(argument): there is no such file or folder")
    }
    guard attributes[.type] as? FileAttributeType == .typeDirectory else { return [argument] }
    var folders = ["claims", "articles"].map { argument + "/" + $0 }
      .filter { FileManager.default.fileExists(atPath: $0) }
    if folders.isEmpty { folders = [argument] }
    let files = folders.flatMap { folder in
      ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
        .filter { $0.hasSuffix(".jsonl") || $0.hasSuffix(".jsonl.gz") }
        .sorted().map { folder + "/" + $0 }
    }
    guard !files.isEmpty else {
      throw RunFailure(
        .inputUnusable, "\(argument): no .jsonl or .jsonl.gz in it; give the folder of a run, or files of claims")
    }
    return files
  }
}
