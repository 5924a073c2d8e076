import AWSClient
import AWSServices
import AWSWire
import Identity
import Lab
import LabTesting
import Synchronization
import Testing

@testable import Operations

@Suite struct ApplyTests {
  private func plan(
    _ lab: TestLab, _ options: PlanOptions = PlanOptions(), ledger: LedgerRun
  ) async throws -> Plan {
    try PlanBuilder(try await Auditor(lab.client, AuditOptions(), ledger: ledger).audit(), options).lockDown()
  }

  private func audit(_ lab: TestLab, ledger: LedgerRun) async throws -> Audit {
    try await Auditor(lab.client, AuditOptions(), ledger: ledger).audit()
  }

  /// A run of another process with the same ledger.
  private func next(_ run: LedgerRun) -> LedgerRun {
    LedgerRun(run.ledger, command: "apply", host: run.host, user: run.user)
  }

  @Test(arguments: TestLab.Connection.allCases)
  func acmeIsLockedDownInTwoRounds(connection: TestLab.Connection) async throws {
    try await TestLab.run(connection) { lab in
      let ledger = try LedgerRun.rehearsal()
      let first = try await plan(lab, ledger: ledger)
      let report = try await Applier(lab.client, ledger: next(ledger)).apply(first)
      #expect(report.isClean, "\(report)")
      #expect(report.accounts.allSatisfy { $0.status == .locked })
      let second = try await plan(lab, PlanOptions(includesUsedKeys: true), ledger: ledger)
      #expect(Set(second.accounts.map(\.account.name)) == ["shop-prod", "legacy-crm"])
      let again = try await Applier(lab.client, ledger: next(ledger)).apply(second)
      #expect(again.isClean, "\(again)")
      let audit = try await audit(lab, ledger: ledger)
      let members = audit.accounts.filter { !$0.account.isManagement && $0.account.state == .active }
      for member in members {
        #expect(member.evidence?.password == .known(nil), "\(member.account.name)")
        #expect(member.evidence?.accessKeys == .known([]))
        #expect(member.evidence?.certificates == .known([]))
        #expect(member.evidence?.mfaDevices == .known([]))
        #expect(member.guardrails.value?.guards.isEmpty == false)
        #expect(member.guardrails.value?.blockers.isEmpty == true)
      }
      #expect(members.count == 10)
      #expect(try ledger.ledger.verification().isIntact)
      #expect(try ledger.ledger.verification().openIntents.isEmpty)
    }
  }

  @Test func theSamePlanAgainFindsEverythingGoneAndChangesNothing() async throws {
    try await TestLab.run(.inProcess) { lab in
      let ledger = try LedgerRun.rehearsal()
      let plan = try await plan(lab, ledger: ledger)
      _ = try await Applier(lab.client, ledger: next(ledger)).apply(plan)
      let head = try ledger.ledger.head()
      let report = try await Applier(lab.client, ledger: next(ledger)).apply(plan)
      #expect(report.isClean)
      #expect(!report.isResumed)
      #expect(report.steps.allSatisfy { $0.status == .alreadyDone })
      #expect(report.accounts.allSatisfy { $0.status == .alreadyLocked })
      let entries = try ledger.ledger.entries(LedgerQuery(after: head.sequence, kinds: [.intent]))
      #expect(entries.allSatisfy { $0.event.detail?.hasPrefix("sts:AssumeRoot") == true })
    }
  }

  @Test func aDryRunChangesNothingAndOpensAuditSessionsOnly() async throws {
    try await TestLab.run(.inProcess) { lab in
      let ledger = try LedgerRun.rehearsal()
      let plan = try await plan(lab, ledger: ledger)
      let head = try ledger.ledger.head()
      let report = try await Applier(lab.client, ApplyOptions(isDryRun: true), ledger: next(ledger)).apply(
        plan)
      #expect(report.isClean)
      #expect(report.steps.allSatisfy { $0.status == .wouldDo })
      #expect(report.accounts.allSatisfy { $0.status == .wouldLock })
      let entries = try ledger.ledger.entries(LedgerQuery(after: head.sequence, limit: .max))
      #expect(Set(entries.compactMap(\.event.task)) == [RootTask.audit.rawValue])
      #expect(try await self.plan(lab, ledger: ledger).id == plan.id)
    }
  }

