internal import Foundation
internal import GRDB

/// What has been read and what is written, in one SQLite file: so that a run that was killed at any moment is continued,
/// and nothing is lost or written twice.
///
/// The rule: lines of an article are on the disk (fsync) before the transaction that marks the article as done and its
/// lines as committed; a file gets its last name only after the transaction that completes it. See `PartFile` and
/// `PartRecovery`.
///
/// Any thread may call; GRDB serializes the calls. Every function throws `JournalFailure`.
public final class Journal: Sendable {
  public let path: String
  let database: DatabaseQueue

  /// `HEAR`: SQLite's application id (`PRAGMA application_id`) of our journals.
  private static let applicationID: Int32 = 0x4845_4152

  /// Opens a journal, or makes one where there is none; mends the tail that a crash may have torn (SQLite's own log does
  /// that), and looks for damage.
  ///
  /// - Parameter isReadOnly: whether nothing is to be written; then the journal must be there, of this version.
  public init(path: String, isReadOnly: Bool = false) throws(JournalFailure) {
    self.path = path
    var configuration = Configuration()
    configuration.label = "hearsay.journal"
    configuration.busyMode = .timeout(5)
    configuration.readonly = isReadOnly
    configuration.prepareDatabase { database in
      if isReadOnly { return }
      try database.execute(sql: "PRAGMA journal_mode = WAL")
      try database.execute(sql: "PRAGMA synchronous = FULL")
      try database.execute(sql: "PRAGMA cell_size_check = ON")
    }
    do {
      let isNew = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0 == 0
      if !isNew { try Self.inspect(path) }
      let database = try DatabaseQueue(path: path, configuration: configuration)
      if isReadOnly {
        self.database = database
        return
      }
      try database.write { try $0.execute(sql: "PRAGMA application_id = \(Self.applicationID)") }
      let migrator = JournalSchema.migrator
      if try database.read({ try migrator.hasBeenSuperseded($0) }) { throw JournalFailure.newer(path: path) }
      try migrator.migrate(database)
      self.database = database
    } catch {
      throw Self.failure(error, path)
    }
  }

  /// Looks at an existing file without changing it.
  private static func inspect(_ path: String) throws {
    var configuration = Configuration()
    configuration.label = "hearsay.journal.inspection"
    let database = try DatabaseQueue(path: path, configuration: configuration)
    try database.read { database in
      let identity = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
      let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
      // A crash between making the file and naming it leaves a database without tables.
      guard identity == applicationID || (identity == 0 && tables == 0) else {
        throw JournalFailure.damaged(path: path, reason: "it is another program's database")
      }
      if try JournalSchema.migrator.hasBeenSuperseded(database) { throw JournalFailure.newer(path: path) }
      let findings = try String.fetchAll(database, sql: "PRAGMA quick_check(3)")
      guard findings == ["ok"] else {
        throw JournalFailure.damaged(path: path, reason: findings.joined(separator: "; "))
      }
    }
  }

  // MARK: Runs

  /// Begins a run and gives it a number that no other run has had.
  public func beginRun(version: String, configuration: String, started: String) throws(JournalFailure) -> Int {
    try write { database in
      try database.execute(
        sql: "INSERT INTO run (version, configuration, started) VALUES (?, ?, ?)",
        arguments: [version, configuration, started])
      return Int(database.lastInsertedRowID)
    }
  }

  /// Ends a run that came to its end by itself.
  public func endRun(_ run: Int, finished: String, exitCode: Int32) throws(JournalFailure) {
    try write { database in
      try database.execute(
        sql: "UPDATE run SET finished = ?, exit_code = ? WHERE number = ?", arguments: [finished, exitCode, run])
    }
  }

  /// Folds SQLite's log into the file and closes it; nothing may be asked afterwards.
  public func close() throws(JournalFailure) {
    do { try database.close() } catch { throw Self.failure(error, path) }
  }

  // MARK: Entries

