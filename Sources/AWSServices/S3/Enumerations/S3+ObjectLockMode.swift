public import AWSWire

extension S3 {
  /// Who may undo a lock.
  public struct ObjectLockMode: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `GOVERNANCE`.
    public static let governance: ObjectLockMode = "GOVERNANCE"
    /// `COMPLIANCE`.
    public static let compliance: ObjectLockMode = "COMPLIANCE"

    /// The values in the service's model.
    public static let known: [String] = [
      "GOVERNANCE",
      "COMPLIANCE",
    ]
  }
}
