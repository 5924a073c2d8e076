public import AWSWire

extension SQS {
  /// An attribute that a sender can give for AWS's services.
  public struct MessageSystemAttributeNameForSends: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `AWSTraceHeader`.
    public static let awsTraceHeader: MessageSystemAttributeNameForSends = "AWSTraceHeader"

    /// The values in the service's model.
    public static let known: [String] = [
      "AWSTraceHeader"
    ]
  }
}
