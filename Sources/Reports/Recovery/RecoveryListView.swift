public import CommandLineKit
internal import Identity
internal import JSONTree
public import Operations

/// The accounts in which root password recovery stands open, and those of which that is not known.
public struct RecoveryListView: Sendable {
  private typealias Entry = (account: Account, result: CheckResult)

  private let open: [Entry]
  private let unknown: [Entry]

  /// Creates a view of what an audit says of it.
  public init(_ audit: Audit) {
    let results = audit.accounts.flatMap { account in
      account.results.filter { $0.check.id == "root-recovery-open" }.map { (account.account, $0) }
    }
    open = results.filter { $0.1.status == .fail }
    unknown = results.filter { $0.1.status == .unknown && $0.0.state == .active }
  }

  /// In how many accounts it stands open.
  public var openCount: Int { open.count }

  /// Whether it stands open, or may do so, in any.
  public var needsAttention: Bool { !open.isEmpty || !unknown.isEmpty }

  /// A row for each; empty where there is none.
  public func text(width: Int?, style: TerminalStyle) -> String {
    var table = TextTable(columns: [
      .init("ACCOUNT", overflow: .keep), .init("NAME", overflow: .wrap), .init("MAILBOX", overflow: .wrap),
      .init("RECOVERY", overflow: .keep), .init("DETAIL", overflow: .wrap),
    ])
    for (word, color, entries) in [("open", TextStyle.red, open), ("unknown", .yellow, unknown)] {
      for entry in entries {
        table.append([
          .init(entry.account.id.rawValue), .init(entry.account.name), .init(entry.account.email),
          .init(word, color), .init(entry.result.detail),
        ])
      }
    }
    return table.rows.isEmpty ? "" : table.render(width: width, style: style)
  }

  /// A document of the schema `rootlatch.recovery-list/1`.
  public var json: String {
    func list(_ entries: [Entry]) -> JSON {
      .array(
        entries.map { entry in
          [
            "id": .string(entry.account.id.rawValue), "name": .string(entry.account.name),
            "email": .string(entry.account.email), "detail": .string(entry.result.detail),
          ]
        })
    }
    let document: JSON = [
      "schema": "rootlatch.recovery-list/1", "open": list(open), "unknown": list(unknown),
    ]
    return document.indented + "\n"
  }
}
