internal import Foundation
internal import Pipeline
internal import Records

/// What happens in a run, on standard error, one event a line.
///
/// `@unchecked Sendable`: all mutable state is guarded by `lock`.
public final class EventLog: @unchecked Sendable {
  public enum Format: String, Sendable, CaseIterable {
    case text, json
  }

  /// The events that a JSON log tells apart.
  public enum Event: String, Sendable {
    case rejected
    case inputsSkipped = "inputs_skipped"
    case feedNotDue = "feed_not_due"
    case feedNotModified = "feed_not_modified"
    case started, stopping, finished, recovered, published, warning, failed
  }

  private enum Level: String {
    case note, warning, error
  }

  private let format: Format
  private let isQuiet: Bool
  private let lock = NSLock()
  private var progressIsShown = false
  private let write: @Sendable (String) -> Void

  /// - Parameters:
  ///   - isQuiet: says only why the run fails.
  ///   - write: takes whole lines; standard error unless a test says otherwise.
  public init(
    format: Format = .text, isQuiet: Bool = false,
    write: @escaping @Sendable (String) -> Void = EventLog.toStandardError
  ) {
    self.format = format
    self.isQuiet = isQuiet
    self.write = write
  }

  public static let toStandardError: @Sendable (String) -> Void = { text in
    // Nothing can be said about a log that cannot be written.
    try? OpenFile(borrowing: 2, name: "standard error").write(Array(text.utf8))
  }

  /// Something that a person may like to know.
  public func note(_ event: Event, _ message: String) { say(.note, event, message) }

  /// Something that may need a mend, but does not stop the run.
  public func warn(_ message: String) { say(.warning, .warning, message) }

  /// Why the run fails; said even where the log is quiet.
  public func fail(_ message: String) { say(.error, .failed, message) }

  /// One input was rejected.
  func reject(_ rejection: Rejection) {
    guard !isQuiet else { return }
    switch format {
    case .text:
      let mend = rejection.attempts > 1 ? " (\(rejection.attempts) attempts)" : ""
      put(
        "hearsay: \(Self.oneLine(rejection.input)): \(Self.oneLine(rejection.reason)) [\(rejection.code.rawValue)]\(mend)"
      )
    case .json:
      var writer = JSONWriter()
      writer.beginObject()
      begin(&writer, .warning, .rejected)
      writer.field("input", rejection.input)
      writer.field("url", rejection.url)
      writer.field("stage", rejection.stage)
      writer.field("code", rejection.code)
      writer.field("reason", rejection.reason)
      writer.field("attempts", rejection.attempts)
      writer.endObject()
      put(String(decoding: writer.bytes, as: UTF8.self))
    }
  }

  /// Shows how far the run is, in place of what was shown before. Only for a terminal.
  func show(progress: String) {
    guard !isQuiet else { return }
    lock.withLock {
      progressIsShown = !progress.isEmpty
      write("\r\u{1B}[K" + progress)
    }
  }

  private func say(_ level: Level, _ event: Event, _ message: String) {
    if isQuiet && level != .error { return }
    switch format {
    case .text:
      let prefix = level == .note ? "" : "\(level.rawValue): "
      put("hearsay: \(prefix)\(message)")
    case .json:
      var writer = JSONWriter()
      writer.beginObject()
      begin(&writer, level, event)
      writer.field("message", message)
      writer.endObject()
      put(String(decoding: writer.bytes, as: UTF8.self))
    }
  }

  private func begin(_ writer: inout JSONWriter, _ level: Level, _ event: Event) {
    writer.field("time", Timestamp.now)
    writer.field("level", level.rawValue)
    writer.field("event", event.rawValue)
  }

  private func put(_ line: String) {
    lock.withLock {
      let clear = progressIsShown ? "\r\u{1B}[K" : ""
      progressIsShown = false
      write(clear + line + "\n")
    }
  }

  /// Names and reasons come from outside: no control character of theirs reaches the terminal.
  private static func oneLine(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isControl =
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar == "\u{2028}" || scalar == "\u{2029}"
      scalars.append(isControl ? "\u{FFFD}" : scalar)
    }
    return String(scalars)
  }
}
