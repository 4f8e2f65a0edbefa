import Foundation
import Pipeline
import Records
import TestSupport
import Testing

@testable import Ingestion

@Suite struct LineReaderTests {
  private func lines(_ text: String, limit: Int = 1 << 20) throws -> [String] {
    let folder = try TemporaryDirectory()
    let path = try folder.write(text, to: "lines")
    let reader = try LineReader(OpenFile.reading(Array(path.utf8), name: path), limit: limit) { false }
    var lines: [String] = []
    while let line = try reader.next() {
      switch line {
      case .bytes(let bytes): lines.append(String(decoding: bytes, as: UTF8.self))
      case .tooLong: lines.append("too long")
      }
    }
    return lines
  }

  @Test(arguments: [
    ("", []), ("\n", [""]), ("a", ["a"]), ("a\n", ["a"]), ("a\nb", ["a", "b"]), ("a\r\nb\r\n", ["a", "b"]),
    ("\n\na", ["", "", "a"]), ("\u{FEFF}a\n\u{FEFF}b", ["a", "\u{FEFF}b"]), ("a\u{2028}b\n", ["a\u{2028}b"]),
    ("a\rb\n", ["a\rb"]),
  ])
  func linesAndTheirEnds(text: String, expected: [String]) throws { #expect(try lines(text) == expected) }

  /// Around the limit, and around the size of what is read at once.
  @Test(arguments: [9, 10, 11, 65_534, 65_535, 65_536, 65_537, 200_000])
  func longLines(length: Int) throws {
    let long = String(repeating: "x", count: length)
    #expect(
      try lines("a\n\(long)\nb\n\(long)", limit: 10) == [
        "a", length > 10 ? "too long" : long, "b", length > 10 ? "too long" : long,
      ])
    #expect(try lines("a\n\(long)\nb\n\(long)") == ["a", long, "b", long])
  }
}

@Suite struct DirectoryWalkTests {
  private func visit(_ folder: TemporaryDirectory) throws -> [String] {
    var found: [String] = []
    try DirectoryWalk(root: FilePath(folder.path)).visit { finding in
      switch finding {
      case .file(_, let relative, let kind): found.append("\(relative.text) \(kind)")
      case .unreadable(_, let relative, let reason): found.append("\(relative.text): \(reason)")
      case .closed(let path, let reason): found.append("closed \(path.text.dropFirst(folder.path.count)): \(reason)")
      case .skipped(let path, _): found.append("skipped \(path.text.dropFirst(folder.path.count + 1))")
      }
    }
    return found
  }

  @Test func namesInByteOrder() throws {
    let folder = try TemporaryDirectory()
    for name in ["b.html", "B.html", "a/z.txt", "a/b/c.md", "a.txt", "é.html", "a-1.html", "x.WARC.GZ", "x.tar.gz"] {
      try folder.write("x", to: name)
    }
    #expect(
      try visit(folder)
        == [
          "B.html html", "a/b/c.md text", "a/z.txt text", "a-1.html html", "a.txt text", "b.html html",
          "x.WARC.GZ archive", "skipped x.tar.gz", "é.html html",
        ])
  }

  @Test func oddThings() throws {
    let folder = try TemporaryDirectory()
    let files = FileManager.default
    try folder.write("x", to: "real/a.html")
    try folder.write("x", to: ".hidden/a.html")
    try files.createSymbolicLink(atPath: folder.path + "/link.html", withDestinationPath: "real/a.html")
    try files.createSymbolicLink(atPath: folder.path + "/loop", withDestinationPath: ".")
    try files.createSymbolicLink(atPath: folder.path + "/nothing.html", withDestinationPath: "gone.html")
    try files.createSymbolicLink(atPath: folder.path + "/self.html", withDestinationPath: "self.html")
    #expect(unsafe mkfifo(folder.path + "/pipe.html", 0o600) == 0)
    #expect(unsafe mkfifo(folder.path + "/pipe", 0o600) == 0)
    #expect(
      try visit(folder) == [
        "link.html html", "skipped loop", "nothing.html: a symbolic link to nothing", "skipped pipe",
        "pipe.html: a named pipe, not a file", "real/a.html html", "self.html: a loop of symbolic links",
      ])
  }

  /// Names that are no text, or more than one line, come back as the bytes that they are.
  @Test func oddNames() throws {
    let folder = try TemporaryDirectory()
    let names: [[UInt8]] = [Array("a\nb.html".utf8), [0x78, 0xFF, 0x25, 0xE9] + Array(".html".utf8)]
    for name in names {
      let path = FilePath(folder.path).appending(name)
      let made = unsafe path.withCString { name in unsafe close(creat(name, 0o600)) }
      #expect(made == 0)
    }
    var found: [FilePath] = []
    try DirectoryWalk(root: FilePath(folder.path)).visit { finding in
      if case .file(_, let relative, _) = finding { found.append(relative) }
    }
    #expect(found.map(\.bytes) == names)
    #expect(found.map(\.text) == ["a\nb.html", "x%FF%25%E9.html"])
  }

  @Test func aFolderThatIsNotThere() throws {
    let folder = try TemporaryDirectory()
    try FileManager.default.removeItem(atPath: folder.path)
    #expect(try visit(folder) == ["closed : No such file or directory"])
  }

  @Test func aDeepTree() throws {
    let folder = try TemporaryDirectory()
    let depth = 120
    try folder.write("x", to: Array(repeating: "d", count: depth).joined(separator: "/") + "/a.html")
    #expect(try visit(folder).count == 1)
  }
}

