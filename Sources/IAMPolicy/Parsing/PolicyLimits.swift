/// How long a policy may be, which is checked before it is read, and how strictly it is read.
public struct PolicyLimits: Sendable, Hashable {
  /// The most bytes of text, white space included.
  public var bytes: Int
  /// The most characters without white space, as IAM counts; nil where AWS counts bytes.
  public var characters: Int?
  /// Whether things that IAM stores though they can never match, such as a condition key without a service, are
  /// among ``PolicyDocument/operandProblems`` and no reason to refuse the policy.
  public var takesWhatNeverMatches = false

  /// Sets limits.
  public init(bytes: Int, characters: Int? = nil) {
    self.bytes = bytes
    self.characters = characters
  }

  /// What the Simulate APIs and the `PolicyDocument` parameters of IAM take at all.
  public static let parameter = PolicyLimits(bytes: 131_072)
  /// What IAM has stored, and so takes.
  public static let stored = {
    var limits = PolicyLimits.parameter
    limits.takesWhatNeverMatches = true
    return limits
  }()
  /// A managed policy.
  public static let managed = PolicyLimits(bytes: 131_072, characters: 6_144)
  /// All inline policies of a role together.
  public static let roleInline = PolicyLimits(bytes: 131_072, characters: 10_240)
  /// A trust policy, with the quota at its highest.
  public static let trust = PolicyLimits(bytes: 131_072, characters: 4_096)
  /// A session policy.
  public static let session = PolicyLimits(bytes: 2_048)
  /// A service or resource control policy.
  public static let organization = PolicyLimits(bytes: 5_120)
  /// A bucket policy, and a VPC endpoint policy.
  public static let bucket = PolicyLimits(bytes: 20_480)
  /// A key policy, the longest of the resource policies.
  public static let key = PolicyLimits(bytes: 32_768)

  /// The limit of a kind of policy; the widest where it depends on what the policy is attached to.
  ///
  /// Source: IAM User Guide, "IAM and AWS STS quotas"; AWS Organizations user guide, "Quotas"; service guides.
  public init(for kind: PolicyKind) {
    switch kind {
    case .identity: self = .roleInline
    case .permissionsBoundary, .task: self = .managed
    case .trust: self = .trust
    case .session: self = .session
    case .serviceControl, .resourceControl: self = .organization
    case .vpcEndpoint: self = .bucket
    case .resource: self = .key
    }
  }
}
