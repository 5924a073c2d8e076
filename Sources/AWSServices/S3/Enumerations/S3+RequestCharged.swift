public import AWSWire

extension S3 {
  /// Who paid for the request.
  public struct RequestCharged: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `requester`.
    public static let requester: RequestCharged = "requester"

    /// The values in the service's model.
    public static let known: [String] = [
      "requester"
    ]
  }
}
