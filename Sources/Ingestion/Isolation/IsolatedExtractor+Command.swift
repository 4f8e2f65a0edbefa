extension IsolatedExtractor.Recipe {
  /// The running command itself.
  static func own(_ configuration: PipelineConfiguration) -> Self {
    Self(command: .own(["extract"], configuration), timeout: .seconds(configuration.extract.timeout))
  }
}
