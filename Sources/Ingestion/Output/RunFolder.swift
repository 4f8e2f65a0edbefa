internal import Foundation
internal import Pipeline

/// The output folder of `hearsay run`, under the kernel's lock as long as this object lives.
final class RunFolder {
  let path: String
  let journal: Journal
  let inHand: InHandFile
  /// Held for its lock.
  private let lock: OpenFile

  static let inHandName = ".in-hand"
  static let subfolders = ["claims", "articles", "errors", "reports"]

  /// Makes the folder where there is none, takes the lock, opens the journal.
  ///
  /// - Throws: `RunFailure`.
  init(_ path: String) throws {
    self.path = path
    do {
      for subfolder in Self.subfolders {
        try FileManager.default.createDirectory(
          atPath: path + "/" + subfolder, withIntermediateDirectories: true)
      }
      lock = try OpenFile.updating(path + "/.lock")
    } catch let failure as SystemCallFailure {
      throw RunFailure(.outputCannotBeMade, "the output folder cannot be used: \(failure)")
    } catch {
      throw RunFailure(
        .outputCannotBeMade,
        "the output folder \(path) cannot be made: \(error.localizedDescription); name another by --output")
    }
    do {
      guard try lock.lock() else {
        throw RunFailure(.locked, "another run is at work in \(path): this one leaves it alone")
      }
    } catch let failure as SystemCallFailure {
      throw RunFailure(.outputCannotBeMade, "the output folder cannot be locked: \(failure)")
    }
    do { inHand = try InHandFile(path: path + "/" + Self.inHandName) } catch {
      throw RunFailure(.outputCannotBeMade, "the output folder cannot be used: \(error)")
    }
    let journalPath = path + "/journal.sqlite"
    if !FileManager.default.fileExists(atPath: journalPath), let part = Self.anyPart(in: path) {
      throw RunFailure(
        .outputCannotBeMade,
        "\(path) holds output such as \(part), but no journal.sqlite, without which everything would be written twice; "
          + "restore the journal, or name another folder by --output")
    }
    do { journal = try Journal(path: journalPath) } catch { throw RunFailure(journal: error) }
  }

  deinit { lock.unlock() }

  private static func anyPart(in path: String) -> String? {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path + "/claims")) ?? []
    return names.sorted().first { $0.hasPrefix("claims-") && !$0.hasSuffix(PartFile.suffix) }.map { "claims/" + $0 }
  }

  /// Brings an interrupted run's output to its end.
  func recover() throws -> PartRecovery.Outcome {
    try PartRecovery(folder: path, journal: journal).recover(
      subfolders: Self.subfolders, compression: Self.compression)
  }

  /// How a file of this name is made from its lines.
  static func compression(_ name: String) -> PartFile.Compression? {
    name.hasSuffix(".gz") ? GzipFile.compress : nil
  }

  /// Free bytes on the disk; nil where nobody can tell. The C function is `statvfs`.
  static func freeBytes(_ path: String) -> Int? {
    var status = statvfs()
    guard unsafe statvfs(path, &status) == 0 else { return nil }
    return Int(status.f_bavail) * Int(status.f_frsize)
  }
}
