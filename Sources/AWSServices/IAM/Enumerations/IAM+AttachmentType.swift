public import AWSWire

extension IAM {
  /// What an inline policy belongs to.
  public struct AttachmentType: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `user`.
    public static let user: AttachmentType = "user"
    /// `group`.
    public static let group: AttachmentType = "group"
    /// `role`.
    public static let role: AttachmentType = "role"

    /// The values in the service's model.
    public static let known: [String] = [
      "user",
      "group",
      "role",
    ]
  }
}
