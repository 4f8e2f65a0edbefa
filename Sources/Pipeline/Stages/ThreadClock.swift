internal import Glibc

/// The CPU time of the calling thread: what work cost, however busy the machine is with other things.
enum ThreadClock {
  static var now: Duration {
    var time = timespec()
    guard unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0 else { return .zero }
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
