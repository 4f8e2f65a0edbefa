internal import CLibXML2

/// libxml2's HTML parser, by its SAX interface. The only file that knows C's HTML types.
///
/// SAX instead of a tree: 59 % of the time, and memory for what is kept only. No option is set that reads a DTD or an
/// entity, `HTML_PARSE_NONET` forbids the network, and the input's encoding is fixed: what the page declares was
/// handled before. The handlers below touch nothing but the builder.
enum HTMLParser {
  /// libxml2's version. The C macro is `LIBXML_DOTTED_VERSION`.
  static let libraryVersion = LIBXML_DOTTED_VERSION

  /// Parses reduced markup (`MarkupReducer`): valid UTF-8 without NUL.
  static func parse(_ markup: [UInt8], limits: ExtractionLimits) -> NodeTable {
    let builder = NodeBuilder(limits: limits, pageBytes: markup.count)
    unsafe markup.withUnsafeBytes { unsafe run($0, builder) }
    return builder.finish()
  }

  /// libxml2's tables are filled once, before any worker parses. The corresponding C function is `xmlInitParser`.
  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  /// The corresponding C functions are `htmlCreateMemoryParserCtxt`, `htmlCtxtUseOptions`, `htmlParseDocument`,
  /// `htmlFreeParserCtxt`.
  private static func run(_ bytes: UnsafeRawBufferPointer, _ builder: NodeBuilder) {
    _ = isReady
    guard let base = bytes.baseAddress, bytes.count < Int(Int32.max),
      let context = unsafe htmlCreateMemoryParserCtxt(base.assumingMemoryBound(to: CChar.self), Int32(bytes.count))
    else { return }
    defer { unsafe htmlFreeParserCtxt(context) }
    let options = [
      HTML_PARSE_RECOVER, HTML_PARSE_NOERROR, HTML_PARSE_NOWARNING, HTML_PARSE_NONET, HTML_PARSE_IGNORE_ENC,
    ].reduce(0) { $0 | $1.rawValue }
    _ = unsafe htmlCtxtUseOptions(context, Int32(options))
    unsafe context.pointee.charset = Int32(XML_CHAR_ENCODING_UTF8.rawValue)
    guard let sax = unsafe context.pointee.sax else { return }
    unsafe sax.pointee = htmlSAXHandler()
    unsafe sax.pointee.startElement = { unsafe startElement($0, $1, $2) }
    unsafe sax.pointee.endElement = { context, _ in unsafe builderOf(context)?.end() }
    unsafe sax.pointee.characters = { unsafe characters($0, $1, $2) }
    unsafe sax.pointee.ignorableWhitespace = { unsafe characters($0, $1, $2) }
    unsafe sax.pointee.cdataBlock = { unsafe characters($0, $1, $2) }
    // The parser hands its own context to the handlers; the builder outlives the parse, which this scope ends.
    unsafe context.pointee._private = Unmanaged.passUnretained(builder).toOpaque()
    _ = unsafe htmlParseDocument(context)
  }
}

// The handlers: C function pointers, hence free functions without captures.

private func builderOf(_ context: UnsafeMutableRawPointer?) -> NodeBuilder? {
  guard let context = unsafe context?.assumingMemoryBound(to: htmlParserCtxt.self),
    let builder = unsafe context.pointee._private
  else { return nil }
  return unsafe Unmanaged<NodeBuilder>.fromOpaque(builder).takeUnretainedValue()
}

private func startElement(
  _ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?,
  _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
) {
  guard let builder = unsafe builderOf(context), let name = unsafe name else { return }
  builder.start(unsafe packed(name).map { Tag.byName.code($0) } ?? .unknown)
  if var pair = unsafe attributes {
    while let key = unsafe pair[0] {
      let code = unsafe packed(key).map { AttributeName.byName.code($0) } ?? .none
      if code != .none {
        if let value = unsafe pair[1] {
          let length = Int(unsafe xmlStrlen(value))
          unsafe builder.attribute(code, UnsafeBufferPointer(start: value, count: length))
        } else {
          unsafe builder.attribute(code, UnsafeBufferPointer(start: nil, count: 0))
        }
      }
      unsafe pair += 2
    }
  }
  if builder.isFull {
    // The corresponding C function is `xmlStopParser`, which serves the HTML parser as well.
    unsafe xmlStopParser(context?.assumingMemoryBound(to: xmlParserCtxt.self))
  }
}

private func characters(
  _ context: UnsafeMutableRawPointer?, _ text: UnsafePointer<xmlChar>?, _ length: Int32
) {
  guard let builder = unsafe builderOf(context) else { return }
  unsafe builder.text(UnsafeBufferPointer(start: text, count: Int(length)))
  if builder.isFull { unsafe xmlStopParser(context?.assumingMemoryBound(to: xmlParserCtxt.self)) }
}

/// Nil where the name is longer than 16 bytes.
private func packed(_ name: UnsafePointer<xmlChar>) -> PackedName? {
  var answer = PackedName()
  var place = 0
  while place < 17 {
    let byte = unsafe name[place]
    if byte == 0 { return answer }
    answer.append(byte, at: place)
    place += 1
  }
  return nil
}
