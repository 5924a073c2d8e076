import Identity
import JSONTree
import Testing

@testable import Operations

@Suite struct CheckTests {
  /// The evidence of each case, and the checks that must fail with their severities; all others must not fail.
  @Test(arguments: try Cases.list("checks.json"))
  func evidenceBecomesFindings(_ test: Case) throws {
    let subject = try EvidenceCase(test).subject
    let results = AccountChecks.results(subject)
    let failed = results.filter { $0.status == .fail }.map { "\($0.check.id) \($0.severity.rawValue)" }
    #expect(failed.sorted() == test.texts("fails").sorted())
    let unknown = results.filter { $0.status == .unknown }.map(\.check.id)
    #expect(unknown.sorted() == test.texts("unknown").sorted())
    #expect(results.allSatisfy { ($0.nextStep != nil) == ($0.status == .fail) })
    #expect(results.count == 13)
  }

  @Test func idsAreUnique() {
    let ids =
      AccountChecks.all.map { $0.description.id } + OrganizationChecks.all.map { $0.description.id }
      + [AccountNotAuditable.description.id, AccountSuspended.description.id]
    #expect(Set(ids).count == ids.count)
  }

  @Test(arguments: [
    ("arn:aws:iam::222222222222:mfa/root-account-mfa-device", RootMFADevice.Kind.virtual),
    ("arn:aws:iam::222222222222:mfa/phone", .virtual),
    ("arn:aws:iam::222222222222:u2f/root-account/key-ABC", .fido2),
    ("GAHT12345678", .hardwareTOTP), ("arn:aws:iam::222222222222:other/x", .unknown), ("", .unknown),
  ])
  func serialNumbersTellTheKind(serial: String, kind: RootMFADevice.Kind) {
    #expect(RootMFADevice.Kind(serialNumber: serial) == kind)
  }
}

/// Reads the evidence of a case; times are days before 2026-11-23T10:00:00Z, and a missing member is unknown.
private struct EvidenceCase {
  let subject: AccountSubject

  private static let now = Timestamp(seconds: 1_795_428_000)

  init(_ test: Case) throws {
    let json = test.json
    func ago(_ json: JSON?) -> Timestamp? {
      json?.integer.map { Self.now - .seconds(Int64($0) * 86_400) }
    }
    var evidence = RootEvidence()
    if let password = json["password"] {
      evidence.password = .known(password.bool == false ? nil : RootPassword(createdAt: ago(password["age"])))
    }
    if let used = json["passwordUsed"] { evidence.passwordLastUsed = .known(ago(used)) }
    if let keys = json["keys"]?.array {
      evidence.accessKeys = .known(
        keys.map { key in
          let use: Fact<RootAccessKey.Use?> =
            key["used"].map { used in .known(ago(used).map { RootAccessKey.Use(date: $0) }) } ?? .unknown("?")
          return RootAccessKey(
            id: "AKIA", isActive: key["active"]?.bool, createdAt: ago(key["age"]), lastUse: use)
        })
    }
    if let certificates = json["certificates"]?.array {
      evidence.certificates = .known(
        certificates.map { RootCertificate(id: "C", isActive: $0.bool, uploadedAt: nil) })
    }
    if let devices = json["mfa"]?.array {
      evidence.mfaDevices = .known(
        try devices.map { device in
          let kind = try #require(RootMFADevice.Kind(rawValue: device.string ?? ""))
          return RootMFADevice(serialNumber: nil, kind: kind)
        })
      evidence.isMFAEnabled = .known(!devices.isEmpty)
    }
    let obstacle = json["obstacle"]?.string.flatMap(AuditObstacle.Cause.init(rawValue:))
    subject = AccountSubject(
      account: Account(
        id: try AccountID("222222222222"),
        state: json["state"]?.string.map(AccountState.init) ?? .active,
        isManagement: json["management"]?.bool ?? false),
      evidence: obstacle == nil ? evidence : nil,
      obstacle: obstacle.map { AuditObstacle($0, detail: "d", remedy: "r") },
      managesCredentials: .known(json["central"]?.bool ?? true), now: Self.now, recentDays: 30)
  }
}
