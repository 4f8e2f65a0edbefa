// Words per second of CPU time, from text to complete document: bench-language MODEL INPUTS.jsonl [KERNEL…]
//
// MODEL is a compiled model file; each line of INPUTS is an object with a “text”. For each kernel (all of this processor
// where none is named) prints one line of JSON: cold (a fresh annotator: every word is new), warm (the same texts again),
// and for the fastest the gain of two annotators on two threads.

import Foundation
import Inference
import Language
import Records

let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
  FileHandle.standardError.write(Data("usage: bench-language MODEL INPUTS.jsonl [KERNEL…]\n".utf8))
  exit(64)
}
let modelPath = arguments[1]
let texts = try String(contentsOfFile: arguments[2], encoding: .utf8).split(separator: "\n").compactMap {
  try JSONReader.read(String($0))["text"]?.string
}
let words = texts.reduce(0) { $0 + $1.split(whereSeparator: \.isWhitespace).count }
let kernels = arguments.count > 3 ? Array(arguments[3...]) : Kernels.all.map(\.name)

/// User and system time of this process, or of this thread, in seconds.
func cpuSeconds(thread: Bool = false) -> Double {
  var time = timespec()
  unsafe clock_gettime(thread ? CLOCK_THREAD_CPUTIME_ID : CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

/// The most memory that this process ever held, in MB.
func peakMegabytes() -> Int {
  let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
  return (Int(line.filter(\.isNumber)) ?? 0) / 1024
}

func annotateAll(_ annotator: Annotator) -> Int {
  texts.reduce(0) { $0 + annotator.annotate(id: "", text: $1).tokens.count }
}

func measure(_ annotator: Annotator) -> (rate: Int, tokens: Int) {
  let start = cpuSeconds()
  let tokens = annotateAll(annotator)
  return (Int(Double(words) / (cpuSeconds() - start)), tokens)
}

for kernel in kernels {
  let start = cpuSeconds()
  let model = try LanguageModel.open(path: modelPath, kernel: kernel)
  let annotator = Annotator(model: model)
  let open = cpuSeconds() - start
  let cold = measure(annotator)
  // The better of two: a machine has other things to do.
  let warm = max(measure(annotator).rate, measure(annotator).rate)
  var writer = JSONWriter()
  writer.beginObject()
  writer.field("engine", "hearsay")
  writer.field("model", model.identifier)
  writer.field("kernel", kernel)
  writer.field("words", words)
  writer.field("tokens", cold.tokens)
  writer.field("cold_words_per_cpu_second", cold.rate)
  writer.field("warm_words_per_cpu_second", warm)
  writer.field("open_cpu_seconds", number: open, decimals: 3)
  writer.field("peak_mb", peakMegabytes())
  if kernel == Kernels.best.name { writer.field("two_threads", number: twoThreads(model, alone: warm), decimals: 2) }
  writer.endObject()
  print(String(decoding: writer.bytes, as: UTF8.self))
}

/// How much more two annotators do on two cores than one on one: 2 where neither slows the other. From CPU time, so that
/// a busy machine does not spoil it.
func twoThreads(_ model: LanguageModel, alone: Int) -> Double {
  let done = DispatchGroup()
  let rates = Rates()
  for number in 0..<2 {
    let queue = DispatchQueue(label: "annotate \(number)")
    done.enter()
    queue.async {
      let annotator = Annotator(model: model)
      _ = annotateAll(annotator)
      let start = cpuSeconds(thread: true)
      _ = annotateAll(annotator)
      rates.add(Double(words) / (cpuSeconds(thread: true) - start))
      done.leave()
    }
  }
  done.wait()
  return rates.sum / Double(alone)
}

/// Sendable without the compiler's check: `lock` guards the sum.
final class Rates: @unchecked Sendable {
  private let lock = NSLock()
  private var total = 0.0
  func add(_ rate: Double) { lock.withLock { total += rate } }
  var sum: Double { lock.withLock { total } }
}
