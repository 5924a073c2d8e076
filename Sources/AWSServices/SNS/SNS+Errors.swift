public import AWSWire

extension SNS {
  /// The errors that the model of Amazon SNS lists for these operations.
  public enum Errors {
    /// `AuthorizationError`, status 403.
    public static let authorizationError = ErrorModel(
      "AuthorizationErrorException", code: "AuthorizationError", status: 403)

    /// `EndpointDisabled`, status 400.
    public static let endpointDisabled = ErrorModel("EndpointDisabledException", code: "EndpointDisabled")

    /// `InternalError`, status 500.
    public static let internalError = ErrorModel("InternalErrorException", code: "InternalError", status: 500)

    /// `InvalidParameter`, status 400.
    public static let invalidParameter = ErrorModel("InvalidParameterException", code: "InvalidParameter")

    /// `ParameterValueInvalid`, status 400.
    public static let invalidParameterValue = ErrorModel(
      "InvalidParameterValueException", code: "ParameterValueInvalid")

    /// `InvalidSecurity`, status 403.
    public static let invalidSecurity = ErrorModel(
      "InvalidSecurityException", code: "InvalidSecurity", status: 403)

    /// `KMSAccessDenied`, status 400.
    public static let kmsAccessDenied = ErrorModel("KMSAccessDeniedException", code: "KMSAccessDenied")

    /// `KMSDisabled`, status 400.
    public static let kmsDisabled = ErrorModel("KMSDisabledException", code: "KMSDisabled")

    /// `KMSInvalidState`, status 400.
    public static let kmsInvalidState = ErrorModel("KMSInvalidStateException", code: "KMSInvalidState")

    /// `KMSNotFound`, status 400.
    public static let kmsNotFound = ErrorModel("KMSNotFoundException", code: "KMSNotFound")

    /// `KMSOptInRequired`, status 403.
    public static let kmsOptInRequired = ErrorModel("KMSOptInRequired", status: 403)

    /// `KMSThrottling`, status 400.
    public static let kmsThrottling = ErrorModel("KMSThrottlingException", code: "KMSThrottling")

    /// `NotFound`, status 404.
    public static let notFound = ErrorModel("NotFoundException", code: "NotFound", status: 404)

    /// `PlatformApplicationDisabled`, status 400.
    public static let platformApplicationDisabled = ErrorModel(
      "PlatformApplicationDisabledException", code: "PlatformApplicationDisabled")

    /// `ValidationException`, status 400.
    public static let validation = ErrorModel("ValidationException")

    /// All of them.
    public static let all: [ErrorModel] = [
      authorizationError,
      endpointDisabled,
      internalError,
      invalidParameter,
      invalidParameterValue,
      invalidSecurity,
      kmsAccessDenied,
      kmsDisabled,
      kmsInvalidState,
      kmsNotFound,
      kmsOptInRequired,
      kmsThrottling,
      notFound,
      platformApplicationDisabled,
      validation,
    ]
  }
}
