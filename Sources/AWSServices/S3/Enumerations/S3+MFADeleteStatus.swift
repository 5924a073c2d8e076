public import AWSWire

extension S3 {
  /// Whether deleting versions takes MFA.
  public struct MFADeleteStatus: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `Enabled`.
    public static let enabled: MFADeleteStatus = "Enabled"
    /// `Disabled`.
    public static let disabled: MFADeleteStatus = "Disabled"

    /// The values in the service's model.
    public static let known: [String] = [
      "Enabled",
      "Disabled",
    ]
  }
}
