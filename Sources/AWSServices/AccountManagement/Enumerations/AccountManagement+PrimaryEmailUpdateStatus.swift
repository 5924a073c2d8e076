public import AWSWire

extension AccountManagement {
  /// How the change of an address goes.
  public struct PrimaryEmailUpdateStatus: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `PENDING`.
    public static let pending: PrimaryEmailUpdateStatus = "PENDING"
    /// `ACCEPTED`.
    public static let accepted: PrimaryEmailUpdateStatus = "ACCEPTED"
    /// `COMPLETED`.
    public static let completed: PrimaryEmailUpdateStatus = "COMPLETED"
    /// `FAILED`.
    public static let failed: PrimaryEmailUpdateStatus = "FAILED"

    /// The values in the service's model.
    public static let known: [String] = [
      "PENDING",
      "ACCEPTED",
      "COMPLETED",
      "FAILED",
    ]
  }
}
