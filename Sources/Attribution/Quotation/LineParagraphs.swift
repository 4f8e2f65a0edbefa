internal import Foundation
package import Language
internal import Records

extension Document {
  /// The document with a paragraph for every line, where its lines are paragraphs: many sites part them by one line feed, which
  /// the language model takes for a blank. A sentence that the model carries on over such a line feed is parted as well, and
  /// what hangs on a word of another line becomes a root.
  ///
  /// A text whose lines are broken to a width stays as it is (`areWrapped`). Tokens' indexes and offsets are those of this document. Linear in the tokens; a document without such a line feed is handed back.
  package func partedAtLines() -> Document {
    guard hasSingleFeed else { return self }
    let feeds = tokens.indices.filter { tokens[$0].pos == .space && tokens[$0].text.utf8.contains(0x0A) }
    guard !feeds.isEmpty, !areWrapped(feeds) else { return self }
    var opensLine = [Bool](repeating: false, count: tokens.count + 1)
    for feed in feeds {
      var next = feed + 1
      while next < tokens.count, tokens[next].pos == .space { next += 1 }
      if next < tokens.count { opensLine[next] = true }
    }
    var parsed = tokens
    var lines: [Sentence] = []
    var parted: [Paragraph] = []
    for paragraph in paragraphs {
      var first = lines.count
      var opened = paragraph.tokens.lowerBound
      for range in sentences[paragraph.sentences].map(\.tokens) {
        var start = range.lowerBound
        for next in min(start + 1, range.upperBound)...range.upperBound
        where next == range.upperBound || opensLine[next] {
          lines.append(Sentence(tokens: start..<next, span: span(of: start..<next), paragraph: parted.count))
          start = next
          guard next == paragraph.tokens.upperBound || opensLine[next] else { continue }
          parted.append(part(first..<lines.count, opened..<next))
          (first, opened) = (lines.count, next)
        }
      }
    }
    guard parted.count > paragraphs.count else { return self }
    for (number, line) in lines.enumerated() {
      for token in line.tokens {
        parsed[token].sentence = number
        guard !line.tokens.contains(parsed[token].head) else { continue }
        parsed[token].head = token
        parsed[token].dependency = .root
      }
    }
    return Document(id: id, text: text, tokens: parsed, sentences: lines, paragraphs: parted, entities: entities)
  }

  private func part(_ sentences: Range<Int>, _ held: Range<Int>) -> Paragraph {
    let last = held.last { tokens[$0].pos != .space } ?? held.lowerBound
    return Paragraph(sentences: sentences, tokens: held, span: span(of: held.lowerBound..<last + 1))
  }

  /// Whether a line feed stands alone: few texts have one, and their bytes are read sooner than their tokens; most of them in
  /// strides, for the C library finds a byte faster than a loop does.
  private var hasSingleFeed: Bool {
    unsafe text.utf8.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return false }
      var place = 0
      while let feed = unsafe memchr(start + place, 0x0A, bytes.count - place) {
        place = unsafe UnsafeRawPointer(start).distance(to: UnsafeRawPointer(feed)) + 1
        var run = 1
        while place < bytes.count, unsafe bytes[place] <= 0x20 {
          if unsafe bytes[place] == 0x0A { run += 1 }
          place += 1
        }
        // At the end of a text a line feed parts nothing.
        if run == 1, place < bytes.count { return true }
      }
      return false
    }
  }

  /// Whether lines are broken to a width: more than one in five is long, ends within a sentence and goes on with a small letter in the
  /// next one. A line that ends in a name (“…” ― Ana Reyes) is whole.
  private func areWrapped(_ feeds: [Int]) -> Bool {
    var start = 0
    var broken = 0
    for feed in feeds {
      let line = tokens[feed].span.start - start
      start = tokens[feed].span.end
      guard line >= Self.longLine, let last = (0..<feed).last(where: { tokens[$0].pos != .space }) else { continue }
      guard tokens[last].pos != .punct || tokens[last].tag == .comma,
        let next = (feed..<tokens.count).first(where: { tokens[$0].pos != .space })
      else { continue }
      if tokens[next].text.unicodeScalars.first?.properties.isLowercase ?? false { broken += 1 }
    }
    return broken * 5 > feeds.count
  }

  /// Scalars; a shorter line may be a heading.
  private static let longLine = 50
}
