public import AWSClient
internal import Identity

/// What one run of a command brings to the ledger before it knows who calls.
public struct LedgerRun: Sendable {
  /// The ledger.
  public var ledger: Ledger
  /// The command, such as `audit`.
  public var command: String
  /// The machine's name.
  public var host: String
  /// The user of the operating system.
  public var user: String
  /// Why, in the words of whoever runs it.
  public var reason: String?
  /// The ticket that asks for it.
  public var ticket: String?
  /// The id of the run.
  public let id = LedgerContext.newRun()

  /// Describes a run.
  public init(
    _ ledger: Ledger, command: String, host: String, user: String, reason: String? = nil,
    ticket: String? = nil
  ) {
    self.ledger = ledger
    self.command = command
    self.host = host
    self.user = user
    self.reason = reason
    self.ticket = ticket
  }

  /// A writer in the name of a caller, with the clock and the endpoint of a client.
  func writer(for caller: CallerIdentity, _ client: AWSClient) -> LedgerWriter {
    let clock = client.configuration.clock
    return LedgerWriter(
      ledger,
      context: LedgerContext(
        run: id, command: command, caller: caller.arn, callerAccount: caller.account, host: host, user: user,
        endpoint: client.configuration.endpoints.configuredURL, reason: reason, ticket: ticket)
    ) { clock.now }
  }
}

extension LedgerRun {
  /// Writes one event in the name of whoever a client's credentials belong to.
  ///
  /// - Throws: ``AuditError`` where AWS does not say who that is, or ``LedgerError``.
  public func note(_ event: LedgerEvent, as client: AWSClient) async throws -> LedgerEntry {
    let caller = try await CallerIdentity.read(client)
    return try await writer(for: caller, client).append(event)
  }
}
