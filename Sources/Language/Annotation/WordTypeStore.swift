internal import Foundation
internal import Inference

/// A type of word, as far as encoders see it alone.
struct WordType: Hashable {
  /// Of the lexeme's text and of its norm; the other features follow from the text.
  let identifier: UInt64
  let norm: UInt64
  let isFollowedByBlank: Bool
}

/// The slots of both encoders, and the word types that all workers share.
///
/// Slots 1 ..< `sharedEnd` belong to all: a type that some worker has met a second time is computed into one of them, once
/// for all workers, and stays there. The rest are small regions, one a worker (`WordTypeCache`). So memory grows by 4 MB
/// a worker instead of 60, and what one has computed the others need not. Words met once (names, misspellings) never
/// fill the shared slots.
///
/// When texts change, so must the types. Workers that have forgotten their lexemes ask for renewal; from then on nobody
/// finds shared slots, and when the last article that uses them is done, all are free again. The articles in hand are
/// the *visits*; a new *era* begins with each renewal.
///
/// The one lock below Pipeline: without it each worker would need the whole cache. It is taken for groups of tokens that
/// hold a new word, and twice an article.
///
/// `@unchecked Sendable`: all mutable state is guarded by `lock`. A slot's row is written by the worker that reserved it,
/// and read by others after they found it by `find`.
final class WordTypeStore: @unchecked Sendable {
  /// 7.7 KB each.
  static let sharedEnd = 7168
  /// Slots of one worker; more than tokens in a group (`Annotator`).
  static let regionSize = 512
  private static let regions = 32

  let tok2vec: SlotTable
  let ner: SlotTable
  private let sharedEnd: Int32

  private let lock = NSLock()
  private var freeRegions: [Int32]
  private var members = 0
  /// For more workers than there are regions.
  private var overflow: WordTypeStore?
  private var known: [WordType: Int32] = [:]
  private var nextSlot: Int32 = 1
  private var era = 0
  private var visits = 0
  private var isEnding = false
  private var wishes = 0

  /// Memory is taken as slots are used.
  ///
  /// - Parameter sharedEnd: smaller in tests.
  init(tok2vec: EncoderWeights, ner: EncoderWeights, sharedEnd: Int = WordTypeStore.sharedEnd) {
    let slots = sharedEnd + Self.regions * Self.regionSize
    self.tok2vec = SlotTable(weights: tok2vec, slots: slots)
    self.ner = SlotTable(weights: ner, slots: slots)
    self.sharedEnd = Int32(sharedEnd)
    freeRegions = (0..<Self.regions).reversed().map { Int32(sharedEnd + $0 * Self.regionSize) }
  }

  /// Takes a region for a worker: its first slot, and the store in which it lies.
  func join() -> (store: WordTypeStore, region: Int32) {
    lock.lock()
    if let region = freeRegions.popLast() {
      members += 1
      lock.unlock()
      return (self, region)
    }
    let next = overflow ?? WordTypeStore(tok2vec: tok2vec.weights, ner: ner.weights, sharedEnd: Int(sharedEnd))
    overflow = next
    lock.unlock()
    return next.join()
  }

  func leave(_ region: Int32) {
    lock.withLock {
      freeRegions.append(region)
      members -= 1
    }
  }

  /// Begins an article.
  ///
  /// - Returns: the era, in which alone slots found are good; nil while an era is ending.
  func beginVisit() -> Int? {
    lock.withLock {
      if isEnding { return nil }
      visits += 1
      return era
    }
  }

  /// Ends an article for which `beginVisit` gave an era.
  func endVisit() {
    lock.withLock {
      visits -= 1
      renewIfDue()
    }
  }

  /// To be told by a worker that has forgotten its lexemes. When as many times as there are workers, and no slot is left,
  /// the era ends.
  func noteForgetting() {
    lock.withLock {
      wishes += 1
      if wishes >= members && nextSlot == sharedEnd { isEnding = true }
      renewIfDue()
    }
  }

  private func renewIfDue() {
    guard isEnding && visits == 0 else { return }
    known.removeAll(keepingCapacity: true)
    nextSlot = 1
    wishes = 0
    era += 1
    isEnding = false
  }

  /// Looks types up, during a visit.
  ///
  /// - Returns: for each its slot; a negative number −s for a slot s that was reserved for it and that the caller has to
  ///   fill and to publish; 0 where it has none.
  func find(_ types: [(type: WordType, wasMet: Bool)]) -> [Int32] {
    lock.withLock {
      types.map { type, wasMet in
        if let slot = known[type] { return slot }
        guard wasMet && nextSlot < sharedEnd else { return 0 }
        nextSlot += 1
        return -(nextSlot - 1)
      }
    }
  }

  /// Lets others find slots that were reserved and are filled.
  func publish(_ types: [(type: WordType, slot: Int32)]) {
    // Two workers may have computed the same type; either slot is good.
    lock.withLock { for (type, slot) in types { known[type] = slot } }
  }
}
