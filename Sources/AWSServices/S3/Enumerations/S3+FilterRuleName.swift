public import AWSWire

extension S3 {
  /// Which end of a key a rule is about.
  public struct FilterRuleName: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `prefix`.
    public static let prefix: FilterRuleName = "prefix"
    /// `suffix`.
    public static let suffix: FilterRuleName = "suffix"

    /// The values in the service's model.
    public static let known: [String] = [
      "prefix",
      "suffix",
    ]
  }
}
