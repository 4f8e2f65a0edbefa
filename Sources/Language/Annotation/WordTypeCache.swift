internal import Inference

/// Gives word types slots of the encoders, and computes those that are new. One per worker.
///
/// A type of word is a lexeme and whether a blank follows it. Types that were met before lie in the slots that all workers
/// share (`WordTypeStore`), the others in a region of this worker's own: when its slots are taken, the clock's hand passes
/// over them and frees the first that was not used since it came by (second chance).
struct WordTypeCache {
  /// What a lexeme's slot number means where it is none: never computed, or computed and given up.
  private static let unknown: Int32 = 0
  private static let givenUp: Int32 = -1
  /// And while a group is being worked on: the miss of number n is `firstMiss − n`.
  private static let firstMiss: Int32 = -2

  /// A type without a slot.
  private struct Miss {
    var owner: Int32
    var wasMet: Bool
    var slot: Int32 = 0
  }

  private let store: WordTypeStore
  /// The first slot of this worker's region.
  private let region: Int32
  private let tok2vecFeatures: [Int]
  private let nerFeatures: [Int]
  /// Of each slot of the region: its lexeme · 2 + blank, or −1.
  private var owners = [Int32](repeating: -1, count: WordTypeStore.regionSize)
  /// Of each slot of the region: the last group of tokens that used it.
  private var lastUse = [UInt32](repeating: 0, count: WordTypeStore.regionSize)
  private var wasUsed = [Bool](repeating: false, count: WordTypeStore.regionSize)
  private var hand = 0
  private var group: UInt32 = 0
  /// The era of the store whose slots lexemes hold; nil where they hold none.
  private var era: Int?
  private var isVisiting = false

  private var misses: [Miss] = []
  private var newVectors: [Int32] = []
  private var newTok2vec: [UInt64] = []
  private var newNER: [UInt64] = []

  init(store: WordTypeStore, region: Int32, tok2vecFeatures: [Int], nerFeatures: [Int]) {
    self.store = store
    self.region = region
    self.tok2vecFeatures = tok2vecFeatures
    self.nerFeatures = nerFeatures
  }

  /// To be called when all lexemes are forgotten.
  mutating func forget() {
    for slot in owners.indices { owners[slot] = -1 }
    era = nil
    store.noteForgetting()
  }

  /// Begins an article: shared slots of an era that is over are good no more.
  mutating func beginArticle(_ table: LexemeTable) {
    let now = store.beginVisit()
    isVisiting = now != nil
    guard now != era else { return }
    if era != nil { dropShared(table) }
    era = now
  }

  mutating func endArticle() {
    if isVisiting { store.endVisit() }
    isVisiting = false
  }

  private func dropShared(_ table: LexemeTable) {
    for index in table.lexemes.indices {
      let slots = table.lexemes[index].slots
      // Shared slots have smaller numbers than any region's.
      if slots.0 > 0 && slots.0 < region { table.lexemes[index].slots.0 = Self.givenUp }
      if slots.1 > 0 && slots.1 < region { table.lexemes[index].slots.1 = Self.givenUp }
    }
  }

  /// Gives each token of a group its slot, and computes the new ones. A group has fewer tokens than a region has slots.
  mutating func slots(
    of tokens: TokenSequence, _ range: Range<Int>, in table: LexemeTable, _ tok2vec: TokenEncoder, _ ner: TokenEncoder,
    into slots: inout [Int32]
  ) {
    group &+= 1
    let first = slots.count
    for token in range {
      let lexeme = Int(tokens.lexemes[token])
      let space = tokens.spaces[token]
      var slot = space == 0 ? table.lexemes[lexeme].slots.0 : table.lexemes[lexeme].slots.1
      if slot >= region {
        lastUse[Int(slot - region)] = group
        wasUsed[Int(slot - region)] = true
      } else if slot == Self.unknown || slot == Self.givenUp {
        let owner = Int32(lexeme * 2) + Int32(space)
        misses.append(Miss(owner: owner, wasMet: slot == Self.givenUp))
        slot = Self.firstMiss - Int32(misses.count - 1)
        give(owner, slot, in: table)
      }
      slots.append(slot)
    }
    guard !misses.isEmpty else { return }
    settle(table, tok2vec, ner)
    for place in first..<slots.count where slots[place] <= Self.firstMiss {
      slots[place] = misses[Int(Self.firstMiss - slots[place])].slot
    }
    misses.removeAll(keepingCapacity: true)
  }

