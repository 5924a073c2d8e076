internal import AWSClient
public import CommandLineKit
internal import Operations
public import Reports

/// `rootlatch ledger export`.
struct LedgerExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the whole ledger out, for an auditor or for a SIEM.",
    discussion: """
      `jsonl` is each entry as it was hashed, with its hash as the last member, so that anybody can check the chain \
      with SHA-256 alone; `json` has the same in one document. `csv` is for spreadsheets. `ocsf` is an event of the \
      class API Activity an entry.

      Exit status: 0 written; 2 wrong usage; 3 the ledger cannot be read.
      """,
    examples: [
      Example("rootlatch ledger export > ledger.jsonl", "everything, to be checked elsewhere"),
      Example("rootlatch ledger export -o csv > ledger.csv", "for a spreadsheet"),
      Example("rootlatch ledger export -o ocsf --since 2026-11-01", "this month's, for a SIEM"),
    ])

  @Option(
    name: [.customShort("o"), .customLong("output"), .customLong("format")],
    help: ArgumentHelp("form of the export", valueName: "format"))
  var format = LedgerEntriesView.Form.jsonl
  @OptionGroup(title: "Entries") var filter: LedgerFilter
  @OptionGroup(title: "Ledger") var ledger: LedgerOptions
  @OptionGroup(title: "Global options") var global: ConnectionOptions

  mutating func run() async throws {
    let environment = ClientEnvironment.current()
    let console = Console.standard(global, environment: environment.variables)
    let ledger = try ledger.reading(environment: environment, console: console)
    var view = LedgerEntriesView(format, of: ledger.path, productVersion: Rootlatch.version)
    console.print(view.head)
    var query = filter.query
    query.limit = 1000
    var entries = try ledger.entries(query)
    while let last = entries.last {
      console.print(view.text(entries))
      query.after = last.sequence
      entries = try ledger.entries(query)
    }
    console.print(view.tail)
  }
}

extension LedgerEntriesView.Form: ExpressibleByArgument {}
