internal import CInferenceKernels
internal import Foundation

/// Why a weight file cannot be used.
public struct WeightFileError: Error, CustomStringConvertible {
  public let path: String
  public let reason: String
  public var description: String { "\(path): \(reason)" }
}

/// A compiled model: named, typed sections of one file, memory-mapped and never copied.
///
/// Layout, little-endian: a header of 64 bytes (magic `HEARSAYW`, format number, number of sections, size of the file,
/// checksum of all that follows the header), a table of 64 bytes a section (name, offset, size), then the sections,
/// each at a multiple of 64 bytes. The checksum is checked when the file is opened (about 10 ms for 100 MB), so that
/// a damaged file is an error and never a wrong answer.
@safe public final class WeightFile: @unchecked Sendable {
  // Not guarded by a lock: the mapping is read-only and lives as long as this object.
  private let base: UnsafeRawPointer
  private let size: Int
  private let sections: [String: Range<Int>]
  public let path: String

  public static let format: UInt32 = 2
  static let magic = Array("HEARSAYW".utf8)
  static let headerSize = 64
  static let entrySize = 64
  static let nameSize = 48

  /// Maps a file and checks its header, table and checksum.
  ///
  /// - Throws: `WeightFileError`. Linear in the size of the file.
  public init(path: String) throws {
    self.path = path
    func fail(_ reason: String) -> WeightFileError { WeightFileError(path: path, reason: reason) }
    // Not waiting: a named pipe has no writer, and is told so below.
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw fail("the model file cannot be opened: \(unsafe String(cString: strerror(errno)))")
    }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw fail("no regular file")
    }
    let size = Int(status.st_size)
    guard size >= Self.headerSize else { throw fail("truncated: \(size) bytes are less than a header") }
    guard let memory = unsafe mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), unsafe memory != MAP_FAILED else {
      throw fail("the model file cannot be mapped")
    }
    unsafe self.base = UnsafeRawPointer(memory)
    self.size = size
    do {
      sections = unsafe try Self.table(of: UnsafeRawBufferPointer(start: memory, count: size), fail)
    } catch {
      unsafe munmap(memory, size)
      throw error
    }
  }

  deinit { unsafe munmap(UnsafeMutableRawPointer(mutating: base), size) }

  private static func table(
    of file: UnsafeRawBufferPointer, _ fail: (String) -> WeightFileError
  ) throws -> [String: Range<Int>] {
    func word(_ offset: Int) -> UInt64 {
      unsafe UInt64(littleEndian: file.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    guard unsafe file.prefix(8).elementsEqual(magic) else { throw fail("no compiled model of Hearsay") }
    let format = UInt32(truncatingIfNeeded: word(8))
    guard format == Self.format else {
      throw fail("compiled in format \(format), this program reads \(Self.format)")
    }
    let count = Int(word(8) >> 32)
    guard word(16) == UInt64(file.count) else {
      throw fail("truncated or lengthened: it has \(file.count) bytes, its header names \(word(16))")
    }
    guard count <= 4096, headerSize + count * entrySize <= file.count else { throw fail("damaged section table") }
    let bytes = unsafe file.bindMemory(to: UInt8.self)
    let sum = unsafe hk_checksum(bytes.baseAddress.map { unsafe $0 + headerSize }, file.count - headerSize)
    guard sum == word(24) else { throw fail("damaged: its checksum does not agree") }
    var sections: [String: Range<Int>] = [:]
    for index in 0..<count {
      let entry = headerSize + index * entrySize
      let name = unsafe String(decoding: file[entry..<entry + nameSize].prefix { $0 != 0 }, as: UTF8.self)
      let (offset, length) = (word(entry + nameSize), word(entry + nameSize + 8))
      guard offset % 64 == 0, offset <= UInt64(file.count), length <= UInt64(file.count) - offset else {
        throw fail("section “\(name)” lies outside the file")
      }
      sections[name] = Int(offset)..<Int(offset + length)
    }
    return sections
  }

  /// A copy of the whole file.
  public var contents: [UInt8] { unsafe Array(UnsafeRawBufferPointer(start: base, count: size)) }

  public func contains(_ name: String) -> Bool { sections[name] != nil }

  private func section(_ name: String) throws -> Range<Int> {
    guard let section = sections[name] else { throw WeightFileError(path: path, reason: "has no section “\(name)”") }
    return section
  }

  /// A copy of a section's bytes.
  public func bytes(_ name: String) throws -> [UInt8] {
    let section = try section(name)
    return unsafe Array(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(start: base, count: size)[section]))
  }

  /// A section as numbers, in place.
  public func array<Element: BitwiseCopyable>(_ name: String, of type: Element.Type) throws -> MappedArray<Element> {
    let section = try section(name)
    guard section.count % MemoryLayout<Element>.stride == 0 else {
      throw WeightFileError(path: path, reason: "section “\(name)” has an odd size")
    }
    let count = section.count / MemoryLayout<Element>.stride
    let start = unsafe (base + section.lowerBound).bindMemory(to: Element.self, capacity: count)
    return unsafe MappedArray(file: self, start: start, count: count)
  }

  /// A section of floats of a known number.
  func floats(_ name: String, count: Int) throws -> MappedArray<Float> {
    let floats = try array(name, of: Float.self)
    guard floats.count == count else {
      throw WeightFileError(path: path, reason: "section “\(name)” has \(floats.count) numbers, not \(count)")
    }
    return floats
  }
}

/// Numbers inside a mapped file.
@safe public struct MappedArray<Element: BitwiseCopyable>: @unchecked Sendable {
  // Not guarded by a lock: read-only memory, kept alive by the file.
  private let file: WeightFile
  let start: UnsafePointer<Element>
  public let count: Int

  init(file: WeightFile, start: UnsafePointer<Element>, count: Int) {
    self.file = file
    unsafe self.start = start
    self.count = count
  }

  public subscript(index: Int) -> Element {
    precondition(index >= 0 && index < count)
    return unsafe start[index]
  }

  /// A copy.
  public var values: [Element] { unsafe Array(UnsafeBufferPointer(start: start, count: count)) }
}
