internal import Records

/// An article for a person: every claim marked in its text, and beneath each paragraph who said it, by which rule, how
/// sure.
///
/// In colour, contents are underlined, cues yellow and sources green; without, `[1 …]` is the content of claim 1, `‹…›`
/// a cue and `{…}` a source.
struct ClaimExplanation {
  private enum Ink: Int {
    case plain, content, source, cue
  }

  private let article: Article
  private let claims: [ClaimRecord]
  private let isColoured: Bool
  private let text: ScalarText
  private let number: [String: Int]

  init(article: Article, claims: [ClaimRecord], isColoured: Bool) {
    self.article = article
    self.claims = claims
    self.isColoured = isColoured
    text = ScalarText(Self.withoutControls(article.text))
    number = Dictionary(claims.enumerated().map { ($1.id, $0 + 1) }) { first, _ in first }
  }

  /// Linear in the text and in the claims' spans.
  var rendered: String {
    var lines = [paint(article.title ?? article.id, "1")]
    let about = [
      article.site, article.published, article.authors.isEmpty ? nil : article.authors.joined(separator: ", "),
      article.url,
    ]
    lines.append(Self.withoutControls(about.compactMap { $0 }.joined(separator: " · ")))
    if let original = article.nearDuplicateOf { lines.append("another copy of \(original)") }
    lines.append("")
    let paragraphs = article.paragraphs.isEmpty ? [TextSpan(0, text.count)] : article.paragraphs
    for paragraph in paragraphs {
      lines.append(marked(paragraph))
      for (index, claim) in claims.enumerated() where claim.spans.first.map({ paragraph.contains($0.start) }) ?? false {
        lines.append(describe(claim, index + 1))
      }
      lines.append("")
    }
    lines.append(claims.isEmpty ? "no claims" : "\(claims.count) claims")
    return lines.map { $0 + "\n" }.joined() + "\n"
  }

  // MARK: The text

  private func marked(_ paragraph: TextSpan) -> String {
    var inks = [Ink](repeating: .plain, count: max(0, paragraph.count))
    var before: [Int: String] = [:]
    var behind: [Int: String] = [:]
    func mark(_ span: TextSpan, _ ink: Ink, _ open: String, _ close: String) {
      guard span.overlaps(paragraph) else { return }
      let start = max(span.start, paragraph.start) - paragraph.start
      let end = min(span.end, paragraph.end) - paragraph.start
      for place in start..<end where inks[place].rawValue < ink.rawValue { inks[place] = ink }
      before[start, default: ""] += open
      behind[end] = close + (behind[end] ?? "")
    }
    for (index, claim) in claims.enumerated() {
      let label = isColoured ? paint("[\(index + 1) ", "2") : "[\(index + 1) "
      for span in claim.spans { mark(span, .content, label, isColoured ? paint("]", "2") : "]") }
    }
    // Claims share their source or cue where one sentence makes several: it is marked once.
    var marked: Set<[Int]> = []
    func isFirst(_ span: TextSpan, _ ink: Ink) -> Bool { marked.insert([span.start, span.end, ink.rawValue]).inserted }
    for claim in claims {
      for span in claim.source.spans where isFirst(span, .source) {
        mark(span, .source, isColoured ? "" : "{", isColoured ? "" : "}")
      }
      for span in claim.cue?.spans ?? [] where isFirst(span, .cue) {
        mark(span, .cue, isColoured ? "" : "‹", isColoured ? "" : "›")
      }
    }
    var out = ""
    var current = Ink.plain
    for (place, scalar) in text[paragraph].unicodeScalars.enumerated() {
      if let close = behind[place] { out += turn(&current, .plain) + close }
      if let open = before[place] { out += turn(&current, .plain) + open }
      out += turn(&current, inks[place])
      out.unicodeScalars.append(scalar)
    }
    out += turn(&current, .plain) + (behind[paragraph.count] ?? "")
    return out
  }

  private func turn(_ current: inout Ink, _ next: Ink) -> String {
    guard isColoured, current != next else { return "" }
    current = next
    return switch next {
    case .plain: "\u{1B}[0m"
    case .content: "\u{1B}[0;4m"
    case .source: "\u{1B}[0;1;32m"
    case .cue: "\u{1B}[0;33m"
    }
  }

  // MARK: The claims

  private func describe(_ claim: ClaimRecord, _ index: Int) -> String {
    let source = claim.source
    var who = source.name ?? source.text ?? "nobody named"
    if let words = source.text, words != who { who += " (“\(words)”)" }
    if let role = source.role, !who.lowercased().contains(role.lowercased()) { who += ", \(role)" }
    var notes = ["\(source.kind.rawValue), \(source.mention.rawValue)"]
    if source.anonymous { notes.append("anonymous") }
    var line = "  \(index)  \(paint(who, "32")) [\(notes.joined(separator: ", "))]"
    line += claim.cue.map { " \(paint($0.text, "33"))" } ?? ""
    line += " → \(claim.act.rawValue), \(claim.form.rawValue)"
    if claim.polarity == .negative { line += ", negative" }
    line += "\n     rule \(claim.rule), confidence \(Self.decimals(claim.confidence))"
    if let target = claim.target { line += "\n     aimed at \(target.name ?? target.text)" }
    if !claim.via.isEmpty {
      line += "\n     by way of " + claim.via.map { $0.name ?? $0.text }.joined(separator: ", then ")
    }
    if let within = claim.within.flatMap({ number[$0] }) { line += "\n     within \(within)" }
    if let other = claim.respondsTo.flatMap({ number[$0] }) { line += "\n     responds to \(other)" }
    if let normalized = claim.normalized { line += "\n     = \(Self.withoutControls(normalized))" }
    return line
  }

  private static func decimals(_ value: Double) -> String {
    var writer = JSONWriter()
    writer.number(value, decimals: 3)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func paint(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(Self.withoutControls(text))\u{1B}[0m" : Self.withoutControls(text)
  }

  /// Text is data: no control character of an article reaches the terminal. One scalar for each, so that offsets hold.
  private static func withoutControls(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isControl = scalar.value < 0x20 && scalar != "\n" || (0x7F...0x9F).contains(scalar.value)
      scalars.append(isControl ? " " : scalar)
    }
    return String(scalars)
  }
}
