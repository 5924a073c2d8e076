internal import AWSClient
internal import AWSServices
internal import AWSWire
public import Identity

/// Opens and closes the way by which the holder of an account's root mailbox can set a root password.
///
/// Opening creates a login profile without a password; no mail is sent. Whoever reads the mailbox can then use "Forgot
/// password" at sign-in. Source: IAM User Guide, "Perform a privileged task on a member account"; IAM API Reference,
/// "CreateLoginProfile".
public struct PasswordRecovery: Sendable {
  /// What was found and what was done.
  public enum Result: Hashable, Sendable {
    /// It is open now; since the moment that AWS names.
    case opened(Timestamp?)
    /// There was a password, or recovery was open, since this moment: nothing was changed.
    case wasOpen(Timestamp?)
    /// It is closed now: there is no password, and none can be set.
    case closed
    /// There was nothing to close.
    case wasClosed
  }

  let access: RootAccess
  let clock: any ClientClock

  /// How often a change that AWS cannot make right now is tried again, and how long between.
  private static let patience = (attempts: 5, pause: Duration.seconds(20))

  /// Prepares the work; the access decides in whose name.
  public init(_ access: RootAccess) {
    self.access = access
    clock = access.client.configuration.clock
  }

  /// Opens it, in one root session, and reads it back.
  public func open(_ account: Account) async throws(RootAccessError) -> Result {
    let session = try await access.open(account, for: .recover)
    return try await recorded(session, "open password recovery") { () throws(ClientError) in
      if let since = try await Self.profile(session.client) { return .wasOpen(since.date) }
      do throws(ClientError) {
        _ = try await session.client.call(IAM.CreateLoginProfile.self, .init())
      } catch {
        // Somebody else was faster.
        guard error.code?.hasPrefix("EntityAlreadyExists") == true else { throw error }
        return .wasOpen(try await Self.profile(session.client)?.date)
      }
      return .opened(try await Self.profile(session.client)?.date)
    }
  }

  /// Closes it, in one root session, and reads it back; a root password that was set is deleted.
  public func close(_ account: Account) async throws(RootAccessError) -> Result {
    let session = try await access.open(account, for: .delete)
    return try await recorded(session, "close password recovery") { () throws(ClientError) in
      guard try await Self.profile(session.client) != nil else { return .wasClosed }
      try await delete(session.client)
      if try await Self.profile(session.client) != nil {
        throw ClientError(
          operation: "iam:GetLoginProfile",
          cause: .service(
            AWSError(code: "StillThere", message: "the login profile is still there after its deletion")),
          attempts: 1)
      }
      return .closed
    }
  }

  private struct Profile {
    let date: Timestamp?
  }

  /// The login profile; nil where there is none.
  private static func profile(_ client: AWSClient) async throws(ClientError) -> Profile? {
    do throws(ClientError) {
      return Profile(date: try await client.call(IAM.GetLoginProfile.self, .init()).loginProfile.createDate)
    } catch {
      guard error.isNoSuchEntity else { throw error }
      return nil
    }
  }

  /// Deletes the login profile; one that is gone already is as good.
  private func delete(_ client: AWSClient) async throws(ClientError) {
    var attempt = 1
    while true {
      do throws(ClientError) {
        _ = try await client.call(IAM.DeleteLoginProfile.self, .init())
        return
      } catch {
        if error.isNoSuchEntity { return }
        guard error.code?.hasPrefix("EntityTemporarilyUnmodifiable") == true,
          attempt < Self.patience.attempts
        else { throw error }
        attempt += 1
        do {
          try await clock.sleep(for: Self.patience.pause)
        } catch {
          throw ClientError(operation: "iam:DeleteLoginProfile", cause: .cancelled, attempts: attempt)
        }
      }
    }
  }

  /// Does something in a session, with an intent before it and an outcome after it in the ledger.
  private func recorded(
    _ session: RootSession, _ what: String, _ body: () async throws(ClientError) -> Result
  ) async throws(RootAccessError) -> Result {
    let intent = try await note(LedgerEvent(.intent, account: session.account, step: what))
    var outcome = LedgerEvent(
      .outcome, account: session.account, step: what, intent: intent.sequence,
      accessKeyID: session.accessKeyID)
    do {
      let result = try await body()
      outcome.outcome = .succeeded
      outcome.detail = result.words
      try await note(outcome)
      return result
    } catch {
      let failure = error as? ClientError
      outcome.outcome = failure?.serviceError == nil ? .unknown : .failed
      outcome.detail = "\(error)"
      try await note(outcome)
      throw failure.map(RootAccessError.init) ?? RootAccessError(.refused, "\(error)")
    }
  }

  @discardableResult
  private func note(_ event: LedgerEvent) async throws(RootAccessError) -> LedgerEntry {
    do {
      return try await access.ledger.append(event)
    } catch {
      throw RootAccessError(.refused, "\(error)")
    }
  }
}

extension PasswordRecovery.Result {
  /// One line.
  public var words: String {
    switch self {
    case .opened: "password recovery is open"
    case .wasOpen(let since):
      "nothing was changed: there is a root password, or recovery is open"
        + (since.map { ", since \($0.iso8601)" } ?? "")
    case .closed: "password recovery is closed: there is no root password, and none can be set"
    case .wasClosed: "nothing was changed: there is no root password, and none can be set"
    }
  }
}

extension ClientError {
  /// Whether the service says that there is no such thing; the code has the suffix `Exception` in some answers.
  var isNoSuchEntity: Bool { code == "NoSuchEntity" || code == "NoSuchEntityException" }
}
