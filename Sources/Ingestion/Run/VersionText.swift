internal import Fetch
internal import Pipeline
internal import Records

/// What `hearsay --version` says: our version, and those of the libraries that read what comes from outside.
public enum VersionText {
  public static var text: String {
    """
    \(Producer.name) \(Producer.version)
    \(PageFetcher.libraryVersions)
    SQLite/\(Journal.libraryVersion)
    """
  }
}
