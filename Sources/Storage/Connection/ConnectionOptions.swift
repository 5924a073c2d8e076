/// Where a database is kept.
public enum DatabaseLocation: Hashable, Sendable {
  /// In a file, created if it is missing; its folder must exist.
  case file(String)
  /// In memory, for as long as the connection lives.
  case memory
}

/// How a connection behaves.
public struct ConnectionOptions: Hashable, Sendable {
  /// Where changes go before they are part of the database.
  ///
  /// Related SQLite documentation: <https://www.sqlite.org/pragma.html#pragma_journal_mode>
  public enum Journal: String, Hashable, Sendable {
    /// A write-ahead log, which lets others read during a write.
    case wal
    /// A rollback journal, which leaves a single file when nobody writes.
    case delete
  }

  /// When SQLite waits for the disk.
  ///
  /// Related SQLite documentation: <https://www.sqlite.org/pragma.html#pragma_synchronous>
  public enum Synchronous: String, Hashable, Sendable {
    /// Never: a power cut may damage the file.
    case off
    /// At checkpoints: with a write-ahead log a power cut may undo the latest transactions only.
    case normal
    /// At every commit.
    case full
  }

  /// What may be done with the file.
  public enum Access: Hashable, Sendable {
    /// Reading and writing; a file that is missing is made.
    case readWrite
    /// Reading alone: nothing is written to the file or its log, and its permissions need not allow it.
    ///
    /// A file whose folder cannot be written to is read as it stands, which SQLite calls immutable, as long as it
    /// has no log with entries beside it. Related SQLite documentation: <https://www.sqlite.org/wal.html#readonly>
    case readOnly
  }

  /// What may be done with the file.
  public var access: Access
  /// The journal of a file, nil for the one it has; a database in memory has its own, and reading changes none.
  public var journal: Journal?
  /// When SQLite waits for the disk.
  public var synchronous: Synchronous
  /// How long to wait for another connection's lock, in milliseconds.
  public var busyTimeout: Int32
  /// Whether foreign keys are enforced.
  public var foreignKeys: Bool

  /// Creates options; the defaults suit one program that owns its file.
  public init(
    access: Access = .readWrite, journal: Journal? = .wal, synchronous: Synchronous = .normal,
    busyTimeout: Int32 = 5_000,
    foreignKeys: Bool = true
  ) {
    self.access = access
    self.journal = journal
    self.synchronous = synchronous
    self.busyTimeout = busyTimeout
    self.foreignKeys = foreignKeys
  }
}
