/// Reads robots.txt files for one robot. Linear in the file's size.
struct RobotsParser {
  private let token: [UInt8]
  private var own: [RobotsPolicy.Rule] = []
  private var global: [RobotsPolicy.Rule] = []
  private var ownDelay: Double?
  private var globalDelay: Double?
  private var sitemaps: [String] = []
  private var hasOwnGroup = false
  // The group that the current line stands in.
  private var isInOwn = false
  private var isInGlobal = false
  /// Whether a rule was seen since the last user-agent line: the next one then begins a new group.
  private var hasRules = false

  /// How many bytes of a file are read (RFC 9309, section 2.5: at least 500 KiB).
  static let maximumBytes = 512 << 10
  /// Bytes of a line that count: Google's bound, eight times the longest URL of a browser.
  static let maximumLine = 2_083 * 8
  private static let maximumSitemaps = 1_000

  static func policy(_ bytes: [UInt8], productToken: String) -> RobotsPolicy {
    var parser = RobotsParser(productToken: productToken)
    parser.read(decoded(bytes))
    return parser.policy
  }

  private init(productToken: String) { token = productToken.utf8.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 } }

  private var policy: RobotsPolicy {
    var policy = RobotsPolicy()
    // A group of our own replaces the one for all, also where it is empty (RFC 9309, section 2.2.1).
    policy.rules = hasOwnGroup ? own : global
    policy.crawlDelay = hasOwnGroup ? ownDelay : globalDelay
    policy.sitemaps = sitemaps
    return policy
  }

  /// UTF-8 without byte order mark; UTF-16 where its mark says so.
  private static func decoded(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return bytes[3...] }
    guard bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) else { return bytes[...] }
    let isLittle = bytes[0] == 0xFF
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { (index: Int) -> UInt16 in
      let pair = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittle ? pair.1 << 8 | pair.0 : pair.0 << 8 | pair.1
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)[...]
  }

  private mutating func read(_ bytes: ArraySlice<UInt8>) {
    let bytes = bytes.prefix(Self.maximumBytes)
    for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) { take(line.prefix(Self.maximumLine)) }
  }

  private mutating func take(_ line: ArraySlice<UInt8>) {
    let line = Self.trimmed(line.firstIndex(of: UInt8(ascii: "#")).map { line[..<$0] } ?? line)
    guard let (key, value) = Self.keyAndValue(line) else { return }
    switch String(decoding: key.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self) {
    case "user-agent", "useragent", "user agent": takeAgent(value)
    case "allow": takeRule(value, allows: true)
    case "disallow", "dissallow", "dissalow", "disalow", "diasllow", "disallaw": takeRule(value, allows: false)
    case "crawl-delay", "crawldelay": takeDelay(value)
    case "sitemap", "site-map":
      if sitemaps.count < Self.maximumSitemaps, !value.isEmpty {
        sitemaps.append(String(decoding: value, as: UTF8.self))
      }
    default: break
    }
  }

  /// Parts a line at its colon; where it has none, at the only white space in it.
  private static func keyAndValue(_ line: ArraySlice<UInt8>) -> (ArraySlice<UInt8>, ArraySlice<UInt8>)? {
    if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
      let key = trimmed(line[..<colon])
      return key.isEmpty ? nil : (key, trimmed(line[(colon + 1)...]))
    }
    let words = line.split(whereSeparator: isSpace)
    return words.count == 2 ? (words[0], words[1]) : nil
  }

  private mutating func takeAgent(_ value: ArraySlice<UInt8>) {
    if hasRules {
      isInOwn = false
      isInGlobal = false
      hasRules = false
    }
    if value.first == UInt8(ascii: "*"), value.count == 1 || Self.isSpace(value[value.startIndex + 1]) {
      isInGlobal = true
      return
    }
    // The product token ends where a character stands that it cannot have (`Foo` in `Foo/2.0`).
    let name = value.prefix { ($0 | 0x20) &- 0x61 < 26 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    guard !name.isEmpty, name.count == token.count,
      zip(name, token).allSatisfy({ ($0 &- 0x41 < 26 ? $0 | 0x20 : $0) == $1 })
    else { return }
    isInOwn = true
    hasOwnGroup = true
  }

  private mutating func takeRule(_ value: ArraySlice<UInt8>, allows: Bool) {
    guard isInOwn || isInGlobal else { return }
    hasRules = true
    add(Self.escaped(value), allows: allows)
    // `/news/index.html` is also `/news/` (Google's own rule).
    if allows, let slash = value.lastIndex(of: UInt8(ascii: "/")), value[slash...].starts(with: "/index.htm".utf8) {
      add(Self.escaped(value[...slash]) + [UInt8(ascii: "$")], allows: true)
    }
  }

  private mutating func add(_ pattern: [UInt8], allows: Bool) {
    guard !pattern.isEmpty else { return }
    let rule = RobotsPolicy.Rule(pattern: pattern, allows: allows)
    if isInOwn { own.append(rule) }
    if isInGlobal { global.append(rule) }
  }

  private mutating func takeDelay(_ value: ArraySlice<UInt8>) {
    guard let delay = Double(String(decoding: value, as: UTF8.self)), delay.isFinite, delay >= 0 else { return }
    if isInOwn { ownDelay = ownDelay ?? delay }
    if isInGlobal { globalDelay = globalDelay ?? delay }
  }

  /// Non-ASCII bytes as `%XX`, and the digits of what is encoded already as capitals.
  private static func escaped(_ pattern: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(pattern.count)
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in pattern {
      if byte >= 0x80 {
        output += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      } else if byte &- 0x61 < 6, let percent = output.suffix(2).lastIndex(of: UInt8(ascii: "%")),
        percent == output.count - 1 || isHex(output[output.count - 1])
      {
        output.append(byte & 0xDF)
      } else {
        output.append(byte)
      }
    }
    return output
  }

  private static func isHex(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 6 }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte >= 0x09 && byte <= 0x0D }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let first = bytes.first, isSpace(first) { bytes.removeFirst() }
    while let last = bytes.last, isSpace(last) { bytes.removeLast() }
    return bytes
  }
}

extension RobotsPolicy {
  /// Reads a robots.txt file for the robot of this product token. Any bytes are a file; what cannot be read says
  /// nothing. At most 512 KiB are read.
  public init(_ bytes: [UInt8], productToken: String) {
    self = RobotsParser.policy(bytes, productToken: productToken)
  }
}
