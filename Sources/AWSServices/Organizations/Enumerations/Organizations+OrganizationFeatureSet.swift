public import AWSWire

extension Organizations {
  /// How much of Organizations is on.
  public struct OrganizationFeatureSet: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `ALL`.
    public static let all: OrganizationFeatureSet = "ALL"
    /// `CONSOLIDATED_BILLING`.
    public static let consolidatedBilling: OrganizationFeatureSet = "CONSOLIDATED_BILLING"

    /// The values in the service's model.
    public static let known: [String] = [
      "ALL",
      "CONSOLIDATED_BILLING",
    ]
  }
}
