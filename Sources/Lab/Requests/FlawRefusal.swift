import AWSWire
import HTTPServer

/// How AWS refuses a request that never arrived whole.
///
/// Source: Amazon S3 API Reference, "Error responses". No record was found of what other services say of a body that
/// stays incomplete, so they say what S3 does; of a body that is too large they say what was recorded of SQS
/// (aws/aws-sdk-js#479).
enum FlawRefusal {
  /// What a service answers in plain text, before it looks at a request; nil where it has an error for it.
  static func text(_ flaw: RequestFlaw, in wireProtocol: WireProtocol) -> String? {
    guard case .bodyTooLarge(let limit) = flaw, wireProtocol != .restXML else { return nil }
    return "HTTP content length exceeded \(limit) bytes."
  }

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
    case .bodyTooLarge:
      AWSError(
        code: "EntityTooLarge", message: "Your proposed upload exceeds the maximum allowed object size.",
        status: 400)
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
}
