extension ClaimRecord {
  public static let schema = "hearsay.claim/1"

  /// Writes the record as one JSON object, every field in its fixed order, without a line's end.
  public func write(to writer: inout JSONWriter, producer: Producer) {
    writer.beginObject()
    writer.field("schema", Self.schema)
    writer.field("type", "claim")
    writer.field("id", id)
    writer.object("doc") { doc.write(to: &$0) }
    writer.field("form", form)
    writer.field("text", text)
    writer.field("spans", spans)
    writer.field("normalized", normalized)
    writer.array("quotations", quotations) { writer, quotation in
      writer.beginObject()
      writer.field("text", quotation.text)
      writer.fields(of: quotation.span)
      writer.endObject()
    }
    writer.key("cue")
    if let cue { cue.write(to: &writer) } else { writer.null() }
    writer.field("act", act)
    writer.object("source") { source.write(to: &$0) }
    writer.array("via", via) { writer, relay in relay.write(to: &writer) }
    writer.key("target")
    if let target { target.write(to: &writer) } else { writer.null() }
    writer.field("polarity", polarity)
    writer.field("certainty", certainty)
    writer.field("within", within)
    writer.field("responds_to", respondsTo)
    writer.array("entities", entities) { writer, entity in entity.write(to: &writer) }
    writer.array("quantities", quantities) { writer, quantity in quantity.write(to: &writer) }
    writer.array("times", times) { writer, time in
      writer.beginObject()
      writer.field("text", time.text)
      writer.field("value", time.value)
      writer.fields(of: time.span)
      writer.endObject()
    }
    writer.field("sentence", sentence)
    writer.field("paragraph", paragraph)
    writer.field("in_heading", inHeading)
    writer.field("prefix", prefix)
    writer.field("suffix", suffix)
    writer.field("link", link)
    writer.field("confidence", number: confidence, decimals: 3)
    writer.field("rule", rule)
    writer.field("producer", producer)
    writer.endObject()
  }
}

extension ClaimRecord.DocumentReference {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.field("id", id)
    writer.field("url", url)
    writer.field("title", title)
    writer.field("site", site)
    writer.field("authors", authors)
    writer.field("published", published)
    writer.field("language", language)
    writer.field("text_sha256", textSHA256)
  }
}

extension ClaimRecord.Cue {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.field("text", text)
    writer.field("lemma", lemma)
    writer.field("spans", spans)
    writer.endObject()
  }
}

extension ClaimRecord.Source {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.field("text", text)
    writer.field("spans", spans)
    writer.field("name", name)
    writer.field("kind", kind)
    writer.field("entity", entity)
    writer.field("role", role)
    writer.field("mention", mention)
    writer.field("anonymous", anonymous)
    writer.field("plural", plural)
    writer.field("gender", gender)
  }
}

extension ClaimRecord.Relay {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.field("name", name)
    writer.field("text", text)
    writer.field("spans", spans)
    writer.field("cue", cue)
    writer.endObject()
  }
}

extension ClaimRecord.Target {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.field("text", text)
    writer.field("spans", spans)
    writer.field("name", name)
    writer.field("entity", entity)
    writer.field("kind", kind)
    writer.endObject()
  }
}

extension ClaimRecord.ContentEntity {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.field("text", text)
    writer.field("type", type)
    writer.field("name", name)
    writer.field("entity", entity)
    writer.fields(of: span)
    writer.endObject()
  }
}

extension ClaimRecord.Quantity {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.field("text", text)
    writer.field("value", number: value)
    writer.field("low", number: low)
    writer.field("high", number: high)
    writer.field("unit", unit)
    writer.field("approximate", approximate)
    writer.fields(of: span)
    writer.endObject()
  }
}

extension JSONWriter {
  /// The members `start` and `end`, in Unicode scalars.
  fileprivate mutating func fields(of span: TextSpan) {
    field("start", span.start)
    field("end", span.end)
  }
}
