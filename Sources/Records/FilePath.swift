/// A path as the file system has it: bytes, which need not be UTF-8.
public struct FilePath: Sendable, Hashable {
  public var bytes: [UInt8]

  public init(_ bytes: [UInt8]) { self.bytes = bytes }
  public init(_ path: String) { bytes = Array(path.utf8) }

  /// The path below this one.
  public func appending(_ name: [UInt8]) -> FilePath {
    if bytes.isEmpty { return FilePath(name) }
    return FilePath(bytes.last == 0x2F ? bytes + name : bytes + [0x2F] + name)
  }

  /// What follows the last dot of the last component, in lower case ASCII; empty where there is none.
  public var fileExtension: String {
    let name = lastComponent
    guard let dot = name.lastIndex(of: 0x2E), dot > name.startIndex else { return "" }
    return String(decoding: name[(dot + 1)...], as: UTF8.self).lowercased()
  }

  public var lastComponent: ArraySlice<UInt8> {
    guard let slash = bytes.lastIndex(of: 0x2F) else { return bytes[...] }
    return bytes[(slash + 1)...]
  }

  /// All before the last slash; “.” where there is none.
  public var directory: FilePath {
    guard let slash = bytes.lastIndex(of: 0x2F) else { return FilePath(".") }
    return slash == 0 ? FilePath("/") : FilePath(Array(bytes[..<slash]))
  }

  /// The path as text from which the bytes can be had back: a path that is not UTF-8 has its stray bytes, and its “%”,
  /// percent-encoded.
  public var text: String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    let digits = Array("0123456789ABCDEF".utf8)
    var text: [UInt8] = []
    var place = 0
    while place < bytes.count {
      let length = (1...4).first { length in
        place + length <= bytes.count
          && String(validating: bytes[place..<(place + length)], as: UTF8.self) != nil
      }
      if let length, bytes[place] != 0x25 {
        text.append(contentsOf: bytes[place..<(place + length)])
        place += length
      } else {
        text.append(contentsOf: [0x25, digits[Int(bytes[place] >> 4)], digits[Int(bytes[place] & 15)]])
        place += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension FilePath: CustomStringConvertible {
  public var description: String { text }
}
