internal import Pipeline
internal import Records

/// What one run read, wrote and rejected, and what its stages did: `OUT/reports/run-<run>.json` and `OUT/metrics.prom`.
struct RunReport {
  var run: Int
  var started: String
  var finished: String
  var seconds: Double
  var exitCode: ExitCode
  var counts: RunTally.Counts
  var stages: [StageReport]
  var published: [String]
  /// Ids of what was in hand when the run before this one died.
  var leftInHand: [String]
  /// Of each source: articles taken now, and on average in earlier runs.
  var sources: [(name: String, new: Int, usual: Double?)]
  var producer: Producer

  /// One JSON object.
  var json: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.field("schema", "hearsay.report/1")
    writer.field("run", run)
    writer.field("started", started)
    writer.field("finished", finished)
    writer.field("seconds", number: seconds, decimals: 3)
    writer.field("exit_code", Int(exitCode.rawValue))
    writer.field("read", counts.done)
    writer.field("articles", counts.summary.articles)
    writer.field("unchanged", counts.unchanged)
    writer.field("near_duplicates", counts.nearDuplicates)
    writer.field("claims", counts.summary.claims)
    writer.field("errors", counts.summary.errors)
    writer.object("errors_by_code") { writer in
      for (code, count) in counts.summary.errorsByCode.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        writer.key(code.rawValue)
        writer.integer(count)
      }
    }
    writer.field("bytes", counts.summary.bytes)
    writer.field("published", published)
    writer.field("left_in_hand", leftInHand)
    writer.array("stages", stages) { writer, stage in
      writer.beginObject()
      writer.field("name", stage.name)
      writer.field("workers", stage.workers)
      writer.field("count", stage.count)
      writer.field("rejected", stage.rejected)
      writer.field("seconds", number: stage.busy / .seconds(1), decimals: 3)
      writer.field("cpu_seconds", number: stage.cpu / .seconds(1), decimals: 3)
      writer.field("queue_most_articles", stage.queue.mostElements)
      writer.field("queue_most_bytes", stage.queue.mostBytes)
      writer.endObject()
    }
    writer.array("sources", sources) { writer, source in
      writer.beginObject()
      writer.field("name", source.name)
      writer.field("new", source.new)
      writer.field("usual", number: source.usual, decimals: 1)
      writer.endObject()
    }
    writer.field("producer", producer)
    writer.endObject()
    writer.newline()
    return writer.bytes
  }

  /// The Prometheus text format, version 0.0.4.
  var metrics: [UInt8] {
    var text = ""
    func metric(_ name: String, _ kind: String, _ help: String, _ values: [(labels: String, value: Double)]) {
      text += "# HELP hearsay_\(name) \(help)\n# TYPE hearsay_\(name) \(kind)\n"
      for (labels, value) in values {
        var writer = JSONWriter()
        writer.number(value)
        text +=
          "hearsay_\(name)\(labels.isEmpty ? "" : "{\(labels)}") \(String(decoding: writer.bytes, as: UTF8.self))\n"
      }
    }
    func one(_ value: Int) -> [(labels: String, value: Double)] { [("", Double(value))] }
    metric("run", "gauge", "Number of the last run.", one(run))
    metric("run_exit_code", "gauge", "How the last run ended.", one(Int(exitCode.rawValue)))
    metric("run_seconds", "gauge", "How long the last run took.", [("", seconds)])
    metric("articles", "gauge", "Articles written in the last run.", one(counts.summary.articles))
    metric("claims", "gauge", "Claims written in the last run.", one(counts.summary.claims))
    metric("unchanged", "gauge", "Inputs that were known already in the last run.", one(counts.unchanged))
    metric("near_duplicates", "gauge", "Copies of other articles in the last run.", one(counts.nearDuplicates))
    metric(
      "errors", "gauge", "Rejected inputs in the last run.",
      counts.summary.errorsByCode.sorted { $0.key.rawValue < $1.key.rawValue }
        .map { ("code=\"\($0.key.rawValue)\"", Double($0.value)) })
    metric(
      "stage_seconds", "gauge", "Time that the stage's workers worked.",
      stages.map { (Self.label($0), $0.busy / .seconds(1)) })
    metric(
      "stage_cpu_seconds", "gauge", "CPU time of the stage's workers.",
      stages.map { (Self.label($0), $0.cpu / .seconds(1)) })
    metric("stage_count", "gauge", "Inputs that the stage finished.", stages.map { (Self.label($0), Double($0.count)) })
    metric(
      "stage_queue_most", "gauge", "The most articles that stood before the stage.",
      stages.map { (Self.label($0), Double($0.queue.mostElements)) })
    metric(
      "source_new", "gauge", "New articles of the source.",
      sources.map { ("source=\"\(Self.escaped($0.name))\"", Double($0.new)) })
    return Array(text.utf8)
  }

  private static func label(_ stage: StageReport) -> String { "stage=\"\(stage.name)\"" }

  private static func escaped(_ name: String) -> String {
    var text = ""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "\\": text += "\\\\"
      case "\"": text += "\\\""
      case "\n": text += "\\n"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
