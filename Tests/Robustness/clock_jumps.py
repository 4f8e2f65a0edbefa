#!/usr/bin/env python3
"""The wall clock jumps by days while `hearsay run` reads pages from a slow server (F73).

  clock_jumps.py COMMAND

A few lines of C, loaded before the C library, move the wall clock of the run (time, gettimeofday and the realtime
clocks) by what a file says, which changes five times a second: a day ahead, a day back, a year, to 1970. The monotonic
clock runs on, as it does when somebody sets a machine's clock. Shows: the run ends in its time, nothing times out,
`Retry-After` is waited for, and articles and claims are those of an undisturbed run but for `fetched_at`.

Exit status: 0 all held, 1 something did not, 77 no C compiler or no language model.
"""
import glob
import http.server
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time

SHIM = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/time.h>
#include <time.h>

static long long offset(void) {
  FILE *file = fopen(JUMPS, "r");
  long long seconds = 0;
  if (file) {
    if (fscanf(file, "%lld", &seconds) != 1) seconds = 0;
    fclose(file);
  }
  return seconds;
}

int clock_gettime(clockid_t clock, struct timespec *now) {
  static int (*real)(clockid_t, struct timespec *);
  if (!real) real = (int (*)(clockid_t, struct timespec *))dlsym(RTLD_NEXT, "clock_gettime");
  int answer = real(clock, now);
  if (answer == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) now->tv_sec += offset();
  return answer;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
  (void)zone;
  struct timespec precise;
  int answer = clock_gettime(CLOCK_REALTIME, &precise);
  now->tv_sec = precise.tv_sec;
  now->tv_usec = precise.tv_nsec / 1000;
  return answer;
}

time_t time(time_t *result) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  if (result) *result = now.tv_sec;
  return now.tv_sec;
}
"""
DAY = 86400
JUMPS = [DAY, -DAY, 0, 365 * DAY, -int(time.time())]
PAGES = 8


class Server(http.server.BaseHTTPRequestHandler):
    """Answers slowly, and every fourth page only at the second time, after a Retry-After."""

    protocol_version = "HTTP/1.1"
    asked = {}

    def log_message(self, *arguments):
        pass

    def send(self, status, body, **headers):
        self.send_response(status)
        for name, value in dict(headers, Content_Length=str(len(body))).items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        if self.path == "/robots.txt":
            return self.send(404, b"")
        times = Server.asked.setdefault(self.path, [])
        times.append(time.monotonic())
        number = int(self.path.strip("/"))
        if number % 4 == 3 and len(times) == 1:
            return self.send(503, b"", Retry_After="2")
        time.sleep(0.4)
        text = "".join("<p>Ana Reyes, the mayor of Norland, said on Monday that bridge number %d would close %d times.</p>\n" % (
            number * 7 + line, number + line) for line in range(8))
        page = "<!doctype html><title>Bridge %d</title><body><article><h1>Bridge %d closes</h1>%s</article>" % (number, number, text)
        self.send(200, page.encode(), Content_Type="text/html; charset=utf-8")


def read(out):
    lines = []
    for path in sorted(glob.glob(out + "/articles/*") + glob.glob(out + "/claims/*") + glob.glob(out + "/errors/*")):
        for line in open(path, encoding="utf-8"):
            record = json.loads(line)
            for owner in (record, record.get("doc") or {}):
                owner.pop("fetched_at", None)
            lines.append(json.dumps(record, sort_keys=True))
    return sorted(lines)


def run(command, work, urls, shim=None, jumps=None):
    out = os.path.join(work, "out-" + ("jumps" if shim else "still"))
    Server.asked.clear()
    environment = dict(os.environ, HEARSAY_FETCH_DELAY="0.2")
    if shim:
        environment["LD_PRELOAD"] = shim
    begin = time.monotonic()
    process = subprocess.Popen(
        [command, "run", "--quiet", "--articles", "--allow-private", "--output", out, "--urls", urls],
        env=environment, stderr=subprocess.PIPE)
    number = 0
    while shim and process.poll() is None:
        with open(jumps + ".new", "w") as file:
            file.write(str(JUMPS[number % len(JUMPS)]))
        os.rename(jumps + ".new", jumps)
        number += 1
        time.sleep(0.2)
    said = process.communicate()[1].decode()
    seconds = time.monotonic() - begin
    if process.returncode == 78 and "language model" in said:
        print("skipped: no language model")
        sys.exit(77)
    waits = [times[1] - times[0] for times in Server.asked.values() if len(times) > 1]
    return process.returncode, said, read(out), seconds, waits, number


def main():
    command = os.path.abspath(sys.argv[1])
    compiler = shutil.which("cc") or shutil.which("clang")
    if not compiler:
        print("skipped: no C compiler")
        sys.exit(77)
    with tempfile.TemporaryDirectory(prefix="hearsay-") as work:
        jumps, source, shim, urls = (os.path.join(work, name) for name in ("jumps", "clock.c", "clock.so", "urls"))
        with open(source, "w") as file:
            file.write(SHIM.replace("JUMPS", json.dumps(jumps)))
        subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", shim, source, "-ldl"], check=True)
        # The shim works: a clock that is a day ahead says so.
        with open(jumps, "w") as file:
            file.write(str(DAY))
        now = subprocess.run(["date", "+%s"], env=dict(os.environ, LD_PRELOAD=shim), stdout=subprocess.PIPE, check=True)
        assert abs(int(now.stdout) - time.time() - DAY) < 60, "the clock does not move"
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        with open(urls, "w") as file:
            file.writelines("http://127.0.0.1:%d/%d\n" % (server.server_port, number) for number in range(PAGES))
        still = run(command, work, urls)
        moved = run(command, work, urls, shim, jumps)
        failures = []
        for name, (status, said, lines, seconds, waits, _) in (("still", still), ("jumping", moved)):
            if status != 0 or said.strip():
                failures.append("%s clock: exit %d: %s" % (name, status, said.strip()))
            if len(waits) != PAGES // 4 or min(waits, default=0) < 1.9:
                failures.append("%s clock: waits after Retry-After: 2 were %s" % (name, waits))
        if still[2] != moved[2] or not still[2]:
            failures.append("%d records with a still clock, %d with a jumping one, or others" % (len(still[2]), len(moved[2])))
        if moved[3] > 3 * still[3] + 5:
            failures.append("%.1f s with a jumping clock, %.1f s with a still one" % (moved[3], still[3]))
        for failure in failures:
            print("FAILED: " + failure)
        print("%d jumps: %d records, the same; %.1f s (%.1f s with a still clock)" % (moved[5], len(moved[2]), moved[3], still[3]))
        sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
