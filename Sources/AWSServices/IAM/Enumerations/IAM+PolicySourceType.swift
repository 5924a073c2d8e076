public import AWSWire

extension IAM {
  /// Where a statement comes from.
  public struct PolicySourceType: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `user`.
    public static let user: PolicySourceType = "user"
    /// `group`.
    public static let group: PolicySourceType = "group"
    /// `role`.
    public static let role: PolicySourceType = "role"
    /// `aws-managed`.
    public static let awsManaged: PolicySourceType = "aws-managed"
    /// `user-managed`.
    public static let userManaged: PolicySourceType = "user-managed"
    /// `resource`.
    public static let resource: PolicySourceType = "resource"
    /// `none`.
    public static let withoutSource: PolicySourceType = "none"

    /// The values in the service's model.
    public static let known: [String] = [
      "user",
      "group",
      "role",
      "aws-managed",
      "user-managed",
      "resource",
      "none",
    ]
  }
}
