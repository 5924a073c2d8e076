public import AWSWire

extension IAM {
  /// Adds an X.509 signing certificate to a user.
  ///
  /// Source: AWS Identity and Access Management API Reference, "UploadSigningCertificate".
  public enum UploadSigningCertificate: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "UploadSigningCertificate", of: service,
      errors: [
        IAM.Errors.limitExceeded, IAM.Errors.entityAlreadyExists, IAM.Errors.malformedCertificate,
        IAM.Errors.invalidCertificate, IAM.Errors.duplicateCertificate, IAM.Errors.noSuchEntity,
        IAM.Errors.concurrentModification, IAM.Errors.serviceFailure,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The user's name; the caller's own user where absent.
      public var userName: String?
      /// The certificate in PEM.
      public var certificateBody: String = ""

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("UserName", &userName, .minimumLength(1), .maximumLength(128), .pattern(.iamName))
        members.required(
          "CertificateBody", &certificateBody, .minimumLength(1), .maximumLength(16384),
          .pattern(.policyDocument))
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The new certificate.
      public var certificate = SigningCertificate()

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("Certificate", &certificate)
      }
    }
  }
}
