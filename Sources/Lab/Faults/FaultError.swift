import AWSWire

/// How each service says that it is overloaded or broken.
///
/// Source: the "Common errors" of each API's reference, and the service models of botocore.
enum FaultError {
  /// The error of a failure; nil for one that has no answer.
  static func error(_ failure: FaultDecision.Failure, from service: ServiceModel) -> AWSError? {
    switch failure {
    case .throttled: throttled(service)
    case .internalError, .internalErrorAfterwards: broken(service)
    case .unavailable: unavailable(service)
    case .reset, .resetAfterwards: nil
    }
  }

  private static func throttled(_ service: ServiceModel) -> AWSError {
    switch service.name {
    case "s3": AWSError(code: "SlowDown", message: "Please reduce your request rate.", status: 503)
    case "organizations":
      AWSError(
        code: "TooManyRequestsException",
        message:
          "AWS Organizations can't complete your request because another request is already in progress. "
          + "Try again later.")
    case "account": AWSError(code: "TooManyRequestsException", message: "Rate exceeded", status: 429)
    case "sqs": AWSError(code: "RequestThrottled", message: "Rate exceeded", status: 403)
    default:
      service.wireProtocol == .query
        ? AWSError(code: "Throttling", message: "Rate exceeded")
        : AWSError(code: "ThrottlingException", message: "Rate exceeded")
    }
  }

  private static func broken(_ service: ServiceModel) -> AWSError {
    switch service.name {
    case "s3":
      AWSError(
        code: "InternalError", message: "We encountered an internal error. Please try again.", status: 500)
    case "iam":
      AWSError(
        code: "ServiceFailure",
        message: "The request processing has failed because of an unknown error, exception or failure.",
        status: 500)
    case "organizations":
      AWSError(
        code: "ServiceException",
        message:
          "AWS Organizations can't complete your request because of an internal service error. Try again "
          + "later.", status: 500)
    case "account":
      AWSError(code: "InternalServerException", message: "The request failed. Try again later.", status: 500)
    default:
      AWSError(
        code: "InternalFailure",
        message: "The request processing has failed because of an unknown error, exception or failure.",
        status: 500)
    }
  }

  private static func unavailable(_ service: ServiceModel) -> AWSError {
    AWSError(
      code: "ServiceUnavailable",
      message: service.name == "s3"
        ? "Service is unable to handle request."
        : "The request has failed due to a temporary failure of the server.",
      status: 503)
  }
}
