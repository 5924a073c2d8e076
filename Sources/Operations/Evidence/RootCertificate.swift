public import Identity

/// A root user's X.509 signing certificate.
public struct RootCertificate: Hashable, Sendable {
  /// The certificate's id; nil where the source does not name it.
  public var id: String?
  /// Whether it works; nil where the source does not say.
  public var isActive: Bool?
  /// When it was uploaded; nil where the source does not say.
  public var uploadedAt: Timestamp?

  /// Describes a certificate.
  public init(id: String?, isActive: Bool?, uploadedAt: Timestamp?) {
    self.id = id
    self.isActive = isActive
    self.uploadedAt = uploadedAt
  }
}
