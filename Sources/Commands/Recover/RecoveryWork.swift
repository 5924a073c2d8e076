import AWSClient
import CommandLineKit
import Identity
import Operations
import Reports

/// What opening and closing have in common: one account, one confirmation, one session.
struct RecoveryWork: Sendable {
  let console: Console
  let format: OutputFormat
  let access: RootAccess
  let member: Account
  let confirmation: Confirmation

  /// The account for people.
  var name: String { member.name.isEmpty ? member.id.rawValue : "\(member.name) (\(member.id))" }
  /// What is typed to confirm.
  var word: String { member.name.isEmpty ? member.id.rawValue : member.name }

  /// Finds the account and opens the ledger; no session is opened yet.
  ///
  /// - Throws: ``ExitCode`` after the console was told what is wrong.
  static func prepare(
    _ verb: String, _ account: String, why: ReasonOptions, ledger: LedgerOptions,
    global: GlobalOptions<DocumentForms>,
    yes: Bool
  ) async throws -> RecoveryWork {
    let environment = ClientEnvironment.current()
    let console = Console.standard(global, environment: environment.variables)
    let client = try AWSClient.make(
      global, environment: environment, console: console,
      sourceIdentity: SourceIdentity.of(reason: why.reason, ticket: why.ticket))
    let run = try ledger.run(
      verb, environment: environment, console: console, reason: why.reason, ticket: why.ticket)
    do {
      let access = try await RootAccess.prepare(client, run)
      return RecoveryWork(
        console: console, format: global.output, access: access, member: try await access.member(account),
        confirmation: Confirmation(isGiven: yes, console: console))
    } catch {
      throw console.end(error)
    }
  }

  /// Asks, and does the work, which Ctrl-C ends in order.
  func run(
    to action: String,
    _ body:
      @escaping @Sendable (PasswordRecovery, Account) async throws(RootAccessError)
      -> PasswordRecovery.Result
  ) async throws(ExitCode) -> PasswordRecovery.Result {
    let work = self
    let outcome = await InterruptibleWork.run { () -> Result<PasswordRecovery.Result, ExitCode> in
      do throws(ExitCode) {
        try work.confirmation.require(work.word, to: action)
      } catch {
        return .failure(error)
      }
      do throws(RootAccessError) {
        return .success(try await body(PasswordRecovery(work.access), work.member))
      } catch {
        return .failure(work.console.end(error))
      }
    }
    return try outcome.get()
  }

  /// Says how it ended.
  func tell(_ result: PasswordRecovery.Result) {
    let view = RecoveryView(result, in: member)
    console.print(format == .json ? view.json : view.text(width: console.width, style: console.style))
  }
}
