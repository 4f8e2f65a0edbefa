internal import Inference
internal import Records

/// Compiles the lemmatizer's tables: per part of speech its known forms and exceptions, sorted by identifier, and its
/// rules.
struct LemmaCompiler {
  static let partsOfSpeech = ["adj", "adv", "noun", "punct", "verb"]

  let tables: MessagePack
  let subject: String

  /// Adds the sections `lemma.POS.index`, `.exceptions`, `.starts`, `.offsets`, `.forms` and `lemma.rules`.
  func add(to writer: inout WeightFileWriter) throws {
    // Tables are keyed by identifiers; “punct” is a symbol.
    func table(_ name: String, _ pos: String) -> MessagePack? {
      let identifier = StringIdentifier.of(pos)
      return tables[name]?.map?.first { $0.key.unsigned == identifier }?.value
    }
    var json = JSONWriter()
    json.beginObject()
    for pos in Self.partsOfSpeech {
      let rules = table("lemma_rules", pos)?.array ?? []
      let index = table("lemma_index", pos)?.array ?? []
      let exceptions = table("lemma_exc", pos)?.map ?? []
      if rules.isEmpty && index.isEmpty && exceptions.isEmpty { continue }
      writer.add("lemma.\(pos).index", index.compactMap(\.string).map { StringIdentifier.of($0) }.sorted())
      let sorted = exceptions.compactMap { pair -> (key: UInt64, forms: [String])? in
        guard let word = pair.key.string, let forms = pair.value.array else { return nil }
        return (StringIdentifier.of(word), forms.compactMap(\.string))
      }
      .sorted { $0.key < $1.key }
      var starts: [UInt32] = [0]
      var offsets: [UInt32] = [0]
      var bytes: [UInt8] = []
      for entry in sorted {
        for form in entry.forms {
          bytes += form.utf8
          offsets.append(UInt32(bytes.count))
        }
        starts.append(UInt32(offsets.count - 1))
      }
      writer.add("lemma.\(pos).exceptions", sorted.map(\.key))
      writer.add("lemma.\(pos).starts", starts)
      writer.add("lemma.\(pos).offsets", offsets)
      writer.add("lemma.\(pos).forms", bytes: bytes)
      json.key(pos)
      json.beginArray()
      for rule in rules {
        guard let pair = rule.array, pair.count == 2, let old = pair[0].string, let new = pair[1].string else {
          throw ModelError(subject, "a lemma rule is no pair of strings")
        }
        json.string(old)
        json.string(new)
      }
      json.endArray()
    }
    json.endObject()
    writer.add("lemma.rules", bytes: json.bytes)
  }
}
