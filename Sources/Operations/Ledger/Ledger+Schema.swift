internal import Storage

extension Ledger {
  /// The tables.
  ///
  /// An entry is its canonical text and the hash of that; the other columns repeat members of the text to
  /// be searched, and verifying compares them.
  ///
  /// `AUTOINCREMENT` remembers the greatest number ever given (<https://www.sqlite.org/autoinc.html>), which shows
  /// when the last entries were deleted by somebody who did not think of it.
  /// The number that tells a ledger from other SQLite files is `RLLG`.
  static let schema = Schema(
    [
      """
      CREATE TABLE entry (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        body TEXT NOT NULL,
        hash TEXT NOT NULL,
        previous TEXT NOT NULL,
        time TEXT NOT NULL,
        run TEXT NOT NULL,
        account TEXT,
        access_key TEXT
      );
      CREATE INDEX entry_time ON entry (time);
      CREATE INDEX entry_run ON entry (run, sequence);
      CREATE INDEX entry_account ON entry (account, sequence) WHERE account IS NOT NULL;
      CREATE INDEX entry_access_key ON entry (access_key) WHERE access_key IS NOT NULL;
      \(guards.map(\.sql).joined(separator: "\n"))
      """
    ], applicationID: 0x524C_4C47)

  /// The triggers that refuse every change but an entry behind the last.
  static let guards: [(name: String, sql: String)] = [
    (
      "entry_is_not_changed",
      "CREATE TRIGGER entry_is_not_changed BEFORE UPDATE ON entry BEGIN "
        + "SELECT RAISE(ABORT, 'the ledger is append-only: an entry cannot be changed'); END;"
    ),
    (
      "entry_is_not_deleted",
      "CREATE TRIGGER entry_is_not_deleted BEFORE DELETE ON entry BEGIN "
        + "SELECT RAISE(ABORT, 'the ledger is append-only: an entry cannot be deleted'); END;"
    ),
    (
      "entry_continues_the_chain",
      "CREATE TRIGGER entry_continues_the_chain BEFORE INSERT ON entry WHEN "
        + "NEW.sequence IS NOT (SELECT coalesce(max(sequence), 0) + 1 FROM entry) "
        + "OR NEW.previous IS NOT "
        + "coalesce((SELECT hash FROM entry WHERE sequence = NEW.sequence - 1), '\(LedgerEntry.noHash)') BEGIN "
        + "SELECT RAISE(ABORT, 'the ledger is append-only: an entry must continue the chain'); END;"
    ),
  ]
}
