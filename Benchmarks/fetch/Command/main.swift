// How many pages Hearsay's fetcher takes for a second of its CPU time: bench-fetch PORT HOSTS PAGES IN_FLIGHT PATH
//
// Asks PAGES times for PATH/0 … PATH/15 on the loopback addresses 127.0.0.1 … 127.0.0.HOSTS, in turn, and prints one
// line of JSON. `run.sh` beside it starts the server and runs curl on the same pages.

import Fetch
import Foundation
import Records

let arguments = CommandLine.arguments
guard arguments.count == 6, let port = Int(arguments[1]), let hosts = Int(arguments[2]), let pages = Int(arguments[3]),
  let inFlight = Int(arguments[4])
else {
  FileHandle.standardError.write(Data("usage: bench-fetch PORT HOSTS PAGES IN_FLIGHT PATH\n".utf8))
  exit(64)
}
let path = arguments[5]

var configuration = FetchConfiguration()
configuration.allowsPrivateAddresses = true
configuration.obeysRobots = false
configuration.usesEnvironmentProxy = false
configuration.maximumInFlight = inFlight
configuration.maximumPerSite = max(1, inFlight / hosts)
configuration.maximumPending = 4 * inFlight
configuration.pace = AdaptiveDelay.Bounds(minimum: 0, maximum: 0, factor: 0)

/// What came. Sendable without the compiler's check: `condition` guards all of it.
final class Tally: @unchecked Sendable {
  private let condition = NSCondition()
  private var done = 0
  private(set) var bytes = 0
  private(set) var wireBytes = 0
  private(set) var failures: [String: Int] = [:]

  func add(_ result: Result<FetchedPage, FetchError>) {
    condition.withLock {
      done += 1
      switch result {
      case .success(let page):
        bytes += page.body.count
        wireBytes += page.wireBytes
      case .failure(let error): failures[error.code.rawValue, default: 0] += 1
      }
      condition.signal()
    }
  }

  func wait(for count: Int) {
    condition.withLock { while done < count { condition.wait() } }
  }
}

func usage() -> (seconds: Double, peakKilobytes: Int) {
  var usage = rusage()
  _ = unsafe getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
  func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) * 1e-6 }
  return (seconds(usage.ru_utime) + seconds(usage.ru_stime), usage.ru_maxrss)
}

let tally = Tally()
let fetcher = PageFetcher(configuration: configuration)
let began = ContinuousClock.now
let before = usage()
var early = before
for index in 0..<pages {
  // At a tenth of the way the memory is as large as it should ever be.
  if index == pages / 10 { early = usage() }
  let url = try WebURL("http://127.0.0.\(1 + index % hosts):\(port)\(path)/\(index / hosts % 16)")
  fetcher.fetchWaiting(FetchRequest(url: url)) { tally.add($0) }
}
tally.wait(for: pages)
let after = usage()
let cpu = after.seconds - before.seconds
let wall = ContinuousClock.now - began
let failed = tally.failures.values.reduce(0, +)
print(
  """
  {"client":"hearsay","pages":\(pages),"failed":\(failed),"hosts":\(hosts),"in_flight":\(inFlight),\
  "cpu_seconds":\(String(format: "%.3f", cpu)),"pages_per_cpu_second":\(Int(Double(pages - failed) / cpu)),\
  "wall_seconds":\(String(format: "%.2f", Double(wall.components.seconds) + Double(wall.components.attoseconds) * 1e-18)),\
  "bytes":\(tally.bytes),"wire_bytes":\(tally.wireBytes),"peak_mb_early":\(early.peakKilobytes / 1024),\
  "peak_mb":\(after.peakKilobytes / 1024)}
  """)
if failed > 0 { FileHandle.standardError.write(Data("\(tally.failures)\n".utf8)) }
exit(failed == 0 ? 0 : 1)
