public import AWSWire

extension IAM {
  /// A kind of policy that a simulation can leave out.
  public struct PolicyIdentifierPolicyType: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `inline`.
    public static let inline: PolicyIdentifierPolicyType = "inline"
    /// `aws-managed`.
    public static let awsManaged: PolicyIdentifierPolicyType = "aws-managed"
    /// `user-managed`.
    public static let userManaged: PolicyIdentifierPolicyType = "user-managed"
    /// `permission-boundary`.
    public static let permissionBoundary: PolicyIdentifierPolicyType = "permission-boundary"
    /// `scp`.
    public static let scp: PolicyIdentifierPolicyType = "scp"
    /// `rcp`.
    public static let rcp: PolicyIdentifierPolicyType = "rcp"

    /// The values in the service's model.
    public static let known: [String] = [
      "inline",
      "aws-managed",
      "user-managed",
      "permission-boundary",
      "scp",
      "rcp",
    ]
  }
}
