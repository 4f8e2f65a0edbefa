extension String {
  /// “de”, “van der”, “bin”: small words inside personal names.
  var isPersonalParticle: Bool {
    switch lowercased() {
    case "de", "van", "von", "der", "den", "del", "della", "di", "da", "dos", "du", "la", "le", "bin", "ibn", "al",
      "el", "ben", "y", "e", "ter", "ten":
      true
    default: false
    }
  }

  /// Without a possessive mark that the tokenizer left on the word.
  var withoutPossessive: Substring {
    if utf8.count > 3, utf8.last == UInt8(ascii: "s"), ends(in: "’s") || ends(in: "'s") { return dropLast(2) }
    return self[...]
  }

  /// `lowercased()`, which makes a new string even where there is nothing to do: most words are in small letters already.
  var inSmallLetters: String {
    // Through a pointer: a string's own iterator finds its bytes anew for each.
    let isSmall = unsafe utf8.withContiguousStorageIfAvailable { bytes in
      for place in 0..<bytes.count {
        let byte = unsafe bytes[place]
        if byte >= 0x80 || byte >= 0x41 && byte <= 0x5A { return false }
      }
      return true
    }
    return isSmall ?? false ? self : lowercased()
  }

  /// Whether the bytes end in those of a word of ASCII: `hasSuffix` without a look at what letters are made of.
  func ends(in ending: StaticString) -> Bool {
    holds(ending, at: utf8.count - ending.utf8CodeUnitCount)
  }

  /// Whether the bytes begin with those of a word of ASCII.
  func begins(with opening: StaticString) -> Bool { holds(opening, at: 0) }

  /// Whether the bytes from a place on are those of a word of ASCII.
  private func holds(_ word: StaticString, at start: Int) -> Bool {
    let count = word.utf8CodeUnitCount
    guard start >= 0, utf8.count >= start + count else { return false }
    // Through a pointer: a string's own iterator finds its bytes anew for each.
    let isHeld = unsafe utf8.withContiguousStorageIfAvailable { bytes in
      for place in 0..<count where unsafe bytes[start + place] != word.utf8Start[place] { return false }
      return true
    }
    return isHeld ?? utf8.dropFirst(start).prefix(count).elementsEqual(String(describing: word).utf8)
  }

  /// Whether the first letter is a capital, of ASCII or beyond.
  var startsWithCapital: Bool {
    guard let first = utf8.first else { return false }
    return first < 0x80 ? first >= 0x41 && first <= 0x5A : unicodeScalars.first?.properties.isUppercase ?? false
  }

  /// “HomeBarn”, “easyJet”; not “McLeod”, “DeLuca”, “O'Hara”.
  var isCamelCase: Bool {
    var wasSmall = false
    var place = 0
    for byte in utf8 {
      if wasSmall, byte >= 0x41, byte <= 0x5A, place > 3 { return true }
      wasSmall = byte >= 0x61 && byte <= 0x7A
      place += 1
    }
    return false
  }

  /// Two to six capitals and digits, full stops between them allowed: “IMF”, “U.N.”.
  var isAcronym: Bool {
    var letters = 0
    for scalar in unicodeScalars {
      if scalar == "." || scalar == "&" { continue }
      let value = scalar.value
      guard
        value < 0x80 ? value >= 0x41 && value <= 0x5A || value >= 0x30 && value <= 0x39 : scalar.properties.isUppercase
      else { return false }
      letters += 1
    }
    return letters >= 2 && letters <= 6
  }
}
