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
let speed = AnnotationSpeed(
  texts: try String(contentsOfFile: arguments[2], encoding: .utf8).split(separator: "\n").compactMap {
    try JSONReader.read(String($0))["text"]?.string
  })

for kernel in arguments.count > 3 ? Array(arguments[3...]) : Kernels.all.map(\.name) {
  let start = AnnotationSpeed.cpuSeconds()
  let model = try LanguageModel.open(path: arguments[1], kernel: kernel)
  let annotator = Annotator(model: model)
  let open = AnnotationSpeed.cpuSeconds() - start
  let cold = speed.measure(annotator)
  // The better of two: a machine has other things to do.
  let warm = max(speed.measure(annotator).rate, speed.measure(annotator).rate)
  let peak = AnnotationSpeed.peakMegabytes()
  var writer = JSONWriter()
  writer.beginObject()
  writer.field("engine", "hearsay")
  writer.field("model", model.identifier)
  writer.field("kernel", kernel)
  writer.field("words", speed.words)
  writer.field("tokens", cold.tokens)
  writer.field("cold_words_per_cpu_second", Int(cold.rate))
  writer.field("warm_words_per_cpu_second", Int(warm))
  writer.field("open_cpu_seconds", number: open, decimals: 3)
  writer.field("peak_mb", peak)
  if kernel == Kernels.best.name {
    writer.field("two_threads", number: speed.twoThreads(model, alone: warm), decimals: 2)
  }
  writer.endObject()
  print(String(decoding: writer.bytes, as: UTF8.self))
}
