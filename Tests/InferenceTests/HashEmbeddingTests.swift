import Inference
import Testing

/// Rows against thinc's `Ops.hash`, the reference (keys of one million rows and more are the hash itself, modulo).
@Suite struct HashEmbeddingTests {
  @Test(arguments: [
    (UInt64(0), UInt32(13), [UInt32(1_041_741_114), 1_039_425_791, 1_457_952_615, 394_743_738]),
    (1, 8, [1_161_550_108, 2_247_783_286, 1_742_325_162, 1_224_191_281]),
    (97, 13, [1_578_177_235, 286_003_923, 545_111_534, 4_263_687_459]),
    (9_223_372_036_854_775_813, 8, [742_987_760, 4_031_305_880, 1_114_481_640, 3_899_475_172]),
    (16_833_663_260_455_505_849, 13, [3_228_899_682, 1_584_904_072, 3_167_258_029, 3_559_514_858]),
    (0, 8, [0, 0, 0, 0]),
  ])
  func keysAreThincs(value: UInt64, seed: UInt32, keys: [UInt32]) {
    for rows: UInt32 in [1, 7, 1000, .max] {
      let found = HashEmbedding.rows(of: value, seed: seed, rows: rows)
      #expect([found.0, found.1, found.2, found.3] == keys.map { $0 % rows })
    }
  }
}
