import Dispatch
import Foundation
import Inference
import TestSupport
import Testing

@testable import Language

@Suite struct WordTypeStoreTests {
  private static let pipeline = Result { try SyntheticPipeline() }

  private func store(sharedEnd: Int) throws -> WordTypeStore {
    let model = try Self.pipeline.get().model()
    return WordTypeStore(tok2vec: model.tok2vec, ner: model.ner, sharedEnd: sharedEnd)
  }

  private func type(_ number: Int) -> WordType {
    WordType(identifier: UInt64(number), norm: UInt64(number), isFollowedByBlank: false)
  }

  @Test func aTypeGetsASharedSlotWhenItIsMetAgain() throws {
    let store = try store(sharedEnd: 4)
    #expect(store.beginVisit() == 0)
    #expect(store.find([(type(1), false), (type(2), true), (type(3), true)]) == [0, -1, -2])
    // Reserved, but not filled yet: others have to help themselves, with another slot or none.
    #expect(store.find([(type(2), true), (type(3), true)]) == [-3, 0])
    store.publish([(type(2), 1), (type(3), 2)])
    #expect(store.find([(type(1), true), (type(2), false), (type(3), true)]) == [0, 1, 2])
    store.endVisit()
  }

  /// Regions lie apart from the shared slots and from each other, and are given out again; beyond their number there is
  /// another store.
  @Test func everyWorkerHasARegionOfItsOwn() throws {
    let store = try store(sharedEnd: 4)
    var taken: [(store: WordTypeStore, region: Int32)] = []
    for _ in 0..<40 { taken.append(store.join()) }
    #expect(Set(taken.map { "\(ObjectIdentifier($0.store)) \($0.region)" }).count == 40)
    #expect(taken.allSatisfy { $0.region >= 4 && Int($0.region) + WordTypeStore.regionSize <= $0.store.tok2vec.count })
    #expect(Set(taken.map { ObjectIdentifier($0.store) }).count == 2)
    taken[5].store.leave(taken[5].region)
    #expect(store.join().region == taken[5].region)
  }

  /// An era ends when every worker has forgotten its lexemes and no slot is left, and not while an article uses slots.
  @Test func slotsAreRenewedBetweenArticles() throws {
    let store = try store(sharedEnd: 3)
    _ = store.join()
    _ = store.join()
    #expect(store.beginVisit() == 0)
    #expect(store.find([(type(1), true)]) == [-1])
    store.publish([(type(1), 1)])
    store.noteForgetting()
    store.noteForgetting()
    #expect(store.beginVisit() == 0)  // a slot is left
    store.endVisit()
    #expect(store.find([(type(2), true)]) == [-2])
    store.noteForgetting()
    #expect(store.beginVisit() == nil)  // one article still uses slots
    store.endVisit()
    #expect(store.beginVisit() == 1)
    #expect(store.find([(type(1), false), (type(1), true)]) == [0, -1])
    store.endVisit()
  }

  /// Two annotators of one model at the same time, over texts with more word types than a region holds and often enough
  /// to share them: the answers are those of one annotator that is alone.
  @Test func sharingDoesNotChangeAnswers() throws {
    let model = try Self.pipeline.get().model()
    var numbers = SeededNumbers(seed: 7)
    let texts = (0..<60).map { _ in
      (0..<40).map { _ in "word\(numbers.next() % 900)" }.joined(separator: " ") + "."
    }
    let alone = Annotator(model: try Self.pipeline.get().model())
    let expected = texts.map { alone.annotate(id: "x", text: $0).tokens }
    let failures = Failures()
    DispatchQueue.concurrentPerform(iterations: 2) { worker in
      let annotator = Annotator(model: model)
      for index in texts.indices {
        let place = worker == 0 ? index : texts.count - 1 - index
        if annotator.annotate(id: "x", text: texts[place]).tokens != expected[place] { failures.add(place) }
      }
    }
    #expect(failures.places == [])
    // They did share.
    #expect(model.wordTypes.find([(type(0), true)])[0] < -1)
  }

  /// Guarded by `lock`.
  private final class Failures: @unchecked Sendable {
    private let lock = NSLock()
    private var found: [Int] = []
    func add(_ place: Int) { lock.withLock { found.append(place) } }
    var places: [Int] { lock.withLock { found } }
  }
}
