import AWSClient
import AWSServices
import AWSWire
import HTTPMessage
import Identity
import LabTesting
import Synchronization
import Testing

@testable import Operations

/// What other tools that lock root get wrong, each by its number in our notes of them, and done right here.
///
/// Those about unlocking and recovery have tests beside that code.
@Suite struct PeerWeaknessTests {
  private let account = "222222222222"

  /// A plan that deletes these credentials in the small organization of the wire.
  private func plan(_ credentials: [PlannedCredential], accounts: [String] = ["222222222222"]) throws -> Plan
  {
    Plan(
      purpose: .lockDown,
      source: Plan.Source(
        date: Timestamp(seconds: 1_795_428_000), caller: "arn:aws:iam::111111111111:user/ada",
        route: "root-session"),
      scope: Plan.Scope(organization: "o-a1b2c3d4e5", managementAccount: try AccountID("111111111111")),
      options: PlanOptions(),
      stages: [
        PlanStage(
          name: "wave 1",
          accounts: try accounts.map { id in
            AccountPlan(
              account: AccountReference(id: try AccountID(id), name: "a\(id)", path: "/Workloads"),
              credentials: credentials)
          })
      ])
  }

  private func apply(
    _ plan: Plan, _ organization: WireOrganization,
    _ options: ApplyOptions = ApplyOptions(patience: .seconds(60))
  ) async throws -> ApplyReport {
    try await Applier(organization.client(), options, ledger: .rehearsal()).apply(plan)
  }

  private static let password = PlannedCredential(kind: .password)
  private static let key = PlannedCredential(kind: .accessKey, id: "AKIAAAAAAAAAAAAAAAA1")
  private static let device = PlannedCredential(
    kind: .mfaDevice, id: "arn:aws:iam::222222222222:u2f/root-account/safe-KEY")

  /// The calls in the session of a member, without reads.
  private func changes(_ organization: WireOrganization) -> [String] {
    organization.calls.filter { $0.contains("Delete") || $0.contains("Deactivate") }
      .map { String($0.prefix { $0 != " " }) }
  }

  @Test func weakness1AnAccountWithoutASessionIsNeverASuccess() async throws {
    let organization = WireOrganization { call, _, _ in
      call == "AssumeRoot"
        ? WireAnswers.error("AccessDenied", "not authorized to perform: sts:AssumeRoot") : nil
    }
    let report = try await apply(try plan([Self.password]), organization)
    #expect(report.accounts.map(\.status) == [.failed])
    #expect(!report.isClean)
    #expect(report.accounts[0].credentials.map(\.status) == [.notReached])
    #expect(changes(organization).isEmpty)
  }

  @Test func weakness1NothingToDeleteIsNotCalledDeleted() async throws {
    let report = try await apply(try plan([Self.password, Self.key]), WireOrganization())
    #expect(report.accounts.map(\.status) == [.alreadyLocked])
    #expect(report.accounts[0].credentials.map(\.status) == [.alreadyGone, .alreadyGone])
  }

  @Test func weakness2AccountsWithTheNewStateOnlyAreThere() async throws {
    // ListAccounts of the wire has accounts with State alone, with the old Status alone, and with both.
    let audit = try await Auditor(WireOrganization().client(), ledger: .rehearsal()).audit()
    #expect(audit.accounts.map(\.account.state) == [.active, .active, .active, .suspended])
    let plan = try PlanBuilder(audit).lockDown()
    #expect(plan.skipped.count + plan.accounts.count == 4)
  }

  @Test func weakness3APasswordThatWentMeanwhileDoesNotKeepTheRest() async throws {
    let stage = Stage(password: true, keys: true, device: true)
    let organization = WireOrganization { call, _, _ in
      if call == "DeleteLoginProfile" {
        stage.remove(.password)
        return WireAnswers.error("NoSuchEntity", "Login Profile for User null cannot be found.", status: 404)
      }
      return stage.answer(call)
    }
    let report = try await apply(try plan([Self.password, Self.key, Self.device]), organization)
    #expect(report.accounts[0].credentials.map(\.status) == [.alreadyGone, .deleted, .deleted])
    #expect(report.accounts.map(\.status) == [.locked])
  }

  @Test func weakness3EachCredentialHasItsOwnResult() async throws {
    let stage = Stage(password: true, keys: true, device: true)
    let organization = WireOrganization { call, _, _ in
      call == "DeleteAccessKey"
        ? WireAnswers.error("ServiceFailure", "down", status: 400) : stage.answer(call)
    }
    let report = try await apply(try plan([Self.password, Self.key, Self.device]), organization)
    #expect(report.accounts[0].credentials.map(\.status) == [.deleted, .failed, .deleted])
    #expect(report.accounts.map(\.status) == [.failed])
    #expect(report.accounts[0].detail.contains("AKIAAAAAAAAAAAAAAAA1"))
  }

