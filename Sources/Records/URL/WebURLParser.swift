/// The basic URL parser (URL standard, section 4.4), without its setters' state override.
///
/// The standard describes a machine that moves over code points. All its syntax is ASCII and all other code points are
/// percent-encoded as UTF-8, so this one moves over bytes, and each state is a function on the rest of the input.
struct WebURLParser {
  private let input: [UInt8]
  private var position = 0

  /// Leading and trailing controls and spaces go, and so does every tab and line end.
  init(_ bytes: [UInt8]) {
    var start = 0
    var end = bytes.count
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    input = bytes[start..<end].filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
  }

  private func at(_ offset: Int) -> UInt8? { offset < input.count ? input[offset] : nil }
  private var current: UInt8? { at(position) }

  mutating func parse(base: WebURL?) throws(WebURLError) -> WebURL {
    guard let scheme = scheme() else { return try withoutScheme(base) }
    var url = WebURL(scheme: scheme)
    if scheme == "file" {
      try file(&url, base?.scheme == "file" ? base : nil)
    } else if WebURL.isSpecial(scheme) {
      if let base, base.scheme == scheme, !(current == slash && at(position + 1) == slash) {
        try relative(&url, base)
      } else {
        skipSlashes()
        try authority(&url)
      }
    } else if current == slash {
      if at(position + 1) == slash {
        position += 2
        try authority(&url)
      } else {
        path(&url, [])
      }
    } else {
      opaquePath(&url)
    }
    return url
  }

  /// Reads `scheme:`; null and no movement where there is none.
  private mutating func scheme() -> String? {
    guard let first = input.first, lowercased(first) &- 0x61 < 26 else { return nil }
    var end = 0
    while end < input.count {
      let byte = input[end]
      if byte == UInt8(ascii: ":") {
        position = end + 1
        return String(decoding: input[0..<end].map(lowercased), as: UTF8.self)
      }
      guard
        lowercased(byte) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
          || byte == UInt8(ascii: ".")
      else { return nil }
      end += 1
    }
    return nil
  }

  private mutating func withoutScheme(_ base: WebURL?) throws(WebURLError) -> WebURL {
    guard let base else { throw .relativeWithoutBase }
    if base.hasOpaquePath {
      guard current == hash else { throw .relativeWithoutBase }
      var url = base
      url.fragment = nil
      queryAndFragment(&url)
      return url
    }
    var url = WebURL(scheme: base.scheme)
    if base.scheme == "file" { try file(&url, base) } else { try relative(&url, base) }
    return url
  }

  // MARK: Relative references

  private mutating func relative(_ url: inout WebURL, _ base: WebURL) throws(WebURLError) {
    let isSpecial = WebURL.isSpecial(url.scheme)
    if isSlash(current, isSpecial) {
      position += 1
      if isSpecial, isSlash(current, true) {
        skipSlashes()
        return try authority(&url)
      }
      if current == slash {
        position += 1
        return try authority(&url)
      }
      url.takeAuthority(of: base)
      return pathSegments(&url, [])
    }
    url.takeAuthority(of: base)
    url.path = base.path
    if current == question || current == hash || current == nil {
      if current != question { url.query = base.query }
      return queryAndFragment(&url)
    }
    var segments = base.segments
    shorten(&segments, scheme: url.scheme)
    pathSegments(&url, segments)
  }

  // MARK: file:

  private mutating func file(_ url: inout WebURL, _ base: WebURL?) throws(WebURLError) {
    url.host = .empty
    if isSlash(current, true) {
      position += 1
      if isSlash(current, true) {
        position += 1
        return try fileHost(&url)
      }
      var segments: [String] = []
      if let base {
        url.host = base.host
        if !startsWithDriveLetter(position), let first = base.segments.first, isNormalizedDriveLetter(first) {
          segments = [first]
        }
      }
      return pathSegments(&url, segments)
    }
    guard let base else { return pathSegments(&url, []) }
    url.host = base.host
    url.path = base.path
    if current == question || current == hash || current == nil {
      if current != question { url.query = base.query }
      return queryAndFragment(&url)
    }
    var segments = base.segments
    if startsWithDriveLetter(position) { segments = [] } else { shorten(&segments, scheme: "file") }
    pathSegments(&url, segments)
  }