/// A file is what was read of it, whatever its size said before.
@Suite struct PageFileReaderTests {
  private func read(_ path: String, limit: Int = 1 << 20) -> Result<Page, any Error> {
    let reference = ArticleReference(id: "a", input: path, location: .file(FilePath(path)))
    return PageFileReader(limit: limit).read(reference, at: FilePath(path))
  }

  private func code(_ result: Result<Page, any Error>) -> RejectionCode? {
    guard case .failure(let error) = result, let rejection = error as? Rejection else { return nil }
    #expect(rejection.stage == .read && !rejection.reason.isEmpty)
    return rejection.code
  }

  /// It was listed, and is gone.
  @Test func aFileThatVanished() throws {
    let folder = try TemporaryDirectory()
    #expect(code(read(folder.path + "/gone.txt")) == .unreadable)
    #expect(code(read(folder.path)) == .unreadable)
    #expect(unsafe mkfifo(folder.path + "/pipe.txt", 0o600) == 0)
    let writer = unsafe open(folder.path + "/pipe.txt", O_RDWR)
    defer { close(writer) }
    #expect(code(read(folder.path + "/pipe.txt")) == .unreadable)
  }

  /// Its size is 0 when it is opened, as that of a file to which another program writes.
  @Test func aFileThatGrows() throws {
    let path = "/proc/self/status"
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int == 0)
    guard case .success(let page) = read(path), case .html(let bytes) = page.content else {
      Issue.record("not read")
      return
    }
    #expect(bytes.count > 100)
    #expect(code(read(path, limit: 100)) == .tooLarge)
  }
}

@Suite struct InputLineTests {
  private func read(_ text: String) -> InputLine { InputLine(Array(text.utf8), place: "-:7") }

  private func reference(_ text: String) throws -> ArticleReference {
    guard case .journey(let journey) = read(text), case .reference(let reference) = journey.step else {
      throw RecordFields.Failure("no reference: \(read(text))")
    }
    return reference
  }

  @Test func aText() throws {
    let reference = try reference(
      #"{"id":"a","text":"x","title":"T","published":"2031-05-14","authors":["A"],"site":"S","language":"en","url":null}"#
    )
    #expect(reference.id == "a")
    #expect(reference.input == "-:7")
    #expect(reference.url == nil)
    #expect(
      reference.hints == ArticleHints(title: "T", published: "2031-05-14", authors: ["A"], site: "S", language: "en"))
    guard case .text("x") = reference.location else { return #expect(Bool(false)) }
  }

