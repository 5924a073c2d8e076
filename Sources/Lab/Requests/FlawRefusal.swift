import AWSWire
import HTTPServer

/// How AWS refuses a request that never arrived whole.
///
/// Source: Amazon S3 API Reference, "Error responses", whose words the lab uses for every service.
enum FlawRefusal {
  /// The error; nil where a line of text must do, because no service can be known.
  static func error(_ flaw: RequestFlaw, in wireProtocol: WireProtocol) -> AWSError? {
    switch flaw {
    case .malformed: nil
    case .headTooLarge where wireProtocol == .restXML:
      AWSError(
        code: "RequestHeaderSectionTooLarge",
        message: "Your request header and the query parameters used to make the request exceed the maximum "
          + "allowed size.", status: 400)
    case .headTooLarge: nil
    case .bodyTooLarge(let limit): tooLarge(limit, wireProtocol)
    case .incompleteBody where wireProtocol == .restXML:
      AWSError(code: "IncompleteBody", message: "The request body terminated unexpectedly", status: 400)
    case .incompleteBody:
      AWSError(
        code: "IncompleteBody",
        message: "You did not provide the number of bytes specified by the Content-Length HTTP header.",
        status: 400)
    case .timedOut:
      AWSError(
        code: "RequestTimeout",
        message: "Your socket connection to the server was not read from or written to within the timeout "
          + "period. Idle connections will be closed.", status: 400)
    }
  }

  private static func tooLarge(_ limit: Int, _ wireProtocol: WireProtocol) -> AWSError {
    switch wireProtocol {
    case .restXML:
      AWSError(
        code: "EntityTooLarge", message: "Your proposed upload exceeds the maximum allowed object size.",
        status: 400)
    case .query:
      AWSError(
        code: "RequestEntityTooLarge", message: "Request size exceeded \(limit) bytes.", status: 413)
    default:
      AWSError(
        code: "RequestEntityTooLargeException", message: "Request size exceeded \(limit) bytes.", status: 413)
    }
  }
}
