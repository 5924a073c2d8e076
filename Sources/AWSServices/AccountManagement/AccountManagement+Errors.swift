public import AWSWire

extension AccountManagement {
  /// The errors that the model of AWS Account Management lists for these operations.
  public enum Errors {
    /// `AccessDeniedException`, status 403.
    public static let accessDenied = ErrorModel("AccessDeniedException", status: 403)

    /// `ConflictException`, status 409.
    public static let conflict = ErrorModel("ConflictException", status: 409)

    /// `InternalServerException`, status 500.
    public static let internalServer = ErrorModel("InternalServerException", status: 500)

    /// `ResourceNotFoundException`, status 404.
    public static let resourceNotFound = ErrorModel("ResourceNotFoundException", status: 404)

    /// `TooManyRequestsException`, status 429.
    public static let tooManyRequests = ErrorModel("TooManyRequestsException", status: 429)

    /// `ValidationException`, status 400.
    public static let validation = ErrorModel("ValidationException")

    /// All of them.
    public static let all: [ErrorModel] = [
      accessDenied,
      conflict,
      internalServer,
      resourceNotFound,
      tooManyRequests,
      validation,
    ]
  }
}
