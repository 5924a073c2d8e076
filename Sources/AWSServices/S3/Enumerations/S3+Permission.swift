public import AWSWire

extension S3 {
  /// A permission of access control lists.
  public struct Permission: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `FULL_CONTROL`.
    public static let fullControl: Permission = "FULL_CONTROL"
    /// `WRITE`.
    public static let write: Permission = "WRITE"
    /// `WRITE_ACP`.
    public static let writeAcp: Permission = "WRITE_ACP"
    /// `READ`.
    public static let read: Permission = "READ"
    /// `READ_ACP`.
    public static let readAcp: Permission = "READ_ACP"

    /// The values in the service's model.
    public static let known: [String] = [
      "FULL_CONTROL",
      "WRITE",
      "WRITE_ACP",
      "READ",
      "READ_ACP",
    ]
  }
}
