import AWSClient
import CommandLineKit
import HostSystem
import Identity
import JSONTree
import Operations
import Reports

/// One unlocking from the first call to the exit status.
struct UnlockRun: Sendable {
  /// Opens the session, and finds the bucket or queue.
  typealias Opening = @Sendable (Account, RootAccess) async throws(RootAccessError) -> PolicyUnlock

  let options: UnlockOptions
  let console: Console
  let format: OutputFormat
  let access: RootAccess

  /// The most bytes of a saved policy; S3 takes 20 KiB and SQS less.
  private static let mostBytes = 64 << 10

  /// Does the work, which Ctrl-C ends in order.
  ///
  /// - Throws: ``ExitCode`` after the console was told.
  static func run(
    _ verb: String, _ options: UnlockOptions, _ global: GlobalOptions<DocumentForms>,
    _ opening: @escaping Opening
  ) async throws {
    let environment = ClientEnvironment.current()
    let console = Console.standard(global, environment: environment.variables)
    let client = try AWSClient.make(
      global, environment: environment, console: console,
      sourceIdentity: SourceIdentity.of(reason: options.why.reason, ticket: options.why.ticket))
    // What cannot be read is told before AWS is asked for anything.
    let saved = try options.restore.map { try read($0, console) }
    let ledger = try options.ledger.run(
      verb, environment: environment, console: console, reason: options.why.reason, ticket: options.why.ticket
    )
    let code = await InterruptibleWork.run { () -> ExitCode in
      do {
        let access = try await RootAccess.prepare(client, ledger)
        let account = try await access.member(options.account)
        let run = UnlockRun(options: options, console: console, format: global.output, access: access)
        let unlock = try await opening(account, access)
        if let saved { return try await run.restore(saved, unlock) }
        return try await run.unlock(unlock)
      } catch let error as RootAccessError {
        return console.end(error)
      } catch let code as ExitCode {
        return code
      } catch {
        console.error("\(error)")
        return .impossible
      }
    }
    guard code == .success else { throw code }
  }

  private static func read(_ path: String, _ console: Console) throws -> String {
    do {
      let bytes = try InputFile(path).read(limit: mostBytes)
      guard (try? JSON.parse(bytes))?.object != nil else {
        console.error("`\(path)` is no policy: it must be a JSON object")
        throw ExitCode.impossible
      }
      return String(decoding: bytes, as: UTF8.self)
    } catch let error as InputFile.Unreadable {
      console.error("\(error)")
      throw ExitCode.impossible
    }
  }

  private func unlock(_ unlock: PolicyUnlock) async throws -> ExitCode {
    let view = UnlockView(unlock.target, width: console.width, style: console.style)
    guard let policy = try await unlock.policy() else {
      console.note("\(unlock.target.arn) has no policy: no policy of its own locks anybody out")
      tell(unlock, UnlockOutcome())
      return .success
    }
    let lock = unlock.lock(policy)
    let manner = options.repair.manner
    var outcome = UnlockOutcome(policy: policy, lock: lock)
    show(view.text(lock, policy: policy))
    guard lock.isLocked || manner == .delete else {
      console.note("nothing is to be repaired: somebody in the account can change the policy")
      tell(unlock, outcome)
      return .success
    }
    guard let repair = unlock.repair(policy, manner: manner) else {
      console.error(
        "the engine confirms no repair of the manner `\(manner.rawValue)`: try another with `--repair`; `delete` always helps"
      )
      tell(unlock, outcome)
      return .impossible
    }
    outcome.repair = repair
    show(view.text(repair, of: policy))
    if options.show {
      tell(unlock, outcome)
      return lock.isLocked ? .attention : .success
    }
    try save(policy, unlock, &outcome)
    return try await change(unlock, to: repair.policy, &outcome)
  }

  private func restore(_ saved: String, _ unlock: PolicyUnlock) async throws -> ExitCode {
    let view = UnlockView(unlock.target, width: console.width, style: console.style)
    let policy = try await unlock.policy()
    var outcome = UnlockOutcome(policy: policy, lock: unlock.lock(saved))
    outcome.repair = UnlockRepair(policy: saved, words: ["put the saved policy back"])
    show(view.difference(from: policy, to: saved))
    if outcome.lock?.isLocked == true {
      console.note("beware: the saved policy locks every administrator of the account out again")
    }
    if options.show {
      tell(unlock, outcome)
      return outcome.lock?.isLocked == true ? .attention : .success
    }
    if let policy { try save(policy, unlock, &outcome) }
    return try await change(unlock, to: saved, &outcome)
  }

  /// Saves the present policy to a file of its own, which is never overwritten.
  private func save(_ policy: String, _ unlock: PolicyUnlock, _ outcome: inout UnlockOutcome) throws {
    let stem = "rootlatch-\(unlock.target.subject.rawValue)-\(unlock.target.name)-\(RealTime.now().basic)"
    var path = options.save ?? stem + ".json"
    var number = 1
    while true {
      do {
        try PrivateFile(path).create(Array(policy.utf8))
        break
      } catch {
        guard error.isAlreadyThere, options.save == nil, number < 100 else {
          console.error("the policy is not saved, so nothing is changed: \(error)")
          throw ExitCode.impossible
        }
        number += 1
        path = "\(stem)-\(number).json"
      }
    }
    outcome.savedTo = path
    console.note("the present policy is saved to `\(path)`")
  }

  private func change(
    _ unlock: PolicyUnlock, to policy: String?, _ outcome: inout UnlockOutcome
  ) async throws -> ExitCode {
    try Confirmation(isGiven: options.yes, console: console).require(
      unlock.target.name, to: policy == nil ? "delete the policy" : "change the policy")
    let meter = ProgressMeter("waiting for the change", unit: "seconds", on: console)
    try await unlock.change(to: policy, from: outcome.policy) { meter.update(completed: $0, total: $1) }
    meter.finish()
    outcome.isChanged = true
    // What is in force decides, not what was sent.
    let now = try await unlock.policy()
    let lock = now.map(unlock.lock)
    outcome.now = lock
    outcome.isUnlocked = lock?.isLocked != true
    tell(unlock, outcome)
    if let path = outcome.savedTo {
      console.note("to put the old policy back, run it again with `--restore \(path)`")
    }
    return outcome.isUnlocked ? .success : .attention
  }

  /// What is read before anything is decided: for people only.
  private func show(_ text: String) {
    if format != .json { console.print(text) }
  }

  private func tell(_ unlock: PolicyUnlock, _ outcome: UnlockOutcome) {
    let view = UnlockView(unlock.target, width: console.width, style: console.style)
    console.print(
      format == .json
        ? view.json(outcome, account: unlock.account) : view.text(outcome, account: unlock.account))
  }
}
