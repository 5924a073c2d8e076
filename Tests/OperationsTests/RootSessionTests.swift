import AWSClient
import AWSWire
import Cryptography
import Identity
import Synchronization
import Testing

@testable import Operations

@Suite struct RootSessionTests {
  private func opener(
    _ organization: WireOrganization, _ run: LedgerRun
  ) async throws -> RootSessionOpener {
    let client = organization.client()
    let caller = try await CallerIdentity.read(client)
    return RootSessionOpener(client, partition: .aws, ledger: run.writer(for: caller, client))
  }

  @Test func theIntentIsOnTheDiskBeforeTheCall() async throws {
    let run = try LedgerRun.rehearsal("session", reason: "look", ticket: "SEC-1")
    let seen = Mutex<[LedgerEntry]>([])
    let organization = WireOrganization { call, _, _ in
      if call == "AssumeRoot" { seen.withLock { $0 = (try? run.ledger.entries()) ?? [] } }
      return nil
    }
    let session = try await opener(organization, run).open(AccountID("222222222222"), for: .audit)
    let before = seen.withLock { $0 }
    #expect(before.map(\.event.kind) == [.intent])
    #expect(before.first?.event.task == "IAMAuditRootUserCredentials")
    #expect(before.first?.event.account == (try AccountID("222222222222")))
    #expect(before.first?.context.reason == "look" && before.first?.context.ticket == "SEC-1")
    #expect(session.intent == before.first?.sequence)
    let after = try run.ledger.entries()
    #expect(after.map(\.event.kind) == [.intent, .outcome])
    #expect(after[1].event.intent == after[0].sequence)
    #expect(after[1].event.outcome == .succeeded)
    #expect(after[1].event.accessKeyID == session.accessKeyID)
    #expect(!after[1].event.requestIDs.isEmpty)
    #expect(try run.ledger.entries(LedgerQuery(accessKeyID: session.accessKeyID)).count == 1)
    for entry in after {
      #expect(!entry.canonicalText.contains(session.credentials.secretAccessKey.reveal()))
      #expect(!entry.canonicalText.contains(session.credentials.sessionToken?.reveal() ?? "?"))
    }
  }

  @Test func refusalsAreOutcomesToo() async throws {
    let run = try LedgerRun.rehearsal()
    let organization = WireOrganization { call, _, _ in
      call == "AssumeRoot" ? WireAnswers.error("AccessDenied", "no") : nil
    }
    let opener = try await opener(organization, run)
    await #expect(throws: RootSessionError.self) {
      _ = try await opener.open(AccountID("222222222222"), for: .delete)
    }
    let entries = try run.ledger.entries()
    #expect(entries.map(\.event.outcome) == [nil, .failed])
    #expect(entries[1].event.detail?.contains("AccessDenied") == true)
    #expect(entries[1].event.accessKeyID == nil)
  }

  @Test func withoutALedgerNoCallIsMade() async throws {
    // A reason that cannot be written stands for every way in which the ledger fails.
    let run = try LedgerRun.rehearsal(reason: "two\nlines")
    let organization = WireOrganization()
    let opener = try await opener(organization, run)
    await #expect(throws: RootSessionError.self) {
      _ = try await opener.open(AccountID("222222222222"), for: .audit)
    }
    #expect(!organization.calls.contains { $0.hasPrefix("AssumeRoot") })
  }

  @Test func everySessionOfAnAuditIsInTheLedger() async throws {
    let run = try LedgerRun.rehearsal("audit")
    let organization = WireOrganization()
    _ = try await Auditor(organization.client(), ledger: run).audit()
    let asked = organization.calls.filter { $0.hasPrefix("AssumeRoot") }.count
    let entries = try run.ledger.entries()
    #expect(asked > 0)
    #expect(entries.filter { $0.event.kind == .intent }.count == asked)
    let verification = try run.ledger.verification()
    #expect(verification.isIntact && verification.openIntents.isEmpty)
    let none = try await Auditor(organization.client(), ledger: nil).audit()
    #expect(organization.calls.filter { $0.hasPrefix("AssumeRoot") }.count == asked)
    #expect(
      none.accounts.contains {
        if case .notAuditable(let obstacle) = $0.outcome { obstacle.cause == .ledger } else { false }
      })
  }
}
