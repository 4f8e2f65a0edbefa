/// All that a run can be told: `pipeline.json`, then the environment, then the command line.
///
/// The defaults stand here and nowhere else; what each setting means, its range, its name in the file and in the
/// environment stand in `Setting.all`.
public struct PipelineConfiguration: Sendable, Hashable {
  /// The version of the file's form that this program reads.
  public static let version = 1

  /// Path of the compiled language model; null for the place where `hearsay model install` puts it.
  public var model: String?
  /// Workers of each CPU stage; null for the machine's cores.
  public var jobs: Int?
  public var maxErrorRate = 0.5
  public var output = "out"
  public var fetch = Fetch()
  public var extract = Extract()
  public var queue = Queue()
  public var duplicates = Duplicates()
  public var write = Write()
  public var sources: [Source] = []

  public init() {}

  public struct Fetch: Sendable, Hashable {
    public var userAgent = "Hearsay"
    public var contact: String?
    public var inFlight = 256
    /// Seconds.
    public var timeout = 30.0
    /// Seconds.
    public var connectTimeout = 10.0
    public var maxBytes = 5 << 20
    public var maxRedirects = 10
    public var attempts = 3
    /// Seconds between two requests to one registrable domain.
    public var delay = 1.0
    /// Seconds; what a robots.txt asks beyond this is not waited for.
    public var maxCrawlDelay = 120.0
    public var allowPrivate = false
    public var insecureHosts: [String] = []
  }

  public struct Extract: Sendable, Hashable {
    public var maxBytes = 32 << 20
    public var maxTextBytes = 4 << 20
    /// Whether pages are parsed in a process of their own.
    public var isolate = false
    /// Seconds for one page, where it is parsed so.
    public var timeout = 20.0
  }

  public struct Queue: Sendable, Hashable {
    public var articles = 16
    public var bytes = 64 << 20
    /// Bytes in the whole pipeline.
    public var totalBytes = 256 << 20
  }

  public struct Duplicates: Sendable, Hashable {
    public enum Near: String, Sendable, CaseIterable {
      /// Named in the article record, and read like any other.
      case mark
      /// Named in the article record; no claims are taken from it.
      case skip
      /// Not looked for.
      case ignore
    }
    public var near = Near.mark
    /// Of 64 bits.
    public var distance = 3
    /// Shorter articles have too few shingles to be told apart.
    public var minimumWords = 50
  }

  public struct Write: Sendable, Hashable {
    /// Without claims, articles are written, and no language model is needed.
    public var claims = true
    public var articles = false
    public var compress = false
    /// A part is closed when it is larger than this.
    public var partBytes = 256 << 20
    /// Seconds between two checkpoints.
    public var checkpoint = 5.0
    /// Free bytes below which a run ends rather than fill the disk.
    public var minimumFree = 256 << 20
  }

  /// One place from which articles come, run after run.
  public struct Source: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
      /// What it turns out to be.
      case auto
      case feed, sitemap, page, urls, folder, file
    }
    public var name = ""
    public var kind = Kind.auto
    /// A URL, a file or a folder.
    public var location = ""
    /// The most articles of one run.
    public var limit: Int?
    /// Entries older than this many days are left out.
    public var maxAgeDays: Int?
    public var enabled = true
  }
}
