internal import CInferenceKernels
internal import Foundation

/// The arithmetic for this processor: one of the C tables of `CInferenceKernels`.
@safe public struct Kernels: @unchecked Sendable {
  // Not guarded by a lock: the table is a constant of the C target and is never written.
  let table: UnsafePointer<hk_kernels>

  private init(table: UnsafePointer<hk_kernels>) { unsafe self.table = table }

  /// The table of a name: `avx512`, `avx2` or `plain` (SSE2, NEON or C); nil where this processor has none such.
  public init?(named name: String) {
    guard let table = unsafe hk_kernels_named(name) else { return nil }
    unsafe self.init(table: table)
  }

  /// The fastest table of this processor.
  public static var best: Kernels { unsafe Kernels(table: hk_kernels_best()) }

  /// What the environment variable `HEARSAY_KERNEL` names, where this processor has it; otherwise `best`.
  public static var chosen: Kernels {
    ProcessInfo.processInfo.environment["HEARSAY_KERNEL"].flatMap { Kernels(named: $0) } ?? best
  }

  /// What was chosen when it was first asked for.
  public static let standard = chosen

  /// Every table of this processor, slowest first.
  public static var all: [Kernels] { ["plain", "avx2", "avx512"].compactMap { Kernels(named: $0) } }

  public var name: String { unsafe String(cString: table.pointee.name) }
}

/// A 64-bit checksum of bytes at the speed of memory, against damage (not against malice).
public func checksum(_ bytes: [UInt8]) -> UInt64 {
  unsafe bytes.withUnsafeBufferPointer { unsafe hk_checksum($0.baseAddress, $0.count) }
}
