// CPU of extraction beside libxml2's bare DOM parse of the same bytes, in the same run: bench-extraction FOLDER…
//
// Both take the pages of a folder (*.html) from memory, in turn, several times over; the least time of each counts, so
// that start-up and the disk drop out. Prints one line of JSON for each folder.

internal import CLibXML2
internal import Extraction
internal import Foundation
internal import Records

/// User and system time of this process. The corresponding C function is `clock`.
func cpuSeconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

func parseBare(_ page: [UInt8]) {
  let options = [HTML_PARSE_RECOVER, HTML_PARSE_NOERROR, HTML_PARSE_NOWARNING, HTML_PARSE_NONET]
    .reduce(0) { $0 | $1.rawValue }
  unsafe page.withUnsafeBytes { bytes in
    let text = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
    unsafe xmlFreeDoc(htmlReadMemory(text, Int32(bytes.count), nil, "UTF-8", Int32(options)))
  }
}

let extractor = ArticleExtractor()
for folder in CommandLine.arguments.dropFirst() {
  let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(".html") }
    .sorted()
  let pages = names.compactMap { try? [UInt8](Data(contentsOf: URL(fileURLWithPath: folder + "/" + $0))) }
  guard !pages.isEmpty else {
    FileHandle.standardError.write(
      Data("bench-extraction: \(folder) holds no .html pages; nothing was measured\n".utf8))
    continue
  }
  var bare = Double.infinity
  var whole = Double.infinity
  for _ in 0..<7 {
    var begin = cpuSeconds()
    for page in pages { parseBare(page) }
    bare = min(bare, cpuSeconds() - begin)
    begin = cpuSeconds()
    for (name, page) in zip(names, pages) {
      _ = try? extractor.extract(Page(id: name, input: name, content: .html(page)))
    }
    whole = min(whole, cpuSeconds() - begin)
  }
  let bytes = pages.reduce(0) { $0 + $1.count }
  let perPage = 1_000 / Double(pages.count)
  print(
    """
    {"bench":"extraction","pages":\(pages.count),"bytes":\(bytes),"dom_ms":\(String(format: "%.3f", bare * perPage)),\
    "extract_ms":\(String(format: "%.3f", whole * perPage)),"ratio":\(String(format: "%.3f", whole / bare))}
    """)
}
