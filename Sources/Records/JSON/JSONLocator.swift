/// On which line each value of a JSON text stands, by its path, such as `$.fetch.timeout` or `$.sources[2].name`.
///
/// For messages about configuration files, where `JSONReader` has read the text already.
public struct JSONLocator: Sendable {
  /// The lines, 1-based, of every member of this path: several where a name stands twice in one object.
  public private(set) var lines: [String: [Int]] = [:]

  private let bytes: [UInt8]
  private var place = 0
  private var line = 1

  /// - Parameter text: JSON that `JSONReader` takes; for another text the answer is incomplete.
  public init(_ text: [UInt8]) {
    bytes = text
    value("$")
  }

  private mutating func value(_ path: String) {
    skip()
    guard place < bytes.count else { return }
    switch bytes[place] {
    case 0x7B: members(path)
    case 0x5B: elements(path)
    case 0x22: _ = string()
    default:
      while place < bytes.count, ![0x2C, 0x5D, 0x7D].contains(bytes[place]), bytes[place] > 0x20 { place += 1 }
    }
    skip()
  }

  private mutating func members(_ path: String) {
    place += 1
    skip()
    while place < bytes.count, bytes[place] == 0x22 {
      let start = line
      let name = string()
      let inner = path + "." + name
      lines[inner, default: []].append(start)
      skip()
      place += 1  // “:”
      value(inner)
      if place < bytes.count, bytes[place] == 0x2C {
        place += 1
        skip()
      }
    }
    place += 1
  }

  private mutating func elements(_ path: String) {
    place += 1
    skip()
    var index = 0
    while place < bytes.count, bytes[place] != 0x5D {
      let inner = "\(path)[\(index)]"
      lines[inner, default: []].append(line)
      value(inner)
      index += 1
      if place < bytes.count, bytes[place] == 0x2C {
        place += 1
        skip()
      } else {
        break
      }
    }
    place += 1
  }

  private mutating func string() -> String {
    let start = place
    place += 1
    while place < bytes.count, bytes[place] != 0x22 { place += bytes[place] == 0x5C ? 2 : 1 }
    place = min(place + 1, bytes.count)
    return (try? JSONReader.read(Array(bytes[start..<place])))?.string ?? ""
  }

  private mutating func skip() {
    while place < bytes.count, bytes[place] <= 0x20 {
      if bytes[place] == 0x0A { line += 1 }
      place += 1
    }
  }
}
