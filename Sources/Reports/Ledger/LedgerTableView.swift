public import CommandLineKit
internal import Identity
public import Operations

/// Entries of the ledger for people: a row an entry.
public struct LedgerTableView {
  private let width: Int?
  private let style: TerminalStyle

  /// Creates a view for an output of a width; nil for as wide as it is.
  public init(width: Int?, style: TerminalStyle) {
    self.width = width
    self.style = style
  }

  /// The table.
  public func text(_ entries: [LedgerEntry]) -> String {
    var table = TextTable(columns: [
      .init("ENTRY", .right, overflow: .keep), .init("TIME", overflow: .keep), .init("KIND", overflow: .keep),
      .init("COMMAND", dispensability: 5), .init("ACCOUNT", overflow: .keep),
      .init("TASK", dispensability: 1),
      .init("OUTCOME", overflow: .keep), .init("BY", dispensability: 3), .init("REASON", dispensability: 4),
      // An access key's id is not broken.
      .init("DETAIL", overflow: .wrap, dispensability: 2, minimum: 20),
    ])
    for entry in entries { table.append(cells(entry)) }
    return table.render(width: width, style: style)
  }

  private func cells(_ entry: LedgerEntry) -> [TextTable.Cell] {
    let event = entry.event
    return [
      .init("\(entry.sequence)"), .init(entry.time.iso8601, .dim),
      .init(event.kind.rawValue + (event.intent.map { " of \($0)" } ?? "")),
      .init(entry.context.command.prefix { $0 != "(" }.description.trimmingSpaces),
      .init(event.account?.rawValue ?? "-"), .init(event.task ?? event.step ?? "-"), outcome(event),
      .init(Self.who(entry.context)),
      .init(
        [entry.context.ticket, entry.context.reason].compactMap { $0 }.joined(separator: ": ").orDash),
      .init(
        [event.accessKeyID.map { "session \($0)" }, event.detail].compactMap { $0 }
          .joined(separator: ": ").orDash),
    ]
  }

  private func outcome(_ event: LedgerEvent) -> TextTable.Cell {
    switch event.outcome {
    case nil: .init("-")
    case .succeeded: .init("succeeded", .green)
    case .failed: .init("failed", .red)
    case .unknown: .init("unknown", .yellow)
    case .skipped: .init("skipped", .dim)
    }
  }

  /// The last part of the ARN, and the user of the machine: `user/ada (ada@workstation)`.
  private static func who(_ context: LedgerContext) -> String {
    let name = context.caller.split(separator: ":", maxSplits: 5).last.map(String.init) ?? context.caller
    return "\(name) (\(context.user)@\(context.host))"
  }
}

extension String {
  fileprivate var orDash: String { isEmpty ? "-" : self }
  fileprivate var trimmingSpaces: String { String(self.reversed().drop { $0 == " " }.reversed()) }
}
