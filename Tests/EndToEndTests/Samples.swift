import Foundation
import Records
import TestSupport

/// The files under `samples/`.
enum Samples {
  /// Paths below `samples/articles`, in the order in which a folder is read.
  static let articles: [String] = {
    let folder = Repository.samples + "/articles"
    let names = (FileManager.default.subpaths(atPath: folder) ?? []).filter {
      let kind = (try? FileManager.default.attributesOfItem(atPath: folder + "/" + $0))?[.type]
      return kind as? FileAttributeType == .typeRegular
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }()

  /// A server of all of `samples/`, in which the host `samples.test` stands for its own address.
  static func serve() throws -> LoopbackServer {
    try LoopbackServer { path, address in
      let name = String(path.prefix { $0 != "?" }).replacingOccurrences(of: "..", with: "")
      guard var body = try? Data(contentsOf: URL(fileURLWithPath: Repository.samples + name)) else { return nil }
      if name.hasPrefix("/http/") { body = renamed(body, to: address) }
      return LoopbackServer.Answer(contentType: contentType(of: name), body: body)
    }
  }

  /// A list of links with the server's address in place of `samples.test`.
  static func renamed(_ list: Data, to address: String) -> Data {
    Data(String(decoding: list, as: UTF8.self).replacingOccurrences(of: "http://samples.test", with: address).utf8)
  }

  private static func contentType(of name: String) -> String {
    switch name.split(separator: ".").last ?? "" {
    case "html": "text/html"
    case "rss": "application/rss+xml"
    case "atom": "application/atom+xml"
    case "xml": "application/xml"
    default: "text/plain; charset=utf-8"
    }
  }
}

/// Lines of JSON and what tests ask of them.
enum Lines {
  /// The record without `producer`, which changes with every version and setting.
  static func withoutProducer(_ line: String) -> String {
    guard let place = line.range(of: ",\"producer\":{", options: .backwards) else { return line }
    return line[..<place.lowerBound] + "}"
  }

  static func id(of line: String) -> String { (try? JSONReader.read(line))?["id"]?.string ?? "" }

  /// A claim in a few words: source, cue, content.
  static func brief(_ line: String) -> String {
    guard let claim = try? JSONReader.read(line) else { return line }
    let words = [claim["source"]?["text"], claim["cue"]?["text"], claim["text"]].map { $0?.string ?? "–" }
    return "“" + words.joined(separator: " | ").prefix(160) + "”"
  }

  /// The line without the member `confidence`, and its value.
  static func withoutConfidence(_ line: String) -> (String, Double) {
    guard let name = line.range(of: ",\"confidence\":", options: .backwards),
      let end = line[name.upperBound...].firstIndex(where: { $0 == "," || $0 == "}" })
    else { return (line, -1) }
    return (String(line[..<name.lowerBound]) + String(line[end...]), Double(line[name.upperBound..<end]) ?? -1)
  }

  /// The members that differ, for a message: `source.name: "Reyes" instead of "Ana Reyes"`.
  static func differences(_ got: String, _ want: String) -> String {
    guard let one = try? JSONReader.read(got), let two = try? JSONReader.read(want) else { return got + "\n" + want }
    return differences(one, two, at: "").joined(separator: "; ")
  }

  private static func differences(_ got: JSONValue, _ want: JSONValue, at path: String) -> [String] {
    guard got != want else { return [] }
    guard let one = got.members, let two = want.members, one.map(\.name) == two.map(\.name) else {
      return ["\(path): \(text(got)) instead of \(text(want))"]
    }
    return zip(one, two).flatMap { differences($0.value, $1.value, at: path.isEmpty ? $0.name : path + "." + $0.name) }
  }

  private static func text(_ value: JSONValue) -> String {
    switch value {
    case .null: "null"
    case .bool(let value): String(value)
    case .number(let digits): digits
    case .string(let value): "“\(value)”"
    case .array(let values): "[" + values.map(text).joined(separator: ", ") + "]"
    case .object(let members): "{" + members.map { $0.name + ": " + text($0.value) }.joined(separator: ", ") + "}"
    }
  }

  /// What a claim says, without where the article came from: id, document and link.
  static func substance(_ line: String) -> String {
    guard let members = try? JSONReader.read(line).members else { return line }
    let left = members.filter { !["id", "doc", "link", "within", "responds_to", "producer"].contains($0.name) }
    return text(.object(left))
  }
}
