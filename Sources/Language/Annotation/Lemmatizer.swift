internal import Inference
internal import Records

/// spaCy's English lemmatizer in rule mode (spacy/pipeline/lemmatizer.py, spacy/lang/en/lemmatizer.py). Shared.
final class Lemmatizer: Sendable {
  /// The tables of one part of speech.
  private struct Table: Sendable {
    let index: MappedArray<UInt64>
    let exceptions: MappedArray<UInt64>
    let starts: MappedArray<UInt32>
    let offsets: MappedArray<UInt32>
    let forms: MappedArray<UInt8>
    let rules: [(old: [UInt8], new: [UInt8])]
  }

  private let tables: [PartOfSpeech: Table]

  /// - Throws: `WeightFileError`, or `ModelError` where tables disagree.
  init(file: WeightFile) throws {
    func fail() -> ModelError { ModelError(file.path, "its lemma tables are damaged") }
    guard let rules = try JSONReader.read(file.bytes("lemma.rules")).members else { throw fail() }
    var tables: [PartOfSpeech: Table] = [:]
    for member in rules {
      guard let pos = PartOfSpeech(label: member.name.uppercased()),
        let strings = member.value.array?.compactMap(\.string), strings.count % 2 == 0
      else { throw fail() }
      let name = "lemma.\(member.name)"
      let table = Table(
        index: try file.array("\(name).index", of: UInt64.self),
        exceptions: try file.array("\(name).exceptions", of: UInt64.self),
        starts: try file.array("\(name).starts", of: UInt32.self),
        offsets: try file.array("\(name).offsets", of: UInt32.self),
        forms: try file.array("\(name).forms", of: UInt8.self),
        rules: stride(from: 0, to: strings.count, by: 2).map {
          (Array(strings[$0].utf8), Array(strings[$0 + 1].utf8))
        })
      guard table.starts.count == table.exceptions.count + 1, table.offsets.count > 0,
        zip(table.starts.values, table.starts.values.dropFirst()).allSatisfy({ $0 <= $1 }),
        zip(table.offsets.values, table.offsets.values.dropFirst()).allSatisfy({ $0 <= $1 }),
        Int(table.starts[table.starts.count - 1]) < table.offsets.count,
        Int(table.offsets[table.offsets.count - 1]) <= table.forms.count
      else { throw fail() }
      tables[pos] = table
    }
    self.tables = tables
  }

  /// The lemma of a word.
  func lemma(_ text: String, _ pos: PartOfSpeech, isBaseForm: Bool) -> String {
    let scalars = Array(text.unicodeScalars)
    let lower = PythonText.utf8(PythonText.lowercase(scalars))
    let lowercase = String(decoding: lower, as: UTF8.self)
    if pos == .none || pos == .space || isBaseForm { return lowercase }
    guard let table = tables[pos] else { return pos == .propn ? text : lowercase }

    var forms: [[UInt8]] = []
    var unknown: [[UInt8]] = []
    for rule in table.rules where lower.count >= rule.old.count && lower.suffix(rule.old.count).elementsEqual(rule.old)
    {
      let form = Array(lower.dropLast(rule.old.count)) + rule.new
      if form.isEmpty { continue }
      if table.index.index(of: StringIdentifier.of(form)) != nil {
        forms.insert(form, at: 0)
      } else if !PythonText.scalars(form).allSatisfy({ PythonText.isAlphabetic($0) }) {
        forms.append(form)
      } else {
        unknown.append(form)
      }
    }
    var seen: Set<[UInt8]> = []
    forms = forms.filter { seen.insert($0).inserted }
    for exception in exceptions(of: lower, in: table) where seen.insert(exception).inserted {
      forms.insert(exception, at: 0)
    }
    guard let first = forms.first ?? unknown.first else { return text }
    return String(decoding: first, as: UTF8.self)
  }

  private func exceptions(of word: [UInt8], in table: Table) -> [[UInt8]] {
    guard let entry = table.exceptions.index(of: StringIdentifier.of(word)) else { return [] }
    return (table.starts[entry]..<table.starts[entry + 1]).map { form in
      (table.offsets[Int(form)]..<table.offsets[Int(form) + 1]).map { table.forms[Int($0)] }
    }
  }
}
