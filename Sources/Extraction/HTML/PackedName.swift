/// An ASCII name of at most 16 bytes in lower case, packed into two words so that it is compared and hashed at once.
///
/// Every element and attribute name that Hearsay knows fits; a longer name packs to nil and is an unknown one.
struct PackedName: Hashable, Sendable {
  var low: UInt64 = 0
  var high: UInt64 = 0

  init() {}

  init(_ name: StaticString) {
    self.init(name.description)
  }

  init(_ name: String) {
    var place = 0
    for byte in name.utf8 {
      append(byte, at: place)
      place += 1
    }
  }

  /// Nil where the name is longer than 16 bytes. Upper case becomes lower.
  @inline(__always)
  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    guard range.count <= 16 else { return nil }
    var place = 0
    for offset in range {
      let byte = bytes[offset]
      append(byte &- 0x41 < 26 ? byte | 0x20 : byte, at: place)
      place &+= 1
    }
  }

  @inline(__always)
  mutating func append(_ byte: UInt8, at place: Int) {
    if place < 8 {
      low |= UInt64(byte) &<< UInt64(place &* 8)
    } else if place < 16 {
      high |= UInt64(byte) &<< UInt64((place &- 8) &* 8)
    }
  }

  @inline(__always)
  var slot: Int {
    let mixed = (low ^ (high &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
    return Int(mixed &>> 55)
  }
}

/// A fixed table from packed names to small codes: 512 slots, open addressing.
struct NameTable<Code: Sendable>: Sendable {
  private var keys = [PackedName](repeating: PackedName(), count: 512)
  private var codes: [Code]
  private let missing: Code

  init(_ entries: [(String, Code)], missing: Code) {
    self.missing = missing
    codes = Array(repeating: missing, count: 512)
    for (name, code) in entries {
      let key = PackedName(name)
      var slot = key.slot
      while keys[slot] != PackedName() { slot = (slot + 1) & 511 }
      keys[slot] = key
      codes[slot] = code
    }
  }

  @inline(__always)
  func code(_ key: PackedName) -> Code {
    var slot = key.slot
    while true {
      let found = keys[slot]
      if found == key { return codes[slot] }
      if found == PackedName() { return missing }
      slot = (slot &+ 1) & 511
    }
  }
}
