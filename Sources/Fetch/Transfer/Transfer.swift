internal import CLibcurl
internal import Glibc
internal import Records

/// One request and its answer, as curl's callbacks see it.
///
/// Used only on the engine's queue.
final class Transfer {
  let url: WebURL
  let accept: String
  let extraHeaders: [String]
  let limits: Limits
  /// Seconds that the transfer may take.
  let timeout: Double
  let proxy: String?
  let isInsecure: Bool
  let needsNewConnection: Bool
  let fixedAddress: String?
  let sendsCredentials: Bool
  /// The job that waits for it.
  let job: Int
  /// On the clock that does not jump, in seconds.
  let began: Double
  private unowned let multi: MultiHandle

  private(set) var head = ResponseHead()
  private var receiver: BodyReceiver?
  private var discarded = 0
  private var ownFault: (code: RejectionCode, reason: String)?
  private var blockedAddress: String?
  /// The body was given up before its end, and what came is enough.
  private var hasEnough = false

  struct Limits {
    var body: Int
    var header: Int
    var cutsBody = false
    var sniffs = true
    var allowsPrivateAddresses: Bool
    /// A body that nobody reads is read to here, for the connection's sake.
    static let discarded = 64 << 10
  }

  enum Outcome {
    /// `body` is empty unless the status is 200–299.
    case answer(ResponseHead, body: [UInt8], wireBytes: Int)
    case failure(RejectionCode, reason: String, curlCode: Int?)
  }

  init(
    url: WebURL, accept: String, extraHeaders: [String], limits: Limits, timeout: Double, proxy: String?,
    isInsecure: Bool, needsNewConnection: Bool, fixedAddress: String?, sendsCredentials: Bool, job: Int, began: Double,
    multi: MultiHandle
  ) {
    self.url = url
    self.accept = accept
    self.extraHeaders = extraHeaders
    self.limits = limits
    self.timeout = timeout
    self.proxy = proxy
    self.isInsecure = isInsecure
    self.needsNewConnection = needsNewConnection
    self.fixedAddress = fixedAddress
    self.sendsCredentials = sendsCredentials
    self.job = job
    self.began = began
    self.multi = multi
  }

  /// What curl gets: our own parser's text, so that the two cannot understand it differently.
  var requestURL: String { url.withoutCredentials }

  var headers: [String] { [accept, "Accept-Encoding: " + ContentCoding.offered] + extraHeaders }

  var credentials: (user: String, password: String)? {
    guard sendsCredentials, !(url.username.isEmpty && url.password.isEmpty) else { return nil }
    return (url.username.percentDecoded, url.password.percentDecoded)
  }

  var bodyBytes: Int { receiver?.body.count ?? 0 }

  // MARK: What curl tells

  /// - Returns: whether curl is to go on.
  private func takeHeader(_ line: UnsafeRawBufferPointer) -> Bool {
    do throws(ResponseHead.Fault) {
      try unsafe head.take(line, limit: limits.header)
    } catch {
      switch error {
      case .tooManyBytes: ownFault = (.badResponse, "its header is over \(limits.header) bytes")
      case .unequalContentLengths: ownFault = (.badResponse, "it has two unequal Content-Length headers")
      case .badContentLength: ownFault = (.badResponse, "its Content-Length is no number")
      case .tooManyCodings:
        ownFault = (.badResponse, "its body is encoded more than \(ContentCoding.maximumChain) times over")
      }
      return false
    }
    let isEnd = unsafe line.count <= 2 && (line.isEmpty || line[0] == 0x0D || line[0] == 0x0A)
    return !isEnd || receiver != nil || beginBody()
  }

  /// Judges the header when it is whole.
  private func beginBody() -> Bool {
    guard (200...299).contains(head.status) else { return true }
    if let length = head.contentLength, length > limits.body, !limits.cutsBody {
      ownFault = (.tooLarge, "it announces \(length) bytes; the limit is \(limits.body)")
      return false
    }
    if limits.sniffs, let type = head.contentType.flatMap(ContentSniffer.unsupported(declared:)) {
      ownFault = (.unsupportedType, "it is of type \(type), which is neither HTML nor text")
      return false
    }
    do throws(BodyReceiver.Stop) {
      receiver = try BodyReceiver(
        codings: head.codings, limit: limits.body, expected: head.contentLength, cutsAtLimit: limits.cutsBody,
        sniffs: limits.sniffs)
      return true
    } catch {
      take(error)
      return false
    }
  }

  private func takeBody(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard receiver != nil else {
      discarded += bytes.count
      hasEnough = discarded > Limits.discarded
      return !hasEnough
    }
    do throws(BodyReceiver.Stop) {
      try unsafe receiver?.take(bytes)
      return true
    } catch {
      take(error)
      return false
    }
  }

  private func take(_ stop: BodyReceiver.Stop) {
    switch stop {
    case .cut: hasEnough = true
    case .tooLarge: ownFault = (.tooLarge, "its body is over \(limits.body) bytes when unpacked")
    case .damaged(let words): ownFault = (.decodeFailed, "its content encoding cannot be undone: \(words)")
    case .unknownCoding(let name):
      ownFault = (.decodeFailed, "its content encoding “\(name.prefix(40))” is not known")
    case .unsupported(let kind): ownFault = (.unsupportedType, "its body is \(kind), which is neither HTML nor text")
    }
  }