  @Test func weakness4ConcurrencyIsBoundedAndSessionsAreLong() async throws {
    let seconds = Mutex<Set<String>>([])
    let organization = WireOrganization(delay: .milliseconds(2)) { call, _, request in
      if call == "AssumeRoot" {
        seconds.withLock { _ = $0.insert(WireAnswers.parameter("DurationSeconds", request) ?? "") }
      }
      return nil
    }
    let accounts = (0..<100).map { "2222222220" + ($0 < 10 ? "0\($0)" : "\($0)") }
    let report = try await apply(
      try plan([Self.password], accounts: accounts), organization, ApplyOptions(concurrency: 5))
    #expect(report.accounts.count == 100)
    #expect(organization.mostInFlight <= 5)
    #expect(seconds.withLock { $0 } == ["900"])
  }

  @Test func weakness4ASessionThatEndsIsOpenedAgainForTheRest() async throws {
    let stage = Stage(password: true, keys: true, device: false)
    let ends = Mutex(1)
    let organization = WireOrganization { call, _, _ in
      if call == "DeleteAccessKey",
        ends.withLock({ left in
          defer { left -= 1 }; return left > 0
        })
      {
        return WireAnswers.error("ExpiredToken", "The security token included in the request is expired")
      }
      return stage.answer(call)
    }
    let report = try await apply(try plan([Self.password, Self.key]), organization)
    #expect(report.accounts.map(\.status) == [.locked])
    #expect(report.accounts[0].credentials.map(\.status) == [.deleted, .deleted])
    #expect(organization.calls.filter { $0.hasPrefix("AssumeRoot ") }.count == 2)
    #expect(changes(organization).filter { $0 == "DeleteLoginProfile" }.count == 1)
  }

  @Test func weakness5TheTwoFeaturesAreTwo() async throws {
    let organization = WireOrganization { call, _, _ in
      call == "ListOrganizationsFeatures"
        ? WireAnswers.xml(
          call,
          "<OrganizationId>o-a1b2c3d4e5</OrganizationId><EnabledFeatures><member>RootSessions</member>"
            + "</EnabledFeatures>") : nil
    }
    let audit = try await Auditor(organization.client(), ledger: .rehearsal()).audit()
    let steps = try PlanBuilder(audit).lockDown().organizationSteps
    #expect(steps.contains(.enableFeature(.credentialsManagement)))
    #expect(!steps.contains(.enableFeature(.sessions)))
  }