  @Test func whatTheUserExcludesIsNotTouched() async throws {
    try await TestLab.run(.inProcess) { lab in
      let ledger = try LedgerRun.rehearsal()
      let plan = try await plan(lab, PlanOptions(guardsRoot: false), ledger: ledger)
      let options = ApplyOptions(exclusions: ["payments-prod", "/Workloads/Staging"])
      let report = try await Applier(lab.client, options, ledger: next(ledger)).apply(plan)
      #expect(report.isClean)
      #expect(
        Set(report.accounts.filter { $0.status == .excluded }.map(\.account.name)) == [
          "payments-prod", "shop-staging", "payments-staging",
        ])
      let after = try await audit(lab, ledger: ledger)
      let payments = try #require(after.accounts.first { $0.account.name == "payments-prod" })
      #expect(payments.evidence?.password.value.flatMap { $0 } != nil)
      #expect(payments.evidence?.mfaDevices.value?.count == 2)
    }
  }

  @Test func anAccountThatChangedSinceIsRefusedAndTheOthersAreNot() async throws {
    try await TestLab.run(.inProcess) { lab in
      let ledger = try LedgerRun.rehearsal()
      let plan = try await plan(lab, ledger: ledger)
      // The owner of the key makes a second one, which needs long-lived root credentials.
      let owner = lab.client.as(try await lab.credentials(of: "root 100000000006"))
      var deactivated = IAM.DeleteAccessKey.Input()
      deactivated.accessKeyId =
        try await owner.call(IAM.ListAccessKeys.self, .init()).accessKeyMetadata.first {
          $0.status == .inactive
        }?.accessKeyId ?? ""
      _ = try await owner.call(IAM.DeleteAccessKey.self, deactivated)
      let key = try await owner.call(IAM.CreateAccessKey.self, .init()).accessKey.accessKeyId
      let report = try await Applier(lab.client, ledger: next(ledger)).apply(plan)
      let lake = try #require(report.accounts.first { $0.account.name == "data-lake-prod" })
      #expect(lake.status == .drifted)
      #expect(lake.detail.contains(key) || lake.detail.contains("was used on"))
      #expect(report.accounts.filter { $0.status == .locked }.count == 4)
      #expect(!report.isClean)
      let fresh = PlanBuilder(try await audit(lab, ledger: ledger), PlanOptions(includesUsedKeys: true))
        .refreshing(plan)
      #expect(fresh.accounts.map(\.account.name) == ["data-lake-prod"])
      #expect(fresh.accounts[0].credentials.contains { $0.id == key })
      #expect(try await Applier(lab.client, ledger: next(ledger)).apply(fresh).isClean)
    }
  }

  @Test func aPlanOfAnotherOrganizationIsRefused() async throws {
    let ledger = try LedgerRun.rehearsal()
    let plan: Plan = try await TestLab.run(.inProcess) { lab in try await self.plan(lab, ledger: ledger) }
    try await TestLab.run(.inProcess, .init(seed: 2, clock: .virtual)) { lab in
      let error = await #expect(throws: ApplyError.self) {
        try await Applier(lab.client, ledger: next(ledger)).apply(plan)
      }
      #expect(error?.code == .unfit)
    }
  }

  @Test func theWayBackLeavesNothingOfOurs() async throws {
    try await TestLab.run(.inProcess) { lab in
      let ledger = try LedgerRun.rehearsal()
      _ = try await Applier(lab.client, ledger: next(ledger)).apply(try await plan(lab, ledger: ledger))
      let back = try PlanBuilder(try await audit(lab, ledger: ledger)).reverse()
      let report = try await Applier(lab.client, ledger: next(ledger)).apply(back)
      #expect(report.isClean, "\(report)")
      let evidence = try #require(try await audit(lab, ledger: ledger).organization?.evidence)
      #expect(evidence.features == .known([]))
      #expect(evidence.isTrusted == .known(false))
      #expect(evidence.delegates == .known([]))
    }
  }

  @Test func anOrganizationWithNothingGetsEverything() async throws {
    try await TestLab.run(.inProcess, .init(accounts: 60, clock: .virtual)) { lab in
      let ledger = try LedgerRun.rehearsal()
      let before = try PlanBuilder(try await audit(lab, ledger: ledger)).reverse()
      _ = try await Applier(lab.client, ledger: next(ledger)).apply(before)
      var policy = Organizations.ListPolicies.Input()
      policy.filter = .serviceControlPolicy
      let plan = try await plan(lab, PlanOptions(delegate: "acme-security"), ledger: ledger)
      #expect(plan.accounts.isEmpty)
      #expect(
        plan.organizationSteps.map(\.name).prefix(4) == [
          "enable-trusted-access", "register-delegated-administrator", "enable-feature", "enable-feature",
        ])
      #expect(try await Applier(lab.client, ledger: next(ledger)).apply(plan).isClean)
      let rest = try await self.plan(lab, PlanOptions(waveSize: 5), ledger: ledger)
      #expect(rest.accounts.count > 10)
      let report = try await Applier(lab.client, ledger: next(ledger)).apply(rest)
      #expect(report.isClean, "\(report)")
    }
  }
}
