internal import Pipeline
internal import Records

/// Writes records to one stream, standard output.
final class StreamWriter: OutcomeWriter {
  private let output: OpenFile
  private let tally: RunTally
  private let log: EventLog
  private let producer: Producer
  /// Whether errors and the summary go to the stream as well.
  private let writesAll: Bool
  private var buffer: [UInt8] = []

  /// Records are handed on when nothing more waits, or when so many bytes are gathered.
  private static let enough = 1 << 16

  init(_ output: OpenFile, tally: RunTally, log: EventLog, producer: Producer, writesAll: Bool) {
    self.output = output
    self.tally = tally
    self.log = log
    self.producer = producer
    self.writesAll = writesAll
  }

  func write(_ outcome: Result<WrittenRecords, any Error>) throws {
    switch outcome {
    case .success(let written):
      tally.count(written)
      for line in written.lines { try append(line.bytes) }
    case .failure(let error):
      let rejection = error.rejection
      tally.count(rejection)
      if rejection.code != .cancelled { log.reject(rejection) }  // the stop was said once
      if writesAll {
        var writer = JSONWriter()
        rejection.write(to: &writer, producer: producer)
        writer.newline()
        try append(writer.bytes)
      }
    }
    if buffer.count >= Self.enough { try pause() }
  }

  func pause() throws {
    guard !buffer.isEmpty else { return }
    try output.write(buffer)
    buffer.removeAll(keepingCapacity: buffer.count <= 1 << 20)
  }

  func finish() throws {
    if writesAll {
      var writer = JSONWriter()
      tally.counts.summary.write(to: &writer, producer: producer)
      writer.newline()
      buffer += writer.bytes
    }
    try pause()
  }

  private func append(_ bytes: [UInt8]) throws {
    tally.count(bytes: bytes.count)
    if bytes.count < Self.enough {
      buffer += bytes
    } else {
      // A copy of what is large anyway would only hold memory.
      try pause()
      try output.write(bytes)
    }
  }
}

extension Error {
  /// The rejection that an error of Ingestion's pipelines holds.
  var rejection: Rejection {
    if let rejected = self as? RejectedInput { return rejected.rejection }
    if let rejection = self as? Rejection { return rejection }
    return Rejection(input: "", stage: .write, code: .internalError, reason: String(describing: self))
  }
}
