public import AWSWire

extension S3 {
  /// Who may undo a retention: nobody, root included, under `COMPLIANCE`.
  public struct ObjectLockRetentionMode: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `GOVERNANCE`.
    public static let governance: ObjectLockRetentionMode = "GOVERNANCE"
    /// `COMPLIANCE`.
    public static let compliance: ObjectLockRetentionMode = "COMPLIANCE"

    /// The values in the service's model.
    public static let known: [String] = [
      "GOVERNANCE",
      "COMPLIANCE",
    ]
  }
}
