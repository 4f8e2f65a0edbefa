/// How an article was found: for `hearsay extract --explain`, and for those who work on the rules.
struct ExtractionTrace {
  let outline: PageOutline
  let container: Int?
  var rule: String
  let verdicts: [BlockVerdict]

  /// The candidates, then one line a block: verdict, kind, length, link density, path, beginning of the text.
  var description: String {
    var lines: [String] = []
    if let container {
      lines.append("body: \(path(container)) by \(rule), \(outline.prose(container)) characters of prose")
    } else {
      lines.append("body: none")
    }
    for (index, block) in outline.blocks.enumerated() {
      let verdict = verdicts.isEmpty ? .outside : verdicts[index]
      let density = Int((block.linkDensity * 100).rounded())
      let mark = verdict == .kept ? "+" : "-"
      lines.append(
        "\(mark) [\(index)] \(verdict == .kept ? "" : verdict.rawValue + ": ")\(block.kind.name) \(block.length) \(density)% worth \(Int(outline.worth[index])) \(path(Int(block.container))) «\(beginning(block))»"
      )
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func beginning(_ block: Block) -> String {
    var line = TextLine()
    for node in Int(block.first)..<Int(block.last) where outline.table.nodes[node].tag == .text {
      line.append(outline.table.text, outline.table.textRange(node))
      if line.bytes.count > 160 { break }
    }
    return String(String.UnicodeScalarView(line.string.unicodeScalars.prefix(90)))
  }

  /// The innermost five elements around a node, with their names.
  private func path(_ node: Int) -> String {
    var parts: [String] = []
    var node = node
    while node >= 0, parts.count < 5 {
      var part = outline.table.nodes[node].tag.name
      if let id = outline.table.string(.id, of: node), !id.isEmpty { part += "#" + id.prefix(30) }
      if let names = outline.table.string(.class, of: node), !names.isEmpty {
        part += "." + names.prefix(60).replacing(" ", with: ".")
      }
      let marks = outline.own[node]
      if !marks.isEmpty { part += "[" + marks.description + "]" }
      parts.append(part)
      node = Int(outline.table.nodes[node].parent)
    }
    return parts.reversed().joined(separator: " > ")
  }
}
