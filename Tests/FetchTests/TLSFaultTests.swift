import Fetch
import Foundation
import Glibc
import Records
import TestSupport
import Testing

/// F05 and F34 of the fault table (docs/faults.md): certificates, and HTTP/2 that breaks off. A small program of Python
/// and openssl plays the servers.
@Suite(.serialized, .timeLimit(.minutes(2))) struct TLSFaultTests {
  private func fetcher(_ servers: TLSServers, change: (inout FetchConfiguration) -> Void = { _ in }) -> PageFetcher {
    PageFetcher(
      configuration: impatient {
        $0.certificateAuthorities = servers.authority
        $0.connectTimeout = 10
        $0.totalTimeout = 20
        for port in servers.ports.values {
          for name in ["herald.test", "other.test"] { $0.fixedAddresses["\(name):\(port)"] = "127.0.0.1" }
        }
        change(&$0)
      })
  }

  /// F05: never without verification, unless the host is named; then its page says so.
  @Test(.enabled(if: TLSServers.canStart, "needs python3 and openssl")) func certificates() async throws {
    let servers = try TLSServers()
    defer { servers.stop() }
    let fetcher = fetcher(servers)
    let page = try await fetcher.page(servers.url("good"))
    #expect(String(decoding: page.body, as: UTF8.self) == "<p>good")
    #expect(!page.isInsecure)
    for (server, host) in [("expired", "herald.test"), ("selfsigned", "herald.test"), ("good", "other.test")] {
      #expect(try await fetcher.code(servers.url(server, host: host)) == .tlsFailed, "\(server) \(host)")
    }
    // Without the test's own authority, nobody vouches for any of them.
    #expect(try await self.fetcher(servers) { $0.certificateAuthorities = nil }.code(servers.url("good")) == .tlsFailed)
    let lenient = self.fetcher(servers) { $0.insecureHosts = ["herald.test"] }
    #expect(try await lenient.page(servers.url("selfsigned")).isInsecure)
    #expect(try await lenient.page(servers.url("expired")).isInsecure)
    #expect(try await lenient.code(servers.url("good", host: "other.test")) == .tlsFailed)
  }

  /// F34: tried again, on a new connection.
  @Test(.enabled(if: TLSServers.canStart, "needs python3 and openssl")) func http2() async throws {
    let servers = try TLSServers()
    defer { servers.stop() }
    let once = fetcher(servers)
    #expect(String(decoding: try await once.page(servers.url("h2")).body, as: UTF8.self) == "<p>h2")
    for server in ["goaway", "streamreset"] {
      let patient = fetcher(servers) { $0.retry.maximumAttempts = 3 }
      let page = try await patient.page(servers.url(server))
      #expect(String(decoding: page.body, as: UTF8.self) == "<p>\(server)")
      #expect(page.attempts == 2, "\(server)")
    }
  }
}

/// The servers, each on a port of its own of loopback. They end with their standard input.
struct TLSServers {
  let ports: [String: Int]
  let authority: String
  private let process: pid_t
  /// Our end of the program's standard input.
  private let input: Int32
  private let folder: TemporaryDirectory

  static let canStart = ["python3", "openssl"].allSatisfy { name in
    ["/usr/bin/", "/usr/local/bin/", "/bin/"].contains { FileManager.default.isExecutableFile(atPath: $0 + name) }
  }

