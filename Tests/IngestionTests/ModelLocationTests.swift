import Foundation
import Testing

@testable import Ingestion

@Suite("Where the language model lies")
struct ModelLocationTests {
  @Test("a folder of the working directory that has a model's name is no model")
  func folder() throws {
    let folder = "Sources"
    try #require(FileManager.default.fileExists(atPath: folder), "the tests run in the repository's root")
    var configuration = PipelineConfiguration()
    configuration.model = folder
    #expect(ModelLocation.path(configuration) != folder)
    #expect(ModelLocation.path(configuration).contains("/\(folder)"))
  }

  @Test("a file of the working directory, and whatever has a slash, is a path")
  func path() {
    var configuration = PipelineConfiguration()
    for path in ["Package.swift", "./md", "/models/md"] {
      configuration.model = path
      #expect(ModelLocation.path(configuration) == path)
    }
  }
}
