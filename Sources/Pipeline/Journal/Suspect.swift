internal import GRDB

/// An input that was in hand when a run died: perhaps the reason, perhaps beside it.
public struct Suspect: Sendable, Hashable {
  public var id: String
  /// What was done with it then.
  public var stage: String
  /// Runs that died with it in hand.
  public var deaths: Int
  /// Those of them that worked on it and had nothing else in hand.
  public var alone: Int
  /// Those of them that only waited for its trial.
  public var tried: Int
  /// The last of these runs.
  public var run: Int

  public init(id: String, stage: String, deaths: Int, alone: Int = 0, tried: Int = 0, run: Int) {
    self.id = id
    self.stage = stage
    self.deaths = deaths
    self.alone = alone
    self.tried = tried
    self.run = run
  }
}

extension Journal {
  /// Counts the death of a run against what it had in hand; noting the same death again counts nothing.
  ///
  /// - Parameter trial: the name of the stage that only tries a suspect: the stage of its first death is kept.
  public func suspect(_ notes: [InHandFile.Note], trial: String) throws(JournalFailure) {
    try write { database in
      for note in notes {
        let isTrial = note.stage == trial
        try database.execute(
          sql: """
            INSERT INTO suspect (id, stage, deaths, alone, tried, run) VALUES (?, ?, 1, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET
              stage = iif(excluded.tried, stage, excluded.stage),
              deaths = deaths + (run <> excluded.run),
              alone = alone + (run <> excluded.run) * excluded.alone,
              tried = tried + (run <> excluded.run) * excluded.tried,
              run = excluded.run
            """,
          arguments: [note.id, note.stage, note.isAlone && !isTrial ? 1 : 0, isTrial ? 1 : 0, note.run])
      }
    }
  }

  /// All suspects, convicted ones included.
  public func suspects() throws(JournalFailure) -> [Suspect] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM suspect ORDER BY id").map { row in
        Suspect(
          id: row["id"], stage: row["stage"], deaths: row["deaths"], alone: row["alone"], tried: row["tried"],
          run: row["run"])
      }
    }
  }

  /// Gives suspects that a run of another version rejected with `code` one more chance: they are read again, as suspects.
  ///
  /// - Parameters:
  ///   - run: the one that reads them again, of `version`.
  ///   - now: seconds since 1970.
  /// - Returns: their ids.
  public func reopen(code: String, version: String, run: Int, now: Int) throws(JournalFailure) -> [String] {
    let path = path
    return try write { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT entry.* FROM suspect JOIN entry ON entry.id = suspect.id JOIN run ON run.number = entry.run
          WHERE entry.outcome = 'rejected' AND entry.code = ? AND run.version <> ? ORDER BY entry.id
          """, arguments: [code, version])
      return try rows.map { row in
        var entry = try JournalEntry(row, path: path)
        // Without a digest it equals nothing that can be read; its time has come.
        entry.digest = nil
        entry.nextVisit = now
        entry.run = run
        try database.execute(sql: JournalEntry.upsert, arguments: entry.arguments)
        try database.execute(
          sql: "UPDATE suspect SET deaths = 0, alone = 0, tried = 0 WHERE id = ?", arguments: [entry.id])
        return entry.id
      }
    }
  }
}
