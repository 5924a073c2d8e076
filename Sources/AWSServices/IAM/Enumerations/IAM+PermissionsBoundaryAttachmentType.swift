public import AWSWire

extension IAM {
  /// A kind of permissions boundary.
  public struct PermissionsBoundaryAttachmentType: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `PermissionsBoundaryPolicy`.
    public static let permissionsBoundaryPolicy: PermissionsBoundaryAttachmentType =
      "PermissionsBoundaryPolicy"

    /// The values in the service's model.
    public static let known: [String] = [
      "PermissionsBoundaryPolicy"
    ]
  }
}
