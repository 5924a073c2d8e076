public import AWSWire

extension IAM {
  /// What a managed policy is used as.
  public struct PolicyUsage: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `PermissionsPolicy`.
    public static let permissionsPolicy: PolicyUsage = "PermissionsPolicy"
    /// `PermissionsBoundary`.
    public static let permissionsBoundary: PolicyUsage = "PermissionsBoundary"

    /// The values in the service's model.
    public static let known: [String] = [
      "PermissionsPolicy",
      "PermissionsBoundary",
    ]
  }
}
