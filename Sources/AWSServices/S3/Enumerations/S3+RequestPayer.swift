public import AWSWire

extension S3 {
  /// Who agrees to pay for the request.
  public struct RequestPayer: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `requester`.
    public static let requester: RequestPayer = "requester"

    /// The values in the service's model.
    public static let known: [String] = [
      "requester"
    ]
  }
}
