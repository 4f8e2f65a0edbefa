internal import CLibcurl

/// The transfer library in use, and what it was built with.
public enum TransferLibrary {
  /// Such as `libcurl/7.88.1 OpenSSL/3.0.17 zlib/1.2.13 …`. The C function is `curl_version`.
  public static var version: String { unsafe String(cString: curl_version()) }
}
