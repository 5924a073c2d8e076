import AWSClient
import CommandLineKit
import Operations
import Reports

/// `rootlatch ledger export`.
struct LedgerExport: ParsableCommand {
  /// The forms of an export.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case jsonl
    case ocsf
  }

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the whole ledger out, for an auditor or for a SIEM.",
    discussion: """
      `jsonl` is each entry as it was hashed, with its hash as the last member, so that anybody can check the chain \
      with SHA-256 alone. `ocsf` is an event of the class API Activity an entry. `--output` is taken, as by every command; \
      the form is that of `--format`.

      Exit status: 0 written; 2 wrong usage; 3 the ledger cannot be read.
      """,
    examples: [
      Example("rootlatch ledger export > ledger.jsonl", "everything, to be checked elsewhere"),
      Example("rootlatch ledger export --format ocsf --since 2026-11-01", "this month's, for a SIEM"),
    ])

  @Option(help: ArgumentHelp("form of the export", valueName: "format")) var format = Format.jsonl
  @OptionGroup(title: "Entries") var filter: LedgerFilter
  @OptionGroup(title: "Ledger") var ledger: LedgerOptions
  @OptionGroup(title: "Global options") var global: GlobalOptions<AllForms>

  mutating func run() async throws {
    let environment = ClientEnvironment.current()
    let console = Console.standard(global.connection, environment: environment.variables)
    let ledger = try ledger.reading(environment: environment, console: console)
    var query = filter.query
    query.limit = 1000
    while true {
      let entries = try ledger.entries(query)
      guard let last = entries.last else { return }
      for entry in entries {
        switch format {
        case .jsonl: console.print(entry.exportedText + "\n")
        case .ocsf: console.print(LedgerOCSF.line(entry, productVersion: Rootlatch.version) + "\n")
        }
      }
      query.after = last.sequence
    }
  }
}
