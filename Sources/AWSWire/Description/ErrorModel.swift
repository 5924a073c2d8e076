/// An error that a service's model describes.
public struct ErrorModel: Hashable, Sendable {
  /// The name of its shape, such as `NoSuchEntityException`.
  public let shape: String
  /// The code on the wire, such as `NoSuchEntity`; most often the shape's own name.
  public let code: String
  /// The HTTP status.
  public let status: Int
  /// The code that the service used in the Query protocol, where it has left that; most often the same.
  public let queryCode: String

  /// Describes an error.
  public init(_ shape: String, code: String? = nil, status: Int = 400, queryCode: String? = nil) {
    self.shape = shape
    self.code = code ?? shape
    self.status = status
    self.queryCode = queryCode ?? self.code
  }

  /// The error as an answer with a message.
  public func callAsFunction(_ message: String?, _ members: [String: String] = [:]) -> AWSError {
    var error = AWSError(code: code, message: message, status: status, members: members)
    error.queryCode = queryCode
    return error
  }
}
