internal import GRDBSQLite

/// The database library in use.
public enum JournalLibrary {
  /// SQLite's version, such as `3.40.1`. The C function is `sqlite3_libversion`.
  public static var version: String { unsafe String(cString: sqlite3_libversion()) }
}
