public import AWSWire

extension S3 {
  /// Something a list tells only when asked.
  public struct OptionalObjectAttributes: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `RestoreStatus`.
    public static let restoreStatus: OptionalObjectAttributes = "RestoreStatus"

    /// The values in the service's model.
    public static let known: [String] = [
      "RestoreStatus"
    ]
  }
}
