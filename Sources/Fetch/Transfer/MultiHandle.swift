internal import CLibcurl
internal import Dispatch
internal import Glibc

/// Curl's multi handle, driven by Dispatch: a source for each direction of each socket, and one timer.
///
/// Curl says through its callbacks which sockets it waits for and when it wants to be called for time's sake; we call
/// `curl_multi_socket_action` when that comes about. Used only on the engine's queue.
/// C: `curl_multi_init`, `CURLMOPT_SOCKETFUNCTION`, `CURLMOPT_TIMERFUNCTION`.
@safe final class MultiHandle {
  private let pointer: UnsafeMutableRawPointer
  private let queue: DispatchQueue
  private var watches: [Int32: SocketWatch] = [:]
  private var timer: any DispatchSourceTimer
  /// When curl wants to be called, in nanoseconds of `DispatchTime`; null for never.
  private var due: UInt64?
  /// For when the timer is set; it may fire early, which costs less than setting it anew for each change.
  private var armed: UInt64?
  private var isClosed = false
  /// Called after curl was given something to do, so that finished transfers are picked up.
  private let onProgress: () -> Void

  init?(queue: DispatchQueue, connections: Int, onProgress: @escaping () -> Void) {
    guard Curl.isReady, let pointer = unsafe curl_multi_init() else { return nil }
    unsafe self.pointer = pointer
    self.queue = queue
    self.onProgress = onProgress
    timer = DispatchSource.makeTimerSource(queue: queue)
    let user = unsafe Unmanaged.passUnretained(self).toOpaque()
    unsafe hearsay_multi_set_socket_callback(pointer, Self.socketCallback)
    unsafe hearsay_multi_set_pointer(pointer, CURLMOPT_SOCKETDATA, user)
    unsafe hearsay_multi_set_timer_callback(pointer, Self.timerCallback)
    unsafe hearsay_multi_set_pointer(pointer, CURLMOPT_TIMERDATA, user)
    unsafe hearsay_multi_set_long(pointer, CURLMOPT_MAXCONNECTS, connections)
    timer.setEventHandler { [unowned self] in timerFired() }
    timer.activate()
  }

  /// Closes all connections; no transfer may be in it any more. To be called once, before the last reference goes.
  func close() {
    guard !isClosed else { return }
    isClosed = true
    timer.cancel()
    unsafe curl_multi_cleanup(pointer)
    for watch in watches.values { watch.close() }
    watches = [:]
  }

  /// C: `curl_multi_add_handle`.
  func add(_ handle: EasyHandle) -> Bool { unsafe curl_multi_add_handle(pointer, handle.pointer) == CURLM_OK }

  /// C: `curl_multi_remove_handle`.
  func remove(_ handle: EasyHandle) { unsafe curl_multi_remove_handle(pointer, handle.pointer) }

  /// The next transfer that ended, by its easy handle's `id`; null where there is none. C: `curl_multi_info_read`.
  func nextDone() -> (easy: Int, result: CURLcode)? {
    var left: Int32 = 0
    while let message = unsafe curl_multi_info_read(pointer, &left) {
      guard unsafe message.pointee.msg == CURLMSG_DONE, let easy = unsafe message.pointee.easy_handle else { continue }
      return unsafe (Int(bitPattern: easy), hearsay_message_result(message))
    }
    return nil
  }

  // MARK: Curl's wishes

  private static let socketCallback: curl_socket_callback = { _, socket, what, user, _ in
    guard let user = unsafe user else { return 0 }
    let multi = unsafe Unmanaged<MultiHandle>.fromOpaque(user).takeUnretainedValue()
    multi.watch(socket, what)
    return 0
  }

  private func watch(_ socket: Int32, _ what: Int32) {
    if what == CURL_POLL_REMOVE {
      if let watch = watches[socket] {
        if ours.contains(socket) {
          watch.watch(reads: false, writes: false)
        } else {
          watches[socket] = nil
          watch.close()
        }
      }
      return
    }
    guard !isClosed else { return }
    if let old = watches[socket], !old.watches(socket) {
      // Curl closed that one without a word, and the number is another socket's now.
      watches[socket] = nil
      old.close()
    }
    guard let watch = watches[socket] ?? makeWatch(socket) else { return }
    watch.watch(reads: what & CURL_POLL_IN != 0, writes: what & CURL_POLL_OUT != 0)
  }

  private func makeWatch(_ socket: Int32) -> SocketWatch? {
    let watch = SocketWatch(socket, queue: queue) { [unowned self] writable in
      act(on: socket, writable ? CURL_CSELECT_OUT : CURL_CSELECT_IN)
    }
    watches[socket] = watch
    return watch
  }

  /// Sockets of connections, which were opened through `Transfer.openSocketCallback` and may be watched again.
  private var ours: Set<Int32> = []

  /// To be told of every socket that was opened through our callback.
  func opened(_ socket: Int32) { ours.insert(socket) }

  /// C: `CURLOPT_CLOSESOCKETFUNCTION`; a connection keeps it beyond the transfer that opened it.
  static let closeSocketCallback: curl_closesocket_callback = { user, socket in
    guard let user = unsafe user else { return Glibc.close(socket) }
    let multi = unsafe Unmanaged<MultiHandle>.fromOpaque(user).takeUnretainedValue()
    multi.ours.remove(socket)
    multi.watches.removeValue(forKey: socket)?.close()
    return Glibc.close(socket)
  }

  private static let timerCallback: curl_multi_timer_callback = { _, milliseconds, user in
    guard let user = unsafe user else { return 0 }
    let multi = unsafe Unmanaged<MultiHandle>.fromOpaque(user).takeUnretainedValue()
    multi.setTimer(milliseconds)
    return 0
  }

  private func setTimer(_ milliseconds: Int) {
    if milliseconds < 0 {
      due = nil
      return
    }
    let time = DispatchTime.now().uptimeNanoseconds + UInt64(milliseconds) * 1_000_000
    due = time
    arm(time)
  }

  private func arm(_ time: UInt64) {
    if let armed, armed <= time { return }
    armed = time
    timer.schedule(deadline: DispatchTime(uptimeNanoseconds: time), leeway: .milliseconds(1))
  }

  private func timerFired() {
    armed = nil
    guard !isClosed, let due else { return }
    if due > DispatchTime.now().uptimeNanoseconds { return arm(due) }
    self.due = nil
    act(on: CURL_SOCKET_TIMEOUT, 0)
  }

  /// Lets curl do what is due at once, after handles were added.
  func kick() {
    guard !isClosed, let due, due <= DispatchTime.now().uptimeNanoseconds else { return }
    self.due = nil
    act(on: CURL_SOCKET_TIMEOUT, 0)
  }

  private func act(on socket: Int32, _ events: Int32) {
    guard !isClosed else { return }
    var running: Int32 = 0
    unsafe curl_multi_socket_action(pointer, socket, events, &running)
    onProgress()
  }
}

@available(*, unavailable)
extension MultiHandle: Sendable {}