  @Test(arguments: ["banana", " 222222222222", "all"])
  func weakness6WhatNamesNoAccountIsRefused(text: String) async throws {
    let options = AuditOptions(selection: AccountSelection(accounts: ["222222222222", text]))
    let error = await #expect(throws: AuditError.self) {
      try await Auditor(WireOrganization().client(), options, ledger: .rehearsal()).audit()
    }
    #expect(error?.code == .selection)
  }

  @Test func weakness6TheManagementAccountIsNeverPlannedThoughNamed() async throws {
    let options = AuditOptions(selection: AccountSelection(accounts: ["111111111111", "111111111111"]))
    let audit = try await Auditor(WireOrganization().client(), options, ledger: .rehearsal()).audit()
    let plan = try PlanBuilder(audit).lockDown()
    #expect(plan.accounts.isEmpty)
    #expect(plan.skipped.filter { $0.reason == .managementAccount }.count == 1)
  }

  @Test func weakness8MFAStaysWhereThePasswordStays() async throws {
    let stage = Stage(password: true, keys: false, device: true)
    let organization = WireOrganization { call, _, _ in
      call == "DeleteLoginProfile" ? WireAnswers.error("AccessDenied", "denied") : stage.answer(call)
    }
    let report = try await apply(try plan([Self.password, Self.device]), organization)
    #expect(report.accounts.map(\.status) == [.failed])
    #expect(report.accounts[0].credentials.map(\.status) == [.failed, .notReached])
    #expect(!changes(organization).contains("DeactivateMFADevice"))
  }

  @Test(arguments: [true, false])
  func weakness8TheVirtualDeviceGoesWhereAWSAllowsIt(isAllowed: Bool) async throws {
    let serial = "arn:aws:iam::222222222222:mfa/root-account-mfa-device"
    let stage = Stage(password: false, keys: false, device: true, serial: serial)
    let organization = WireOrganization { call, _, _ in
      guard call == "DeleteVirtualMFADevice" else { return stage.answer(call) }
      return isAllowed ? WireAnswers.xml(call, "") : WireAnswers.error("AccessDenied", "denied")
    }
    let report = try await apply(try plan([PlannedCredential(kind: .mfaDevice, id: serial)]), organization)
    #expect(report.isClean)
    #expect(report.accounts[0].leftovers.isEmpty == isAllowed)
    #expect(changes(organization) == ["DeactivateMFADevice", "DeleteVirtualMFADevice"])
  }

  @Test func weakness9WhatIsDeletedIsReadBackWithPatience() async throws {
    let stage = Stage(password: true, keys: false, device: false)
    let stale = Mutex(3)
    let organization = WireOrganization { call, _, _ in
      if call == "GetLoginProfile", !stage.has(.password),
        stale.withLock({ left in
          defer { left -= 1 }; return left > 0
        })
      {
        return stage.profile(call)
      }
      return stage.answer(call)
    }
    let report = try await apply(try plan([Self.password]), organization)
    #expect(report.accounts.map(\.status) == [.locked])
    #expect(changes(organization) == ["DeleteLoginProfile"])
    let stubborn = WireOrganization { call, _, _ in
      switch call {
      case "GetLoginProfile": stage.profile(call)
      case "DeleteLoginProfile": WireAnswers.xml(call, "")
      default: nil
      }
    }
    let refused = try await apply(try plan([Self.password]), stubborn)
    #expect(refused.accounts.map(\.status) == [.failed])
    #expect(refused.accounts[0].detail.contains("still shows password"))
  }

  @Test func weakness11ListsAreReadToTheirEnd() async throws {
    let organization = WireOrganization { call, _, request in
      guard call == "ListAccessKeys" else {
        return Stage(password: false, keys: true, device: false).answer(call)
      }
      let isSecond = WireAnswers.parameter("Marker", request) != nil
      return WireAnswers.xml(
        call,
        "<AccessKeyMetadata><member><AccessKeyId>AKIAAAAAAAAAAAAAAAA\(isSecond ? 2 : 1)</AccessKeyId>"
          + "<Status>Active</Status></member></AccessKeyMetadata>"
          + (isSecond
            ? "<IsTruncated>false</IsTruncated>" : "<IsTruncated>true</IsTruncated><Marker>m</Marker>"))
    }
    let report = try await apply(try plan([Self.key]), organization)
    #expect(report.accounts.map(\.status) == [.drifted])
    #expect(report.accounts[0].detail.contains("AKIAAAAAAAAAAAAAAAA2"))
    #expect(changes(organization).isEmpty)
  }

  @Test func weakness13AnInterruptedRunTellsWhatItDidAndIsGoneOnWith() async throws {
    let ledger = try LedgerRun.rehearsal()
    let accounts = (0..<40).map { "2222222220" + ($0 < 10 ? "0\($0)" : "\($0)") }
    let plan = try plan([Self.password], accounts: accounts)
    let organization = WireOrganization()
    let report = try await Task {
      try await Applier(organization.client(), ApplyOptions(concurrency: 1), ledger: ledger).apply(plan) {
        guard case .account(_, let completed, _) = $0, completed == 3 else { return }
        unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
      }
    }.value
    #expect(report.end == .interrupted && !report.isClean)
    #expect(report.accounts.count == 40)
    let done = report.accounts.count { $0.status == .alreadyLocked }
    #expect((3...5).contains(done), "\(report.accounts.map(\.status))")
    #expect(try UnfinishedApply.all(in: ledger.ledger).map(\.plan) == [plan.id])
    let rest = LedgerRun(ledger.ledger, command: "apply", host: "h", user: "u")
    let again = try await Applier(organization.client(), ledger: rest).apply(plan)
    #expect(again.isResumed)
    #expect(again.isClean)
    #expect(try UnfinishedApply.all(in: ledger.ledger).isEmpty)
    let sessions = organization.calls.filter { $0.hasPrefix("AssumeRoot ") }.count
    #expect(sessions <= 42, "what was done is not done again")
  }

  /// Whoever has no list of exceptions, no dry run and no ledger cannot go step by step.
  @Test func weakness13WhatIsLeftOutIsNotTouchedAndADryRunDeletesNothing() async throws {
    let stage = Stage(password: true, keys: true, device: false)
    let organization = WireOrganization { call, _, _ in stage.answer(call) }
    let ledger = try LedgerRun.rehearsal("apply", reason: "lock-down", ticket: "SEC-9")
    let plan = try plan([Self.password, Self.key], accounts: ["222222222222", "333333333333"])
    let dry = try await Applier(organization.client(), ApplyOptions(isDryRun: true), ledger: ledger).apply(
      plan)
    #expect(dry.accounts.map(\.status) == [.wouldLock, .wouldLock] && changes(organization).isEmpty)
    let options = ApplyOptions(exclusions: ["333333333333"], patience: .seconds(60))
    let report = try await Applier(organization.client(), options, ledger: ledger).apply(plan)
    #expect(report.accounts.map(\.status) == [.locked, .excluded])
    #expect(changes(organization) == ["DeleteLoginProfile", "DeleteAccessKey"])
    let entries = try ledger.ledger.entries()
    #expect(entries.allSatisfy { $0.context.reason == "lock-down" && $0.context.ticket == "SEC-9" })
  }

  /// The way from who calls to every ARN, in each partition that has Organizations.
  @Test(arguments: ["aws", "aws-cn", "aws-us-gov"])
  func weakness14ThePartitionIsTheCallers(partition: String) async throws {
    let named = Partition(partition)
    let stage = Stage(
      password: true, keys: true, device: true,
      serial: "arn:\(partition):iam::222222222222:mfa/root-account-mfa-device")
    let policies = Mutex<Set<String>>([])
    let organization = WireOrganization { call, _, request in
      switch call {
      case "GetCallerIdentity":
        return WireAnswers.xml(
          call,
          "<Arn>arn:\(partition):iam::111111111111:user/ada</Arn><UserId>U</UserId>"
            + "<Account>111111111111</Account>")
      case "AssumeRoot":
        let policy = WireAnswers.parameter("TaskPolicyArn.arn", request) ?? ""
        policies.withLock { _ = $0.insert(policy) }
        return policy.hasPrefix("arn:\(partition):iam::aws:policy/root-task/")
          ? nil
          : WireAnswers.error(
            "ValidationError", "Request must contain valid AWS managed task policy ARN", status: 400)
      default: return stage.answer(call)
      }
    }
    let audit = try await Auditor(organization.client(), ledger: .rehearsal()).audit()
    #expect(audit.accounts.allSatisfy { $0.account.state != .active || $0.evidence != nil })
    var plan = try PlanBuilder(audit, PlanOptions(includesUsedKeys: true)).lockDown()
    #expect(plan.accounts.map(\.account.id.rawValue) == ["222222222222", "333333333333"])
    // The policy of the small organization is for any partition; the one that a plan makes is for the caller's.
    let content = GuardPolicy.content(in: named)
    #expect(content.contains("arn:\(partition):iam::*:root"))
    let scene = PolicyScene(organization: "o-a1b2c3d4e5", partition: named, moment: audit.date)
    #expect(
      GuardPolicy.isGuard(ServiceControlPolicy(id: "p", name: "p", content: content, targets: []), in: scene))
    plan.stages = plan.stages.map { PlanStage(name: $0.name, accounts: $0.accounts) }
    let report = try await apply(plan, organization)
    #expect(report.accounts.map(\.status).allSatisfy { $0 == .locked || $0 == .alreadyLocked }, "\(report)")
    #expect(
      policies.withLock { $0 } == [
        "arn:\(partition):iam::aws:policy/root-task/IAMAuditRootUserCredentials",
        "arn:\(partition):iam::aws:policy/root-task/IAMDeleteRootUserCredentials",
      ])
  }

  @Test func weakness14TheWayBackAndTheDelegateAreThere() async throws {
    let audit = try await Auditor(WireOrganization().client(), ledger: .rehearsal()).audit()
    let back = try PlanBuilder(audit).reverse().organizationSteps.map(\.name)
    #expect(back.contains("disable-feature") && back.contains("deregister-delegated-administrator"))
    let forth = try PlanBuilder(audit, PlanOptions(delegate: "333333333333")).lockDown().organizationSteps
    #expect(forth.map(\.name).contains("register-delegated-administrator"))
  }

  /// The policy that denies root everything is seen, repaired first, and preflighted before it goes further.
  @Test func weakness14ThePolicyThatStandsInTheWayIsRepaired() async throws {
    let audit = try await Auditor(WireOrganization().client(), ledger: .rehearsal()).audit()
    let plan = try PlanBuilder(audit).lockDown()
    let repairs = plan.organizationSteps.compactMap { step -> String? in
      guard case .repairPolicy(let policy, _, let after) = step else { return nil }
      return after.contains(#""Null":{"aws:AssumedRoot":"true"}"#) ? policy.name : nil
    }
    #expect(repairs == ["DenyRoot"])
    #expect(
      plan.notes.contains { $0.hasPrefix("preflight of `DenyRoot`: ") && $0.contains("keep every task") })
  }

  @Test func weakness15FindingsNameTheBenchmarksTheyAnswer() async throws {
    let audit = try await Auditor(WireOrganization().client(), ledger: .rehearsal()).audit()
    let failed = audit.accounts.flatMap(\.results) + (audit.organization?.results ?? [])
    let controls = Set(failed.flatMap { $0.check.controls.map { "\($0)" } })
    for benchmark in ["CIS v3.0", "CIS v5.0", "CIS v6.0", "CIS v7.0", "Security Hub", "Config"] {
      #expect(controls.contains { $0.hasPrefix(benchmark) }, "\(benchmark): \(controls)")
    }
  }

  @Test func weakness15LostCredentialsEndTheRunAndNotTheTruth() async throws {
    let organization = WireOrganization { call, _, _ in
      call == "AssumeRoot" ? WireAnswers.error("ExpiredToken", "The security token is expired") : nil
    }
    let report = try await apply(
      try plan([Self.password], accounts: ["222222222222", "333333333333"]), organization,
      ApplyOptions(concurrency: 1))
    guard case .impossible(let reason) = report.end else {
      Issue.record("the run ended with \(report.end)")
      return
    }
    #expect(reason.contains("ExpiredToken"))
    #expect(report.accounts.map(\.status) == [.failed, .notReached])
  }

  @Test func whatAWSCannotChangeForTheMomentIsTriedAgain() async throws {
    let stage = Stage(password: true, keys: false, device: false)
    let refusals = Mutex(2)
    let organization = WireOrganization { call, _, _ in
      if call == "DeleteLoginProfile",
        refusals.withLock({ left in
          defer { left -= 1 }; return left > 0
        })
      {
        return WireAnswers.error("EntityTemporarilyUnmodifiable", "try again later", status: 409)
      }
      return stage.answer(call)
    }
    let report = try await apply(try plan([Self.password]), organization)
    #expect(report.accounts.map(\.status) == [.locked])
    #expect(changes(organization).count == 3)
  }
}

