internal import Storage

extension Ledger {
  /// What keeps a ledger from being used, for whoever has to mend it.
  static func unusable(_ path: String, _ error: any Error) -> LedgerError {
    switch error {
    case let error as LedgerError: error
    case let error as SchemaError: LedgerError(.unusable, words(error, path))
    case let error as DatabaseError: LedgerError(.unusable, words(error, path))
    default: LedgerError(.unusable, "ledger `\(path)`: \(error)")
    }
  }

  private static func words(_ error: SchemaError, _ path: String) -> String {
    switch error {
    case .foreign: "`\(path)` is a database of another program, and no ledger"
    case .empty: "ledger `\(path)` is empty: nothing was ever written to it"
    case .olderThanProgram:
      "ledger `\(path)` is of an older rootlatch: any command that writes to it, such as `rootlatch ledger note`, "
        + "brings it up to date"
    case .newerThanProgram: "ledger `\(path)` is of a newer rootlatch, and this one cannot read it"
    case .stepFailed: "ledger `\(path)` could not be set up: \(error)"
    }
  }

  private static func words(_ error: DatabaseError, _ path: String) -> String {
    switch error.code {
    case .busy: "ledger `\(path)` is locked by another process for more than \(patience / 1000) seconds"
    case .notADatabase: "`\(path)` is no ledger: \(error.message)"
    case .corrupt:
      "ledger `\(path)` is damaged (\(error.message)): keep the file as it is, and go on with a copy of it from before"
    case .cannotOpen, .readOnly:
      "ledger `\(path)` cannot be opened (\(error.message)): its file, its folder or the log `\(path)-wal` beside it "
        + "is not there or not for this user; where only the log is in the way, look at a copy of both"
    case .inputOutput: "ledger `\(path)` cannot be read: \(error.message)"
    case .full: "ledger `\(path)`: the disk is full"
    default: "ledger `\(path)`: \(error)"
    }
  }
}
