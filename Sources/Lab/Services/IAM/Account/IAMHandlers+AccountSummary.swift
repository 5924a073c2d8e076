import AWSServices
import AWSWire
import Identity

extension IAMHandlers {
  /// What the account has, and what it may have.
  static let accountFigures: [Handler] = [
    Handler(
      IAM.GetAccountSummary.self, needs: onAnything(),
      perform: { _, call, world throws(AWSError) in
        var output = IAM.GetAccountSummary.Output()
        output.summaryMap = AccountFigures(try world.account(of: call)).byName
        return output
      })
  ]
}

/// The figures of the account summary: always the same 34 keys.
struct AccountFigures {
  /// The figures by their names.
  let byName: [String: Int]

  init(_ account: Account) {
    let root = account.root
    let figures: [(IAM.SummaryKey, Int)] = [
      (.users, account.users.count), (.usersQuota, 5000),
      (.groups, account.groups.count), (.groupsQuota, 300),
      (.groupsPerUserQuota, 10),
      (.roles, account.roles.count), (.rolesQuota, 1000),
      (.policies, account.policies.count), (.policiesQuota, 1500), (.policySizeQuota, 6144),
      (.policyVersionsInUse, account.policies.values.reduce(0) { $0 + $1.versions.count }),
      (.policyVersionsInUseQuota, 10000), (.versionsPerPolicyQuota, 5),
      (.attachedPoliciesPerUserQuota, 10), (.attachedPoliciesPerGroupQuota, 10),
      (.attachedPoliciesPerRoleQuota, 10),
      (.userPolicySizeQuota, EntityKind.user.inlineLimit),
      (.groupPolicySizeQuota, EntityKind.group.inlineLimit),
      (.rolePolicySizeQuota, EntityKind.role.inlineLimit), (.assumeRolePolicySizeQuota, 2048),
      (.accessKeysPerUserQuota, 2), (.signingCertificatesPerUserQuota, 2),
      (.mfaDevices, account.virtualMFADevices.count), (.mfaDevicesInUse, Self.devicesInUse(account)),
      (.instanceProfiles, 0), (.instanceProfilesQuota, 1000),
      (.serverCertificates, 0), (.serverCertificatesQuota, 20), (.providers, 0),
      (.globalEndpointTokenVersion, 1),
      // Root's own: whether, not how many.
      (.accountMFAEnabled, root.mfaDevices.isEmpty ? 0 : 1),
      (.accountAccessKeysPresent, root.accessKeys.isEmpty ? 0 : 1),
      (.accountPasswordPresent, root.hasPassword ? 1 : 0),
      (.accountSigningCertificatesPresent, root.certificates.isEmpty ? 0 : 1),
    ]
    byName = Dictionary(figures.map { ($0.0.rawValue, $0.1) }, uniquingKeysWith: { first, _ in first })
  }

  private static func devicesInUse(_ account: Account) -> Int {
    account.users.values.reduce(account.root.mfaDevices.count) { $0 + $1.mfaDevices.count }
  }
}
