internal import Foundation

/// An array of floats with its shape, as thinc and NumPy write them.
struct NumberArray: Sendable {
  var shape: [Int]
  /// C order: the last axis lies together.
  var values: [Float]

  /// From a MessagePack map `{nd, type, kind, shape, data}` (msgpack-numpy).
  ///
  /// - Throws: `ModelError` where it is none, not of little-endian 32-bit floats, or its size disagrees.
  init(_ value: MessagePack, _ subject: String) throws {
    guard value["nd"]?.bool == true, let type = value["type"]?.string, let shape = value["shape"]?.array,
      let data = value["data"]?.binary
    else { throw ModelError(subject, "an array of weights is missing a field") }
    try self.init(type: type, shape: shape.map { $0.integer ?? -1 }, data: data, subject)
  }

  /// From a `.npy` file (NumPy's format, versions 1 and 2).
  init(npy bytes: [UInt8], _ subject: String) throws {
    func fail(_ reason: String) -> ModelError { ModelError(subject, "no usable NumPy file: \(reason)") }
    guard bytes.count >= 12, bytes.starts(with: [0x93] + Array("NUMPY".utf8)) else { throw fail("wrong magic") }
    let wide = bytes[6] >= 2
    let size =
      wide
      ? Int(bytes[8]) | Int(bytes[9]) << 8 | Int(bytes[10]) << 16 | Int(bytes[11]) << 24
      : Int(bytes[8]) | Int(bytes[9]) << 8
    let start = wide ? 12 : 10
    guard bytes.count - start >= size else { throw fail("truncated") }
    let header = String(decoding: bytes[start..<start + size], as: UTF8.self)
    guard header.contains("'fortran_order': False") else { throw fail("not in C order") }
    guard let type = Self.between(header, "'descr': '", "'"), let shape = Self.between(header, "'shape': (", ")") else {
      throw fail("its header has no type or shape")
    }
    let axes = shape.split(separator: ",").map { part in
      Int(part.filter { $0 != " " }) ?? -1
    }
    try self.init(type: type, shape: axes, data: bytes[(start + size)...], subject)
  }

  private init(type: String, shape: [Int], data: ArraySlice<UInt8>, _ subject: String) throws {
    guard type == "<f4" else { throw ModelError(subject, "weights of type “\(type)”, not “<f4”") }
    guard shape.count <= 8, shape.allSatisfy({ $0 >= 0 && $0 < 1 << 31 }) else {
      throw ModelError(subject, "weights of an impossible shape")
    }
    var count = 1
    for axis in shape {
      let (product, overflow) = count.multipliedReportingOverflow(by: axis)
      guard !overflow else { throw ModelError(subject, "weights of an impossible shape") }
      count = product
    }
    guard count == data.count / 4, data.count % 4 == 0 else {
      throw ModelError(subject, "\(data.count) bytes of weights for a shape of \(count)")
    }
    self.shape = shape
    values = unsafe [Float](unsafeUninitializedCapacity: count) { buffer, initialized in
      unsafe data.withUnsafeBytes { unsafe UnsafeMutableRawBufferPointer(buffer).copyMemory(from: $0) }
      initialized = count
    }
  }

  private static func between(_ text: String, _ before: String, _ after: String) -> String? {
    guard let start = text.range(of: before) else { return nil }
    guard let end = text[start.upperBound...].range(of: after) else { return nil }
    return String(text[start.upperBound..<end.lowerBound])
  }
}
