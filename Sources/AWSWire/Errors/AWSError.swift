public import HTTPMessage

/// An error as an AWS service answers it.
public struct AWSError: Error, Hashable, Sendable {
  /// The code, such as `AccessDenied`.
  public var code: String
  /// The message; some errors have none.
  public var message: String?
  /// The HTTP status.
  public var status: Int
  /// Further members of the error, such as Organizations' `Reason`.
  public var members: [String: String]
  /// The id of the request, where the answer named it.
  public var requestID: String?
  /// Header fields that the answer has beside those of every error, such as `x-amz-bucket-region`.
  public var fields: HTTPFields = [:]
  /// The code of the Query protocol that the service has left, where it is known.
  public var queryCode: String?

  /// Creates an error.
  public init(
    code: String, message: String?, status: Int = 400, members: [String: String] = [:],
    requestID: String? = nil
  ) {
    self.code = code
    self.message = message
    self.status = status
    self.members = members
    self.requestID = requestID
  }

  /// Whether the service blames itself: a status of 500 or more.
  public var isServerFault: Bool { status >= 500 }
}

extension AWSError: CustomStringConvertible {
  /// `code: message`; of an answer that was none of AWS's, that it was none.
  public var description: String {
    guard let message, !message.isEmpty else {
      return code == "HTTP\(status)" ? "the answer holds no AWS error" : code
    }
    return "\(code): \(message)"
  }
}
