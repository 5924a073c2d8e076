public import AWSWire

extension STS {
  /// The errors that the model of AWS Security Token Service lists for these operations.
  public enum Errors {
    /// `ExpiredTokenException`, status 400.
    public static let expiredToken = ErrorModel("ExpiredTokenException")

    /// `InvalidAuthorizationMessageException`, status 400.
    public static let invalidAuthorizationMessage = ErrorModel("InvalidAuthorizationMessageException")

    /// `InvalidContextAssertion`, status 400.
    public static let invalidContextAssertion = ErrorModel(
      "InvalidContextAssertionException", code: "InvalidContextAssertion")

    /// `MalformedPolicyDocument`, status 400.
    public static let malformedPolicyDocument = ErrorModel(
      "MalformedPolicyDocumentException", code: "MalformedPolicyDocument")

    /// `PackedPolicyTooLarge`, status 400.
    public static let packedPolicyTooLarge = ErrorModel(
      "PackedPolicyTooLargeException", code: "PackedPolicyTooLarge")

    /// `RegionDisabledException`, status 403.
    public static let regionDisabled = ErrorModel("RegionDisabledException", status: 403)

    /// All of them.
    public static let all: [ErrorModel] = [
      expiredToken,
      invalidAuthorizationMessage,
      invalidContextAssertion,
      malformedPolicyDocument,
      packedPolicyTooLarge,
      regionDisabled,
    ]
  }
}
