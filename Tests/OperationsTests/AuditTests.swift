import AWSClient
import HTTPMessage
import Identity
import Synchronization
import Testing

@testable import Operations

@Suite struct AuditTests {
  private func audit(
    _ organization: WireOrganization, _ options: AuditOptions = AuditOptions()
  ) async throws -> Audit {
    try await Auditor(organization.client(), options, ledger: .rehearsal()).audit()
  }

  private func account(_ id: String, in audit: Audit) throws -> AccountAudit {
    try #require(audit.accounts.first { $0.account.id.rawValue == id })
  }

  @Test func everyAccountIsThereWithStateAndPlace() async throws {
    let audit = try await audit(WireOrganization())
    #expect(
      audit.accounts.map(\.account.id.rawValue) == [
        "111111111111", "222222222222", "333333333333", "444444444444",
      ])
    #expect(audit.accounts.map(\.account.state) == [.active, .active, .active, .suspended])
    #expect(audit.accounts.map { $0.account.place?.path } == ["/", "/Workloads", "/Sandbox", "/"])
    #expect(audit.accounts[0].account.isManagement)
  }

  @Test(arguments: [EvidenceRoute.rootSession, .role("Audit")])
  func nobodyAsksForEntryToASuspendedAccount(route: EvidenceRoute) async throws {
    var options = AuditOptions()
    options.route = route
    let organization = WireOrganization { call, _, request in
      if call.hasPrefix("Assume"), String(decoding: request.body, as: UTF8.self).contains("444444444444") {
        Issue.record("asked")
      }
      return nil
    }
    let shut = try account("444444444444", in: try await audit(organization, options))
    guard case .notAuditable(let obstacle) = shut.outcome else {
      Issue.record("\(shut.outcome)")
      return
    }
    #expect(obstacle.cause == .suspended && obstacle.detail.hasPrefix("the account is SUSPENDED: "))
    #expect(shut.results.filter { $0.status == .fail }.map(\.check.id) == ["account-suspended"])
  }

  @Test func membersAreReadInSessionsAndTheManagementAccountIsNot() async throws {
    let organization = WireOrganization()
    let audit = try await audit(organization)
    let calls = Set(organization.calls)
    #expect(calls.contains("ListMFADevices ASIA222222222222"))
    #expect(calls.contains("GetCredentialReport AKIDMANAGEMENT"))
    #expect(!calls.contains("GetAccountSummary ASIA111111111111"))
    let management = try #require(try account("111111111111", in: audit).evidence)
    #expect(management.password == .known(RootPassword()))
    #expect(management.mfaDevices.value?.map(\.kind) == [.hardware])
    #expect(management.lastUsed?.iso8601 == "2026-11-22T09:00:00Z")
    let member = try #require(try account("222222222222", in: audit).evidence)
    #expect(member.password == .known(nil))
    #expect(member.accessKeys == .known([]))
  }

  @Test func keysAreReadPageByPageWithTheirLastUse() async throws {
    let organization = WireOrganization { call, _, request in
      switch call {
      case "ListAccessKeys":
        WireAnswers.parameter("Marker", request) == nil
          ? WireAnswers.xml(
            call,
            "<AccessKeyMetadata><member><AccessKeyId>AKIAAAAAAAAAAAAAAAA1</AccessKeyId><Status>Active</Status>"
              + "<CreateDate>2019-01-01T00:00:00Z</CreateDate></member></AccessKeyMetadata>"
              + "<IsTruncated>true</IsTruncated><Marker>m</Marker>")
          : WireAnswers.xml(
            call,
            "<AccessKeyMetadata><member><AccessKeyId>AKIAAAAAAAAAAAAAAAA2</AccessKeyId><Status>Inactive</Status>"
              + "<CreateDate>2020-01-01T00:00:00Z</CreateDate></member></AccessKeyMetadata>"
              + "<IsTruncated>false</IsTruncated>")
      case "GetAccessKeyLastUsed":
        WireAnswers.parameter("AccessKeyId", request)?.hasSuffix("1") == true
          ? WireAnswers.xml(
            call,
            "<AccessKeyLastUsed><LastUsedDate>2026-11-16T00:00:00Z</LastUsedDate><ServiceName>s3</ServiceName>"
              + "<Region>eu-west-1</Region></AccessKeyLastUsed>")
          : WireAnswers.xml(
            call,
            "<AccessKeyLastUsed><ServiceName>N/A</ServiceName><Region>N/A</Region></AccessKeyLastUsed>")
      default: nil
      }
    }
    let audit = try await audit(
      organization, AuditOptions(selection: AccountSelection(accounts: ["payments"])))
    let keys = try #require(audit.accounts[0].evidence?.accessKeys.value)
    #expect(keys.map(\.isActive) == [true, false])
    #expect(keys[0].lastUse.value??.service == "s3")
    #expect(keys[1].lastUse == .known(nil))
    #expect(audit.leftOut.count == 3)
    #expect(audit.leftOut.allSatisfy { $0.reason == "not named by `--account`" })
  }

  @Test func oneFailureHidesNothing() async throws {
    let organization = WireOrganization { call, key, _ in
      if call == "ListMFADevices", key == "ASIA222222222222" {
        return WireAnswers.error("ServiceFailure", "Later.", status: 400)
      }
      return nil
    }
    let audit = try await audit(organization)
    let broken = try account("222222222222", in: audit)
    guard case .partial = broken.outcome else { Issue.record("not partial"); return }
    #expect(broken.evidence?.password == .known(nil))
    #expect(broken.evidence?.mfaDevices.value == nil)
    #expect(broken.evidence?.failures.map(\.operation) == ["iam:ListMFADevices"])
    // The summary still tells whether there is any device.
    #expect(broken.evidence?.isMFAEnabled == .known(true))
    #expect(try account("333333333333", in: audit).evidence?.failures.isEmpty == true)
    #expect(audit.failedAccounts.map(\.account.id.rawValue) == ["222222222222"])
  }

  @Test(arguments: [
    ("Root credentials management feature is not enabled for your AWS Organization.", "feature-off"),
    ("Service not enabled for AWS Organizations.", "trusted-access-off"),
    ("User: a is not authorized to perform: sts:AssumeRoot on resource: r", "not-allowed"),
  ])
  func refusedSessionsAreExplained(message: String, cause: String) async throws {
    let organization = WireOrganization { call, _, _ in
      call == "AssumeRoot" ? WireAnswers.error("AccessDenied", message) : nil
    }
    let audit = try await audit(organization)
    guard case .notAuditable(let obstacle) = try account("222222222222", in: audit).outcome else {
      Issue.record("audited")
      return
    }
    #expect(obstacle.cause.rawValue == cause)
    #expect(!obstacle.remedy.isEmpty)
    if cause == "not-allowed" {
      guard case .notAuditable(let other) = try account("444444444444", in: audit).outcome else { return }
      #expect(other.cause == .suspended)
    }
  }

  @Test func sessionsThatAPolicyKillsAreExplained() async throws {
    let organization = WireOrganization { call, key, _ in
      guard key == "ASIA333333333333" else { return nil }
      return WireAnswers.error(
        "AccessDenied",
        "User: arn:aws:iam::333333333333:root is not authorized to perform: iam:\(call) with an explicit deny in a "
          + "service control policy: arn:aws:organizations::1:policy/o/p (Authorization ID: x)")
    }
    let audit = try await audit(organization)
    guard case .notAuditable(let obstacle) = try account("333333333333", in: audit).outcome else {
      Issue.record("audited")
      return
    }
    #expect(obstacle.cause == .serviceControlPolicy)
    #expect(obstacle.remedy.contains("`DenyRoot`"))
    let blunt = try #require(audit.organization?.results.first { $0.check.id == "root-scp-too-blunt" })
    #expect(blunt.status == .fail)
    #expect(blunt.detail.contains("/Sandbox: sandbox (333333333333)"))
  }

  @Test func whereFullAccessWasTakenAwayIsSaid() async throws {
    let organization = WireOrganization { call, key, request in
      let body = String(decoding: request.body, as: UTF8.self)
      if call == "ListTargetsForPolicy", body.contains("p-FullAWSAccess") {
        return WireAnswers.json(
          #"{"Targets":[{"TargetId":"r-ab12"},{"TargetId":"ou-ab12-11111111"},{"TargetId":"222222222222"},"#
            + #"{"TargetId":"333333333333"},{"TargetId":"444444444444"}]}"#)
      }
      guard key == "ASIA333333333333" else { return nil }
      return WireAnswers.error(
        "AccessDenied",
        "User: arn:aws:iam::333333333333:root is not authorized to perform: iam:\(call) because no service "
          + "control policy allows the iam:\(call) action")
    }
    let audit = try await audit(organization)
    let blunt = try #require(audit.organization?.results.first { $0.check.id == "root-scp-too-blunt" })
    #expect(
      blunt.status == .fail && blunt.detail.contains("no policy at /Sandbox (ou-ab12-22222222) allows every"))
    #expect(blunt.nextStep?.contains("attach FullAWSAccess to /Sandbox (ou-ab12-22222222) again") == true)
    let sandbox = try account("333333333333", in: audit)
    #expect(sandbox.guardrails.value?.gaps.map(\.tasks) == [RootTask.allCases])
    #expect(try account("222222222222", in: audit).guardrails.value?.gaps == [])
    let plan = try PlanBuilder(audit).lockDown()
    #expect(plan.notes.contains { $0.hasPrefix("no service control policy at /Sandbox allows") })
  }

  @Test func rolesAreTheOtherWayIn() async throws {
    let organization = WireOrganization { call, key, _ in
      guard key == "ASIAROLE222222222222" else { return nil }
      return switch call {
      case "GetAccountSummary": WireAnswers.xml(call, "<SummaryMap/>")
      case "ListVirtualMFADevices": WireAnswers.error("AccessDenied", "no")
      default: nil
      }
    }
    let audit = try await audit(organization, AuditOptions(route: .role("Audit")))
    #expect(!organization.calls.contains { $0.hasPrefix("AssumeRoot ") })
    let evidence = try #require(try account("222222222222", in: audit).evidence)
    // Without the summary's members the report answers, and what nothing answers stays unknown.
    #expect(evidence.isMFAEnabled == .known(true))
    #expect(evidence.mfaDevices.value == nil)
  }

  @Test func theOwnAccountNeedsNoOrganization() async throws {
    let organization = WireOrganization()
    let audit = try await audit(organization, AuditOptions(route: .report))
    #expect(audit.accounts.map(\.account.id.rawValue) == ["111111111111"])
    #expect(audit.organization == nil)
    #expect(!organization.calls.contains { $0.hasPrefix("DescribeOrganization") })
  }

  @Test func aListThatIsRefusedEndsTheAudit() async throws {
    let organization = WireOrganization { call, _, _ in
      call == "ListAccounts" ? WireAnswers.jsonError("AccessDeniedException", "no") : nil
    }
    let error = await #expect(throws: AuditError.self) { try await audit(organization) }
    #expect(error?.code == .refused)
  }

  @Test func selectorsThatFitNothingAreRefused() async throws {
    for selection in [
      AccountSelection(accounts: ["999999999999"]), AccountSelection(units: ["/Nowhere"]),
      AccountSelection(exclusions: ["nobody"]),
    ] {
      let error = await #expect(throws: AuditError.self) {
        try await audit(WireOrganization(), AuditOptions(selection: selection))
      }
      #expect(error?.code == .selection)
    }
  }

  @Test func unitsTagsAndExclusionsSelect() async throws {
    let byTag = AccountSelection(tags: try #require(TagCriterion("env=prod")).asList)
    let selections: [(AccountSelection, [String])] = [
      (AccountSelection(units: ["/Workloads"]), ["222222222222"]),
      (AccountSelection(units: ["ou-ab12-22222222", "Workloads"]), ["222222222222", "333333333333"]),
      (AccountSelection(units: ["/"], exclusions: ["/Sandbox", "old"]), ["111111111111", "222222222222"]),
      (byTag, ["222222222222"]),
    ]
    for (selection, ids) in selections {
      let audit = try await audit(WireOrganization(), AuditOptions(selection: selection))
      #expect(audit.accounts.map(\.account.id.rawValue) == ids)
      #expect(audit.leftOut.count == 4 - ids.count)
    }
  }

  @Test func concurrencyIsBounded() async throws {
    let organization = WireOrganization(delay: .milliseconds(1)) { call, _, _ in
      guard call == "ListAccounts" else { return nil }
      let accounts = (0..<60).map { #"{"Id":"5000000000\#($0 + 10)","Name":"a\#($0)","State":"ACTIVE"}"# }
      return WireAnswers.json(#"{"Accounts":[\#(accounts.joined(separator: ","))]}"#)
    }
    let audit = try await audit(organization, AuditOptions(concurrency: 5))
    #expect(audit.accounts.filter { $0.evidence != nil }.count >= 60)
    // Before the accounts, the organization's lists go out side by side.
    #expect(organization.mostInFlight <= 5 * 3 + 4)
  }

  @Test func cancellationKeepsWhatThereIs() async throws {
    let organization = WireOrganization()
    let task = Mutex<Task<Audit, any Error>?>(nil)
    let running = Task { () throws -> Audit in
      try await Auditor(
        organization.client(), AuditOptions(concurrency: 1), ledger: .rehearsal()
      ).audit { progress in
        if progress.completed == 1 { task.withLock { $0?.cancel() } }
      }
    }
    task.withLock { $0 = running }
    let audit = try await running.value
    // The task may have got there before it was known here; then it ran to its end.
    if audit.isInterrupted {
      #expect(audit.accounts.count == 4)
      #expect(audit.accounts.first?.evidence != nil)
      #expect(audit.accounts.last?.evidence == nil)
    }
  }
}

extension TagCriterion {
  fileprivate var asList: [TagCriterion] { [self] }
}
