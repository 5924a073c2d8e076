public import AWSClient
internal import AWSServices
internal import AWSWire
internal import Identity

/// Root sessions for a person: the account is looked at before the call, and a refusal is explained after it.
public struct RootAccess: Sendable {
  let client: AWSClient
  let caller: CallerIdentity
  let opener: RootSessionOpener

  /// Finds out who calls; everything later goes to the ledger in this name.
  public static func prepare(_ client: AWSClient, _ run: LedgerRun) async throws(RootAccessError)
    -> RootAccess
  {
    let caller: CallerIdentity
    do {
      caller = try await CallerIdentity.read(client)
    } catch {
      throw RootAccessError(error.code == .interrupted ? .interrupted : .refused, error.description)
    }
    return RootAccess(
      client: client, caller: caller,
      opener: RootSessionOpener(
        client, partition: caller.partition, ledger: run.writer(for: caller, client)))
  }

  /// The ledger, for what is done inside a session.
  public var ledger: LedgerWriter { opener.ledger }

  /// Opens a session, and explains a refusal by what the organization says.
  public func open(
    _ account: Account, for task: RootTask, seconds: Int = RootSessionOpener.longestSession
  ) async throws(RootAccessError) -> RootSession {
    do throws(RootSessionError) {
      return try await opener.open(account.id, for: task, seconds: seconds)
    } catch {
      switch error {
      case .ledger: throw RootAccessError(.refused, "\(error)")
      case .refused(let error):
        if error.isCancellation { throw RootAccessError(.interrupted, "interrupted") }
        throw await explanation(error, account, task)
      }
    }
  }

  private func explanation(_ error: ClientError, _ account: Account, _ task: RootTask) async
    -> RootAccessError
  {
    var context = RefusalContext(
      caller: caller.account, partition: caller.partition, management: nil, isTrusted: nil, features: nil,
      delegates: nil)
    if error.code?.hasPrefix("AccessDenied") == true {
      context.management = try? await management()
      context.isTrusted = await OrganizationEvidence.trust(client).0.value
      context.features = await OrganizationEvidence.features(client).0.value
      context.delegates = await OrganizationEvidence.delegates(client).0.value.map(Set.init)
    }
    let obstacle = AuditObstacle.refusedSession(error, account, context, task: task)
    return RootAccessError(.refused, "\(obstacle.detail); next: \(obstacle.remedy)")
  }

  func management() async throws(ClientError) -> AccountID? {
    try await client.call(Organizations.DescribeOrganization.self, .init()).organization?.masterAccountId
      .flatMap(AccountID.init(rawValue:))
  }
}
