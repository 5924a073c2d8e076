import CommandLineKit
import Identity
import Operations

/// Which entries of the ledger are wanted.
struct LedgerFilter: ParsableArguments {
  @Option(help: ArgumentHelp("entries about this account", valueName: "id")) var account: String?
  @Option(help: ArgumentHelp("entries of the session with this access key", valueName: "id")) var key: String?
  @Option(help: ArgumentHelp("entries about the request with this id", valueName: "id")) var request: String?
  @Option(help: ArgumentHelp("entries of this run", valueName: "id")) var run: String?
  @Option(
    help: ArgumentHelp("entries since this day or moment, such as 2026-11-25T09:00:00Z", valueName: "time"))
  var since: String?
  @Option(help: ArgumentHelp("entries before this day or moment", valueName: "time")) var until: String?

  init() {}

  mutating func validate() throws {
    if let account, AccountID(rawValue: account) == nil {
      throw ValidationError("`--account \(account)` is not an account id of 12 digits")
    }
    for (name, text) in [("--since", since), ("--until", until)] {
      if let text, (try? Timestamp(iso8601: text)) == nil {
        throw ValidationError("`\(name) \(text)` is not a day or moment such as 2026-11-25T09:00:00Z")
      }
    }
  }

  var query: LedgerQuery {
    LedgerQuery(
      account: account.flatMap(AccountID.init(rawValue:)), run: run, accessKeyID: key, requestID: request,
      from: since.flatMap { try? Timestamp(iso8601: $0) },
      until: until.flatMap { try? Timestamp(iso8601: $0) })
  }
}
