public import AWSWire

extension S3 {
  /// How keys are encoded in a list.
  public struct EncodingType: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `url`.
    public static let url: EncodingType = "url"

    /// The values in the service's model.
    public static let known: [String] = [
      "url"
    ]
  }
}
