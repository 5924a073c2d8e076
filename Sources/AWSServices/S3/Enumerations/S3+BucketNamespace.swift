public import AWSWire

extension S3 {
  /// Where a bucket's name is unique.
  public struct BucketNamespace: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `account-regional`.
    public static let accountRegional: BucketNamespace = "account-regional"
    /// `global`.
    public static let global: BucketNamespace = "global"

    /// The values in the service's model.
    public static let known: [String] = [
      "account-regional",
      "global",
    ]
  }
}
