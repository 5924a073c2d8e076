import AWSClient
import CommandLineKit
import Identity
import JSONTree
import Operations
import Reports

/// `rootlatch ledger show`.
struct LedgerShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show entries of the ledger.",
    discussion: "Shows the last entries that fit the criteria, oldest first.",
    examples: [
      Example("rootlatch ledger show", "the last twenty entries"),
      Example("rootlatch ledger show --account 111122223333 --last 100", "those about one account"),
      Example("rootlatch ledger show --key ASIAIOSFODNN7EXAMPLE -o json", "the session with this access key"),
    ])

  @OptionGroup(title: "Entries") var filter: LedgerFilter
  @Option(help: ArgumentHelp("how many entries at the most, 1 to 100000", valueName: "number")) var last = 20
  @OptionGroup(title: "Ledger") var ledger: LedgerOptions
  @OptionGroup(title: "Global options") var global: GlobalOptions

  mutating func validate() throws {
    guard (1...100_000).contains(last) else {
      throw ValidationError("`--last \(last)` is not a number from 1 to 100000")
    }
    guard global.output != .csv else {
      throw ValidationError("`-o csv` is no form of this command: it has `table`, `json` and `jsonl`")
    }
  }

  mutating func run() async throws {
    let environment = ClientEnvironment.current()
    let console = Console.standard(global, environment: environment.variables)
    let ledger = try ledger.reading(environment: environment, console: console)
    var query = filter.query
    query.limit = last
    query.takesLast = true
    let entries = try ledger.entries(query)
    switch global.output {
    case .table, .csv:
      guard !entries.isEmpty else {
        console.note("no entry fits")
        return
      }
      console.print(LedgerTableView(width: console.width, style: console.style).text(entries))
    case .json:
      let lines = entries.map { "    " + $0.exportedText }.joined(separator: ",\n")
      console.print(
        "{\n  \"schema\": \"rootlatch.ledger-entries/1\",\n  \"ledger\": \(JSON.string(ledger.path)),\n"
          + "  \"entries\": [\(entries.isEmpty ? "" : "\n" + lines + "\n  ")]\n}\n")
    case .jsonl: for entry in entries { console.print(entry.exportedText + "\n") }
    }
  }
}
