internal import GRDB

/// The tables of the journal, and how older ones become these. A migration that was released is never changed.
enum JournalSchema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { database in
      try database.execute(
        sql: """
          CREATE TABLE run (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            version TEXT NOT NULL,
            configuration TEXT NOT NULL,
            started TEXT NOT NULL,
            finished TEXT,
            exit_code INTEGER
          );
          CREATE TABLE part (
            name TEXT PRIMARY KEY,
            run INTEGER NOT NULL,
            length INTEGER NOT NULL,
            stage TEXT NOT NULL CHECK (stage IN ('open', 'complete', 'published'))
          ) WITHOUT ROWID;
          CREATE INDEX part_unpublished ON part (stage) WHERE stage <> 'published';
          CREATE TABLE entry (
            id TEXT PRIMARY KEY,
            url TEXT,
            outcome TEXT NOT NULL CHECK (outcome IN ('done', 'rejected')),
            digest TEXT,
            etag TEXT,
            last_modified TEXT,
            attempts INTEGER NOT NULL,
            code TEXT,
            next_visit INTEGER,
            signature INTEGER,
            near_duplicate_of TEXT,
            run INTEGER NOT NULL,
            checksum INTEGER NOT NULL
          ) WITHOUT ROWID;
          CREATE INDEX entry_rejected ON entry (id) WHERE outcome = 'rejected';
          CREATE TABLE signature (
            quarter INTEGER NOT NULL,
            id TEXT NOT NULL,
            bits INTEGER NOT NULL,
            seen INTEGER NOT NULL,
            PRIMARY KEY (quarter, id)
          ) WITHOUT ROWID;
          CREATE INDEX signature_id ON signature (id);
          CREATE INDEX signature_seen ON signature (seen);
          CREATE TABLE feed (
            url TEXT PRIMARY KEY,
            etag TEXT,
            last_modified TEXT,
            interval INTEGER NOT NULL,
            next_visit INTEGER NOT NULL
          ) WITHOUT ROWID;
          CREATE TABLE source (
            name TEXT NOT NULL,
            run INTEGER NOT NULL,
            new INTEGER NOT NULL,
            PRIMARY KEY (name, run)
          ) WITHOUT ROWID;
          """)
    }
    migrator.registerMigration("2") { database in
      try database.execute(
        sql: """
          CREATE TABLE suspect (
            id TEXT PRIMARY KEY,
            stage TEXT NOT NULL,
            deaths INTEGER NOT NULL,
            alone INTEGER NOT NULL,
            tried INTEGER NOT NULL,
            run INTEGER NOT NULL
          ) WITHOUT ROWID;
          """)
    }
    return migrator
  }
}

extension JournalEntry {
  static let upsert = """
    INSERT INTO entry (id, url, outcome, digest, etag, last_modified, attempts, code, next_visit, signature,
      near_duplicate_of, run, checksum) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET url = excluded.url, outcome = excluded.outcome, digest = excluded.digest,
      etag = excluded.etag, last_modified = excluded.last_modified, attempts = excluded.attempts,
      code = excluded.code, next_visit = excluded.next_visit, signature = excluded.signature,
      near_duplicate_of = excluded.near_duplicate_of, run = excluded.run, checksum = excluded.checksum
    """

  var arguments: StatementArguments {
    [
      id, url, outcome.rawValue, digest, etag, lastModified, attempts, code, nextVisit,
      signature.map { Int64(bitPattern: $0) }, nearDuplicateOf, run, checksum,
    ]
  }

  /// - Throws: `JournalFailure.damaged` where the row is not the one that was written.
  init(_ row: Row, path: String) throws {
    let outcome = Outcome(rawValue: row["outcome"])
    self.init(
      id: row["id"], url: row["url"], outcome: outcome ?? .rejected, digest: row["digest"], etag: row["etag"],
      lastModified: row["last_modified"], attempts: row["attempts"], code: row["code"], nextVisit: row["next_visit"],
      signature: (row["signature"] as Int64?).map { UInt64(bitPattern: $0) },
      nearDuplicateOf: row["near_duplicate_of"], run: row["run"])
    guard outcome != nil, checksum == row["checksum"] else {
      throw JournalFailure.damaged(path: path, reason: "the checksum of the entry “\(id)” is wrong")
    }
  }
}

extension Journal {
  /// Notes a migration that this program does not know, as a later version would have; for tests.
  func pretendMigration(_ name: String) throws {
    try database.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES (?)", arguments: [name]) }
  }

  /// Makes it one of the first version again; for tests.
  func pretendVersion1() throws {
    try database.write { database in
      try database.execute(sql: "DROP TABLE suspect; DELETE FROM grdb_migrations WHERE identifier = '2'")
    }
  }
}
