public import AWSWire

extension IAM {
  /// Whether virtual MFA devices belong to somebody.
  public struct AssignmentStatus: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `Assigned`.
    public static let assigned: AssignmentStatus = "Assigned"
    /// `Unassigned`.
    public static let unassigned: AssignmentStatus = "Unassigned"
    /// `Any`.
    public static let any: AssignmentStatus = "Any"

    /// The values in the service's model.
    public static let known: [String] = [
      "Assigned",
      "Unassigned",
      "Any",
    ]
  }
}
