import Attribution
import Foundation

/// Models of the folds in a folder, `<name>-<fold>.model`, so that a change of the trees need not wait for the chains, nor one of
/// the rules for the trees. Nothing is read or written where the folder has no name.
struct KeptModels {
  let folder: String

  /// - Returns: nil where one of the models is not there.
  func read(_ name: String, _ count: Int) throws -> [AttributionModel]? {
    guard !folder.isEmpty, FileManager.default.fileExists(atPath: path(name, count - 1)) else { return nil }
    return try (0..<count).map {
      try AttributionModel([UInt8](Data(contentsOf: URL(fileURLWithPath: path(name, $0)))))
    }
  }

  func write(_ models: [AttributionModel], _ name: String) throws {
    guard !folder.isEmpty else { return }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (fold, model) in models.enumerated() {
      try Data(model.encoded).write(to: URL(fileURLWithPath: path(name, fold)))
    }
  }

  private func path(_ name: String, _ fold: Int) -> String { "\(folder)/\(name)-\(fold).model" }
}
