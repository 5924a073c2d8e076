internal import Identity
internal import JSONTree
public import Operations

/// Entries of the ledger for programs, piece by piece: ``head``, entries in any number of batches, and ``tail``.
public struct LedgerEntriesView {
  /// How entries are written.
  public enum Form: String, CaseIterable, Sendable {
    /// One document of the schema `rootlatch.ledger-entries/1`.
    case json
    /// Each entry as it was hashed, with its hash, a line each.
    case jsonl
    /// A row each, for spreadsheets.
    case csv
    /// Each as an event of the class API Activity, a line each.
    case ocsf
  }

  private static let columns = [
    "sequence", "time", "kind", "intent", "outcome", "command", "run", "account", "task", "step", "caller",
    "caller_account", "user", "host", "endpoint", "reason", "ticket", "access_key_id", "request_ids",
    "detail",
    "hash",
  ]

  private let form: Form
  private let path: String
  private let productVersion: String
  private var isEmpty = true

  /// Creates a view.
  ///
  /// - Parameters:
  ///   - form: How entries are written.
  ///   - path: The ledger's file, which the document names.
  ///   - productVersion: The version of this program, which events name.
  public init(_ form: Form, of path: String, productVersion: String) {
    self.form = form
    self.path = path
    self.productVersion = productVersion
  }

  /// What stands in front of all entries.
  public var head: String {
    switch form {
    case .json:
      "{\n  \"schema\": \"rootlatch.ledger-entries/1\",\n  \"ledger\": \(JSON.string(path)),\n  \"entries\": ["
    case .csv: CSV.row(Self.columns)
    case .jsonl, .ocsf: ""
    }
  }

  /// The next entries.
  public mutating func text(_ entries: [LedgerEntry]) -> String {
    entries.map { entry in
      defer { isEmpty = false }
      return switch form {
      // Hashed texts are passed on as they are, so that whoever has the document can check the chain.
      case .json: (isEmpty ? "\n    " : ",\n    ") + entry.exportedText
      case .jsonl: entry.exportedText + "\n"
      case .csv: CSV.row(Self.values(entry))
      case .ocsf: LedgerOCSF.line(entry, productVersion: productVersion) + "\n"
      }
    }.joined()
  }

  /// What stands behind all entries.
  public var tail: String { form == .json ? (isEmpty ? "]\n}\n" : "\n  ]\n}\n") : "" }

  private static func values(_ entry: LedgerEntry) -> [String] {
    let (context, event) = (entry.context, entry.event)
    return [
      "\(entry.sequence)", "\(entry.time)", event.kind.rawValue, event.intent.map { "\($0)" } ?? "",
      event.outcome?.rawValue ?? "", context.command, context.run, event.account?.rawValue ?? "",
      event.task ?? "", event.step ?? "", context.caller, context.callerAccount.rawValue, context.user,
      context.host, context.endpoint ?? "", context.reason ?? "", context.ticket ?? "",
      event.accessKeyID ?? "", event.requestIDs.joined(separator: " "), event.detail ?? "", entry.hash,
    ]
  }
}
