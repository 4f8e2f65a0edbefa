#!/usr/bin/env python3
"""Names that lie: Hearsay in a network of its own, whose only resolver does what the test says.

  own_resolver.py [--quick] COMMAND      --quick: without the wait of a minute for curl to forget a name

Makes a namespace of the network and of mounts (`unshare -mn`, as root, else `unshare -rmn`), with its own resolv.conf,
a resolver on 127.0.0.1:53 and a web server on a loopback address, on one that counts as public, and over IPv6. Shows:

  F01  a name that does not exist (NXDOMAIN), a resolver that fails (SERVFAIL)   dns_failed
  F02  a resolver that never answers: bounded by the connect timeout, another host goes on, the program ends at once
  F35  ~/.netrc with a login for the host, NETRC: no credentials are sent
  F40  a name with a public and a private address, one that becomes private, one that is an alias of localhost,
       one that is NAT64 of loopback: blocked_address, and the private server hears nothing

Exit status: 0 all held, 1 something did not, 77 namespaces cannot be made here.
"""
import json
import os
import shutil
import socket
import socketserver
import struct
import subprocess
import sys
import tempfile
import threading
import time

PUBLIC = "93.184.216.34"  # stands on this namespace's loopback interface; nothing leaves it
CLOSED = "93.184.216.35"  # public, and nobody listens there
PRIVATE = "127.0.0.1"
A, CNAME, AAAA = 1, 5, 28
PAGE = b"<!doctype html><title>Norland</title><p>" + b"The mayor said that the bridge would open soon. " * 20


class Names:
    """What each name resolves to; a list's n-th entry answers the n-th question, and its last one all later ones."""

    def __init__(self):
        self.asked = {}
        self.lock = threading.Lock()

    def answer(self, name, kind):
        """Records as (type, data); None for silence; a number for an error code."""
        with self.lock:
            turn = self.asked[name, kind] = self.asked.get((name, kind), 0) + 1
        first = name.split(".")[0]
        ipv4 = kind == A
        if first == "missing":
            return 3
        if first == "broken":
            return 2
        if first == "silent":
            return None
        if first == "open":
            return [(A, socket.inet_aton(PUBLIC))] if ipv4 else []
        if first == "mixed":  # the first address refuses, the second is ours
            return [(A, socket.inet_aton(CLOSED)), (A, socket.inet_aton(PRIVATE))] if ipv4 else []
        if first == "rebinding":
            return [(A, socket.inet_aton(PUBLIC if turn == 1 else PRIVATE))] if ipv4 else []
        if first == "alias":
            inner = b"\x09localhost\x00"
            return [(CNAME, inner)] + ([(A, socket.inet_aton(PRIVATE))] if ipv4 else [])
        if first == "six":
            return [(AAAA, socket.inet_pton(socket.AF_INET6, "::1"))] if kind == AAAA else []
        if first == "mapped":
            return [(AAAA, socket.inet_pton(socket.AF_INET6, "::ffff:127.0.0.1"))] if kind == AAAA else []
        if first == "nat64":
            return [(AAAA, socket.inet_pton(socket.AF_INET6, "64:ff9b::7f00:1"))] if kind == AAAA else []
        return 3


def resolver(names):
    port = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    port.bind((PRIVATE, 53))

    def serve():
        while True:
            question, client = port.recvfrom(4096)
            labels, at = [], 12
            while question[at]:
                labels.append(question[at + 1:at + 1 + question[at]].decode())
                at += 1 + question[at]
            kind = struct.unpack("!H", question[at + 1:at + 3])[0]
            answer = names.answer(".".join(labels).lower(), kind)
            if answer is None:
                continue
            records = answer if isinstance(answer, list) else []
            code = answer if isinstance(answer, int) else 0
            reply = question[:2] + struct.pack("!HHHHH", 0x8180 | code, 1, len(records), 0, 0) + question[12:at + 5]
            owner = b"\xc0\x0c"
            for of, data in records:
                reply += owner + struct.pack("!HHIH", of, 1, 0, len(data)) + data
                if of == CNAME:
                    owner = data
            port.sendto(reply, client)

    threading.Thread(target=serve, daemon=True).start()


class Web(socketserver.StreamRequestHandler):
    def handle(self):
        lines = []
        while True:
            line = self.rfile.readline().strip()
            if not line:
                break
            lines.append(line.decode())
        if not lines:
            return
        self.server.heard.append((self.request.getsockname()[0], lines))
        robots = "/robots.txt" in lines[0]
        body = b"" if robots else PAGE
        self.wfile.write(b"HTTP/1.1 %s\r\nContent-Type: text/html\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s" % (
            b"404 Not Found" if robots else b"200 OK", len(body), body))


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True


def serve(address, heard):
    server = Server((address, 80), Web)
    server.heard = heard
    threading.Thread(target=server.serve_forever, daemon=True).start()


