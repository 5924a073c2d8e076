internal import Identity
internal import Storage

extension Ledger {
  /// The entries that a query asks for, in their order.
  ///
  /// The chain is not checked; ``verification(against:)`` does that.
  ///
  /// - Throws: ``LedgerError`` with code `damaged` at the first entry that cannot be read.
  public func entries(_ query: LedgerQuery = LedgerQuery()) throws(LedgerError) -> [LedgerEntry] {
    var conditions: [String] = []
    var values: [any SQLBindable] = []
    func require(_ condition: String, _ value: (any SQLBindable)?) {
      guard let value else { return }
      conditions.append(condition)
      values.append(value)
    }
    require("sequence > ?", query.after)
    require("account = ?", query.account?.rawValue)
    require("json_extract(body, '$.task') = ?", query.task)
    require("run = ?", query.run)
    require("json_extract(body, '$.step') = ?", query.step)
    require("access_key = ?", query.accessKeyID)
    require("time >= ?", query.from?.iso8601WithMilliseconds)
    require("time < ?", query.until?.iso8601WithMilliseconds)
    require("EXISTS (SELECT 1 FROM json_each(body, '$.requestIds') WHERE value = ?)", query.requestID)
    if !query.kinds.isEmpty {
      let names = query.kinds.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
      conditions.append("json_extract(body, '$.kind') IN (\(names))")
    }
    values.append(max(query.limit, 0))
    let sql =
      "SELECT sequence, body FROM entry"
      + (conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND "))
      + " ORDER BY sequence\(query.takesLast ? " DESC" : "") LIMIT ?"
    let entries = try select(sql, values)
    return query.takesLast ? entries.reversed() : entries
  }

  /// The entry with this number; nil where there is none.
  public func entry(_ sequence: Int64) throws(LedgerError) -> LedgerEntry? {
    try select("SELECT sequence, body FROM entry WHERE sequence = ?", [sequence]).first
  }

  private func select(_ sql: String, _ values: [any SQLBindable]) throws(LedgerError) -> [LedgerEntry] {
    do {
      let values = values.map(\.sqlValue)
      return try database.read { connection in
        let statement = try connection.prepare(sql)
        try statement.bind(all: values)
        var entries: [LedgerEntry] = []
        while let entry = try statement.next(Self.entry) { entries.append(entry) }
        return entries
      }
    } catch {
      throw Self.unusable(path, error)
    }
  }

  private static func entry(_ row: borrowing Row) throws -> LedgerEntry {
    let sequence = try row.integer(0)
    guard let entry = LedgerEntry(canonicalText: try row.text(1)) else {
      throw LedgerError(
        .damaged, "entry \(sequence) of the ledger cannot be read: run `rootlatch ledger verify`")
    }
    return entry
  }
}
