public import Identity

/// What was read about the organization itself.
public struct OrganizationEvidence: Sendable {
  /// The id, such as `o-a1b2c3d4e5`.
  public var id: String
  /// The management account.
  public var managementAccount: AccountID?
  /// Whether all features are enabled, which everything else needs.
  public var hasAllFeatures: Fact<Bool>
  /// The features of central root access in force, by AWS's names.
  public var features: Fact<[String]>
  /// Whether IAM has trusted access to the organization.
  public var isTrusted: Fact<Bool>
  /// The delegated administrators for IAM.
  public var delegates: Fact<[AccountID]>
  /// The service control policies, without those that AWS manages.
  public var policies: Fact<[ServiceControlPolicy]>
  /// The ids of the root, units and accounts to which AWS's FullAWSAccess is attached.
  public var fullAccess: Fact<[String]>
  /// Whether service control policies are in force at all.
  public var policyTypeEnabled: Fact<Bool>
  /// The calls that failed on the way.
  public var failures: [EvidenceFailure]

  /// Puts evidence together; what is left out was not read.
  public init(
    id: String, managementAccount: AccountID?, hasAllFeatures: Fact<Bool> = .unknown("not read"),
    features: Fact<[String]> = .unknown("not read"), isTrusted: Fact<Bool> = .unknown("not read"),
    delegates: Fact<[AccountID]> = .unknown("not read"),
    policies: Fact<[ServiceControlPolicy]> = .unknown("not read"),
    fullAccess: Fact<[String]> = .unknown("not read"),
    policyTypeEnabled: Fact<Bool> = .unknown("not read"), failures: [EvidenceFailure] = []
  ) {
    self.id = id
    self.managementAccount = managementAccount
    self.hasAllFeatures = hasAllFeatures
    self.features = features
    self.isTrusted = isTrusted
    self.delegates = delegates
    self.policies = policies
    self.fullAccess = fullAccess
    self.policyTypeEnabled = policyTypeEnabled
    self.failures = failures
  }

  /// The feature that root sessions which audit, delete and recover need.
  public static let credentialsManagement = "RootCredentialsManagement"
  /// The feature that root sessions which unlock buckets and queues need.
  public static let sessions = "RootSessions"
  /// The service principal of IAM.
  public static let servicePrincipal = "iam.amazonaws.com"

  /// Whether root credentials are managed centrally.
  public var managesCredentials: Fact<Bool> { features.map { $0.contains(Self.credentialsManagement) } }
}
