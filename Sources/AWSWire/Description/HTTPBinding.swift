public import HTTPMessage

/// The method and path of an operation; RPC protocols post to `/`.
public struct HTTPBinding: Hashable, Sendable {
  /// The method.
  public let method: HTTPMethod
  /// The path with labels in braces, such as `/{Bucket}/{Key+}`, and fixed query parameters behind `?`.
  public let template: String
  /// The status of a successful response.
  public let status: Int
  /// Whether one member of the input is the whole body of the request.
  public let requestIsPayload: Bool
  /// Whether one member of the output is the whole body of the response.
  public let responseIsPayload: Bool
  /// The root element of the response, where it is not named after the operation.
  public let responseRoot: String?
  /// Whether the root element of the response is itself the only member.
  public let responseIsUnwrapped: Bool

  /// Describes a binding.
  public init(
    _ method: HTTPMethod, _ template: String, status: Int = 200, requestIsPayload: Bool = false,
    responseIsPayload: Bool = false, responseRoot: String? = nil, responseIsUnwrapped: Bool = false
  ) {
    self.method = method
    self.template = template
    self.status = status
    self.requestIsPayload = requestIsPayload
    self.responseIsPayload = responseIsPayload
    self.responseRoot = responseRoot
    self.responseIsUnwrapped = responseIsUnwrapped
  }

  /// What RPC protocols use: `POST /`.
  public static let rpc = HTTPBinding(.post, "/")
}
