import FuzzDriver
import Glibc

/// `FUZZ_TARGET=html hearsay-fuzz [libFuzzer's arguments]`. The target stands in the environment, since libFuzzer runs
/// itself again with its own arguments when it merges corpora or shrinks an input.
@main struct Fuzz {
  static func main() {
    let name = unsafe getenv("FUZZ_TARGET").map { unsafe String(cString: $0) }
    guard let target = name.flatMap(FuzzTarget.init(rawValue:)) else {
      print("FUZZ_TARGET must be one of: " + FuzzTarget.allCases.map(\.rawValue).joined(separator: " "))
      exit(64)
    }
    unsafe FuzzTarget.chosen = target
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = unsafe CommandLine.unsafeArgv
    let status = unsafe LLVMFuzzerRunDriver(&count, &arguments) { bytes, size in
      unsafe FuzzTarget.chosen.run(Array(UnsafeBufferPointer(start: bytes, count: size)))
      return 0
    }
    exit(status)
  }
}
