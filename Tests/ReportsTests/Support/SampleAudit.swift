import Identity

@testable import Operations

/// An audit with one account of each kind.
enum SampleAudit {
  static let now = Timestamp(seconds: 1_795_428_000)

  static func ago(_ days: Int64) -> Timestamp { now - .seconds(days * 86_400) }

  static func account(_ id: String, _ name: String, _ unit: String, _ state: AccountState = .active) throws
    -> Account
  {
    Account(
      id: try AccountID(id), name: name, email: "aws+\(id.prefix(3))@example.com", state: state,
      place: OrganizationPlace(
        ids: unit.isEmpty ? ["r-ab12"] : ["r-ab12", "ou-ab12-\(unit.lowercased())"],
        names: unit.isEmpty ? [] : [unit]))
  }

  static let messy = RootEvidence(
    password: .known(RootPassword(createdAt: ago(900))), passwordLastUsed: .known(ago(400)),
    accessKeys: .known([
      RootAccessKey(
        id: "AKIAAAAAAAAAAAAAAAA1", isActive: true, createdAt: ago(1500),
        lastUse: .known(.init(date: ago(6), service: "s3", region: "eu-west-1"))),
      RootAccessKey(id: "AKIAAAAAAAAAAAAAAAA2", isActive: false, createdAt: ago(30), lastUse: .known(nil)),
    ]),
    certificates: .known([RootCertificate(id: "CERT1", isActive: true, uploadedAt: ago(2000))]),
    isMFAEnabled: .known(true),
    mfaDevices: .known([
      RootMFADevice(
        serialNumber: "arn:aws:iam::222222222222:mfa/root-account-mfa-device", kind: .virtual,
        enabledAt: ago(800))
    ]))

  static let clean = RootEvidence(
    password: .known(nil), passwordLastUsed: .known(nil), accessKeys: .known([]), certificates: .known([]),
    isMFAEnabled: .known(false), mfaDevices: .known([]))

  static let gaps = RootEvidence(
    password: .known(nil), passwordLastUsed: .known(nil), accessKeys: .known([]), certificates: .known([]),
    isMFAEnabled: .known(false), mfaDevices: .unknown("iam:ListMFADevices failed: ServiceFailure (HTTP 500)"),
    failures: [
      EvidenceFailure(
        operation: "iam:ListMFADevices", code: "ServiceFailure",
        description: "iam:ListMFADevices failed: ServiceFailure (HTTP 500)")
    ])

  static func examined(
    _ account: Account, _ evidence: RootEvidence?, _ outcome: AccountAudit.Outcome = .audited,
    obstacle: AuditObstacle? = nil
  ) -> AccountAudit {
    AccountAudit(
      account: account, outcome: obstacle.map { .notAuditable($0) } ?? outcome, evidence: evidence,
      guardrails: .known(
        Guardrails(guards: ["RootGuard"], blockers: [.init(policy: "DenyRoot", tasks: [.audit])])),
      results: AccountChecks.results(
        AccountSubject(
          account: account, evidence: evidence, obstacle: obstacle, managesCredentials: .known(true),
          now: now,
          recentDays: 30)))
  }

  static func make() throws -> Audit {
    var management = try account("111111111111", "management", "")
    management.isManagement = true
    management.tags = ["env": "core"]
    let evidence = OrganizationEvidence(
      id: "o-a1b2c3d4e5", managementAccount: management.id, hasAllFeatures: .known(true),
      features: .known(["RootCredentialsManagement"]), isTrusted: .known(true), delegates: .known([]),
      policies: .unknown("organizations:ListPolicies failed: AccessDeniedException (HTTP 400)"),
      failures: [
        EvidenceFailure(
          operation: "organizations:ListPolicies", code: nil,
          description: "organizations:ListPolicies failed: AccessDeniedException (HTTP 400)")
      ])
    let suspended = try account("444444444444", "old", "Sandbox", .suspended)
    let accounts = [
      examined(
        management,
        RootEvidence(
          password: .known(RootPassword()), passwordLastUsed: .known(ago(1)), accessKeys: .known([]),
          certificates: .known([]), isMFAEnabled: .known(true),
          mfaDevices: .known([RootMFADevice(serialNumber: nil, kind: .hardware)]))),
      examined(try account("222222222222", "payments", "Workloads"), messy),
      examined(try account("333333333333", "=HYPERLINK(\"x\")", "Workloads"), clean),
      examined(
        suspended, nil,
        obstacle: AuditObstacle(
          .suspended, detail: "the account is SUSPENDED: nobody gets in, so nothing was tried",
          remedy: "nothing until the account is reopened")),
      examined(try account("555555555555", "gaps", "Workloads"), gaps, .partial),
      .waiting(try account("666666666666", "late", "Workloads")),
    ]
    return Audit(
      date: now, caller: "arn:aws:iam::111111111111:user/ada", route: .rootSession, recentDays: 30,
      organization: OrganizationAudit(
        evidence: evidence, accountCount: 7,
        results: OrganizationChecks.results(
          OrganizationSubject(
            evidence: evidence, accounts: accounts.map(\.account), guardrails: .unknown("no policies")))),
      accounts: accounts,
      leftOut: [
        OmittedAccount(
          account: try account("777777777777", "lab", "Sandbox"), reason: "excluded by `--exclude lab`")
      ], isInterrupted: true)
  }
}
