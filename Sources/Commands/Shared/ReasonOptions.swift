import CommandLineKit
import Operations

/// Why a root session is opened.
struct ReasonOptions: ParsableArguments {
  @Option(help: ArgumentHelp("why it is done; goes to the ledger", valueName: "text")) var reason: String
  @Option(help: ArgumentHelp("the ticket that asks for it", valueName: "id")) var ticket: String?

  init() {}

  mutating func validate() throws {
    if let problem = LedgerLimits.problem(in: reason, named: "`--reason`", limit: LedgerLimits.reason) {
      throw ValidationError(problem)
    }
    if let ticket,
      let problem = LedgerLimits.problem(in: ticket, named: "`--ticket`", limit: LedgerLimits.ticket)
    {
      throw ValidationError(problem)
    }
  }
}
