internal import CLibPSL

/// The part of a host's name that someone registered: `news.herald.co.example` belongs to whoever holds
/// `herald.co.example` where `co.example` is a public suffix.
///
/// It is the record's `domain`, and the key of politeness: one publisher's machines are one party to be polite to.
public enum RegistrableDomain {
  /// The registrable domain of an ASCII (`xn--`) or UTF-8 name in lower case; null for a public suffix itself, for an
  /// address and for the empty name. Names under an unknown top-level domain follow the list's default rule.
  ///
  /// The list is the one built into libpsl, so that the answer depends on no file. C: `psl_registrable_domain`.
  public static func of(_ name: String) -> String? {
    let name = name.utf8.last == UInt8(ascii: ".") ? String(name.dropLast()) : name
    // libpsl takes `.com` and `127.0.0.1` for names.
    guard name.utf8.first != UInt8(ascii: "."), !name.isEmpty, !IPv4Parser.endsInNumber(Array(name.utf8)) else {
      return nil
    }
    guard let list = unsafe list else { return nil }
    // The answer points into the name that was given: it is copied before the name goes.
    return unsafe name.withCString { name in
      guard let domain = unsafe psl_registrable_domain(list, name) else { return nil }
      return unsafe String(cString: domain)
    }
  }

  /// The list of this version; constant data of the library, which any thread may read. C: `psl_builtin`.
  private static var list: OpaquePointer? { unsafe psl_builtin() }
}

extension WebURL {
  /// The host's registrable domain; null for addresses and public suffixes.
  public var registrableDomain: String? {
    guard case .domain(let name) = host else { return nil }
    return RegistrableDomain.of(name)
  }

  /// Whom to be polite to: the registrable domain, else the host itself.
  public var politenessKey: String { registrableDomain ?? host?.description ?? "" }
}
