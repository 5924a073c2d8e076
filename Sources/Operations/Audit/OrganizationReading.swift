internal import AWSClient
internal import AWSServices
internal import AWSWire
internal import Identity

/// What is read of an organization before any account is looked at.
struct OrganizationReading: Sendable {
  let evidence: OrganizationEvidence
  let directory: AccountDirectory

  /// Reads the organization's settings and its accounts at the same time.
  static func read(
    _ client: AWSClient, _ caller: CallerIdentity, concurrency: Int
  ) async throws(AuditError) -> OrganizationReading {
    let organization = try await describe(client, caller)
    let management = organization.masterAccountId.flatMap(AccountID.init(rawValue:))
    async let evidence = OrganizationEvidence.read(organization, client, concurrency: concurrency)
    let directory: AccountDirectory
    do {
      directory = try await AccountDirectory.read(client, management: management, concurrency: concurrency)
    } catch {
      throw refusal(error, caller, management: management)
    }
    return OrganizationReading(evidence: await evidence, directory: directory)
  }

  private static func describe(
    _ client: AWSClient, _ caller: CallerIdentity
  ) async throws(AuditError) -> Organizations.Organization {
    do throws(ClientError) {
      return try await client.call(Organizations.DescribeOrganization.self, .init()).organization ?? .init()
    } catch {
      if error.code == "AWSOrganizationsNotInUseException" {
        throw AuditError(
          .refused,
          "account \(caller.account) is not part of an organization: use `--via report` to audit this account alone"
        )
      }
      throw refusal(error, caller, management: nil)
    }
  }

  private static func refusal(
    _ error: ClientError, _ caller: CallerIdentity, management: AccountID?
  ) -> AuditError {
    if error.isCancellation { return AuditError(.interrupted, "interrupted") }
    guard error.code?.hasPrefix("AccessDenied") == true, caller.account != management else {
      return AuditError(.refused, "\(error)")
    }
    return AuditError(
      .refused,
      "the accounts of the organization cannot be listed from account \(caller.account): use credentials of "
        + "management account\(management.map { " \($0)" } ?? "") or of a delegated administrator, or "
        + "`--via report` to audit this account alone: \(error)")
  }
}
