public import AWSWire
public import Identity

extension IAM {
  /// An X.509 certificate of a user.
  public struct SigningCertificate: Structure {
    /// The user's name.
    public var userName: String?
    /// The certificate's id.
    public var certificateId: String = ""
    /// The certificate in PEM.
    public var certificateBody: String = ""
    /// Whether it works.
    public var status: CredentialStatus = ""
    /// When it was uploaded.
    public var uploadDate: Timestamp?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.expected("UserName", &userName)
      members.required("CertificateId", &certificateId)
      members.required("CertificateBody", &certificateBody)
      members.required("Status", &status)
      members.optional("UploadDate", &uploadDate)
    }
  }
}
