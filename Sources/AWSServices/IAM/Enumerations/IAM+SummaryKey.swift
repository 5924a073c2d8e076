public import AWSWire

extension IAM {
  /// A key of the account summary.
  public struct SummaryKey: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `Users`.
    public static let users: SummaryKey = "Users"
    /// `UsersQuota`.
    public static let usersQuota: SummaryKey = "UsersQuota"
    /// `Groups`.
    public static let groups: SummaryKey = "Groups"
    /// `GroupsQuota`.
    public static let groupsQuota: SummaryKey = "GroupsQuota"
    /// `ServerCertificates`.
    public static let serverCertificates: SummaryKey = "ServerCertificates"
    /// `ServerCertificatesQuota`.
    public static let serverCertificatesQuota: SummaryKey = "ServerCertificatesQuota"
    /// `UserPolicySizeQuota`.
    public static let userPolicySizeQuota: SummaryKey = "UserPolicySizeQuota"
    /// `GroupPolicySizeQuota`.
    public static let groupPolicySizeQuota: SummaryKey = "GroupPolicySizeQuota"
    /// `GroupsPerUserQuota`.
    public static let groupsPerUserQuota: SummaryKey = "GroupsPerUserQuota"
    /// `SigningCertificatesPerUserQuota`.
    public static let signingCertificatesPerUserQuota: SummaryKey = "SigningCertificatesPerUserQuota"
    /// `AccessKeysPerUserQuota`.
    public static let accessKeysPerUserQuota: SummaryKey = "AccessKeysPerUserQuota"
    /// `MFADevices`.
    public static let mfaDevices: SummaryKey = "MFADevices"
    /// `MFADevicesInUse`.
    public static let mfaDevicesInUse: SummaryKey = "MFADevicesInUse"
    /// `AccountMFAEnabled`.
    public static let accountMFAEnabled: SummaryKey = "AccountMFAEnabled"
    /// `AccountAccessKeysPresent`.
    public static let accountAccessKeysPresent: SummaryKey = "AccountAccessKeysPresent"
    /// `AccountPasswordPresent`.
    public static let accountPasswordPresent: SummaryKey = "AccountPasswordPresent"
    /// `AccountSigningCertificatesPresent`.
    public static let accountSigningCertificatesPresent: SummaryKey = "AccountSigningCertificatesPresent"
    /// `AttachedPoliciesPerGroupQuota`.
    public static let attachedPoliciesPerGroupQuota: SummaryKey = "AttachedPoliciesPerGroupQuota"
    /// `AttachedPoliciesPerRoleQuota`.
    public static let attachedPoliciesPerRoleQuota: SummaryKey = "AttachedPoliciesPerRoleQuota"
    /// `AttachedPoliciesPerUserQuota`.
    public static let attachedPoliciesPerUserQuota: SummaryKey = "AttachedPoliciesPerUserQuota"
    /// `Policies`.
    public static let policies: SummaryKey = "Policies"
    /// `PoliciesQuota`.
    public static let policiesQuota: SummaryKey = "PoliciesQuota"
    /// `PolicySizeQuota`.
    public static let policySizeQuota: SummaryKey = "PolicySizeQuota"
    /// `PolicyVersionsInUse`.
    public static let policyVersionsInUse: SummaryKey = "PolicyVersionsInUse"
    /// `PolicyVersionsInUseQuota`.
    public static let policyVersionsInUseQuota: SummaryKey = "PolicyVersionsInUseQuota"
    /// `VersionsPerPolicyQuota`.
    public static let versionsPerPolicyQuota: SummaryKey = "VersionsPerPolicyQuota"
    /// `GlobalEndpointTokenVersion`.
    public static let globalEndpointTokenVersion: SummaryKey = "GlobalEndpointTokenVersion"
    /// `AssumeRolePolicySizeQuota`.
    public static let assumeRolePolicySizeQuota: SummaryKey = "AssumeRolePolicySizeQuota"
    /// `InstanceProfiles`.
    public static let instanceProfiles: SummaryKey = "InstanceProfiles"
    /// `InstanceProfilesQuota`.
    public static let instanceProfilesQuota: SummaryKey = "InstanceProfilesQuota"
    /// `Providers`.
    public static let providers: SummaryKey = "Providers"
    /// `RolePolicySizeQuota`.
    public static let rolePolicySizeQuota: SummaryKey = "RolePolicySizeQuota"
    /// `Roles`.
    public static let roles: SummaryKey = "Roles"
    /// `RolesQuota`.
    public static let rolesQuota: SummaryKey = "RolesQuota"

    /// The values in the service's model.
    public static let known: [String] = [
      "Users",
      "UsersQuota",
      "Groups",
      "GroupsQuota",
      "ServerCertificates",
      "ServerCertificatesQuota",
      "UserPolicySizeQuota",
      "GroupPolicySizeQuota",
      "GroupsPerUserQuota",
      "SigningCertificatesPerUserQuota",
      "AccessKeysPerUserQuota",
      "MFADevices",
      "MFADevicesInUse",
      "AccountMFAEnabled",
      "AccountAccessKeysPresent",
      "AccountPasswordPresent",
      "AccountSigningCertificatesPresent",
      "AttachedPoliciesPerGroupQuota",
      "AttachedPoliciesPerRoleQuota",
      "AttachedPoliciesPerUserQuota",
      "Policies",
      "PoliciesQuota",
      "PolicySizeQuota",
      "PolicyVersionsInUse",
      "PolicyVersionsInUseQuota",
      "VersionsPerPolicyQuota",
      "GlobalEndpointTokenVersion",
      "AssumeRolePolicySizeQuota",
      "InstanceProfiles",
      "InstanceProfilesQuota",
      "Providers",
      "RolePolicySizeQuota",
      "Roles",
      "RolesQuota",
    ]
  }
}
