internal import Records

/// One line a claim, for people: who, by which words, what; where it stood; through whom it came.
struct SentenceExport: ClaimExport {
  func convert(_ claim: JSONValue) -> [UInt8] {
    guard let text = claim["text"]?.string, let source = claim["source"], let doc = claim["doc"] else { return [] }
    var who = source["name"]?.string ?? source["text"]?.string ?? "Somebody"
    if let role = source["role"]?.string, !who.contains(role) { who += ", \(role)," }
    if let words = source["text"]?.string, source["mention"]?.string == "pronoun" { who += " (“\(words)”)" }
    let cue = claim["cue"]?["text"]?.string ?? "said"
    var line = "\(who) \(cue): \(text)"
    let outlet = [doc["title"]?.string, doc["site"]?.string, doc["published"]?.string.map { String($0.prefix(10)) }]
    let place = outlet.compactMap(\.self).joined(separator: ", ")
    if !place.isEmpty { line += "  [\(place)]" }
    let relays = (claim["via"]?.array ?? []).compactMap { $0["name"]?.string ?? $0["text"]?.string }
    if !relays.isEmpty { line += "  by way of \(relays.joined(separator: ", then "))" }
    // One claim, one line: what parts lines inside the words becomes a blank.
    return line.unicodeScalars.flatMap { scalar -> [UInt8] in
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: [0x20]
      default: Array(String(scalar).utf8)
      }
    } + [0x0A]
  }
}