  public func entry(_ id: String) throws(JournalFailure) -> JournalEntry? {
    let path = path
    return try read { database in
      let statement = try database.cachedStatement(sql: "SELECT * FROM entry WHERE id = ?")
      return try Row.fetchOne(statement, arguments: [id]).map { try JournalEntry($0, path: path) }
    }
  }

  /// Rejected entries with a URL that may be tried again, in the order of their ids, `count` after the id `after`.
  ///
  /// - Parameters:
  ///   - now: seconds since 1970.
  ///   - all: whether those as well whose time has not come, or never will.
  public func due(at now: Int, all: Bool, after: String, count: Int) throws(JournalFailure) -> [JournalEntry] {
    let path = path
    return try read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT * FROM entry WHERE outcome = 'rejected' AND url IS NOT NULL AND id > ? AND (? OR next_visit <= ?)
          ORDER BY id LIMIT ?
          """)
      return try Row.fetchAll(statement, arguments: [after, all, now, count]).map { try JournalEntry($0, path: path) }
    }
  }

  /// How many entries there are, by outcome.
  public func count(_ outcome: JournalEntry.Outcome) throws(JournalFailure) -> Int {
    try read { database in
      try Int.fetchOne(database, sql: "SELECT count(*) FROM entry WHERE outcome = ?", arguments: [outcome.rawValue])
        ?? 0
    }
  }

  /// The first entry seen whose signature differs in at most `distance` bits, 0–3.
  ///
  /// Signatures are looked up by their four 16-bit quarters: if at most three bits differ, one quarter is equal (Manku,
  /// Jain, Das Sarma: “Detecting near-duplicates for web crawling”, WWW 2007).
  public func firstSeen(like signature: UInt64, distance: Int) throws(JournalFailure) -> String? {
    try read { database in
      let statement = try database.cachedStatement(
        sql: "SELECT bits, id FROM signature WHERE quarter IN (?, ?, ?, ?) ORDER BY seen")
      let quarters = Self.quarters(of: signature)
      let rows = try Row.fetchCursor(
        statement, arguments: [quarters[0], quarters[1], quarters[2], quarters[3]])
      while let row = try rows.next() {
        if (UInt64(bitPattern: row[0] as Int64) ^ signature).nonzeroBitCount <= distance { return row[1] }
      }
      return nil
    }
  }

  private static func quarters(of signature: UInt64) -> [Int64] {
    (0..<4).map { Int64($0) << 16 | Int64(signature >> (UInt64($0) * 16) & 0xFFFF) }
  }

  // MARK: Committing

  /// Marks articles as done or rejected, and their lines as committed, all or nothing, durably.
  ///
  /// - Parameter acquitted: ids of suspects that are none any more.
  public func commit(
    _ entries: [JournalEntry], parts: [PartState], acquitted: [String] = []
  ) throws(JournalFailure) {
    try write { database in
      let insert = try database.cachedStatement(sql: JournalEntry.upsert)
      let drop = try database.cachedStatement(sql: "DELETE FROM signature WHERE id = ?")
      let quarter = try database.cachedStatement(
        sql: "INSERT INTO signature (quarter, id, bits, seen) VALUES (?, ?, ?, ?)")
      for entry in entries {
        try insert.execute(arguments: entry.arguments)
        try drop.execute(arguments: [entry.id])
        // A copy is found by its original: keeping its own signature would let chains of copies drift apart.
        guard let signature = entry.signature, entry.nearDuplicateOf == nil else { continue }
        let seen = try Int64.fetchOne(database, sql: "SELECT coalesce(max(seen), 0) + 1 FROM signature") ?? 1
        for value in Self.quarters(of: signature) {
          try quarter.execute(arguments: [value, entry.id, Int64(bitPattern: signature), seen])
        }
      }
      for part in parts { try Self.save(part, database) }
      for id in acquitted { try database.execute(sql: "DELETE FROM suspect WHERE id = ?", arguments: [id]) }
    }
  }

  /// Notes what became of output files.
  public func note(_ parts: [PartState]) throws(JournalFailure) {
    try write { database in
      for part in parts { try Self.save(part, database) }
    }
  }

  /// Forgets a file that was never published and holds nothing.
  public func forget(part name: String) throws(JournalFailure) {
    try write { try $0.execute(sql: "DELETE FROM part WHERE name = ?", arguments: [name]) }
  }

  /// Files that may not have their last name yet.
  public func unpublishedParts() throws(JournalFailure) -> [PartState] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM part WHERE stage <> 'published' ORDER BY name").map { row in
        PartState(
          name: row["name"], run: row["run"], length: row["length"],
          stage: PartState.Stage(rawValue: row["stage"]) ?? .open)
      }
    }
  }

  private static func save(_ part: PartState, _ database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO part (name, run, length, stage) VALUES (?, ?, ?, ?)
        ON CONFLICT (name) DO UPDATE SET length = excluded.length, stage = excluded.stage
        """, arguments: [part.name, part.run, part.length, part.stage.rawValue])
  }

  // MARK: Feeds and sources

  public func feed(_ url: String) throws(JournalFailure) -> FeedVisit? {
    try read { database in
      try Row.fetchOne(database, sql: "SELECT * FROM feed WHERE url = ?", arguments: [url]).map { row in
        FeedVisit(
          url: row["url"], etag: row["etag"], lastModified: row["last_modified"], interval: row["interval"],
          nextVisit: row["next_visit"])
      }
    }
  }

  public func note(_ feed: FeedVisit) throws(JournalFailure) {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO feed (url, etag, last_modified, interval, next_visit) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT (url) DO UPDATE SET etag = excluded.etag, last_modified = excluded.last_modified,
            interval = excluded.interval, next_visit = excluded.next_visit
          """, arguments: [feed.url, feed.etag, feed.lastModified, feed.interval, feed.nextVisit])
    }
  }

  /// Notes how many articles a source gave in a run.
  ///
  /// - Returns: `usual`, how many it gave on average in the ten visits before it ran dry, null where there were none; and
  ///   `empty`, how many visits in a row, this one included, gave nothing.
  public func note(
    source: String, new: Int, run: Int
  ) throws(JournalFailure) -> (usual: Double?, empty: Int) {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO source (name, run, new) VALUES (?, ?, ?) ON CONFLICT (name, run) DO UPDATE SET new = excluded.new
          """, arguments: [source, run, new])
      let last =
        try Int.fetchOne(
          database, sql: "SELECT max(run) FROM source WHERE name = ? AND new > 0 AND run <= ?",
          arguments: [source, run])
      let empty =
        try Int.fetchOne(
          database, sql: "SELECT count(*) FROM source WHERE name = ? AND run > ? AND run <= ?",
          arguments: [source, last ?? 0, run]) ?? 0
      // Where something came now, the visits before this one are what is usual.
      let usual = try Double.fetchOne(
        database,
        sql: """
          SELECT avg(new) FROM (SELECT new FROM source WHERE name = ? AND run <= ? AND run < ?
            ORDER BY run DESC LIMIT 10)
          """, arguments: [source, last ?? 0, run])
      return (usual, empty)
    }
  }

  // MARK: Doors to GRDB

  func read<Answer: Sendable>(
    _ body: @Sendable (Database) throws -> Answer
  ) throws(JournalFailure) -> Answer {
    do { return try database.read(body) } catch { throw Self.failure(error, path) }
  }

  func write<Answer: Sendable>(
    _ body: @Sendable (Database) throws -> Answer
  ) throws(JournalFailure) -> Answer {
    do { return try database.write(body) } catch { throw Self.failure(error, path) }
  }

  private static func failure(_ error: any Error, _ path: String) -> JournalFailure {
    if let failure = error as? JournalFailure { return failure }
    guard let error = error as? DatabaseError else { return .unwritable(path: path, reason: "\(error)") }
    let reason = error.message ?? "SQLite error \(error.resultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT: return .damaged(path: path, reason: reason)
    default: return .unwritable(path: path, reason: reason)
    }
  }
}
