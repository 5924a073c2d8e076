public import AWSWire

extension Organizations {
  /// How an account came into the organization.
  public struct AccountJoinedMethod: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `INVITED`.
    public static let invited: AccountJoinedMethod = "INVITED"
    /// `CREATED`.
    public static let created: AccountJoinedMethod = "CREATED"

    /// The values in the service's model.
    public static let known: [String] = [
      "INVITED",
      "CREATED",
    ]
  }
}
