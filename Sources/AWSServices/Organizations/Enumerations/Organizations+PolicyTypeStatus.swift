public import AWSWire

extension Organizations {
  /// Whether a type of policies is on.
  public struct PolicyTypeStatus: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `ENABLED`.
    public static let enabled: PolicyTypeStatus = "ENABLED"
    /// `PENDING_ENABLE`.
    public static let pendingEnable: PolicyTypeStatus = "PENDING_ENABLE"
    /// `PENDING_DISABLE`.
    public static let pendingDisable: PolicyTypeStatus = "PENDING_DISABLE"

    /// The values in the service's model.
    public static let known: [String] = [
      "ENABLED",
      "PENDING_ENABLE",
      "PENDING_DISABLE",
    ]
  }
}
