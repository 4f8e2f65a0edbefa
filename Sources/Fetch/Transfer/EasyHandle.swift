internal import CLibcurl
internal import Glibc
internal import Records

/// One curl easy handle: one transfer after another, none at the same time.
///
/// Owned by the fetch engine and used only on its queue. What curl does not copy (lists, the error buffer, the pointer to
/// the transfer) is kept alive here or by the engine until the handle is out of the multi handle.
/// C: `curl_easy_init`, `curl_easy_cleanup`.
@safe final class EasyHandle {
  let pointer: UnsafeMutableRawPointer
  /// The pointer as a number, by which a finished transfer is found again.
  var id: Int { unsafe Int(bitPattern: pointer) }
  private let errorBuffer: UnsafeMutablePointer<CChar>
  private var headers: UnsafeMutablePointer<curl_slist>?
  private var addresses: UnsafeMutablePointer<curl_slist>?

  /// - Returns: null where curl has no memory or was built without what is asked of it.
  init?(_ configuration: FetchConfiguration, sockets: MultiHandle) {
    guard Curl.isReady, let pointer = unsafe curl_easy_init() else { return nil }
    unsafe self.pointer = pointer
    unsafe errorBuffer = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
    unsafe errorBuffer.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    guard setUp(configuration, sockets) else { return nil }
  }

  deinit {
    unsafe curl_easy_cleanup(pointer)
    unsafe errorBuffer.deallocate()
    freeLists()
  }

  /// What is the same for every transfer.
  private func setUp(_ configuration: FetchConfiguration, _ sockets: MultiHandle) -> Bool {
    unsafe hearsay_easy_set_pointer(pointer, CURLOPT_ERRORBUFFER, errorBuffer)
    set(CURLOPT_NOSIGNAL, 1)
    // Do not wait for a resolver's thread when a transfer is given up.
    set(CURLOPT_QUICK_EXIT, 1)
    guard set(CURLOPT_PROTOCOLS_STR, "http,https") else { return false }
    // We follow redirects ourselves, since each hop has to be judged. netrc and cookies stay off, as they are by default.
    set(CURLOPT_FOLLOWLOCATION, 0)
    set(CURLOPT_NETRC, 0)
    set(CURLOPT_DISALLOW_USERNAME_IN_URL, 1)
    set(CURLOPT_HTTP09_ALLOWED, 0)
    set(CURLOPT_HTTP_CONTENT_DECODING, 0)
    set(CURLOPT_PATH_AS_IS, 1)
    set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
    set(CURLOPT_NOPROXY, "")
    set(CURLOPT_BUFFERSIZE, 64 << 10)
    set(CURLOPT_HTTP_VERSION, configuration.offersHTTP2 ? Int(CURL_HTTP_VERSION_2TLS) : Int(CURL_HTTP_VERSION_1_1))
    set(CURLOPT_PIPEWAIT, 1)
    set(CURLOPT_CONNECTTIMEOUT_MS, max(1, Int(configuration.connectTimeout * 1000)))
    set(CURLOPT_LOW_SPEED_LIMIT, configuration.lowSpeedLimit)
    set(CURLOPT_LOW_SPEED_TIME, configuration.lowSpeedTime)
    set(CURLOPT_USERAGENT, configuration.userAgent)
    // One file and no folder: only then does curl keep what it has read of it from one connection to the next.
    set(CURLOPT_CAINFO, configuration.certificateAuthorities)
    set(CURLOPT_CAPATH, nil)
    unsafe hearsay_easy_set_bytes_callback(pointer, CURLOPT_WRITEFUNCTION, Transfer.writeCallback)
    unsafe hearsay_easy_set_bytes_callback(pointer, CURLOPT_HEADERFUNCTION, Transfer.headerCallback)
    unsafe hearsay_easy_set_open_socket(pointer, Transfer.openSocketCallback)
    unsafe hearsay_easy_set_close_socket(pointer, MultiHandle.closeSocketCallback)
    unsafe hearsay_easy_set_pointer(
      pointer, CURLOPT_CLOSESOCKETDATA, Unmanaged.passUnretained(sockets).toOpaque())
    return true
  }

  /// What belongs to one transfer. The transfer must live until the handle is out of the multi handle.
  func prepare(_ transfer: Transfer) {
    unsafe errorBuffer.pointee = 0
    freeLists()
    set(CURLOPT_URL, transfer.requestURL)
    set(CURLOPT_TIMEOUT_MS, max(1, Int(transfer.timeout * 1000)))
    set(CURLOPT_PROXY, transfer.proxy ?? "")
    set(CURLOPT_SSL_VERIFYPEER, transfer.isInsecure ? 0 : 1)
    set(CURLOPT_SSL_VERIFYHOST, transfer.isInsecure ? 0 : 2)
    set(CURLOPT_FRESH_CONNECT, transfer.needsNewConnection ? 1 : 0)
    set(CURLOPT_USERNAME, transfer.credentials?.user)
    set(CURLOPT_PASSWORD, transfer.credentials?.password)
    for line in transfer.headers { unsafe headers = curl_slist_append(headers, line) }
    unsafe hearsay_easy_set_list(pointer, CURLOPT_HTTPHEADER, headers)
    if let address = transfer.fixedAddress { unsafe addresses = curl_slist_append(nil, address) }
    unsafe hearsay_easy_set_list(pointer, CURLOPT_RESOLVE, addresses)
    let user = unsafe Unmanaged.passUnretained(transfer).toOpaque()
    unsafe hearsay_easy_set_pointer(pointer, CURLOPT_WRITEDATA, user)
    unsafe hearsay_easy_set_pointer(pointer, CURLOPT_HEADERDATA, user)
    unsafe hearsay_easy_set_pointer(pointer, CURLOPT_OPENSOCKETDATA, user)
  }

  /// Curl's words on what went wrong, with the system's own where a connection failed; empty where it has none.
  /// C: `CURLOPT_ERRORBUFFER`, `CURLINFO_OS_ERRNO`.
  var errorWords: String {
    let words = unsafe String(cString: errorBuffer)
    var number = 0
    guard unsafe hearsay_easy_get_long(pointer, CURLINFO_OS_ERRNO, &number) == CURLE_OK, number > 0, !words.isEmpty
    else {
      return words
    }
    return words + ": " + (unsafe String(cString: strerror(Int32(truncatingIfNeeded: number))))
  }

  private func freeLists() {
    unsafe curl_slist_free_all(headers)
    unsafe curl_slist_free_all(addresses)
    unsafe headers = nil
    unsafe addresses = nil
  }

  @discardableResult
  private func set(_ option: CURLoption, _ value: Int) -> Bool {
    unsafe hearsay_easy_set_long(pointer, option, value) == CURLE_OK
  }

  /// Curl copies strings.
  @discardableResult
  private func set(_ option: CURLoption, _ value: String?) -> Bool {
    guard let value else { return unsafe hearsay_easy_set_string(pointer, option, nil) == CURLE_OK }
    return unsafe hearsay_easy_set_string(pointer, option, value) == CURLE_OK
  }
}

@available(*, unavailable)
extension EasyHandle: Sendable {}

/// The library as a whole.
enum Curl {
  /// C: `curl_global_init`, once in the process and for its whole life.
  static let isReady = hearsay_global_init() == CURLE_OK

  /// `libcurl/7.88.1 OpenSSL/3.0 …`, for `--version` and reports. C: `curl_version`.
  static var version: String { unsafe String(cString: curl_version()) }
}