  private mutating func fileHost(_ url: inout WebURL) throws(WebURLError) {
    let end = endOfAuthority(isSpecial: true)
    let bytes = input[position..<end]
    if bytes.count == 2, startsWithDriveLetter(position) { return pathSegments(&url, []) }
    position = end
    if !bytes.isEmpty {
      let host = try HostParser.parse(bytes, isSpecial: true)
      url.host = host == .domain("localhost") ? .empty : host
    }
    path(&url, [])
  }

  // MARK: Authority

  private mutating func skipSlashes() {
    while isSlash(current, true) { position += 1 }
  }

  private func endOfAuthority(isSpecial: Bool) -> Int {
    var end = position
    while end < input.count, !isSlash(input[end], isSpecial), input[end] != question, input[end] != hash { end += 1 }
    return end
  }

  private mutating func authority(_ url: inout WebURL) throws(WebURLError) {
    let isSpecial = WebURL.isSpecial(url.scheme)
    let end = endOfAuthority(isSpecial: isSpecial)
    var rest = input[position..<end]
    position = end
    if let at = rest.lastIndex(of: UInt8(ascii: "@")) {
      let credentials = rest[..<at]
      rest = rest[(at + 1)...]
      if rest.isEmpty { throw .missingHost }
      let colon = credentials.firstIndex(of: UInt8(ascii: ":")) ?? credentials.endIndex
      url.username = PercentEncoding.encode(credentials[..<colon], .userinfo)
      url.password = PercentEncoding.encode(credentials[colon...].dropFirst(), .userinfo)
    }
    let hasCredentials = !(url.username.isEmpty && url.password.isEmpty)
    var colon: Int?
    var isInsideBrackets = false
    for index in rest.indices {
      if rest[index] == UInt8(ascii: "[") { isInsideBrackets = true }
      if rest[index] == UInt8(ascii: "]") { isInsideBrackets = false }
      if rest[index] == UInt8(ascii: ":"), !isInsideBrackets {
        colon = index
        break
      }
    }
    let name = rest[..<(colon ?? rest.endIndex)]
    if name.isEmpty, isSpecial || colon != nil || hasCredentials { throw .missingHost }
    url.host = try HostParser.parse(name, isSpecial: isSpecial)
    if let colon { url.port = try port(rest[(colon + 1)...], scheme: url.scheme) }
    path(&url, [])
  }

  private func port(_ digits: ArraySlice<UInt8>, scheme: String) throws(WebURLError) -> UInt16? {
    var value = 0
    for digit in digits {
      guard digit &- 0x30 < 10 else { throw .invalidPort }
      value = value * 10 + Int(digit - 0x30)
      if value > 65_535 { throw .invalidPort }
    }
    if digits.isEmpty { return nil }
    let port = UInt16(value)
    return port == WebURL.defaultPort(of: scheme) ? nil : port
  }

  // MARK: Path, query, fragment

  /// The standard's path start state: one slash is taken as the path's beginning.
  private mutating func path(_ url: inout WebURL, _ segments: [String]) {
    let isSpecial = WebURL.isSpecial(url.scheme)
    if isSlash(current, isSpecial) {
      position += 1
    } else if !isSpecial, current == nil || current == question || current == hash {
      return queryAndFragment(&url)
    }
    pathSegments(&url, segments)
  }

  /// The standard's path state: what follows is a segment, whatever it begins with.
  private mutating func pathSegments(_ url: inout WebURL, _ initial: [String]) {
    let isSpecial = WebURL.isSpecial(url.scheme)
    var segments = initial
    while true {
      let start = position
      while let byte = current, !isSlash(byte, isSpecial), byte != question, byte != hash { position += 1 }
      let endsInSlash = isSlash(current, isSpecial)
      let segment = input[start..<position]
      if isDoubleDot(segment) {
        shorten(&segments, scheme: url.scheme)
        if !endsInSlash { segments.append("") }
      } else if isSingleDot(segment) {
        if !endsInSlash { segments.append("") }
      } else if url.scheme == "file", segments.isEmpty, segment.count == 2, isDriveLetter(start) {
        segments.append(String(decoding: [input[start], UInt8(ascii: ":")], as: UTF8.self))
      } else {
        segments.append(PercentEncoding.encode(segment, .path))
      }
      guard endsInSlash else { break }
      position += 1
    }
    var path = ""
    for segment in segments { path += "/" + segment }
    url.path = path
    queryAndFragment(&url)
  }

