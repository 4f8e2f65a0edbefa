internal import Inference

/// Decides which word types keep a slot of the encoders, and computes those that are new. One per worker.
///
/// Bounded: when all slots are taken, the clock's hand passes over them and frees the first that was not used since it
/// came by (second chance). A type of word is a lexeme and whether a blank follows it.
struct WordTypeCache {
  /// 7.7 KB each.
  static let capacity = 8192

  private let tok2vecFeatures: [Int]
  private let nerFeatures: [Int]
  /// Of each slot: its lexeme · 2 + blank, or −1.
  private var owners: [Int32]
  /// Of each slot: the last group of tokens that used it.
  private var lastUse: [UInt32]
  private var wasUsed: [Bool]
  private var hand = 1
  private var group: UInt32 = 0

  private var newSlots: [Int32] = []
  private var newVectors: [Int32] = []
  private var newTok2vec: [UInt64] = []
  private var newNER: [UInt64] = []

  init(tok2vecFeatures: [Int], nerFeatures: [Int]) {
    self.tok2vecFeatures = tok2vecFeatures
    self.nerFeatures = nerFeatures
    owners = [Int32](repeating: -1, count: Self.capacity)
    lastUse = [UInt32](repeating: 0, count: Self.capacity)
    wasUsed = [Bool](repeating: false, count: Self.capacity)
  }

  /// Frees all slots, when lexemes are forgotten.
  mutating func removeAll() {
    for slot in owners.indices { owners[slot] = -1 }
  }

  /// Gives each token of a group its slot, and computes the new ones. A group has fewer tokens than there are slots.
  mutating func slots(
    of tokens: TokenSequence, _ range: Range<Int>, in table: LexemeTable, _ tok2vec: TokenEncoder, _ ner: TokenEncoder,
    into slots: inout [Int32]
  ) {
    group &+= 1
    for token in range {
      let lexeme = Int(tokens.lexemes[token])
      let space = tokens.spaces[token]
      var slot = space == 0 ? table.lexemes[lexeme].slots.0 : table.lexemes[lexeme].slots.1
      if slot == 0 {
        slot = free(in: table)
        owners[Int(slot)] = Int32(lexeme * 2) + Int32(space)
        if space == 0 { table.lexemes[lexeme].slots.0 = slot } else { table.lexemes[lexeme].slots.1 = slot }
        newSlots.append(slot)
        let word = table.lexemes[lexeme]
        newVectors.append(word.vector)
        for feature in tok2vecFeatures { newTok2vec.append(word.feature(feature, space)) }
        for feature in nerFeatures { newNER.append(word.feature(feature, space)) }
      }
      lastUse[Int(slot)] = group
      wasUsed[Int(slot)] = true
      slots.append(slot)
    }
    guard !newSlots.isEmpty else { return }
    tok2vec.fill(slots: newSlots, features: newTok2vec, vectors: newVectors)
    ner.fill(slots: newSlots, features: newNER, vectors: newVectors)
    newSlots.removeAll(keepingCapacity: true)
    newVectors.removeAll(keepingCapacity: true)
    newTok2vec.removeAll(keepingCapacity: true)
    newNER.removeAll(keepingCapacity: true)
  }

  /// A slot that no token of this group uses.
  private mutating func free(in table: LexemeTable) -> Int32 {
    while true {
      let slot = hand
      hand = hand + 1 < Self.capacity ? hand + 1 : 1
      let owner = owners[slot]
      if owner < 0 { return Int32(slot) }
      if lastUse[slot] == group { continue }
      if wasUsed[slot] {
        wasUsed[slot] = false
        continue
      }
      if owner & 1 == 0 {
        table.lexemes[Int(owner >> 1)].slots.0 = 0
      } else {
        table.lexemes[Int(owner >> 1)].slots.1 = 0
      }
      owners[slot] = -1
      return Int32(slot)
    }
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
