import AWSClient
import AWSWire
import Identity
import TestKit
import Testing

@testable import Operations

/// Audits against moto, an AWS of other people's making that knows much of IAM and nothing of root sessions.
@Suite(.timeLimit(.minutes(10))) struct MotoTests {
  private static let management = "123456789012"

  /// Runs a moto server with an organization in it, and hands over a client and the ids of the members.
  private func withOrganization(_ body: (AWSClient, [String]) async throws -> Void) async throws {
    try await MotoServer.with("moto_organization.py", body)
  }

  @Test func whatMotoDoesNotKnowIsUnknownAndNotAbsent() async throws {
    try await withOrganization { client, members in
      let audit = try await Auditor(
        client, AuditOptions(route: .role("OrganizationAccountAccessRole")), ledger: nil
      ).audit()
      #expect(members.count == 4)
      #expect(Set(audit.accounts.map(\.account.id.rawValue)) == Set(members + [Self.management]))
      #expect(audit.accounts.filter(\.account.isManagement).map(\.account.id.rawValue) == [Self.management])
      #expect(audit.leftOut.isEmpty)
      #expect(!audit.isInterrupted)
      for account in audit.accounts {
        let evidence = try #require(account.evidence, "\(account.account.id): \(account.outcome)")
        // moto's summary counts keys and MFA devices, and says nothing of a password; its report has no root.
        #expect(evidence.accessKeys == .known([]))
        #expect(evidence.isMFAEnabled == .known(false))
        #expect(evidence.password.reason?.contains("AccountPasswordPresent") == true)
        #expect(evidence.passwordLastUsed.reason?.contains("<root_account>") == true)
        #expect(!evidence.isUseKnown)
      }
      let organization = try #require(audit.organization)
      #expect(organization.accountCount == 5)
      #expect(organization.evidence.hasAllFeatures == .known(true))
      #expect(organization.evidence.features.reason != nil)
      #expect(organization.evidence.failures.contains { $0.operation == "iam:ListOrganizationsFeatures" })
    }
  }

  @Test func accountsWithoutRootSessionsAreShownAsNotAuditable() async throws {
    try await withOrganization { client, members in
      let audit = try await Auditor(client, ledger: .rehearsal()).audit()
      #expect(audit.accounts.count == 5)
      for account in audit.accounts where members.contains(account.account.id.rawValue) {
        guard case .notAuditable(let obstacle) = account.outcome else {
          Issue.record("\(account.account.id): \(account.outcome)")
          continue
        }
        #expect("\(obstacle)".contains("AssumeRoot"))
        // moto answers with a page for browsers, of which nothing belongs in one line.
        #expect(!"\(obstacle)".contains("<"))
        #expect(account.worstSeverity != nil)
      }
    }
  }
}
