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
    let task = Mutex<Task<ApplyReport, any Error>?>(nil)
    let running = Task {
      try await Applier(organization.client(), ApplyOptions(concurrency: 1), ledger: ledger).apply(plan) {
        if case .account(_, let completed, _) = $0, completed == 3 { task.withLock { $0?.cancel() } }
      }
    }
    task.withLock { $0 = running }
    let report = try await running.value
    // The task may have got there before it was known here; then it ran to its end.
    guard report.end == .interrupted else { return }
    #expect(report.accounts.count == 40)
    #expect(report.accounts.filter { $0.status == .alreadyLocked }.count >= 3)
    #expect(try UnfinishedApply.all(in: ledger.ledger).map(\.plan) == [plan.id])
    let rest = LedgerRun(ledger.ledger, command: "apply", host: "h", user: "u")
    let again = try await Applier(organization.client(), ledger: rest).apply(plan)
    #expect(again.isResumed)
    #expect(again.isClean)
    #expect(try UnfinishedApply.all(in: ledger.ledger).isEmpty)
    let sessions = organization.calls.filter { $0.hasPrefix("AssumeRoot ") }.count
    #expect(sessions <= 42, "what was done is not done again")
  }

  @Test func weakness14ThePartitionIsTheCallers() async throws {
    let organization = WireOrganization { call, _, request in
      switch call {
      case "GetCallerIdentity":
        WireAnswers.xml(
          call,
          "<Arn>arn:aws-us-gov:iam::111111111111:user/ada</Arn><UserId>U</UserId>"
            + "<Account>111111111111</Account>")
      case "AssumeRoot"
      where WireAnswers.parameter("TaskPolicyArn.arn", request)
        != "arn:aws-us-gov:iam::aws:policy/root-task/IAMDeleteRootUserCredentials":
        WireAnswers.error(
          "ValidationError", "Request must contain valid AWS managed task policy ARN", status: 400)
      default: nil
      }
    }
    #expect(try await apply(try plan([Self.password]), organization).isClean)
    #expect(GuardPolicy.content(in: .govCloud).contains("arn:aws-us-gov:iam::*:root"))
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
