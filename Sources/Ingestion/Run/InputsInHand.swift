internal import Foundation

/// The inputs of this run that are under way or written, but not yet in the journal: bounded by the pipeline and by the
/// checkpoints.
///
/// `@unchecked Sendable`: all mutable state is guarded by `lock`.
final class InputsInHand: @unchecked Sendable {
  private let lock = NSLock()
  private var digests: [String: String] = [:]
  private var signatures: [(id: String, bits: UInt64)] = []

  /// Takes an input in hand; false where the same one is in hand already.
  func take(_ id: String, digest: String) -> Bool {
    lock.withLock {
      if digests[id] == digest { return false }
      digests[id] = digest
      return true
    }
  }

  /// Remembers an article's signature.
  func remember(_ id: String, signature: UInt64) {
    lock.withLock { signatures.append((id, signature)) }
  }

  /// The first one whose signature differs in at most `distance` bits.
  func first(like signature: UInt64, distance: Int) -> String? {
    lock.withLock { signatures.first { ($0.bits ^ signature).nonzeroBitCount <= distance }?.id }
  }

  /// Forgets inputs, once the journal knows them.
  func release(_ ids: Set<String>) {
    lock.withLock {
      for id in ids { digests[id] = nil }
      signatures.removeAll { ids.contains($0.id) }
    }
  }
}
