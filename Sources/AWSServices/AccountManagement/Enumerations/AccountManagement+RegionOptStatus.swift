public import AWSWire

extension AccountManagement {
  /// Whether a Region is enabled.
  public struct RegionOptStatus: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `ENABLED`.
    public static let enabled: RegionOptStatus = "ENABLED"
    /// `ENABLING`.
    public static let enabling: RegionOptStatus = "ENABLING"
    /// `DISABLING`.
    public static let disabling: RegionOptStatus = "DISABLING"
    /// `DISABLED`.
    public static let disabled: RegionOptStatus = "DISABLED"
    /// `ENABLED_BY_DEFAULT`.
    public static let enabledByDefault: RegionOptStatus = "ENABLED_BY_DEFAULT"

    /// The values in the service's model.
    public static let known: [String] = [
      "ENABLED",
      "ENABLING",
      "DISABLING",
      "DISABLED",
      "ENABLED_BY_DEFAULT",
    ]
  }
}
