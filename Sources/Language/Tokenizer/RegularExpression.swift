internal import CPCRE2

/// A pattern of Python's `re` over UTF-8 bytes, compiled by PCRE2 with its just-in-time compiler.
///
/// Python and PCRE2 take the first alternative that matches, and with `UCP` they agree on `\d`, `\w` and `\s`; only
/// Python's escapes of scalars by four or eight digits are written otherwise.
@safe final class RegularExpression: @unchecked Sendable {
  // Not guarded by a lock: a compiled pattern is read-only (pcre2jit(3)); each caller brings its own match memory.
  private let code: OpaquePointer

  /// - Throws: `ModelError` naming the pattern where PCRE2 cannot compile it.
  init(_ pattern: String, name: String) throws {
    let bytes = Array(Self.translate(pattern).utf8)
    var error: Int32 = 0
    var offset = 0
    let options = PCRE2_UTF | PCRE2_UCP
    let code = unsafe bytes.withUnsafeBufferPointer {
      unsafe pcre2_compile_8($0.baseAddress, $0.count, options, &error, &offset, nil)
    }
    guard let code = unsafe code else {
      throw ModelError(name, "its pattern does not compile (PCRE2 error \(error) at \(offset))")
    }
    unsafe self.code = code
    // Without the compiler the interpreter does the same, slower.
    unsafe pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE)
  }

  deinit { unsafe pcre2_code_free_8(code) }

  /// Python's escapes → PCRE2's.
  static func translate(_ pattern: String) -> String {
    var result: [UInt8] = []
    var rest = Array(pattern.utf8)[...]
    if rest.starts(with: Array("(?u)".utf8)) { rest = rest.dropFirst(4) }
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let next = rest.first else {
        result.append(byte)
        continue
      }
      rest.removeFirst()
      let digits = next == UInt8(ascii: "u") ? 4 : next == UInt8(ascii: "U") ? 8 : 0
      if digits > 0 && rest.count >= digits {
        result += Array("\\x{".utf8) + rest.prefix(digits) + Array("}".utf8)
        rest = rest.dropFirst(digits)
      } else {
        result += [byte, next]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Memory for one caller's matches.
  @safe final class Match {
    fileprivate let data: OpaquePointer
    fileprivate let context: OpaquePointer
    private let stack: OpaquePointer

    init?() {
      guard let data = unsafe pcre2_match_data_create_8(1, nil), let context = unsafe pcre2_match_context_create_8(nil),
        let stack = unsafe pcre2_jit_stack_create_8(32 * 1024, 1024 * 1024, nil)
      else { return nil }
      unsafe self.data = data
      unsafe self.context = context
      unsafe self.stack = stack
      unsafe pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack))
    }

    deinit {
      unsafe pcre2_match_context_free_8(context)
      unsafe pcre2_jit_stack_free_8(stack)
      unsafe pcre2_match_data_free_8(data)
    }
  }

  /// Whether the pattern matches somewhere in a short text.
  func matches(_ bytes: [UInt8]) -> Bool {
    guard let data = unsafe pcre2_match_data_create_8(1, nil) else { return false }
    defer { unsafe pcre2_match_data_free_8(data) }
    return unsafe bytes.withUnsafeBufferPointer {
      unsafe pcre2_match_8(code, $0.baseAddress, $0.count, 0, UInt32(PCRE2_NO_UTF_CHECK), data, nil) > 0
    }
  }

  /// The first match in `bytes[range]` that begins at `start` or later; what stands outside the range is not looked at.
  /// A match that PCRE2 gives up (its limits) counts as none.
  func firstMatch(in bytes: [UInt8], _ range: Range<Int>, from start: Int, _ match: Match) -> Range<Int>? {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return nil }
      let count = unsafe pcre2_match_8(
        code, base + range.lowerBound, range.count, start - range.lowerBound, UInt32(PCRE2_NO_UTF_CHECK), match.data,
        match.context)
      guard count > 0, let vector = unsafe pcre2_get_ovector_pointer_8(match.data) else { return nil }
      let (lower, upper) = unsafe (vector[0], vector[1])
      return lower <= upper ? range.lowerBound + lower..<range.lowerBound + upper : nil
    }
  }
}
