import Foundation
import Language

/// Annotates texts and measures it in CPU time.
struct AnnotationSpeed: Sendable {
  let texts: [String]
  let words: Int

  init(texts: [String]) {
    self.texts = texts
    words = texts.reduce(0) { $0 + $1.split(whereSeparator: \.isWhitespace).count }
  }

  /// User and system time of this process, or of this thread, in seconds.
  static func cpuSeconds(thread: Bool = false) -> Double {
    var time = timespec()
    unsafe clock_gettime(thread ? CLOCK_THREAD_CPUTIME_ID : CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// The most memory that this process ever held, in MB.
  static func peakMegabytes() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    return (Int(line.filter(\.isNumber)) ?? 0) / 1024
  }

  /// Words per second of this thread's CPU time, and tokens.
  func measure(_ annotator: Annotator) -> (rate: Double, tokens: Int) {
    let start = Self.cpuSeconds(thread: true)
    let tokens = texts.reduce(0) { $0 + annotator.annotate(id: "", text: $1).tokens.count }
    return (Double(words) / (Self.cpuSeconds(thread: true) - start), tokens)
  }

  /// How much more two annotators do on two cores than one on one: 2 where neither slows the other. From CPU time, so
  /// that a busy machine does not spoil it.
  func twoThreads(_ model: LanguageModel, alone: Double) -> Double {
    let done = DispatchGroup()
    let rates = Rates()
    for number in 0..<2 {
      DispatchQueue(label: "annotate \(number)").async(group: done) {
        let annotator = Annotator(model: model)
        _ = measure(annotator)
        rates.add(measure(annotator).rate)
      }
    }
    done.wait()
    return rates.sum / alone
  }
}

/// Sendable without the compiler's check: `lock` guards the sum.
private final class Rates: @unchecked Sendable {
  private let lock = NSLock()
  private var total = 0.0
  func add(_ rate: Double) { lock.withLock { total += rate } }
  var sum: Double { lock.withLock { total } }
}
