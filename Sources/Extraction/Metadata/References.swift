/// Decodes character references in strings that came past the HTML parser: JSON-LD, feeds.
enum References {
  /// Numeric references and the names that pages use; an unknown name stays as it is. Linear.
  static func decoded(_ bytes: [UInt8]) -> [UInt8] {
    var answer: [UInt8] = []
    answer.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      let mark = bytes.offset(of: 0x26, from: place, limit: bytes.count)
      answer.append(contentsOf: bytes[place..<mark])
      guard mark < bytes.count else { return answer }
      let stop = min(bytes.count, mark + 32)
      let end = bytes.offset(of: 0x3B, from: mark, limit: stop)
      if end < stop, let scalar = scalar(bytes, (mark + 1)..<end) {
        answer.append(contentsOf: String(Character(scalar)).utf8)
        place = end + 1
      } else {
        answer.append(0x26)
        place = mark + 1
      }
    }
    return answer
  }

  private static func scalar(_ bytes: [UInt8], _ range: Range<Int>) -> Unicode.Scalar? {
    guard let first = range.first else { return nil }
    let name = String(decoding: bytes[range], as: UTF8.self)
    guard bytes[first] == 0x23 else { return named[name] }
    let digits = name.dropFirst()
    let value =
      digits.hasPrefix("x") || digits.hasPrefix("X") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
    guard let value, value != 0 else { return nil }
    return Unicode.Scalar(value)
  }

  private static let named: [String: Unicode.Scalar] = {
    var table: [String: Unicode.Scalar] = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "euro": "€", "sbquo": "‚", "bdquo": "„",
      "hellip": "…", "dagger": "†", "permil": "‰", "lsaquo": "‹", "rsaquo": "›", "OElig": "Œ", "oelig": "œ",
      "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "bull": "•", "ndash": "–", "mdash": "—", "tilde": "˜",
      "trade": "™", "Scaron": "Š", "scaron": "š", "Yuml": "Ÿ", "fnof": "ƒ", "circ": "ˆ", "ensp": " ", "emsp": " ",
      "thinsp": " ", "zwnj": "\u{200C}", "zwj": "\u{200D}", "lrm": "\u{200E}", "rlm": "\u{200F}", "prime": "′",
      "Prime": "″", "minus": "−", "rarr": "→", "larr": "←", "uarr": "↑", "darr": "↓", "infin": "∞", "ne": "≠",
      "le": "≤", "ge": "≥", "asymp": "≈", "radic": "√", "sum": "∑", "hearts": "♥",
    ]
    // Latin-1 in its order, from U+00A0.
    let latin = """
      nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute \
      micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig \
      Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash \
      Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute \
      ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc \
      uuml yacute thorn yuml
      """
    for (index, name) in latin.split(separator: " ").enumerated() {
      if let scalar = Unicode.Scalar(0xA0 + UInt32(index)) { table[String(name)] = scalar }
    }
    // Greek, from U+0391; the gap at U+03A2 has no letter.
    let greek = """
      Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau Upsilon Phi \
      Chi Psi Omega - - - - - - - alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi \
      rho sigmaf sigma tau upsilon phi chi psi omega
      """
    for (index, name) in greek.split(separator: " ").enumerated() where name != "-" {
      if let scalar = Unicode.Scalar(0x391 + UInt32(index)) { table[String(name)] = scalar }
    }
    return table
  }()
}
