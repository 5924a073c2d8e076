internal import Storage

extension Ledger {
  /// Reads every entry, follows the chain, and holds anchors against it.
  ///
  /// It finds entries that were edited, deleted, moved or put in. Entries deleted at the end show by the number that
  /// SQLite remembers, and for certain only by an anchor; so does a chain that was written anew as a whole.
  ///
  /// - Throws: ``LedgerError`` where the file cannot be read at all.
  public func verification(against anchors: [LedgerAnchor] = []) throws(LedgerError) -> LedgerVerification {
    do {
      return try database.read { connection in
        var walk = LedgerWalk(anchors)
        try Self.checkGuards(connection, &walk)
        try connection.rows(
          "SELECT sequence, body, hash, previous, time, run, account, access_key FROM entry ORDER BY sequence"
        ) { row in
          let sequence = try row.integer(0)
          do {
            walk.visit(
              sequence: sequence, text: try row.text(1), hash: try row.text(2),
              columns: [
                try row.text(3), try row.text(4), try row.text(5), try row.textIfPresent(6),
                try row.textIfPresent(7),
              ])
          } catch {
            // Somebody put a value of another type there: the entries behind it are still looked at.
            walk.visit(sequence: sequence, text: "", hash: LedgerEntry.hash(of: ""), columns: [])
          }
        }
        let greatest =
          try connection.first("SELECT seq FROM sqlite_sequence WHERE name = 'entry'") { row in
            try row.integer(0)
          } ?? 0
        walk.finish(greatestEver: greatest)
        return walk.verification
      }
    } catch {
      throw Self.unusable(path, error)
    }
  }

  private static func checkGuards(_ connection: borrowing Connection, _ walk: inout LedgerWalk) throws {
    for (name, sql) in guards {
      let found = try connection.first(
        "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?", name
      ) { row in try row.text(0) }
      if found.map({ $0 + ";" }) != sql {
        walk.verification.note(
          .unguarded, at: nil,
          "the trigger `\(name)` is \(found == nil ? "gone" : "changed"): somebody has worked on the file itself"
        )
      }
    }
  }
}
