import Glibc

/// A file without a name, in memory where the system has /dev/shm, for readers that take a path.
struct MemoryFile {
  private let descriptor: Int32

  init() {
    var template = Array("/dev/shm/hearsay-fuzz-XXXXXX".utf8CString)
    descriptor = unsafe mkstemp(&template)
    unsafe _ = unlink(template)
  }

  var path: String { "/proc/self/fd/\(descriptor)" }

  func hold(_ bytes: [UInt8]) {
    ftruncate(descriptor, 0)
    unsafe bytes.withUnsafeBytes { unsafe _ = pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }
}