  /// The end, by curl's result and what was seen on the way.
  func finish(_ code: CURLcode, words: String) -> Outcome {
    if let ownFault { return .failure(ownFault.code, reason: ownFault.reason, curlCode: nil) }
    guard code == CURLE_OK || hasEnough else {
      if let blockedAddress, code == CURLE_COULDNT_CONNECT {
        return .failure(
          .blockedAddress, reason: "its address \(blockedAddress) is not of the public internet", curlCode: nil)
      }
      var words = words
      if words.isEmpty { words = unsafe String(cString: curl_easy_strerror(code)) }
      return .failure(CurlResult.code(code, words: words), reason: words, curlCode: Int(code.rawValue))
    }
    var isWhole = true
    do throws(BodyReceiver.Stop) {
      if !hasEnough { isWhole = try receiver?.finish() ?? true }
    } catch {
      take(error)
      if let ownFault { return .failure(ownFault.code, reason: ownFault.reason, curlCode: nil) }
    }
    guard isWhole else { return .failure(.truncated, reason: "its compressed body ends early", curlCode: nil) }
    let wireBytes = receiver?.wireBytes ?? discarded
    return .answer(head, body: receiver?.takeBody() ?? [], wireBytes: wireBytes)
  }

  // MARK: Callbacks

  /// C: `CURLOPT_WRITEFUNCTION`. Anything but the count stops the transfer.
  static let writeCallback: hearsay_bytes_callback = { bytes, size, count, user in
    guard let user = unsafe user, let bytes = unsafe bytes else { return 0 }
    let transfer = unsafe Unmanaged<Transfer>.fromOpaque(user).takeUnretainedValue()
    return unsafe transfer.takeBody(UnsafeRawBufferPointer(start: bytes, count: size * count)) ? size * count : 0
  }

  /// C: `CURLOPT_HEADERFUNCTION`, once for each whole line.
  static let headerCallback: hearsay_bytes_callback = { bytes, size, count, user in
    guard let user = unsafe user, let bytes = unsafe bytes else { return 0 }
    let transfer = unsafe Unmanaged<Transfer>.fromOpaque(user).takeUnretainedValue()
    return unsafe transfer.takeHeader(UnsafeRawBufferPointer(start: bytes, count: size * count)) ? size * count : 0
  }

  /// C: `CURLOPT_OPENSOCKETFUNCTION`: the last moment before the connection, with the very address of it.
  static let openSocketCallback: curl_opensocket_callback = { user, _, address in
    guard let user = unsafe user, let address = unsafe address else { return CURL_SOCKET_BAD }
    let transfer = unsafe Unmanaged<Transfer>.fromOpaque(user).takeUnretainedValue()
    // A proxy's address and a fixed one are the operator's choice.
    if !transfer.limits.allowsPrivateAddresses, transfer.proxy == nil, transfer.fixedAddress == nil {
      guard let verdict = unsafe SocketAddress.judge(address) else { return CURL_SOCKET_BAD }
      if !verdict.isPublic {
        transfer.blockedAddress = verdict.text
        return CURL_SOCKET_BAD
      }
    }
    let new = unsafe socket(
      address.pointee.family, address.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue), address.pointee.protocol)
    if new >= 0 { transfer.multi.opened(new) }
    return new
  }
}

@available(*, unavailable)
extension Transfer: Sendable {}

/// What curl's result codes mean to us.
enum CurlResult {
  static func code(_ code: CURLcode, words: String) -> RejectionCode {
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: .dnsFailed
    case CURLE_COULDNT_CONNECT: .connectFailed
    case CURLE_OPERATION_TIMEDOUT: .timeout
    case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CERTPROBLEM,
      CURLE_SSL_CIPHER, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_CRL_BADFILE, CURLE_SSL_PINNEDPUBKEYNOTMATCH,
      CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_ENGINE_NOTFOUND, CURLE_SSL_ENGINE_SETFAILED, CURLE_USE_SSL_FAILED,
      CURLE_SSL_ENGINE_INITFAILED, CURLE_SSL_SHUTDOWN_FAILED:
      .tlsFailed
    case CURLE_PARTIAL_FILE: .truncated
    case CURLE_URL_MALFORMAT: .badURL
    case CURLE_WEIRD_SERVER_REPLY, CURLE_UNSUPPORTED_PROTOCOL, CURLE_BAD_CONTENT_ENCODING: .badResponse
    // Curl has one code for a broken connection and for broken chunks; only its words tell them apart.
    case CURLE_RECV_ERROR where words.contains("chunked-encoding"): .badResponse
    // What curl says of a header line that is longer than its buffer may grow.
    case CURLE_OUT_OF_MEMORY: .badResponse
    case CURLE_FAILED_INIT, CURLE_BAD_FUNCTION_ARGUMENT, CURLE_UNKNOWN_OPTION: .internalError
    default: .transferFailed
    }
  }
}
