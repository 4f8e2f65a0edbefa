internal import Inference
internal import Records

/// Turns texts into documents: tokens, sentences, tags, heads and names. One per worker, not to be shared.
///
/// Each paragraph is annotated by itself. Paragraphs of a few hundred tokens go through the networks together, so that
/// matrices are tall; the answer does not depend on it. Time and memory are linear in the text.
public final class Annotator {
  /// Tokens that go through the networks together, at least.
  private static let groupSize = 192
  /// A longer paragraph goes through the encoders in slices.
  private static let sliceSize = 256
  /// An article of more tokens gives its working memory back.
  private static let giantSize = 20_000

  private let model: LanguageModel
  private let table: LexemeTable
  private let tokenizer: Tokenizer
  private let store: WordTypeStore
  private let region: Int32
  private var cache: WordTypeCache
  private let tok2vec: TokenEncoder
  private let ner: TokenEncoder
  private var parser: DependencyParser
  private let recognizer: EntityRecognizer
  private var ruler: AttributeRuler
  private var lemmas: [Int64: String] = [:]

  // Working memory, kept between articles.
  private var tokens = TokenSequence()
  private var slots: [Int32] = []
  private var plan = RowPlan()
  private var tags: [UInt8] = []
  private var scores = FloatBuffer(count: 0)
  private var projected = FloatBuffer(count: 0)
  private var tree = ParseTree()

  public init(model: LanguageModel) {
    self.model = model
    table = LexemeTable(vocabulary: model.vocabulary)
    guard let tokenizer = Tokenizer(rules: model.tokenizer, table: table) else {
      preconditionFailure("no memory for a tokenizer")
    }
    self.tokenizer = tokenizer
    (store, region) = model.wordTypes.join()
    cache = WordTypeCache(
      store: store, region: region, tok2vecFeatures: model.tok2vecFeatures, nerFeatures: model.nerFeatures)
    tok2vec = TokenEncoder(store.tok2vec)
    ner = TokenEncoder(store.ner)
    parser = DependencyParser(moves: model.parserMoves, weights: model.parser)
    recognizer = EntityRecognizer(moves: model.entityMoves, weights: model.recognizer)
    ruler = AttributeRuler(rules: model.attributes)
  }

  deinit { store.leave(region) }

  /// Annotates a text; any text at all.
  public func annotate(id: String, text: String) -> Document {
    if table.isFull {
      table.forget()
      cache.forget()
      lemmas.removeAll()
    }
    cache.beginArticle(table)
    defer { cache.endArticle() }
    let text = ScalarText(text)
    let spans = ParagraphSplitter.paragraphs(of: text)
    tokens.removeAll()
    var bounds: [Int] = [0]
    for span in spans {
      let bytes = text.utf8Offset(span.start)..<text.utf8Offset(span.end)
      tokenizer.tokenize(text.utf8, bytes, start: span.start, into: &tokens)
      bounds.append(tokens.count)
    }

    var draft = DocumentDraft(capacity: tokens.count)
    var first = 0
    while first < spans.count {
      // As many paragraphs as make a group.
      var last = first + 1
      while last < spans.count && bounds[last + 1] - bounds[first] <= Self.groupSize { last += 1 }
      annotate(Array(bounds[first...last]), spans: spans[first..<last], into: &draft)
      first = last
    }
    // A giant among articles must not hold its memory for the rest of a run.
    if tokens.count > Self.giantSize {
      tokens = TokenSequence()
      tags = []
      projected = FloatBuffer(count: 0)
      tree = ParseTree()
      parser = DependencyParser(moves: model.parserMoves, weights: model.parser)
    }
    return draft.document(id: id, text: text)
  }

  /// Annotates a group of paragraphs; `bounds` are where their tokens begin, and where the last one's end.
  private func annotate(_ bounds: [Int], spans: ArraySlice<TextSpan>, into draft: inout DocumentDraft) {
    let start = bounds[0]
    let range = start..<bounds[bounds.count - 1]
    let parserColumns = model.parser.projection.columns
    if projected.count < range.count * parserColumns {
      projected = FloatBuffer(count: range.count * parserColumns * 5 / 4)
    }
    if scores.count < Self.sliceSize * model.tagger.columns {
      scores = FloatBuffer(count: Self.sliceSize * model.tagger.columns)
    }
    tags.removeAll(keepingCapacity: true)
    encode(bounds) { annotator, row in
      annotator.tok2vec.encode(annotator.plan)
      annotator.tok2vec.classify(
        annotator.plan, by: annotator.model.tagger, scores: annotator.scores, into: &annotator.tags)
      annotator.tok2vec.project(
        annotator.plan, by: annotator.model.parser.projection, to: annotator.projected, row: row)
    }
    let firstToken = draft.tokens.count
    for paragraph in 0..<bounds.count - 1 {
      let (begin, end) = (bounds[paragraph], bounds[paragraph + 1])
      parser.parse(
        projected, first: begin - start, count: end - begin,
        isSpace: { self.table.lexemes[Int(self.tokens.lexemes[begin + $0])].isSpace }, into: &tree)
      add(begin..<end, tags: begin - start, to: &draft, span: spans[spans.startIndex + paragraph])
    }

    encode(bounds) { annotator, row in
      annotator.ner.encode(annotator.plan)
      annotator.ner.project(
        annotator.plan, by: annotator.model.recognizer.projection, to: annotator.projected, row: row)
    }
    for paragraph in 0..<bounds.count - 1 {
      let (begin, end) = (bounds[paragraph], bounds[paragraph + 1])
      let offset = firstToken + begin - start
      recognizer.entities(
        projected, first: begin - start, count: end - begin,
        startsSentence: Array(draft.startsSentence[offset..<offset + end - begin]),
        isSpace: { self.table.lexemes[Int(self.tokens.lexemes[begin + $0])].isSpace }
      ) { range, type in
        draft.addEntity(range.lowerBound + offset..<range.upperBound + offset, type)
      }
    }
  }

