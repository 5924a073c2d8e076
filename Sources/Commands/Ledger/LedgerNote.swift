import AWSClient
import CommandLineKit
import HostSystem
import Identity
import Operations
import Reports

/// `rootlatch ledger note`.
struct LedgerNote: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note",
    abstract: "Write down what rootlatch cannot see, such as a sign-in as root.",
    discussion: """
      A root user that signs in to the console leaves no entry. A note says who did it and why, so that the record is \
      whole. The caller's identity is asked of AWS. With `-` each line of standard input is a note.

      Exit status: 0 written; 2 wrong usage; 3 it could not be done.
      """,
    examples: [
      Example(
        "rootlatch ledger note 'signed in as root to change the contact' --account 111122223333 --ticket SEC-41",
        "a use of root in the console")
    ])

  @Argument(help: ArgumentHelp("what was done, or `-` for the lines of standard input", valueName: "text|-"))
  var text: String
  @Option(help: ArgumentHelp("the account it was done in", valueName: "id")) var account: String?
  @Option(help: ArgumentHelp("the ticket that asked for it", valueName: "id")) var ticket: String?
  @OptionGroup(title: "Ledger") var ledger: LedgerOptions
  @OptionGroup(title: "Global options") var global: GlobalOptions<DocumentForms>

  mutating func validate() throws {
    if let account, AccountID(rawValue: account) == nil {
      throw ValidationError("`--account \(account)` is not an account id of 12 digits")
    }
    if let problem = LedgerLimits.problem(in: text, named: "the note", limit: LedgerLimits.reason) {
      throw ValidationError(problem)
    }
    if let ticket,
      let problem = LedgerLimits.problem(in: ticket, named: "`--ticket`", limit: LedgerLimits.ticket)
    {
      throw ValidationError(problem)
    }
  }

  mutating func run() async throws {
    let environment = ClientEnvironment.current()
    let console = Console.standard(global, environment: environment.variables)
    let client = try AWSClient.make(global, environment: environment, console: console)
    let notes = text == "-" ? try lines(console) : [text]
    let run = try ledger.run("ledger note", environment: environment, console: console, ticket: ticket)
    let entries = try await run.write(
      notes: notes, about: account.flatMap(AccountID.init(rawValue:)), as: client)
    if global.output == .json {
      var view = LedgerEntriesView(.json, of: run.ledger.path, productVersion: Rootlatch.version)
      console.print(view.head + view.text(entries) + view.tail)
      return
    }
    for entry in entries.prefix(1) where entries.count == 1 {
      console.note("entry \(entry.sequence) is written to `\(run.ledger.path)`")
    }
    if entries.count != 1 { console.note("\(entries.count) entries are written to `\(run.ledger.path)`") }
  }

  /// The lines of standard input, every one of which must fit before any is written.
  private func lines(_ console: Console) throws -> [String] {
    var lines: [String] = []
    try InputFile("-").lines(limit: 64 << 10) { lines.append(String(decoding: $0, as: UTF8.self)) }
    for (number, line) in lines.enumerated() {
      if let problem = LedgerLimits.problem(in: line, named: "line \(number + 1)", limit: LedgerLimits.reason)
      {
        console.error(problem)
        throw ExitCode.usage
      }
    }
    return lines
  }
}
