internal import Pipeline

/// The parts of one kind that a run writes, one after the other: `claims/claims-000007-0001.jsonl`, …
///
/// A part is begun with its first line, so a run without claims leaves no empty file. Belongs to the writer's queue.
final class PartSeries {
  private let folder: String
  private let kind: String
  private let run: Int
  private let label: String
  private let isCompressed: Bool
  /// Nil for a single part of any size, without a number in its name.
  private let limit: Int?
  private var number = 0
  private var part: PartFile?
  /// Complete, but not yet under its last name.
  private var waiting: [PartFile] = []

  init(kind: String, run: Int, label: String, folder: String, limit: Int?, isCompressed: Bool) {
    self.kind = kind
    self.run = run
    self.label = label
    self.folder = folder
    self.limit = limit
    self.isCompressed = isCompressed
  }

  /// Whether the part has reached its size: time for a checkpoint.
  var isFull: Bool { limit.map { (part?.length ?? 0) >= $0 } ?? false }

  func append(_ bytes: [UInt8]) throws {
    if part == nil {
      number += 1
      part = try PartFile(name: name, in: folder)
    }
    try part?.append(bytes)
  }

  private var name: String {
    let run = Self.padded(run, 6)
    let number = limit == nil ? "" : "-" + Self.padded(number, 4)
    return "\(kind)/\(kind)-\(run)\(label)\(number).jsonl\(isCompressed ? ".gz" : "")"
  }

  /// Brings the lines to the disk; the answer is what the journal commits.
  ///
  /// - Parameter isLast: whether no more lines will come.
  func synchronize(isLast: Bool) throws -> PartState? {
    guard let part else { return nil }
    try part.synchronize()
    let isComplete = isLast || isFull
    if isComplete {
      waiting.append(part)
      self.part = nil
    }
    return PartState(name: part.name, run: run, length: part.length, stage: isComplete ? .complete : .open)
  }

  /// Gives complete parts their names, after the journal has them as complete; the answer is for the journal's next
  /// transaction.
  func publish() throws -> [PartState] {
    defer { waiting = [] }
    return try waiting.map { part in
      try part.publish(RunFolder.compression(part.name))
      return PartState(name: part.name, run: run, length: part.length, stage: .published)
    }
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
