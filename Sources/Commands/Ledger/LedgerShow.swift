import AWSClient
import CommandLineKit
import Identity
import Operations
import Reports

/// `rootlatch ledger show`.
struct LedgerShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show entries of the ledger.",
    discussion: """
      Shows the last entries that fit the criteria, oldest first.

      Exit status: 0 shown; 2 wrong usage; 3 the ledger cannot be read.
      """,
    examples: [
      Example("rootlatch ledger show", "the last twenty entries"),
      Example("rootlatch ledger show --account 111122223333 --last 100", "those about one account"),
      Example("rootlatch ledger show --key ASIAIOSFODNN7EXAMPLE -o json", "the session with this access key"),
    ])

  @OptionGroup(title: "Entries") var filter: LedgerFilter
  @Option(help: ArgumentHelp("how many entries at the most, 1 to 100000", valueName: "number")) var last = 20
  @OptionGroup(title: "Ledger") var ledger: LedgerOptions
  @OptionGroup(title: "Global options") var global: GlobalOptions<AllForms>

  mutating func validate() throws {
    guard (1...100_000).contains(last) else {
      throw ValidationError("`--last \(last)` is not a number from 1 to 100000")
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
    guard let form = LedgerEntriesView.Form(rawValue: global.output.rawValue) else {
      guard !entries.isEmpty else {
        console.note("no entry fits")
        return
      }
      console.print(LedgerTableView(width: console.width, style: console.style).text(entries))
      return
    }
    var view = LedgerEntriesView(form, of: ledger.path, productVersion: Rootlatch.version)
    console.print(view.head + view.text(entries) + view.tail)
  }
}
