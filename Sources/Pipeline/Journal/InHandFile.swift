internal import Foundation

/// What each worker has in its hands, noted in a file, so that the next run can tell what was there when this one died.
///
/// A note is one `pwrite`, from which point the kernel has it: it outlives the process, however that ends, without any
/// fsync. (A mapping would save the call, but could end the process itself, by SIGBUS, where a disk is full.) A power cut
/// may lose or tear notes; the checksum finds that, and nothing is ever proved by a note alone.
///
/// ```
///  0        the words of `heading`
///  n × size slot n: 1 full or 0 free | 1 alone or 0 | stage's length | 0 | id's length, 4 bytes | run, 8 bytes
///           | FNV-1a of all others, 8 bytes | stage | id               (numbers little-endian)
/// ```
///
/// Slots lie far apart; what is between them takes no room on the disk. `@unchecked Sendable`: `nextSlot` and `failed` are
/// guarded by `lock`, and each slot has its own place in the file.
public final class InHandFile: @unchecked Sendable {
  public struct Note: Sendable, Hashable {
    public var id: String
    /// What was done with the input.
    public var stage: String
    public var run: Int
    /// Whether nothing else was under way in the whole run.
    public var isAlone: Bool

    public init(id: String, stage: String, run: Int, isAlone: Bool = false) {
      self.id = id
      self.stage = stage
      self.run = run
      self.isAlone = isAlone
    }
  }

  static let heading = Array("hearsay in hand 1\n".utf8)
  static let slotSize = 16 << 10
  private static let headSize = 24

  private let file: OpenFile
  private let lock = NSLock()
  private var nextSlot = 1
  private var run = 0
  private var failed: (@Sendable (SystemCallFailure) -> Void)?

  /// Opens the file, or makes it; to be called under the lock of the run's folder.
  public convenience init(path: String) throws(SystemCallFailure) { self.init(try OpenFile.updating(path)) }

  init(_ file: OpenFile) { self.file = file }

  // MARK: What an earlier run left

  /// What was in hand when an earlier run died, and how many slots say nothing that can be trusted; nothing and 0 after one
  /// that ended in order.
  public func leftBehind() throws(SystemCallFailure) -> (notes: [Note], damaged: Int) {
    let size = try file.size()
    guard size > 0 else { return ([], 0) }
    var notes: [Note] = []
    let slots = (size + Self.slotSize - 1) / Self.slotSize
    guard try file.read(Self.heading.count, at: 0) == Self.heading else { return ([], slots) }
    var damaged = 0
    for slot in stride(from: 1, to: min(slots, Self.mostSlots), by: 1) {
      let bytes = try file.read(Self.slotSize, at: slot * Self.slotSize)
      guard let state = bytes.first, state != 0 else { continue }
      if let note = Self.read(bytes) { notes.append(note) } else { damaged += 1 }
    }
    return (notes, damaged)
  }

  /// More workers than any machine has; a file that says otherwise is not ours.
  private static let mostSlots = 1 << 14

  /// Forgets what is there and begins anew.
  ///
  /// - Parameter failed: told once, on any thread, where a note cannot be written; the work goes on without.
  public func begin(
    run: Int, failed: @escaping @Sendable (SystemCallFailure) -> Void
  ) throws(SystemCallFailure) {
    lock.withLock {
      self.run = run
      self.failed = failed
    }
    try file.truncate(to: 0)
    try file.write(Self.heading, at: 0)
  }

  // MARK: Notes

  /// A place for one worker's notes.
  public func makeSlot() -> Slot {
    lock.withLock {
      defer { nextSlot += 1 }
      return Slot(file: self, offset: nextSlot * Self.slotSize, run: run)
    }
  }

  /// Holds one note at a time; belongs to one worker.
  public final class Slot {
    private let file: InHandFile
    private let offset: Int
    private let run: Int
    private var bytes: [UInt8] = []

    fileprivate init(file: InHandFile, offset: Int, run: Int) {
      self.file = file
      self.offset = offset
      self.run = run
    }

    /// Notes an input before it is worked on. An id that is longer than a slot is not noted.
    public func take(_ id: String, stage: String, isAlone: Bool) {
      guard id.utf8.count + stage.utf8.count <= slotSize - headSize, stage.utf8.count < 256 else { return letGo() }
      bytes.removeAll(keepingCapacity: true)
      InHandFile.write(Note(id: id, stage: stage, run: run, isAlone: isAlone), to: &bytes)
      file.put(bytes, at: offset)
    }

    /// Notes that the work is done, whatever came of it.
    public func letGo() { file.put([0], at: offset) }
  }

  private func put(_ bytes: [UInt8], at offset: Int) {
    do { try file.write(bytes, at: offset) } catch {
      let failed = lock.withLock {
        defer { self.failed = nil }
        return self.failed
      }
      failed?(error)
    }
  }

  // MARK: A slot's bytes

  private static func write(_ note: Note, to bytes: inout [UInt8]) {
    bytes += [1, note.isAlone ? 1 : 0, UInt8(note.stage.utf8.count), 0]
    append(UInt64(note.id.utf8.count), 4, to: &bytes)
    append(UInt64(note.run), 8, to: &bytes)
    let place = bytes.count
    append(0, 8, to: &bytes)
    bytes += note.stage.utf8
    bytes += note.id.utf8
    var sum = checksum(bytes)
    for index in 0..<8 {
      bytes[place + index] = UInt8(truncatingIfNeeded: sum)
      sum >>= 8
    }
  }

  private static func read(_ bytes: [UInt8]) -> Note? {
    guard bytes.count >= headSize, bytes[0] == 1, bytes[1] <= 1 else { return nil }
    func number(_ range: Range<Int>) -> UInt64 { range.reversed().reduce(0) { $0 << 8 | UInt64(bytes[$1]) } }
    let (stage, id) = (Int(bytes[2]), Int(number(4..<8)))
    guard stage + id <= slotSize - headSize, headSize + stage + id <= bytes.count,
      let run = Int(exactly: number(8..<16))
    else { return nil }
    var whole = Array(bytes[..<(headSize + stage + id)])
    for index in 16..<24 { whole[index] = 0 }
    guard checksum(whole) == number(16..<24) else { return nil }
    return Note(
      id: String(decoding: whole[(headSize + stage)...], as: UTF8.self),
      stage: String(decoding: whole[headSize..<(headSize + stage)], as: UTF8.self), run: run, isAlone: bytes[1] == 1)
  }

  private static func append(_ number: UInt64, _ count: Int, to bytes: inout [UInt8]) {
    for index in 0..<count { bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(8 * index))) }
  }

  /// FNV-1a.
  private static func checksum(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