def fetch(command, *urls, timeout=60, **settings):
    environment = dict(os.environ, HEARSAY_FETCH_DELAY="0", HEARSAY_FETCH_ATTEMPTS="2", HEARSAY_FETCH_CONNECT_TIMEOUT="2")
    environment.update(settings)
    start = time.time()
    done = subprocess.run([command, "fetch", "--quiet", "--records", "all", *urls], env=environment, timeout=timeout,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    outcome = {}
    for line in done.stdout.splitlines():
        record = json.loads(line)
        kind = record["schema"].split("/")[0]
        if kind == "hearsay.page":
            outcome[record["url"]] = "page"
        elif kind == "hearsay.error":
            outcome[record["url"]] = record["code"]
    return outcome, time.time() - start


def rebind_within_one_process(command, names, expect):
    """A new connection, after curl's own memory of names, of a minute, has passed."""
    names.asked.clear()
    process = subprocess.Popen(
        [command, "fetch", "--quiet", "--records", "all", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        env=dict(os.environ, HEARSAY_FETCH_DELAY="0", HEARSAY_FETCH_ATTEMPTS="1"))
    process.stdin.write(b'{"url":"http://rebinding.example/c"}\n')
    process.stdin.flush()
    first = json.loads(process.stdout.readline())
    time.sleep(62)
    process.stdin.write(b'{"url":"http://rebinding.example/d"}\n')
    process.stdin.close()
    second = json.loads(process.stdout.readline())
    process.wait()
    expect("F40", "rebinding name, within one process",
           first["schema"].startswith("hearsay.page") and second.get("code") == "blocked_address", (first, second))


def inside(command, is_quick):
    for words in (["link", "set", "lo", "up"], ["addr", "add", PUBLIC + "/32", "dev", "lo"],
                  ["addr", "add", CLOSED + "/32", "dev", "lo"]):
        subprocess.run(["ip"] + words, check=True)
    folder = tempfile.mkdtemp(prefix="hearsay-")
    for name, text in (("resolv.conf", "nameserver 127.0.0.1\noptions timeout:30 attempts:2\n"),
                       ("hosts", "127.0.0.1 localhost\n"), ("nsswitch.conf", "hosts: files dns\n")):
        path = os.path.join(folder, name)
        with open(path, "w") as file:
            file.write(text)
        subprocess.run(["mount", "--bind", path, "/etc/" + name], check=True)
    names, heard = Names(), []
    resolver(names)
    for address in (PUBLIC, PRIVATE):
        serve(address, heard)
    Server.address_family = socket.AF_INET6
    try:
        serve("::1", heard)
    except OSError:
        print("(no IPv6 here)")
    failures = []

    def expect(row, what, is_so, found):
        print("%-4s %-60s %s" % (row, what, "ok" if is_so else "FAILED: %s" % (found,)))
        if not is_so:
            failures.append(row)

    def private():
        return [lines[0] for address, lines in heard if address != PUBLIC]

    got, _ = fetch(command, "http://open.example/a")
    expect("", "the surroundings work: a public name gives its page", got == {"http://open.example/a": "page"}, got)
    for name in ("missing", "broken"):
        got, _ = fetch(command, "http://%s.example/a" % name)
        expect("F01", name + " name", list(got.values()) == ["dns_failed"], got)

    got, seconds = fetch(command, "http://silent.example/a", "http://open.example/b")
    codes = (got.get("http://silent.example/a"), got.get("http://open.example/b"))
    # Twice two seconds for robots.txt, which is asked first, and the pause between.
    expect("F02", "silent resolver: given up after %.1f s, the other host's page is there" % seconds,
           codes == ("robots_unreachable", "page") and seconds < 20, (got, seconds))

    for name in ("mixed", "alias", "six", "mapped", "nat64"):
        got, _ = fetch(command, "http://%s.example/a" % name)
        expect("F40", name + " name", list(got.values()) == ["blocked_address"], got)
    got, _ = fetch(command, "http://rebinding.example/a")
    expect("F40", "rebinding name, at first public", got == {"http://rebinding.example/a": "page"}, got)
    got, _ = fetch(command, "http://rebinding.example/b")
    expect("F40", "rebinding name, then private", list(got.values()) == ["blocked_address"], got)
    if not is_quick:
        rebind_within_one_process(command, names, expect)
    expect("F40", "the private server heard nothing", not private(), private())

    home = tempfile.mkdtemp(prefix="hearsay-")
    netrc = os.path.join(home, ".netrc")
    with open(netrc, "w") as file:
        file.write("machine open.example login ana password geheim\ndefault login ana password geheim\n")
    os.chmod(netrc, 0o600)
    del heard[:]
    got, _ = fetch(command, "http://open.example/n", HOME=home, NETRC=netrc)
    sent = [line for _, lines in heard for line in lines if line.lower().startswith("authorization")]
    expect("F35", "netrc", got == {"http://open.example/n": "page"} and len(heard) == 2 and not sent, (got, sent))
    shutil.rmtree(home)
    return 1 if failures else 0


def main():
    words = [word for word in sys.argv[1:] if not word.startswith("--")]
    is_quick = "--quick" in sys.argv
    if len(words) != 1:
        sys.exit(__doc__)
    if "--inside" in sys.argv:
        sys.exit(inside(words[0], is_quick))
    enter = ["unshare", "-mn"] if os.geteuid() == 0 else ["unshare", "-rmn"]
    if not shutil.which("unshare") or not shutil.which("ip"):
        print("skipped: unshare or ip is missing")
        sys.exit(77)
    if subprocess.run(enter + ["true"], stderr=subprocess.DEVNULL).returncode != 0:
        print("skipped: namespaces cannot be made here")
        sys.exit(77)
    again = [sys.executable, os.path.abspath(__file__), "--inside", os.path.abspath(words[0])]
    sys.exit(subprocess.run(enter + again + (["--quick"] if is_quick else [])).returncode)


if __name__ == "__main__":
    main()
