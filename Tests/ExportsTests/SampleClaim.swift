import Records

/// A whole claim record of our own invention, as the exports read it.
func sampleClaim(
  id: String = "c1", article: String = "a1", title: String = "Ministry answers", source: String? = "Ana Reyes",
  form: ClaimForm = .direct, text: String = "“There were no flights,”", spans: [TextSpan] = [TextSpan(20, 44)],
  via: [ClaimRecord.Relay] = [], prefix: String = "Before. ", suffix: String = " said Ana Reyes"
) throws -> JSONValue {
  let claim = ClaimRecord(
    id: id,
    doc: .init(
      id: article, url: "https://meridia.example/a", title: title, site: "Meridia Herald", authors: ["Tomas Okafor"],
      published: "2031-05-14T09:00:00+02:00", language: "en", textSHA256: String(repeating: "0", count: 64)),
    form: form, text: text, spans: spans, normalized: "There were no flights.",
    quotations: form == .indirect ? [] : [.init(text: text, span: spans[0])],
    cue: .init(text: "said", lemma: "say", spans: [TextSpan(45, 49)]), act: .assert,
    source: .init(
      text: source, spans: [TextSpan(50, 59)], name: source, kind: .person, entity: "e1", role: "army spokeswoman",
      mention: .named),
    via: via, polarity: .negative, certainty: .certain, sentence: 1, paragraph: 0, prefix: prefix, suffix: suffix,
    link: "https://meridia.example/a#:~:text=no%20flights", confidence: 0.9, rule: "test")
  var writer = JSONWriter()
  claim.write(to: &writer, producer: Producer())
  return try JSONReader.read(writer.bytes)
}