/// A root user whose credentials go as they are deleted.
private final class Stage: Sendable {
  private let credentials: Mutex<Set<PlannedCredential.Kind>>
  private let serial: String

  init(
    password: Bool, keys: Bool, device: Bool,
    serial: String = "arn:aws:iam::222222222222:u2f/root-account/safe-KEY"
  ) {
    var kinds: Set<PlannedCredential.Kind> = []
    if password { kinds.insert(.password) }
    if keys { kinds.insert(.accessKey) }
    if device { kinds.insert(.mfaDevice) }
    credentials = Mutex(kinds)
    self.serial = serial
  }

  func has(_ kind: PlannedCredential.Kind) -> Bool { credentials.withLock { $0.contains(kind) } }

  func remove(_ kind: PlannedCredential.Kind) { credentials.withLock { _ = $0.remove(kind) } }

  func profile(_ call: String) -> HTTPResponse {
    WireAnswers.xml(
      call,
      "<LoginProfile><CreateDate>2020-01-01T00:00:00Z</CreateDate>"
        + "<PasswordResetRequired>false</PasswordResetRequired></LoginProfile>")
  }

  func answer(_ call: String) -> HTTPResponse? {
    switch call {
    case "GetLoginProfile": return has(.password) ? profile(call) : nil
    case "ListAccessKeys" where has(.accessKey):
      return WireAnswers.xml(
        call,
        "<AccessKeyMetadata><member><AccessKeyId>AKIAAAAAAAAAAAAAAAA1</AccessKeyId><Status>Active</Status>"
          + "</member></AccessKeyMetadata><IsTruncated>false</IsTruncated>")
    case "ListMFADevices" where has(.mfaDevice):
      return WireAnswers.xml(
        call,
        "<MFADevices><member><SerialNumber>\(serial)</SerialNumber></member></MFADevices>"
          + "<IsTruncated>false</IsTruncated>")
    case "GetAccessKeyLastUsed":
      return WireAnswers.xml(
        call,
        "<AccessKeyLastUsed><Region>N/A</Region><ServiceName>N/A</ServiceName></AccessKeyLastUsed>")
    case "DeleteLoginProfile": remove(.password)
    case "DeleteAccessKey": remove(.accessKey)
    case "DeactivateMFADevice": remove(.mfaDevice)
    default: return nil
    }
    return WireAnswers.xml(call, "")
  }
}
