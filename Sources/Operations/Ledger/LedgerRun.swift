public import AWSClient
public import Identity

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
  /// How many notes are on their way to the disk at the same time.
  private static let notesAtOnce = 64

  /// Writes notes, each an entry of its own, in the name of whoever a client's credentials belong to.
  ///
  /// - Returns: The entries, in the order of the notes.
  /// - Throws: ``AuditError`` where AWS does not say who that is, or the ``LedgerError`` of the first note that could not
  ///   be written.
  public func write(
    notes: [String], about account: AccountID?, as client: AWSClient
  ) async throws -> [LedgerEntry] {
    let caller = try await CallerIdentity.read(client)
    let writer = writer(for: caller, client)
    let results = await concurrentMap(notes, limit: Self.notesAtOnce) { note in
      await Self.write(LedgerEvent(.note, account: account, detail: note), writer)
    }
    return try results.map { try $0.get() }
  }

  private static func write(_ event: LedgerEvent, _ writer: LedgerWriter) async -> Result<
    LedgerEntry, LedgerError
  > {
    do throws(LedgerError) {
      return .success(try await writer.append(event))
    } catch {
      return .failure(error)
    }
  }
}
