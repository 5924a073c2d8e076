public import AWSWire

extension S3 {
  /// Whether deleting versions shall take MFA.
  public struct MFADelete: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `Enabled`.
    public static let enabled: MFADelete = "Enabled"
    /// `Disabled`.
    public static let disabled: MFADelete = "Disabled"

    /// The values in the service's model.
    public static let known: [String] = [
      "Enabled",
      "Disabled",
    ]
  }
}
