public import AWSWire

extension IAM {
  /// A kind of entity or policy.
  public struct EntityType: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `User`.
    public static let user: EntityType = "User"
    /// `Role`.
    public static let role: EntityType = "Role"
    /// `Group`.
    public static let group: EntityType = "Group"
    /// `LocalManagedPolicy`.
    public static let localManagedPolicy: EntityType = "LocalManagedPolicy"
    /// `AWSManagedPolicy`.
    public static let awsManagedPolicy: EntityType = "AWSManagedPolicy"

    /// The values in the service's model.
    public static let known: [String] = [
      "User",
      "Role",
      "Group",
      "LocalManagedPolicy",
      "AWSManagedPolicy",
    ]
  }
}
