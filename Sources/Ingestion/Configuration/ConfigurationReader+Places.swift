internal import Foundation

extension ConfigurationReader {
  /// Looks whether the files and folders that the configuration names are there and can be used.
  public mutating func checkPlaces() {
    let files = FileManager.default
    let model = ModelLocation.path(configuration)
    if !files.isReadableFile(atPath: model) {
      find(
        configuration.model == nil ? "language model" : "$.model", "there is no readable file at \(model)",
        "run “hearsay model install”, or name a compiled model")
    }
    var output = configuration.output
    while !output.isEmpty, !files.fileExists(atPath: output) {
      let above = (output as NSString).deletingLastPathComponent
      output = above.isEmpty ? "." : above
    }
    if !files.isWritableFile(atPath: output) {
      find("$.output", "\(output) is not writable", "name a folder that may be made or written")
    }
    for source in configuration.sources where source.enabled && !source.location.isEmpty {
      if case .path(let path) = InputArgument(source.location), !files.isReadableFile(atPath: path) {
        find("$.sources", "“\(source.name)”: there is no readable file or folder at \(path)", "check its location")
      }
    }
  }
}