  /// Finds or computes a slot for each miss.
  private mutating func settle(_ table: LexemeTable, _ tok2vec: TokenEncoder, _ ner: TokenEncoder) {
    var reserved: [(type: WordType, slot: Int32)] = []
    var newSlots: [Int32] = []
    let found = isVisiting ? store.find(misses.map { (table.type($0.owner), $0.wasMet) }) : []
    for index in misses.indices {
      let owner = misses[index].owner
      var slot = index < found.count ? found[index] : 0
      if slot < 0 {
        slot = -slot
        reserved.append((table.type(owner), slot))
        newSlots.append(slot)
        addFeatures(of: owner, table)
      } else if slot == 0 {
        slot = free(in: table)
        owners[Int(slot - region)] = owner
        lastUse[Int(slot - region)] = group
        wasUsed[Int(slot - region)] = true
        newSlots.append(slot)
        addFeatures(of: owner, table)
      }
      misses[index].slot = slot
      give(owner, slot, in: table)
    }
    guard !newSlots.isEmpty else { return }
    tok2vec.fill(slots: newSlots, features: newTok2vec, vectors: newVectors)
    ner.fill(slots: newSlots, features: newNER, vectors: newVectors)
    newVectors.removeAll(keepingCapacity: true)
    newTok2vec.removeAll(keepingCapacity: true)
    newNER.removeAll(keepingCapacity: true)
    if !reserved.isEmpty { store.publish(reserved) }
  }

  private mutating func addFeatures(of owner: Int32, _ table: LexemeTable) {
    let word = table.lexemes[Int(owner >> 1)]
    let space = UInt8(owner & 1)
    newVectors.append(word.vector)
    for feature in tok2vecFeatures { newTok2vec.append(word.feature(feature, space)) }
    for feature in nerFeatures { newNER.append(word.feature(feature, space)) }
  }

  private func give(_ owner: Int32, _ slot: Int32, in table: LexemeTable) {
    if owner & 1 == 0 {
      table.lexemes[Int(owner >> 1)].slots.0 = slot
    } else {
      table.lexemes[Int(owner >> 1)].slots.1 = slot
    }
  }

  /// A slot of the region that no token of this group uses.
  private mutating func free(in table: LexemeTable) -> Int32 {
    while true {
      let place = hand
      hand = hand + 1 < WordTypeStore.regionSize ? hand + 1 : 0
      let owner = owners[place]
      if owner < 0 { return region + Int32(place) }
      if lastUse[place] == group { continue }
      if wasUsed[place] {
        wasUsed[place] = false
        continue
      }
      give(owner, Self.givenUp, in: table)
      owners[place] = -1
      return region + Int32(place)
    }
  }
}

extension LexemeTable {
  fileprivate func type(_ owner: Int32) -> WordType {
    let lexeme = lexemes[Int(owner >> 1)]
    return WordType(identifier: lexeme.identifier, norm: lexeme.norm, isFollowedByBlank: owner & 1 == 1)
  }
}

extension Lexeme {
  /// A hashed feature, by its number in `ModelCompiler.features`.
  fileprivate func feature(_ number: Int, _ space: UInt8) -> UInt64 {
    switch number {
    case 0: norm
    case 1: prefix
    case 2: suffix
    case 3: shape
    case 4: UInt64(space)
    default: isSpace ? 1 : 0
    }
  }
}
