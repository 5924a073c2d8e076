internal import AWSClient
internal import AWSServices
internal import AWSWire
internal import Identity
internal import JSONTree

/// Makes the steps in the organization, one after the other, each read before and after.
struct OrganizationApplier: Sendable {
  let client: AWSClient
  let journal: ApplyJournal
  let options: ApplyOptions

  /// Makes a step, unless it is made already, and looks whether it is so.
  ///
  /// - Throws: ``RunBreak`` where nothing can go on.
  func perform(_ step: OrganizationStep) async throws(RunBreak) -> StepResult {
    switch await state(of: step) {
    case .failure(let error):
      try RunBreak.check(error)
      return StepResult(step, .failed, "\(error)")
    case .success(.done): return StepResult(step, .alreadyDone)
    case .success(.conflict(let text)): return StepResult(step, .failed, text)
    case .success(.open): break
    }
    guard !options.isDryRun else { return StepResult(step, .wouldDo) }
    do {
      try await makePatiently(step)
    } catch {
      try RunBreak.check(error)
      return StepResult(step, .failed, "\(error)")
    }
    return try await verified(step)
  }

  /// Waits until the change is seen.
  private func verified(_ step: OrganizationStep) async throws(RunBreak) -> StepResult {
    var patience = Patience(
      options.patience, first: .milliseconds(500), longest: .seconds(15), clock: client.configuration.clock)
    while true {
      switch await state(of: step) {
      case .success(.done): return StepResult(step, .done)
      case .success:
        guard await patience.wait() else {
          if Task.isCancelled { throw .interrupted }
          return StepResult(step, .failed, "AWS took the change, and does not show it")
        }
      case .failure(let error):
        try RunBreak.check(error)
        return StepResult(step, .failed, "made, but it could not be read back: \(error)")
      }
    }
  }

  /// Makes a step; what AWS refuses only because it has not heard of the step before is tried again.
  private func makePatiently(_ step: OrganizationStep) async throws(RunBreak.Cause) {
    var patience = Patience(
      options.patience, first: .seconds(1), longest: .seconds(15), clock: client.configuration.clock)
    let key = "organization/\(step.title)"
    while true {
      let intent = try await journaled { () async throws(LedgerError) in
        try await journal.intend(step.operation, key: String(key.prefix(400)))
      }
      let result: Result<[String], ClientError>
      do {
        result = .success(try await make(step))
      } catch {
        result = .failure(error)
      }
      try await journaled { () async throws(LedgerError) in
        try await journal.conclude(intent, result, key: String(key.prefix(400)))
      }
      guard case .failure(let error) = result else { return }
      if Self.saysSoAlready(error, of: step) { return }
      guard Self.passes(error), await patience.wait() else { throw .call(error) }
    }
  }

  private func journaled<Value>(
    _ body: () async throws(LedgerError) -> Value
  ) async throws(RunBreak.Cause) -> Value {
    do {
      return try await body()
    } catch {
      throw .ledger(error)
    }
  }

  /// Whether a refusal says that the change was made before, by somebody or by a call whose answer was lost.
  private static func saysSoAlready(_ error: ClientError, of step: OrganizationStep) -> Bool {
    switch (error.code, step) {
    case ("AccountAlreadyRegisteredException", .registerDelegate),
      ("AccountNotRegisteredException", .deregisterDelegate),
      ("PolicyTypeAlreadyEnabledException", .enablePolicyType),
      ("DuplicatePolicyException", .createPolicy), ("DuplicatePolicyAttachmentException", .attachPolicy),
      ("PolicyNotAttachedException", .detachPolicy), ("PolicyNotFoundException", .detachPolicy),
      ("PolicyNotFoundException", .deletePolicy):
      true
    default: false
    }
  }

  /// Whether a refusal is of the kind that passes when an earlier step has spread.
  private static func passes(_ error: ClientError) -> Bool {
    switch error.code {
    case "ServiceAccessNotEnabledException", "PolicyTypeNotEnabledException",
      "PolicyChangesInProgressException", "PolicyInUseException", "PolicyNotFoundException":
      true
    case "ConstraintViolationException":
      "\(error)".contains("SERVICE_ACCESS_NOT_ENABLED")
        || "\(error)".contains("DELEGATED_ADMINISTRATOR_EXISTS")
    default: false
    }
  }
}
