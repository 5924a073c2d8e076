public import AWSWire

extension S3 {
  /// In how many places the data are.
  public struct DataRedundancy: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `SingleAvailabilityZone`.
    public static let singleAvailabilityZone: DataRedundancy = "SingleAvailabilityZone"
    /// `SingleLocalZone`.
    public static let singleLocalZone: DataRedundancy = "SingleLocalZone"

    /// The values in the service's model.
    public static let known: [String] = [
      "SingleAvailabilityZone",
      "SingleLocalZone",
    ]
  }
}