  /// Lays a group's tokens out in plans of bounded size and calls `body` for each, with the number of the plan's first
  /// token in the group.
  private func encode(_ bounds: [Int], _ body: (Annotator, Int) -> Void) {
    let range = bounds[0]..<bounds[bounds.count - 1]
    if range.count <= Self.sliceSize {
      slots.removeAll(keepingCapacity: true)
      cache.slots(of: tokens, range, in: table, tok2vec, ner, into: &slots)
      plan.removeAll()
      for paragraph in 0..<bounds.count - 1 {
        plan.append(slots[bounds[paragraph] - bounds[0]..<bounds[paragraph + 1] - bounds[0]])
      }
      body(self, 0)
      return
    }
    // One long paragraph: slices, each with its neighbours, four tokens each way.
    for begin in stride(from: range.lowerBound, to: range.upperBound, by: Self.sliceSize) {
      let end = min(begin + Self.sliceSize, range.upperBound)
      let wide = max(begin - 4, range.lowerBound)..<min(end + 4, range.upperBound)
      slots.removeAll(keepingCapacity: true)
      cache.slots(of: tokens, wide, in: table, tok2vec, ner, into: &slots)
      plan.removeAll()
      plan.append(
        slots[begin - wide.lowerBound..<end - wide.lowerBound], before: slots[..<(begin - wide.lowerBound)],
        after: slots[(end - wide.lowerBound)...])
      body(self, begin - range.lowerBound)
    }
  }

  /// Applies rules and lemmas to one parsed paragraph and adds it to the document.
  private func add(_ range: Range<Int>, tags firstTag: Int, to draft: inout DocumentDraft, span: TextSpan) {
    var pairs: [AttributeRules.PairMatch] = []
    let rules = model.attributes
    for token in 0..<range.count {
      let clas = table.lexemes[Int(tokens.lexemes[range.lowerBound + token])].lowerClass
      if rules.mayBeginPair(tree.relations[token], clas) && token + 1 < range.count {
        let next = table.lexemes[Int(tokens.lexemes[range.lowerBound + token + 1])].lowerClass
        pairs += rules.pairMatches(
          at: token, (model.tags[Int(tags[firstTag + token])], tree.relations[token], clas),
          (model.tags[Int(tags[firstTag + token + 1])], tree.relations[token + 1], next))
      }
    }
    draft.beginParagraph(span)
    for token in 0..<range.count {
      let number = Int(tokens.lexemes[range.lowerBound + token])
      let clas = table.lexemes[number].lowerClass
      let tag = model.tags[Int(tags[firstTag + token])]
      let relation = tree.relations[token]
      let analysis: TokenAnalysis
      if !pairs.isEmpty, pairs.contains(where: { $0.token == token }) {
        analysis = rules.analyse(tag, relation, clas, pairs: pairs.filter { $0.token == token }.map(\.rule))
      } else {
        analysis = ruler.analyse(tag, relation, clas)
      }
      draft.add(
        table.lexemes[number].text, start: Int(tokens.starts[range.lowerBound + token]),
        count: Int(table.lexemes[number].count), lemma: lemma(number, analysis), analysis,
        morphology: rules.morphologies[Int(analysis.morphology)], head: Int(tree.heads[token]),
        startsSentence: tree.startsSentence[token])
    }
    draft.endParagraph()
  }

  /// The lemma of a lexeme, remembered by part of speech and morphology.
  private func lemma(_ number: Int, _ analysis: TokenAnalysis) -> String {
    if analysis.lemma >= 0 { return model.attributes.lemmas[Int(analysis.lemma)] }
    let key = Int32(analysis.pos.rawValue) << 16 | Int32(analysis.morphology)
    if table.lexemes[number].lemmaKey == key { return table.lexemes[number].lemma }
    let other = Int64(number) << 32 | Int64(key)
    let lemma =
      lemmas[other]
      ?? model.lemmatizer.lemma(
        table.lexemes[number].text, analysis.pos,
        isBaseForm: model.attributes.isBaseForm(analysis.pos, analysis.morphology))
    if table.lexemes[number].lemmaKey < 0 {
      table.lexemes[number].lemmaKey = key
      table.lexemes[number].lemma = lemma
    } else {
      lemmas[other] = lemma
    }
    return lemma
  }
}
