public import AWSWire

extension IAM {
  /// Whose managed policies.
  public struct PolicyScope: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `All`.
    public static let all: PolicyScope = "All"
    /// `AWS`.
    public static let aws: PolicyScope = "AWS"
    /// `Local`.
    public static let local: PolicyScope = "Local"

    /// The values in the service's model.
    public static let known: [String] = [
      "All",
      "AWS",
      "Local",
    ]
  }
}
