import Foundation
import TestSupport
import Testing

@testable import Language

@Suite struct ModelStoreTests {
  @Test func aFolderIsInstalledListedAndOpened() throws {
    let pipeline = try SyntheticPipeline()
    let store = ModelStore(folder: pipeline.folder.path + "/store/deep")
    #expect(store.list().isEmpty)
    let description = try store.install(from: pipeline.path)
    #expect(description.identifier == "en_invented_sm-3.8.1" && description.name == description.identifier)
    #expect(description.license == "MIT" && description.wheelSHA256 == nil && !description.isKnownWheel)
    #expect(description.attribution == ["Norland Treebank, by Tomas Okafor; CC0. https://norland.example"])
    #expect(description.path == store.path(of: description.identifier) && store.contains(description.identifier))
    #expect(description.compiledSHA256.count == 64 && description.size > 0)
    let list = store.list()
    #expect(list.count == 1 && list[0].path == description.path)
    #expect(try list[0].description.get().identifier == description.identifier)
    // Again, over itself; nothing else is left in the folder.
    try store.install(from: pipeline.path)
    #expect(try FileManager.default.contentsOfDirectory(atPath: store.folder).count == 1)
  }

  @Test func knownModelsHaveNames() {
    #expect(KnownModel.named("md")?.identifier == "en_core_web_md-3.8.0")
    #expect(KnownModel.named("sm")?.sha256.count == 64)
    #expect(KnownModel.named("xl") == nil)
    for model in KnownModel.all {
      #expect(model.isWheel(model.sha256) && model.isWheel(model.releaseSHA256) && model.releaseSHA256.count == 64)
      #expect(!model.isWheel(String(repeating: "0", count: 64)))
    }
    #expect(ModelStore(folder: "/x").path(of: "md") == "/x/en_core_web_md-3.8.0.model")
  }

  @Test(arguments: [
    ([:], ["~/.local/share/hearsay", "/usr/local/share/hearsay", "/usr/share/hearsay"]),
    (["XDG_DATA_HOME": "/data", "XDG_DATA_DIRS": "/a:b::/c"], ["/data/hearsay", "/a/hearsay", "/c/hearsay"]),
    (
      ["XDG_DATA_HOME": "data", "XDG_DATA_DIRS": ""],
      ["~/.local/share/hearsay", "/usr/local/share/hearsay", "/usr/share/hearsay"]
    ),
  ])
  func foldersAreThoseOfTheSpecification(environment: [String: String], folders: [String]) {
    let home = "/home/ana"
    let found = ModelStore.searchedFolders(environment.merging(["HOME": home]) { own, _ in own })
    #expect(found == folders.map { $0.replacing("~", with: home) })
  }

  @Test func whatIsNotExpectedIsRefused() throws {
    let pipeline = try SyntheticPipeline()
    let store = ModelStore(folder: pipeline.folder.path + "/store")
    #expect(throws: ModelError.self) { try store.install(from: pipeline.path, expecting: .named("md")) }
    #expect(throws: ModelError.self) {
      try store.install(wheel: ZIPArchiveTests.sample, name: "other.whl", expecting: .named("md"))
    }
    #expect(throws: ModelError.self) { try store.install(wheel: ZIPArchiveTests.sample, name: "other.whl") }
    #expect(throws: ModelError.self) { try store.install(from: pipeline.folder.path + "/none") }
    #expect(throws: ModelError.self) { try store.install(from: NSTemporaryDirectory() + "/" + UUID().uuidString) }
    #expect(store.list().isEmpty)
  }

  @Test(arguments: ["\"lang\":\"de\"", "\"version\":\"3.7.0\"", "\"name\":\"../../x\"", "\"nothing\":0"])
  func otherPipelinesAreRefused(change: String) throws {
    let pipeline = try SyntheticPipeline()
    let fields = ["lang": "en", "name": "x_sm", "version": "3.8.0"].map { "\"\($0.key)\":\"\($0.value)\"" }
    let key = change.split(separator: ":")[0]
    let kept = fields.filter { !$0.hasPrefix(key) }.dropFirst(change.contains("nothing") ? 1 : 0)
    try pipeline.folder.write("{\((kept + [change]).joined(separator: ","))}", to: "pipeline/meta.json")
    #expect(throws: ModelError.self) {
      try ModelStore(folder: pipeline.folder.path + "/store").install(from: pipeline.path)
    }
  }

  /// Every file missing, empty, cut in half, and with bytes changed: an error or a model, never a crash.
  @Test func damagedFilesAreErrors() throws {
    let pipeline = try SyntheticPipeline()
    let store = ModelStore(folder: pipeline.folder.path + "/store")
    var numbers = SeededNumbers(seed: 77)
    let files = try FileManager.default.subpathsOfDirectory(atPath: pipeline.path).sorted().filter { path in
      FileManager.default.contents(atPath: pipeline.path + "/" + path) != nil && path != "config.cfg"
    }
    #expect(files.count == 14)
    for file in files {
      let place = pipeline.path + "/" + file
      let whole = try Data(contentsOf: URL(fileURLWithPath: place))
      try FileManager.default.removeItem(atPath: place)
      #expect(throws: ModelError.self, "\(file)") { try store.install(from: pipeline.path) }
      for cut in [0, whole.count / 2] {
        try pipeline.folder.write(whole.prefix(cut), to: "pipeline/" + file)
        // The error names what the person gave, not a draft that is gone.
        let error = #expect(throws: (any Error).self, "\(file)") { try store.install(from: pipeline.path) }
        #expect(error.map { "\($0)".hasPrefix(pipeline.path) } ?? false, "\(file): \(error.map { "\($0)" } ?? "")")
      }
      // Large networks are slow to read in a debug build; their first bytes are the structure.
      for _ in 0..<(whole.count > 100_000 ? 2 : 12) {
        var damaged = whole
        damaged[Int.random(in: 0..<min(whole.count, 2000), using: &numbers)] ^= UInt8.random(
          in: 1...255, using: &numbers)
        try pipeline.folder.write(damaged, to: "pipeline/" + file)
        _ = try? store.install(from: pipeline.path)
      }
      try pipeline.folder.write(whole, to: "pipeline/" + file)
    }
    try store.install(from: pipeline.path)
  }
}
