import AWSClient
import Identity
import LabTesting
import Testing

@testable import Operations

@Suite struct PlanTests {
  /// The audit of the lab's acme, which has something of everything.
  private func acme() async throws -> Audit {
    try await TestLab.run(.inProcess) { lab in
      try await Auditor(lab.client, AuditOptions(), ledger: .rehearsal()).audit()
    }
  }

  @Test func everyAccountIsPlannedOrLeftAloneWithItsReason() async throws {
    let plan = try PlanBuilder(try await acme()).lockDown()
    let skipped = Dictionary(
      uniqueKeysWithValues: plan.skipped.map { ($0.account.name, $0.reason) })
    #expect(
      skipped == [
        "acme-management": .managementAccount, "acme-security": .nothingToDo, "shop-prod": .keyInUse,
        "ml-research": .nothingToDo, "sandbox-anna": .nothingToDo, "legacy-crm": .notAuditable,
        "old-website": .suspended,
      ])
    #expect(
      plan.accounts.map(\.account.name) == [
        "shop-staging", "acme-log-archive", "payments-prod", "data-lake-prod", "payments-staging",
      ])
    #expect(plan.needsAttention)
  }

  @Test func whatIsThereIsNotPlannedAndTheBluntPolicyIsRepairedFirst() async throws {
    let plan = try PlanBuilder(try await acme(), PlanOptions(delegate: "shop-staging")).lockDown()
    #expect(
      plan.stages.first?.steps.map(\.name) == [
        "register-delegated-administrator", "enable-feature", "repair-policy",
      ])
    #expect(!plan.organizationSteps.contains { $0.name == "create-policy" })
    #expect(plan.stages.map(\.name) == ["organization", "canary", "wave 1"])
    guard case .attachPolicy(_, let target) = plan.stages[1].steps.first else {
      Issue.record("the canary is not guarded before its credentials go")
      return
    }
    #expect(target.name == "shop-staging")
  }

  @Test func credentialsGoInTheSafeOrder() async throws {
    let plan = try PlanBuilder(try await acme(), PlanOptions(includesUsedKeys: true)).lockDown()
    let lake = try #require(plan.accounts.first { $0.account.name == "data-lake-prod" })
    #expect(
      lake.credentials.map(\.kind) == [
        .password, .accessKey, .accessKey, .certificate, .mfaDevice,
      ])
    let shop = try #require(plan.accounts.first { $0.account.name == "shop-prod" })
    #expect(shop.cautions.contains { $0.contains("used 6 days ago for s3 in eu-central-1") })
  }

  @Test func theSameAuditMakesTheSamePlanAndAFileIsTheSamePlan() async throws {
    let audit = try await acme()
    let plan = try PlanBuilder(audit).lockDown()
    #expect(try PlanBuilder(audit).lockDown().document == plan.document)
    let read = try Plan(document: plan.document)
    #expect(read.document == plan.document)
    #expect(read.id == plan.id)
    #expect(PlanDifference(from: plan, to: read).changes.isEmpty)
  }

  @Test(arguments: [
    ("shop-staging", "shop-prod", "changed after it was made"),
    ("rootlatch.plan/1", "rootlatch.plan/2", "$.schema"),
    ("\"kind\": \"password\"", "\"kind\": \"passport\"", ".kind is"),
    ("\"stages\"", "\"stage\"", "$.stages is missing"),
    ("{", "[", "no JSON"),
  ])
  func aChangedFileIsRefusedWithThePlace(old: String, new: String, told: String) async throws {
    let plan = try PlanBuilder(try await acme()).lockDown()
    let text = String(decoding: plan.document, as: UTF8.self)
    let error = #expect(throws: DocumentError.self) {
      try Plan(document: Array(text.replacing(old, with: new, maxReplacements: 1).utf8))
    }
    #expect(error?.description.contains(told) == true, "\(String(describing: error))")
  }

  @Test func wavesHaveTheirSizeAndUnitsTheirOrder() async throws {
    let options = PlanOptions(canary: .count(0), waveSize: 2, unitOrder: ["/Workloads/Staging", "Security"])
    let plan = try PlanBuilder(try await acme(), options).lockDown()
    let waves = plan.stages.filter { !$0.accounts.isEmpty }
    #expect(
      waves.map { $0.accounts.map(\.account.name) } == [
        ["shop-staging", "payments-staging"], ["acme-log-archive", "payments-prod"], ["data-lake-prod"],
      ])
  }

  @Test func namedCanariesMustBeWorthSomething() async throws {
    let audit = try await acme()
    let plan = try PlanBuilder(audit, PlanOptions(canary: .accounts(["data-lake-prod"]))).lockDown()
    #expect(plan.stages.first { $0.name == "canary" }?.accounts.map(\.account.name) == ["data-lake-prod"])
    for name in ["nobody", "sandbox-anna"] {
      #expect(throws: PlanError.self) {
        try PlanBuilder(audit, PlanOptions(canary: .accounts([name]))).lockDown()
      }
    }
  }

  @Test func whatCouldNotBeReadIsNeverTakenForNothing() async throws {
    var audit = try await acme()
    let place = try #require(audit.accounts.firstIndex { $0.account.name == "payments-staging" })
    audit.accounts[place].evidence?.mfaDevices = .unknown("iam:ListMFADevices failed: ServiceFailure")
    let plan = try PlanBuilder(audit).lockDown()
    let skipped = try #require(plan.skipped.first { $0.account.name == "payments-staging" })
    #expect(skipped.reason == .incompleteEvidence)
    #expect(skipped.detail.contains("iam:ListMFADevices"))
    audit.isInterrupted = true
    #expect(throws: PlanError.self) { try PlanBuilder(audit).lockDown() }
  }

  @Test func aGuardIsCreatedOnlyWhereNoneIs() async throws {
    var audit = try await acme()
    audit.organization?.evidence.policies = .known([])
    for index in audit.accounts.indices { audit.accounts[index].guardrails = .known(Guardrails()) }
    let plan = try PlanBuilder(audit, PlanOptions(includesUsedKeys: true)).lockDown()
    guard
      case .createPolicy(let name, _, let content) = plan.organizationSteps.first(where: {
        $0.name == "create-policy"
      })
    else {
      Issue.record("no policy is created")
      return
    }
    let policy = ServiceControlPolicy(id: "p-1", name: name, content: content, targets: [])
    #expect(GuardPolicy.isGuard(policy, in: .rehearsal))
    #expect(
      try !PlanBuilder(audit, PlanOptions(guardsRoot: false)).lockDown().organizationSteps
        .contains { $0.name == "create-policy" })
  }

  @Test func theWayBackTakesOursOnly() async throws {
    var audit = try await acme()
    audit.organization?.evidence.policies = .known([
      ServiceControlPolicy(
        id: "p-2", name: GuardPolicy.name, content: GuardPolicy.content(in: .aws), targets: ["r-1", "ou-1"]),
      ServiceControlPolicy(
        id: "p-3", name: "Theirs", content: GuardPolicy.content(in: .aws), targets: ["r-1"]),
    ])
    let plan = try PlanBuilder(audit).reverse()
    #expect(
      plan.organizationSteps.map(\.name) == [
        "disable-feature", "detach-policy", "detach-policy", "delete-policy",
        "deregister-delegated-administrator", "disable-trusted-access",
      ])
    #expect(plan.notes.contains { $0.contains("`Theirs`") })
    #expect(try Plan(document: plan.document).id == plan.id)
  }

  @Test func oneAccountGetsInstructionsWithTheirState() throws {
    let evidence = RootEvidence(
      password: .known(RootPassword()), passwordLastUsed: .known(nil),
      accessKeys: .known([RootAccessKey(id: nil, isActive: true, createdAt: nil, lastUse: .known(nil))]),
      certificates: .known([]), isMFAEnabled: .known(true),
      mfaDevices: .known([RootMFADevice(serialNumber: nil, kind: .virtual)]))
    let account = Account(id: try AccountID("111111111111"), state: .active)
    let audit = Audit(
      date: Timestamp(seconds: 1_795_428_000), caller: "arn:aws:iam::111111111111:user/ada", route: .report,
      recentDays: 30,
      accounts: [
        AccountAudit(
          account: account, outcome: .audited, evidence: evidence, guardrails: .unknown(""), results: [])
      ])
    let plan = try PlanBuilder(audit).lockDown()
    #expect(plan.purpose == .singleAccount)
    #expect(
      Dictionary(uniqueKeysWithValues: plan.instructions.map { ($0.id, $0.state) }) == [
        "root-access-keys": .open, "root-signing-certificates": .done, "root-mfa": .open,
        "root-password": .unknown, "daily-access": .done,
      ])
  }
}
