public import AWSWire

extension IAM {
  /// A feature of centralized root access.
  public struct OrganizationsFeature: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `RootCredentialsManagement`.
    public static let rootCredentialsManagement: OrganizationsFeature = "RootCredentialsManagement"
    /// `RootSessions`.
    public static let rootSessions: OrganizationsFeature = "RootSessions"

    /// The values in the service's model.
    public static let known: [String] = [
      "RootCredentialsManagement",
      "RootSessions",
    ]
  }
}
