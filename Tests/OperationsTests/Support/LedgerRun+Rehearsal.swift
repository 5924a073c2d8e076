@testable import Operations

extension LedgerRun {
  /// A run with a ledger of its own in memory.
  static func rehearsal(
    _ command: String = "test", reason: String? = nil, ticket: String? = nil
  ) throws -> LedgerRun {
    LedgerRun(
      try Ledger.inMemory(), command: command, host: "workstation", user: "ada", reason: reason,
      ticket: ticket)
  }
}
