import Testing

@testable import Language

@Suite struct NumberArrayTests {
  @Test func thincArrays() throws {
    let array = try NumberArray(MessagePackReader.read(Pack.floats([2, 1], [1.5, -2]), "w"), "w")
    #expect(array.shape == [2, 1] && array.values == [1.5, -2])
    #expect(throws: ModelError.self) {
      try NumberArray(MessagePackReader.read(Pack.floats([2, 2], [1.5, -2]), "w"), "w")
    }
    #expect(throws: ModelError.self) {
      try NumberArray(MessagePackReader.read(Pack.floats([1 << 30, 1 << 30, 1 << 30], []), "w"), "w")
    }
    #expect(throws: ModelError.self) { try NumberArray(.null, "w") }
  }

  private func npy(_ header: String, _ data: [UInt8]) -> [UInt8] {
    [0x93] + Array("NUMPY".utf8) + [1, 0, UInt8(header.utf8.count), 0] + Array(header.utf8) + data
  }

  @Test func numpyFiles() throws {
    let whole = npy("{'descr': '<f4', 'fortran_order': False, 'shape': (1, 2), }", [0, 0, 128, 63, 0, 0, 0, 64])
    let array = try NumberArray(npy: whole, "v")
    #expect(array.shape == [1, 2] && array.values == [1, 2])
    let bad = [
      npy("{'descr': '<f8', 'fortran_order': False, 'shape': (1,), }", [0, 0, 0, 0, 0, 0, 0, 0]),
      npy("{'descr': '<f4', 'fortran_order': True, 'shape': (1,), }", [0, 0, 0, 0]),
      npy("{'descr': '<f4', 'fortran_order': False, 'shape': (-1,), }", []),
      npy("{'fortran_order': False}", []), npy("", []), [], [0x93], Array(whole.dropLast()),
    ]
    for bytes in bad { #expect(throws: ModelError.self) { try NumberArray(npy: bytes, "v") } }
  }
}