  /// By `posix_spawn` and not by Foundation's `Process`, whose `waitUntilExit` at times misses the exit and waits for ever.
  init() throws {
    folder = try TemporaryDirectory()
    let script = try folder.write(Self.script, to: "servers.py")
    var down: [Int32] = [0, 0]
    var up: [Int32] = [0, 0]
    guard unsafe pipe(&down) == 0, unsafe pipe(&up) == 0 else { throw POSIXError(.EMFILE) }
    for end in down + up { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawn_file_actions_adddup2(&actions, down[0], 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, up[1], 1)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var arguments: [UnsafeMutablePointer<CChar>?] = unsafe [strdup("python3"), strdup(script), nil]
    var child = pid_t()
    let status = unsafe posix_spawnp(&child, "python3", &actions, nil, &arguments, environ)
    unsafe free(arguments[0])
    unsafe free(arguments[1])
    unsafe posix_spawn_file_actions_destroy(&actions)
    close(down[0])
    close(up[1])
    guard status == 0 else { throw POSIXError(.ENOENT) }
    process = child
    input = down[1]
    var line: [UInt8] = []
    var byte: UInt8 = 0
    while unsafe read(up[0], &byte, 1) == 1, byte != 0x0A { line.append(byte) }
    close(up[0])
    let members = try JSONReader.read(line).members ?? []
    ports = Dictionary(uniqueKeysWithValues: members.map { ($0.name, $0.value.integer ?? 0) })
    authority = folder.path + "/ca.pem"
  }

  func url(_ server: String, host: String = "herald.test") -> String { "https://\(host):\(ports[server] ?? 0)/" }

  func stop() {
    close(input)
    kill(process, SIGTERM)
    _ = waitpid(process, nil, 0)
  }

  private static let script = #"""
    import json, os, socket, ssl, subprocess, sys, threading

    os.chdir(os.path.dirname(os.path.abspath(__file__)))

    def openssl(*words):
        subprocess.run(["openssl", *words], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    for name in "ca", "leaf":
        openssl("ecparam", "-genkey", "-name", "prime256v1", "-noout", "-out", name + ".key")
    openssl("req", "-x509", "-new", "-key", "ca.key", "-subj", "/CN=Test authority", "-days", "2", "-out", "ca.pem")
    san = "subjectAltName=DNS:herald.test"
    openssl("req", "-new", "-key", "leaf.key", "-subj", "/CN=herald.test", "-addext", san, "-out", "leaf.csr")
    openssl("req", "-x509", "-new", "-key", "leaf.key", "-subj", "/CN=herald.test", "-addext", san, "-days", "2",
            "-out", "selfsigned.pem")
    open("ca.conf", "w").write("""[ca]
    default_ca=d
    [d]
    database=index.txt
    serial=serial
    new_certs_dir=.
    policy=p
    default_md=sha256
    copy_extensions=copy
    unique_subject=no
    [p]
    commonName=supplied
    """.replace("    ", ""))
    open("index.txt", "w").close()
    open("serial", "w").write("01\n")
    for name, start, end in ("good", "20200101000000Z", "20490101000000Z"), ("expired", "20200101000000Z", "20200201000000Z"):
        openssl("ca", "-batch", "-config", "ca.conf", "-cert", "ca.pem", "-keyfile", "ca.key", "-in", "leaf.csr",
                "-startdate", start, "-enddate", end, "-notext", "-out", name + ".pem")

    def frame(kind, flags, stream, payload=b""):
        return len(payload).to_bytes(3, "big") + bytes([kind, flags]) + stream.to_bytes(4, "big") + payload

    def http1(connection, name, number):
        data = b""
        while b"\r\n\r\n" not in data:
            piece = connection.recv(65536)
            if not piece:
                return
            data += piece
        body = b"<p>" + name.encode()
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\nContent-Length: %d\r\n\r\n"
                           % len(body) + body)

    def http2(connection, name, number):
        reader = connection.makefile("rb")
        reader.read(24)
        connection.sendall(frame(4, 0, 0))
        while True:
            head = reader.read(9)
            if len(head) < 9:
                return
            reader.read(int.from_bytes(head[:3], "big"))
            kind, flags, stream = head[3], head[4], int.from_bytes(head[5:], "big")
            if kind == 4 and not flags & 1:
                connection.sendall(frame(4, 1, 0))
            if kind != 1:
                continue
            if name == "goaway" and number == 1:
                connection.sendall(frame(7, 0, 0, (0).to_bytes(4, "big") + (2).to_bytes(4, "big")))
                return
            if name == "streamreset" and number == 1:
                connection.sendall(frame(3, 0, stream, (2).to_bytes(4, "big")))
                continue
            connection.sendall(frame(1, 4, stream, b"\x88") + frame(0, 1, stream, b"<p>" + name.encode()))

    def serve(listener, context, name, script):
        number = 0
        while True:
            plain, _ = listener.accept()
            number += 1
            def run(plain=plain, number=number):
                try:
                    with context.wrap_socket(plain, server_side=True) as connection:
                        script(connection, name, number)
                except OSError:
                    pass
            threading.Thread(target=run, daemon=True).start()

    ports = {}
    for name, script in ("good", http1), ("expired", http1), ("selfsigned", http1), ("h2", http2), ("goaway", http2), \
            ("streamreset", http2):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        certificate = name if os.path.exists(name + ".pem") else "good"
        context.load_cert_chain(certificate + ".pem", "leaf.key")
        if script is http2:
            context.set_alpn_protocols(["h2"])
        listener = socket.create_server(("127.0.0.1", 0))
        ports[name] = listener.getsockname()[1]
        threading.Thread(target=serve, args=(listener, context, name, script), daemon=True).start()
    print(json.dumps(ports), flush=True)
    sys.stdin.read()
    """#
}
