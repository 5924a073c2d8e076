public import AWSWire

extension S3 {
  /// A kind of place below a Region.
  public struct LocationType: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `AvailabilityZone`.
    public static let availabilityZone: LocationType = "AvailabilityZone"
    /// `LocalZone`.
    public static let localZone: LocationType = "LocalZone"

    /// The values in the service's model.
    public static let known: [String] = [
      "AvailabilityZone",
      "LocalZone",
    ]
  }
}