  @Test func aURLAloneIsFetched() throws {
    let reference = try reference(#"{"url":"HTTP://Herald.example:80/a/../b?x=1#y"}"#)
    #expect(reference.url == "http://herald.example/b?x=1")
    #expect(reference.id == CanonicalURL(try WebURL("http://herald.example/b?x=1")).description)
    guard case .remote = reference.location else { return #expect(Bool(false)) }
  }

  @Test func base64() throws {
    guard case .bytes([0x3C, 0xFF], "text/html") = try reference(#"{"id":"a","html_base64":"PP8="}"#).location else {
      return #expect(Bool(false))
    }
  }

  @Test(arguments: [
    ("", "bad_input"), ("3", "bad_input"), ("{", "bad_input"), ("{}", "bad_input"), (#"{"id":"a"}"#, "bad_input"),
    (#"{"text":"x"}"#, "bad_input"), (#"{"id":"","text":"x"}"#, "bad_input"), (#"{"id":1,"text":"x"}"#, "bad_input"),
    (#"{"id":"a","text":3}"#, "bad_input"), (#"{"id":"a","text":"x","html":"y"}"#, "bad_input"),
    (#"{"id":"a","html_base64":"??"}"#, "bad_input"), (#"{"url":"nonsense"}"#, "bad_url"), (#"{"url":""}"#, "bad_url"),
    (#"{"url":"file:///etc/passwd"}"#, "blocked_scheme"), (#"{"url":"javascript:x"}"#, "blocked_scheme"),
    (#"{"type":"claim","id":"a"}"#, "bad_input"), (#"{"type":"page","id":"a"}"#, "bad_input"),
    (#"{"type":"article","id":"a"}"#, "bad_input"), (#"{"type":"document","id":"a"}"#, "bad_input"),
    (#"{"type":"error"}"#, "bad_input"), (#"{"id":"a","text":"x","authors":"me"}"#, "bad_input"),
  ])
  func rejected(text: String, code: String) {
    guard case .rejected(let rejected) = read(text) else {
      Issue.record("taken: \(text)")
      return
    }
    #expect(rejected.rejection.code.rawValue == code)
    #expect(rejected.rejection.input == "-:7")
    #expect(!rejected.rejection.reason.isEmpty)
  }

  @Test func aSummaryIsPassedOver() {
    guard case .passedOver = read(#"{"type":"summary","read":3}"#) else { return #expect(Bool(false)) }
  }

  /// Nested deeper than a parser's stack, longer than a line should be: an answer, not a crash.
  @Test func hostileLines() {
    for text in [String(repeating: "[", count: 100_000), "{\"a\":" + String(repeating: "{\"a\":", count: 50_000)] {
      guard case .rejected = read(text) else {
        Issue.record("taken")
        return
      }
    }
  }
}

@Suite struct InputChoiceTests {
  @Test(arguments: [
    ("-", InputArgument.standardInput), ("https://a.example/", .url("https://a.example/")),
    ("ftp://a/", .url("ftp://a/")),
    ("a.html", .path("a.html")), ("a:b", .path("a:b")), ("://", .path("://")), ("./http://a", .path("./http://a")),
  ])
  func arguments(text: String, expected: InputArgument) { #expect(InputArgument(text) == expected) }

  @Test func shards() {
    for text in ["", "1", "0/2", "3/2", "1/0", "a/b", "1/2/3", "-1/2", "1/-2"] {
      #expect(Shard(text) == nil, "\(text)")
    }
    // Every id falls to one shard, and the shards are about equal.
    let ids = (0..<3000).map { "pages/\($0).html" }
    for count in 1...4 {
      let shards = (1...count).compactMap { Shard("\($0)/\(count)") }
      for id in ids { #expect(shards.count(where: { $0.contains(id) }) == 1) }
      for shard in shards {
        #expect(abs(ids.count(where: shard.contains) - ids.count / count) < ids.count / 10)
      }
    }
  }

  @Test func since() {
    let selection = InputSelection(since: "2031-05-14")
    #expect(selection.takes(id: "a", published: nil))
    #expect(selection.takes(id: "a", published: "2031-05-14"))
    #expect(selection.takes(id: "a", published: "2031-05-14T00:00:00+09:00"))
    #expect(!selection.takes(id: "a", published: "2031-05-13T23:59:59Z"))
  }

  @Test func timestamps() {
    #expect(Timestamp.text(of: 0) == "1970-01-01T00:00:00Z")
    #expect(Timestamp.text(of: 951_782_399) == "2000-02-28T23:59:59Z")
    #expect(Timestamp.text(of: 951_782_400) == "2000-02-29T00:00:00Z")
    #expect(Timestamp.text(of: 4_102_444_799) == "2099-12-31T23:59:59Z")
  }
}
