public import AWSWire

extension IAM {
  /// Deletes a signing certificate.
  ///
  /// Source: AWS Identity and Access Management API Reference, "DeleteSigningCertificate".
  public enum DeleteSigningCertificate: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "DeleteSigningCertificate", of: service,
      errors: [
        IAM.Errors.noSuchEntity, IAM.Errors.limitExceeded, IAM.Errors.concurrentModification,
        IAM.Errors.serviceFailure,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The user's name; the caller's own user where absent.
      public var userName: String?
      /// The certificate's id.
      public var certificateId: String = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("UserName", &userName, .minimumLength(1), .maximumLength(128), .pattern(.iamName))
        members.required(
          "CertificateId", &certificateId, .minimumLength(24), .maximumLength(128), .pattern(.iamID))
      }
    }

    /// A success returns nothing.
    public typealias Output = Empty
  }
}