  private mutating func opaquePath(_ url: inout WebURL) {
    let start = position
    while let byte = current, byte != question, byte != hash { position += 1 }
    var path = PercentEncoding.encode(input[start..<position], .c0Control)
    if current != nil, path.utf8.last == 0x20 {
      path.removeLast()
      path += "%20"
    }
    url.path = path
    url.hasOpaquePath = true
    queryAndFragment(&url)
  }

  /// Takes `?…` and `#…` up to the end; leaves the URL's query as it is where there is no `?`.
  private mutating func queryAndFragment(_ url: inout WebURL) {
    if current == question {
      let end = input[position...].firstIndex(of: hash) ?? input.count
      let isSpecial = WebURL.isSpecial(url.scheme)
      url.query = PercentEncoding.encode(input[(position + 1)..<end], isSpecial ? .specialQuery : .query)
      position = end
    }
    if current == hash {
      url.fragment = PercentEncoding.encode(input[(position + 1)...], .fragment)
      position = input.count
    }
  }

  // MARK: Small questions

  private let slash = UInt8(ascii: "/")
  private let question = UInt8(ascii: "?")
  private let hash = UInt8(ascii: "#")

  private func isSlash(_ byte: UInt8?, _ isSpecial: Bool) -> Bool {
    byte == slash || isSpecial && byte == UInt8(ascii: "\\")
  }

  private func isSingleDot(_ segment: ArraySlice<UInt8>) -> Bool { dots(segment) == 1 }
  private func isDoubleDot(_ segment: ArraySlice<UInt8>) -> Bool { dots(segment) == 2 }

  /// The number of dots where the segment is nothing but dots, plain or as `%2e`; else 0.
  private func dots(_ segment: ArraySlice<UInt8>) -> Int {
    guard (1...6).contains(segment.count) else { return 0 }
    var count = 0
    var index = segment.startIndex
    while index < segment.endIndex {
      if segment[index] == UInt8(ascii: ".") {
        index += 1
      } else if segment[index] == UInt8(ascii: "%"), index + 2 < segment.endIndex,
        segment[index + 1] == UInt8(ascii: "2"), lowercased(segment[index + 2]) == UInt8(ascii: "e")
      {
        index += 3
      } else {
        return 0
      }
      count += 1
    }
    return count
  }

  private func shorten(_ segments: inout [String], scheme: String) {
    if scheme == "file", segments.count == 1, isNormalizedDriveLetter(segments[0]) { return }
    _ = segments.popLast()
  }

  private func isDriveLetter(_ offset: Int) -> Bool {
    guard let letter = at(offset), let mark = at(offset + 1) else { return false }
    return lowercased(letter) &- 0x61 < 26 && (mark == UInt8(ascii: ":") || mark == UInt8(ascii: "|"))
  }

  private func startsWithDriveLetter(_ offset: Int) -> Bool {
    guard isDriveLetter(offset) else { return false }
    guard let next = at(offset + 2) else { return true }
    return isSlash(next, true) || next == question || next == hash
  }

  private func isNormalizedDriveLetter(_ segment: String) -> Bool {
    let bytes = Array(segment.utf8)
    return bytes.count == 2 && lowercased(bytes[0]) &- 0x61 < 26 && bytes[1] == UInt8(ascii: ":")
  }
}

extension WebURL {
  /// The path's segments; `/` is one empty segment.
  fileprivate var segments: [String] {
    path.utf8.dropFirst().isEmpty && path.utf8.isEmpty
      ? [] : path.utf8.dropFirst().split(separator: 0x2F, omittingEmptySubsequences: false).map { String($0) ?? "" }
  }

  fileprivate mutating func takeAuthority(of base: WebURL) {
    username = base.username
    password = base.password
    host = base.host
    port = base.port
  }
}
